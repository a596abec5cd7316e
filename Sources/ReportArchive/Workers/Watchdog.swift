/// Watches the time that a worker takes over what it has in hand.
///
/// One task watches a worker for all of its life: a sleeping task a document would stay in memory until
/// its time had come, though it was canceled long before.
actor Watchdog {
  // The machine's sleep is no time in which a worker reads.
  private let clock = SuspendingClock()
  private var deadline: SuspendingClock.Instant?
  /// Whether the time ran out.
  private(set) var hasStruck = false

  /// Gives the worker so much time from now on.
  func start(_ time: Duration) {
    deadline = clock.now + time
  }

  /// The worker is done with what it had.
  func stop() {
    deadline = nil
  }

  /// Calls `strike` once when a time runs out; ends then, or when the task is canceled.
  ///
  /// - Parameter interval: How often it looks, which is how late it may be.
  func watch(every interval: Duration, strike: () -> Void) async {
    while (try? await Task.sleep(for: interval, clock: clock)) != nil {
      guard let deadline, deadline <= clock.now else { continue }
      hasStruck = true
      return strike()
    }
  }
}
