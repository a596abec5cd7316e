internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the archive and its workers say to each other: one JSON object a line, each way.
///
/// A worker greets first; then each request has one reply. Paths travel as ``ArchivePath/text``.
enum WorkerProtocol {
  /// Changes with any change of the messages; a worker of another version is refused.
  static let version = 6
  /// Set in a worker's environment; its value is the protocol's version.
  static let environmentKey = "DISCLOSURE_REPORTS_WORKER"
  /// The longest line a worker sends, in bytes; what would be longer is a failure of the document.
  ///
  /// 64 MiB: the largest report read has 0.3 MB of JSON.
  static let longestLine = 64 << 20
}

/// The first line to a worker.
struct WorkerSetup: Codable {
  let memoryLimit: Int
  /// Processor seconds, and bytes of memory, for a document whose cost cannot be told.
  let unmeasuredSeconds: Double
  let unmeasuredMemoryLimit: Int
  let password: String?
  let recognition: RecognitionOptions
}

/// A line before the reply.
struct WorkerNotice: Codable {
  /// A page of the document is being recognized, which takes its time; from 1.
  private(set) var recognizing: Int?
  /// What the document costs cannot be told; it is being read within the limits for such ones.
  private(set) var isGuarded: Bool?

  init(recognizing page: Int) {
    recognizing = page
  }

  /// The notice of a document that is read within limits of its own.
  static let guarded = WorkerNotice(isGuarded: true)

  private init(isGuarded: Bool) {
    self.isGuarded = isGuarded
  }

  /// The notice in a worker's line; `nil` where it is none.
  init?(line: ArraySlice<UInt8>) {
    // A reply may have megabytes.
    guard line.count <= Self.longestLine,
      let notice = try? JSONDecoder().decode(Self.self, from: Data(line)),
      notice.recognizing != nil || notice.isGuarded != nil
    else { return nil }
    self = notice
  }

  private static let longestLine = 64
  /// More notices about one document are no longer heard.
  static let most = 10_000
}

/// The first line from a worker.
struct WorkerGreeting: Codable, Equatable {
  let protocolVersion: Int
  let extractorVersion: String

  static let current = WorkerGreeting(
    protocolVersion: WorkerProtocol.version, extractorVersion: ExtractorVersion.current)
}

extension WorkerGreeting {
  /// The greeting in a worker's line; `nil` where it is none.
  init?(line: [UInt8]) {
    guard let greeting = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
    self = greeting
  }
}

/// A document to read.
struct WorkerRequest: Codable {
  /// The path, absolute, no component of which is a symbolic link.
  let path: String
  /// Digests of contents that need not be read again.
  let known: [String]
  /// Whether the digest alone is wanted.
  let onlyDigest: Bool
}

/// What became of a request; on the line it stands beside the rows of the report (`ReportRows`).
struct WorkerReply: Codable {
  enum Result: String, Codable {
    /// A report was read; the line has its rows.
    case read
    /// The content is one of those in the request.
    case known
    /// There is no report.
    case failed
  }

  var result: Result
  /// `nil` where the file could not be opened.
  let file: FileState?
  let sha256: String?
  var milliseconds: Double
  var pageCount: Int?
  /// Pages whose recognition was begun, whatever came of it; `nil` for none.
  var recognizedPages: Int?
  /// What could recognize text, where pages of the document wait for it: empty for nothing; `nil` where no
  /// page waits.
  var unrecognizedWith: String?
  var producer: String?
  var summary: ReportSummary?
  var failure: DocumentFailure?

  /// The reply in a worker's line; `nil` where the line has none.
  init?(line: [UInt8]) {
    struct Line: Decodable {
      let reply: WorkerReply
    }
    guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)),
      line.reply.isPlausible
    else { return nil }
    self = line.reply
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

  init(result: Result, file: FileState?, sha256: String?, milliseconds: Double) {
    self.result = result
    self.file = file
    self.sha256 = sha256
    self.milliseconds = milliseconds
  }
}
