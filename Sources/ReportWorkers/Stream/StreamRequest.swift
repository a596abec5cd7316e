internal import TextFormats

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a stream is asked on one line.
struct StreamRequest: Sendable {
  /// What a request calls itself, given back on its line.
  enum ID: Codable, Sendable, Hashable {
    case text(String)
    case number(Int64)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int64.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch self {
      case .text(let text): try value.encode(text)
      case .number(let number): try value.encode(number)
      }
    }
  }

  let id: ID?
  /// Where the document lies; `nil` where its bytes are in the request.
  let path: ArchivePath?
  /// What the worker is asked.
  let question: WorkerRequest

  /// Why a line is no request; it may have a name for itself all the same.
  struct Malformed: Error {
    let id: ID?
    let reason: String
  }

  private struct Line: Decodable {
    let id: ID?
    let path: String?
    let bytes: String?
    let name: String?
    let known: [String]?
  }

  /// The longest name that is given back, in UTF-8.
  ///
  /// 4,096 bytes: as long as the system lets a path be.
  private static let longestID = 4096

  init(_ line: [UInt8]) throws(Malformed) {
    if let key = RepeatedKey.first(in: line) {
      throw Malformed(
        id: nil, reason: "The key \(key) stands twice; which one counts nobody can tell.")
    }
    let request: Line
    do {
      request = try JSONDecoder().decode(Line.self, from: Data(line))
    } catch {
      throw Malformed(id: Self.id(in: line), reason: Self.reason(error))
    }
    if case .text(let text) = request.id, text.utf8.count > Self.longestID {
      throw Malformed(id: nil, reason: "The id is longer than \(Self.longestID) bytes.")
    }
    id = request.id
    func refuse(_ reason: String) -> Malformed { Malformed(id: request.id, reason: reason) }
    for text in [request.path, request.name].compactMap(\.self)
    where text.isEmpty || text.utf8.contains(0) {
      throw refuse("A path or name is empty or has a zero byte.")
    }
    switch (request.path, request.bytes) {
    case (let text?, nil):
      guard request.name == nil else { throw refuse("Only bytes take a name; a path has its own.") }
      guard !Self.namesOfStandardInput.contains(text) else {
        throw refuse("Standard input has the requests, so no document is read from it; give bytes.")
      }
      let located = ArchivePath(text: text).located
      path = located
      question = WorkerRequest(path: located.text, known: request.known ?? [], onlyDigest: false)
    case (nil, let bytes?):
      path = nil
      question = WorkerRequest(
        path: ArchivePath(request.name ?? Self.nameless).text, bytes: bytes,
        known: request.known ?? [], onlyDigest: false)
    default: throw refuse("A request has either a path or bytes.")
    }
  }

  /// Paths that stand for the stream of requests itself.
  private static let namesOfStandardInput: Set = ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]

  /// What bytes without a name are called in their report.
  private static let nameless = "document"

  /// The name of a request that is wrong in another part.
  private static func id(in line: [UInt8]) -> ID? {
    struct Named: Decodable {
      let id: ID?
    }
    guard let id = (try? JSONDecoder().decode(Named.self, from: Data(line)))?.id else { return nil }
    if case .text(let text) = id, text.utf8.count > longestID { return nil }
    return id
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "The line is no JSON." }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      guard let key = context.codingPath.first?.stringValue else {
        return "The line is no JSON object."
      }
      return key == "id"
        ? "The id is neither a text nor a whole number."
        : "The value of \(key) is not of the kind it should be."
    default: return "The line is no JSON."
    }
  }
}
