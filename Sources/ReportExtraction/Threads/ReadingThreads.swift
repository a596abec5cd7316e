internal import SystemFiles
import Synchronization

/// Threads that wait for files and for the lock around poppler, so that those of tasks need not.
///
/// A thread is started when there is work and fewer than ``most`` are at work, and ends when there is
/// none left.
package final class ReadingThreads: TaskExecutor {
  /// Most threads at work at once.
  ///
  /// 4: one reads, as the lock lets only one, and takes two thirds of the time a page needs; the others
  /// lay out and recognize what was read.
  private static let most = 4
  /// The size of a thread's stack in bytes.
  ///
  /// 8 MiB, as a program's first thread has: poppler follows the nesting of a file by recursion.
  private static let stackSize = 8 << 20

  private static let shared = ReadingThreads()

  private struct Work {
    var jobs: [UnownedJob] = []
    var threadCount = 0
  }

  private let work = Mutex(Work())

  /// What `body` gives, run on one of the threads as part of the task that calls.
  package static func run<Value: Sendable, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await withTaskExecutorPreference(shared) { () async throws(Failure) -> Value in
      try body()
    }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let needsThread = work.withLock { work in
      work.jobs.append(job)
      guard work.threadCount < Self.most else { return false }
      work.threadCount += 1
      return true
    }
    // Where the system has no thread to give, the caller's does the work.
    if needsThread, !Self.startThread() { runJobs() }
  }

  /// Runs jobs until there are none.
  private func runJobs() {
    while let job = nextJob() {
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }

  /// The next job; without one the calling thread no longer counts as at work.
  private func nextJob() -> UnownedJob? {
    work.withLock { work in
      guard !work.jobs.isEmpty else {
        work.threadCount -= 1
        return nil
      }
      return work.jobs.removeFirst()
    }
  }

  /// Starts a thread that runs jobs; `false` where the system has none to give.
  private static func startThread() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, stackSize)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    return pthread_create(
      &thread, &attributes,
      { _ in
        ReadingThreads.shared.runJobs()
        return nil
      }, nil) == 0
  }
}
