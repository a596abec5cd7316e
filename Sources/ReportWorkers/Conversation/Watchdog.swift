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
    // A strike that came too late for the last document must not be taken for this one's.
    hasStruck = false
  }

  /// The worker is done with what it had.
  func stop() {
    deadline = nil
  }

  /// Gives the worker back a time in which nobody was there to take its answer.
  func excuse(_ time: Duration) {
    deadline? += time
  }

  /// Calls `strike` once when a time runs out; ends then, or when the task is canceled.
  ///
  /// - Parameter interval: How often it looks, which is how late it may be.
  func watch(every interval: Duration, strike: () -> Void) async {
    var last = clock.now
    while (try? await Task.sleep(for: interval, clock: clock)) != nil {
      // A process that was stopped for a while (Ctrl-Z) took no answers meanwhile.
      let lost = last.duration(to: clock.now) - interval * 2
      if lost > .zero { excuse(lost) }
      last = clock.now
      guard let deadline, deadline <= clock.now else { continue }
      hasStruck = true
      return strike()
    }
  }
}
