internal import Subprocess

/// The last a worker wrote to standard error since it was given what it has in hand.
actor LastWords {
  private var bytes: [UInt8] = []

  /// How much is kept, in bytes.
  ///
  /// 4,000: an abort's message with what led to it.
  private static let longest = 4000

  /// Listens until the worker's standard error ends.
  func listen(to errors: SubprocessOutputSequence) async {
    do {
      for try await part in errors {
        part.withUnsafeBytes { bytes.append(contentsOf: $0) }
        if bytes.count > 2 * Self.longest { bytes = Array(bytes.suffix(Self.longest)) }
      }
    } catch {
      // What came before the pipe broke is what there is.
    }
  }

  /// Forgets what was written over another document.
  func forget() {
    if !bytes.isEmpty { bytes = [] }
  }

  /// What was written.
  var text: String { String(decoding: bytes.suffix(Self.longest), as: UTF8.self) }
}
