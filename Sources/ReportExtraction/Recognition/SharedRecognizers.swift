import Synchronization

/// The recognizers of an extractor, shared by all its documents; started when a page needs them.
///
/// A class, since it remembers them.
final class SharedRecognizers: Sendable {
  private let own: RecognizerPool?
  private let state = Mutex<(options: RecognitionOptions, pool: RecognizerPool)?>(nil)

  /// - Parameter own: Recognizers that stand for those that options ask for; `nil` for none.
  init(own: [any TextRecognizer]? = nil) {
    self.own = own.map { RecognizerPool($0) }
  }

  /// The pool for options: the same one as long as they are the same.
  func pool(_ options: RecognitionOptions) -> RecognizerPool {
    if let own { return own }
    return state.withLock { state in
      if let state, state.options == options { return state.pool }
      let pool = RecognizerPool(options: options)
      state = (options, pool)
      return pool
    }
  }
}
