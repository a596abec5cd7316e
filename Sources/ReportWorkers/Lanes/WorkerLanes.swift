/// Reads documents with several workers at a time.
package struct WorkerLanes<Work: DocumentWork>: Sendable {
  private let options: WorkerOptions
  private let work: Work

  package init(_ work: Work, options: WorkerOptions) {
    options.check()
    self.options = options
    self.work = work
  }

  /// Reads until there is no more work, or the task is canceled.
  ///
  /// - Parameter most: More workers than there are documents are not started.
  /// - Throws: ``WorkerUnusable``, and what recording throws; then the workers are gone.
  package func run(most: Int = .max) async throws {
    BrokenPipes.ignore()
    let lane = WorkerLane(options: options, work: work)
    let work = work
    try await withTaskCancellationHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<Swift.min(options.jobs, most) {
          group.addTask { try await lane.run() }
        }
        do {
          // Not `waitForAll`: it would wait for lanes that wait for the document of the one that threw.
          while try await group.next() != nil {}
        } catch {
          await work.close()
          throw error
        }
      }
    } onCancel: {
      Task { await work.close() }
    }
    try Task.checkCancellation()
  }
}
