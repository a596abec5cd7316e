internal import SystemFiles

/// The signal that ends a process which writes to a program that is gone.
package enum BrokenPipes {
  /// Makes such a write fail instead, unless the process has a handler of its own.
  package static func ignore() {
    var present = sigaction()
    guard sigaction(SIGPIPE, nil, &present) == 0 else { return }
    #if canImport(Darwin)
      let handler = present.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = present.__sa_handler.sa_handler
    #else
      let handler = present.__sigaction_handler.sa_handler
    #endif
    // SIG_DFL is the address 0.
    if handler == nil { signal(SIGPIPE, SIG_IGN) }
  }
}
