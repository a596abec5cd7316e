import Foundation
import Testing

@testable import ReportArchive

/// An update that is not let run to its end.
@Suite(.timeLimit(.minutes(30))) struct StoppingTests {
  private let scratch: Scratch
  private let worker: WorkerProgram

  init() throws {
    scratch = try Scratch()
    for number in 10..<40 { try scratch.write("\(number).txt", letter(licences: number)) }
    // The shell stays, so that the worker is known by its name.
    worker = try scratch.script("$extract; exit $?")
  }

  /// The next update finds a good database, reads what was left and reads nothing twice.
  private func expectTheRestIsRead() async throws {
    try await scratch.quiet()
    let recorded = try scratch.documents().count
    #expect(recorded > 0 && recorded < 30)
    #expect(try scratch.isSound())
    let log = try await scratch.update()
    #expect(log.plan?.unchanged == recorded)
    #expect(log.outcomes.count == 30 - recorded)
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["30"])
  }

  @Test func breakingOutOfTheLoopStopsTheWork() async throws {
    let worker = worker
    for try await event in scratch.archive({ $0.worker = worker }).update([scratch.folder]) {
      if case .finished = event { break }
    }
    try await expectTheRestIsRead()
  }

  @Test func cancelingTheTaskStopsTheWork() async throws {
    let worker = worker
    let archive = scratch.archive { $0.worker = worker }
    let folder = scratch.folder
    let task = Task {
      for try await event in archive.update([folder]) {
        if case .finished = event { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    _ = await task.result
    try await expectTheRestIsRead()
  }

  @Test func anUpdateThatIsNotReadDoesNotGoOn() async throws {
    var iterator = Optional(scratch.archive().update([scratch.folder]).makeAsyncIterator())
    guard case .planned(let plan) = try await iterator?.next() else {
      Issue.record("the plan comes first")
      return
    }
    #expect(plan.toRead == 30)
    iterator = nil
    try await scratch.quiet()
    #expect(try scratch.documents().count < 30)
    #expect(try scratch.isSound())
  }

  /// A worker that would go on for an hour does not outlive the update.
  @Test(arguments: [true, false]) func aWorkerThatHangsIsStopped(breaking: Bool) async throws {
    let worker = try scratch.greeting("exec sleep 3600")
    let archive = scratch.archive { $0.worker = worker }
    let folder = scratch.folder
    let start = ContinuousClock.now
    let task = Task {
      for try await event in archive.update([folder]) {
        guard case .started = event else { continue }
        if breaking { break }
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    let result = await task.result
    if !breaking { #expect(throws: CancellationError.self) { try result.get() } }
    try await scratch.quiet()
    #expect(ContinuousClock.now - start < .seconds(1800))
    #expect(try scratch.documents() == [])
  }

  @Test func twoUpdatesAtOnceAreRefused() async throws {
    let worker = try scratch.script("sleep 1; exec $extract")
    let first = scratch.archive { ($0.worker, $0.jobs) = (worker, 1) }
    var outcomes = 0
    for try await event in first.update([scratch.folder]) {
      switch event {
      case .planned:
        let error = await #expect(throws: ArchiveError.self) { try await scratch.update() }
        #expect(error?.code == .databaseInUse)
        #expect(
          error?.description
            == "\(scratch.database): Another process is bringing this archive up to date; "
            + "wait for it to end.")
      case .finished: outcomes += 1
      default: break
      }
    }
    #expect(outcomes == 30)
  }

  #if os(Linux)
    /// A process that is being started has all descriptors for a moment; the lock must not be its.
    @Test func theLockEndsWithTheUpdateWhoeverHasItsDescriptor() throws {
      var copy: Int32 = -1
      do {
        let lock = try ArchiveLock(database: scratch.database)
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let own = descriptors.first {
          ArchivePath("/proc/self/fd/\($0)").resolved?.text == scratch.database + "-lock"
        }
        copy = dup(try #require(own.flatMap { Int32($0) }))
        withExtendedLifetime(lock) {}
      }
      defer { close(copy) }
      #expect(copy >= 0)
      _ = try ArchiveLock(database: scratch.database)
    }
  #endif
}
