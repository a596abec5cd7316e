#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a worker takes from itself before it reads anything.
enum WorkerLimits {
  /// Gives up memory beyond a limit, writing files, and leaving cores behind.
  ///
  /// Memory and files only as far as this process goes: a program that converts documents for it may
  /// take them back, and has limits of its own.
  static func apply(memoryLimit: Int) {
    // Ctrl-C on the terminal is the parent's to handle.
    signal(SIGINT, SIG_IGN)
    // A cache that a library would write fails like a full disk, without a signal.
    signal(SIGXFSZ, SIG_IGN)
    limit(RLIMIT_AS, to: memoryLimit, isFinal: false)
    limit(RLIMIT_FSIZE, to: 0, isFinal: false)
    limit(RLIMIT_CORE, to: 0)
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

  private static func limit(_ resource: Resource, to value: Int, isFinal: Bool = true) {
    var bounds = rlimit()
    guard getrlimit(number(resource), &bounds) == 0 else { return }
    bounds.rlim_cur = min(rlim_t(value), bounds.rlim_max)
    if isFinal { bounds.rlim_max = bounds.rlim_cur }
    setrlimit(number(resource), &bounds)
  }
}
