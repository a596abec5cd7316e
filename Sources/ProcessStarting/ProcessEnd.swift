internal import SystemFiles

/// How a process ended.
package enum ProcessEnd: Sendable, Hashable, CustomStringConvertible {
  case exited(Int32)
  case signaled(Int32)

  /// What `waitpid` gave.
  init(status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
  }

  /// Whether it used up its processor time.
  package var isOutOfTime: Bool { self == .signaled(SIGXCPU) }

  /// Whether it says in its last words that there was no memory: GLib, poppler, libstdc++, Swift, and
  /// libqpdf, which passes on the C++ exception.
  package static func complainsOfMemory(_ lastWords: String) -> Bool {
    [
      "failed to allocate", "Out of memory", "out of memory", "bad_alloc", "Could not allocate",
    ].contains { lastWords.contains($0) }
  }

  /// `exit code 1`, `signal 11 (SIGSEGV)`.
  package var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signaled(let signal): "signal \(signal)\(Self.names[signal].map { " (\($0))" } ?? "")"
    }
  }

  private static let names: [Int32: String] = [
    SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE",
    SIGKILL: "SIGKILL", SIGSEGV: "SIGSEGV", SIGTERM: "SIGTERM", SIGXCPU: "SIGXCPU",
  ]
}
