#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

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
