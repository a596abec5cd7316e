import Testing

@testable import ReportArchive
@testable import ReportWorkers

/// The time that workers are given.
@Suite(.timeLimit(.minutes(30))) struct WatchdogTests {
  /// Watches until it strikes; fails the test where it never does.
  private func strike(_ watchdog: Watchdog) async {
    await watchdog.watch(every: .milliseconds(5)) {}
  }

  @Test func itStrikesWhenTheTimeRunsOut() async {
    let watchdog = Watchdog()
    await watchdog.start(.milliseconds(20))
    await strike(watchdog)
    #expect(await watchdog.hasStruck)
  }

  @Test func aStrikeForOneDocumentIsNoneForTheNext() async {
    let watchdog = Watchdog()
    await watchdog.start(.milliseconds(1))
    await strike(watchdog)
    await watchdog.start(.seconds(60))
    #expect(await !watchdog.hasStruck)
  }

  @Test func aWorkerIsGivenBackTheTimeNobodyListenedIn() async {
    let watchdog = Watchdog()
    let start = SuspendingClock.now
    await watchdog.start(.milliseconds(10))
    await watchdog.excuse(.milliseconds(200))
    await strike(watchdog)
    #expect(start.duration(to: .now) >= .milliseconds(200))
  }

  @Test func whatIsDoneIsNotStruck() async throws {
    let watchdog = Watchdog()
    await watchdog.start(.milliseconds(10))
    await watchdog.stop()
    let watch = Task { await strike(watchdog) }
    try await Task.sleep(for: .milliseconds(60))
    watch.cancel()
    await watch.value
    #expect(await !watchdog.hasStruck)
  }
}
