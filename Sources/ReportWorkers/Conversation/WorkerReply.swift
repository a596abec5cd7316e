internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What became of a request; on the line it stands beside the content of the report, if there is one.
package struct WorkerReply: Codable, Sendable {
  package enum Result: String, Codable, Sendable {
    /// A report was read; the line has its content.
    case read
    /// The content is one of those in the request.
    case known
    /// There is no report.
    case failed
  }

  package var result: Result
  /// `nil` where the file could not be opened, and for bytes that came with the request.
  package let file: FileState?
  /// How many bytes the document has; `nil` where they could not be read.
  package var byteCount: Int?
  package let sha256: String?
  package var milliseconds: Double
  package var pageCount: Int?
  /// Pages whose recognition was begun, whatever came of it; `nil` for none.
  package var recognizedPages: Int?
  /// What could recognize text, where pages of the document wait for it: empty for nothing; `nil` where no
  /// page waits.
  package var unrecognizedWith: String?
  package var producer: String?
  package var summary: ReportSummary?
  package var failure: DocumentFailure?

  /// A reply without what only a report has.
  package init(result: Result, file: FileState?, sha256: String?, milliseconds: Double) {
    self.result = result
    self.file = file
    self.sha256 = sha256
    self.milliseconds = milliseconds
  }

  /// Whether the numbers are some that can be: a worker may be in the hands of what it read.
  private var isPlausible: Bool {
    let counts = [
      pageCount, recognizedPages, summary?.year, summary?.errors, summary?.warnings,
    ].compactMap(\.self)
    return (0...1e9).contains(milliseconds)
      && counts.allSatisfy { (0...Int(Int32.max)).contains($0) }
  }

  /// Whether a worker could say so: it knows contents that the request named, or any where only the
  /// digest was wanted.
  func answers(_ request: WorkerRequest) -> Bool {
    guard result == .known, !request.onlyDigest else { return true }
    return sha256.map(request.known.contains) ?? false
  }
}

// MARK: On the line

extension WorkerReply {
  /// The keys of a worker's line.
  ///
  /// The line is put together from its two parts, the reply first, so that whoever passes a report on need not
  /// take its JSON apart.
  private static let start = Array(#"{"reply":"#.utf8)
  private static func key(of content: ReplyContent) -> String {
    switch content {
    case .rows: "rows"
    case .tables: "tables"
    case .report, .reportWithProvenance: "report"
    }
  }

  /// The reply's line, without its end; `content` is JSON.
  func line(_ content: Data?, as kind: ReplyContent) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var line = Data(Self.start)
    line += try encoder.encode(self)
    if let content {
      line += Data(#","\#(Self.key(of: kind))":"#.utf8)
      line += content
    }
    line.append(UInt8(ascii: "}"))
    return line
  }

  /// The reply in a worker's line; `nil` where the line has none.
  package init?(line: [UInt8]) {
    struct Line: Decodable {
      let reply: WorkerReply
    }
    guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)),
      line.reply.isPlausible
    else { return nil }
    self = line.reply
  }

  /// What stands beside the reply in a worker's line, with its key, as it is there: `"report":{…}`; `nil`
  /// where nothing does, or not where a worker puts it.
  ///
  /// - Parameter line: A line that has a reply, and so is JSON as a whole.
  package static func content(of line: [UInt8], as kind: ReplyContent) -> ArraySlice<UInt8>? {
    let key = Array(#","\#(Self.key(of: kind))":{"#.utf8)
    guard line.starts(with: start), line.last == UInt8(ascii: "}"),
      let end = endOfObject(in: line, at: start.count),
      line[end...].starts(with: key)
    else { return nil }
    return line[(end + 1)..<(line.count - 1)]
  }

  /// Up to where the JSON object goes that begins at an index.
  private static func endOfObject(in line: [UInt8], at start: Int) -> Int? {
    var depth = 0
    var isText = false
    var index = start
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
