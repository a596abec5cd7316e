internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a stream says of one request, beside its report.
struct StreamReply: Encodable {
  let id: StreamRequest.ID?
  /// The number of the request's line, from 1.
  let line: Int
  let action: WorkerReply.Result
  var code: String?
  var message: String?
  var milliseconds: Double?
  var pages: Int?
  var recognizedPages: Int?
  var producer: String?
  var unrecognizedWith: String?
  var size: Int64?
  /// Nanoseconds since 1970.
  var modified: Int64?
  /// Present where the file is so young that a change may not show in its time.
  var isInDoubt: Bool?
  var sha256: String?
  let version = ExtractorVersion.current

  enum CodingKeys: String, CodingKey {
    case id, line, action, code, message, milliseconds, pages, recognizedPages, producer
    case unrecognizedWith, size, modified, sha256, version
    case isInDoubt = "inDoubt"
  }

  /// What is said of a line that no worker is asked about.
  init(line: Int, malformed: StreamRequest.Malformed) {
    id = malformed.id
    self.line = line
    action = .failed
    code = "invalidRequest"
    message = malformed.reason
  }

  /// What is said of a document.
  init(_ item: StreamItem, _ reply: WorkerReply, failure: DocumentFailure?) {
    id = item.request.id
    line = item.line
    action = failure == nil ? reply.result : .failed
    code = failure?.code
    message = failure?.message
    milliseconds = ((reply.milliseconds + item.spent / .milliseconds(1)) * 1000).rounded() / 1000
    pages = reply.pageCount
    recognizedPages = reply.recognizedPages
    producer = reply.producer
    unrecognizedWith = reply.unrecognizedWith
    size = reply.file?.size ?? reply.byteCount.map(Int64.init)
    modified = reply.file?.modified
    isInDoubt = reply.file?.isInDoubt == true ? true : nil
    sha256 = reply.sha256
  }

  /// The line, with its end.
  ///
  /// - Parameter content: What is added to the object, as JSON with its key.
  func text(with content: ArraySlice<UInt8>?) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line = Array(try encoder.encode(self))
    if let content {
      line.removeLast()
      line.append(UInt8(ascii: ","))
      line += content
      line.append(UInt8(ascii: "}"))
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
