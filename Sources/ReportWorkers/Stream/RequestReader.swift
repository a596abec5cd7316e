internal import SystemFiles
internal import Dispatch
internal import Synchronization

/// Reads lines of requests on a thread of its own, a few ahead of those who ask for them.
///
/// Whoever writes requests waits while nobody asks: that bounds what is held of them.
final class RequestReader: Sendable {
  private struct State {
    var ready: [RequestLine] = []
    var waiting: [CheckedContinuation<RequestLine?, Never>] = []
    /// No more lines come.
    var isAtEnd = false
    var failure: Errno?
  }

  private let state = Mutex(State())
  private let room: DispatchSemaphore

  /// - Parameters:
  ///   - descriptor: What is read; it stays open.
  ///   - ahead: How many lines may be there that nobody has asked for, 1 or more.
  init(_ descriptor: Int32, ahead: Int) {
    // Dispatch ends a program that lets a semaphore go while its count is below its first one.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<ahead { room.signal() }
    DispatchQueue(label: "requests").async { self.read(RequestLines(descriptor)) }
  }

  /// What went wrong while reading; `nil` where nothing did.
  var failure: Errno? { state.withLock(\.failure) }

  /// The next line, once it is there; `nil` where no more come.
  func next() async -> RequestLine? {
    await withCheckedContinuation { continuation in
      let line: RequestLine?? = state.withLock { state in
        if !state.ready.isEmpty { return state.ready.removeFirst() }
        if state.isAtEnd { return .some(nil) }
        state.waiting.append(continuation)
        return nil
      }
      guard let line else { return }
      if line != nil { room.signal() }
      continuation.resume(returning: line)
    }
  }

  /// The next line, if it is there.
  func nextIfReady() -> RequestLine? {
    let line = state.withLock { $0.ready.isEmpty ? nil : $0.ready.removeFirst() }
    if line != nil { room.signal() }
    return line
  }

  /// Gives no more lines, also not those that were read already.
  func close() {
    end(dropping: true, failure: nil)
  }

  private func read(_ lines: consuming RequestLines) {
    var lines = lines
    while true {
      room.wait()
      guard let line = lines.next() else {
        return end(dropping: false, failure: lines.failure)
      }
      let reader = state.withLock { state in
        guard !state.isAtEnd else { return nil as CheckedContinuation<RequestLine?, Never>? }
        if !state.waiting.isEmpty { return state.waiting.removeFirst() }
        state.ready.append(line)
        return nil
      }
      guard let reader else { continue }
      room.signal()
      reader.resume(returning: line)
    }
  }

  private func end(dropping: Bool, failure: Errno?) {
    let waiting = state.withLock { state in
      state.isAtEnd = true
      if dropping { state.ready = [] }
      if let failure { state.failure = failure }
      defer { state.waiting = [] }
      return state.waiting
    }
    for reader in waiting { reader.resume(returning: nil) }
  }
}
