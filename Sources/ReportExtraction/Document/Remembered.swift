import Synchronization

/// A value that is made once, when it is first asked for; whoever asks meanwhile waits for it.
struct Remembered<Value: Sendable>: ~Copyable {
  private let value = Mutex<Value?>(nil)

  /// The value, made by `make` the first time; what it throws is not remembered.
  borrowing func value<Failure: Error>(
    _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try value.withLock { (value) throws(Failure) -> Value in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }
}
