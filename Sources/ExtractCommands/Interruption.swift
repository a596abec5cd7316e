internal import Dispatch
internal import SystemFiles

/// Lets a run end in good order on Ctrl-C and on a request to end.
package enum Interruption {
  private static let handled = [SIGINT, SIGTERM]

  /// Waits for a signal; `nil` when the task is canceled. The next one ends the process at once.
  package static func signal() async -> Int32? {
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    let sources = handled.map { number in
      setAction(SIG_IGN, for: number)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield(number) }
      source.activate()
      return source
    }
    let first = await signals.first { _ in true }
    for source in sources { source.cancel() }
    for number in handled { setAction(SIG_DFL, for: number) }
    return first
  }

  private static func setAction(_ action: sighandler_t?, for number: Int32) {
    _ = SystemFiles.signal(number, action)
  }
}
