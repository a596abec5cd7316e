internal import RecognitionWorkers
internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a program and its workers say to each other: one JSON object a line, each way.
///
/// A worker greets first; then each request has one reply. Paths travel as ``ArchivePath/text``.
package enum WorkerProtocol {
  /// Changes with any change of the messages; a worker of another version is refused.
  package static let version = 8
  /// Set in a worker's environment; its value is the protocol's version.
  package static let environmentKey = "DISCLOSURE_REPORTS_WORKER"
  /// The longest line a worker sends, in bytes; what would be longer is a failure of the document.
  ///
  /// 64 MiB: the largest report read has 0.3 MB of JSON.
  package static let longestLine = 64 << 20
}

/// What workers give of a report, beside what is told of its document.
package enum ReplyContent: String, Codable, Sendable {
  /// Its rows as arrays, as the archive's insertion takes them (``ReportRows``).
  case rows
  /// Its rows as objects whose keys are the columns of the archive's tables.
  case tables
  /// Its JSON, as `extract report` prints it.
  case report
  /// The same with where each number stands.
  case reportWithProvenance
}

/// The first line to a worker.
package struct WorkerSetup: Codable {
  let memoryLimit: Int
  /// Processor seconds, and bytes of memory, for a document whose cost cannot be told.
  let unmeasuredSeconds: Double
  let unmeasuredMemoryLimit: Int
  let password: String?
  let recognition: RecognitionOptions
  let content: ReplyContent
  let language: TextLanguage

  /// What the options say.
  package init(_ options: WorkerOptions) {
    memoryLimit = options.memoryLimit
    unmeasuredSeconds = options.unmeasuredTimeout / .seconds(1)
    unmeasuredMemoryLimit = options.unmeasuredMemoryLimit
    password = options.password
    recognition = options.recognition
    content = options.content
    language = options.language
  }
}

/// The first line from a worker.
package struct WorkerGreeting: Codable, Equatable {
  let protocolVersion: Int
  let extractorVersion: String

  package static let current = WorkerGreeting(
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
package struct WorkerRequest: Codable, Sendable {
  /// The path, absolute, no component of which is a symbolic link; of bytes the name they have.
  package let path: String
  /// The file itself in base64; `nil` for the file at the path.
  package let bytes: String?
  /// Digests of contents that need not be read again.
  package let known: [String]
  /// Whether the digest alone is wanted.
  package let onlyDigest: Bool

  /// Asks for a document.
  package init(path: String, bytes: String? = nil, known: [String], onlyDigest: Bool) {
    self.path = path
    self.bytes = bytes
    self.known = known
    self.onlyDigest = onlyDigest
  }
}
