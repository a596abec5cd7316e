internal import SystemFiles

/// What a process may take from the system, set by itself before it reads what it does not trust.
///
/// Only soft limits are set where a program that this process starts may take them back, as it has limits
/// of its own.
package enum ProcessLimits {
  /// Gives up memory beyond a limit, writing files, and leaving cores behind: for a process that only reads
  /// and answers.
  package static func confineReader(addressSpace: Int) {
    // Ctrl-C on the terminal is the parent's to handle.
    signal(SIGINT, SIG_IGN)
    // A cache that a library would write fails like a full disk, without a signal.
    signal(SIGXFSZ, SIG_IGN)
    limit(RLIMIT_AS, to: addressSpace)
    limit(RLIMIT_FSIZE, to: 0)
    leaveNoCore()
  }

  /// Gives up leaving a core behind.
  package static func leaveNoCore() {
    limit(RLIMIT_CORE, to: 0, isFinal: true)
  }

  /// Has the system end this process with `SIGXCPU` after so much more processor time, and refuse it memory
  /// of its own beyond a limit.
  ///
  /// - Parameters:
  ///   - seconds: Processor seconds from now, 1 or more; the system counts whole ones, so that it may be up
  ///     to one less.
  ///   - memory: Bytes that this process alone has, files that it maps not among them. macOS does not
  ///     enforce it.
  package static func begin(seconds: Double, memory: Int) {
    // Whoever started this process may have blocked the signal, or had it ignored.
    signal(SIGXCPU, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXCPU)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    var clock = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &clock)
    let used = Double(clock.tv_sec) + Double(clock.tv_nsec) / 1e9
    limit(RLIMIT_CPU, to: Int(min(max(used + seconds, used.rounded(.down) + 1), 1e9)))
    limit(RLIMIT_DATA, to: memory)
  }

  /// Takes back what ``begin(seconds:memory:)`` set.
  package static func end() {
    for resource in [RLIMIT_CPU, RLIMIT_DATA] {
      var bounds = rlimit()
      guard getrlimit(number(resource), &bounds) == 0 else { continue }
      bounds.rlim_cur = bounds.rlim_max
      setrlimit(number(resource), &bounds)
    }
  }

  #if canImport(Glibc)
    private typealias Resource = __rlimit_resource
    private static func number(_ resource: Resource) -> __rlimit_resource_t {
      __rlimit_resource_t(resource.rawValue)
    }
  #else
    private typealias Resource = Int32
    private static func number(_ resource: Resource) -> Int32 { resource }
  #endif

  private static func limit(_ resource: Resource, to value: Int, isFinal: Bool = false) {
    var bounds = rlimit()
    guard getrlimit(number(resource), &bounds) == 0 else { return }
    bounds.rlim_cur = min(rlim_t(value), bounds.rlim_max)
    if isFinal { bounds.rlim_max = bounds.rlim_cur }
    setrlimit(number(resource), &bounds)
  }
}
