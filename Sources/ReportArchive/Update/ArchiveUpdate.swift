/// An update of an archive: a sequence of what happens.
///
/// The work begins when the sequence is iterated, and each iteration is an update of its own. It
/// stops when the task that iterates is canceled or the iterator is let go: the documents in hand
/// are dropped, those recorded stay, and the next update goes on from there. Events wait in memory
/// for a reader that is slow.
public struct ArchiveUpdate: AsyncSequence, Sendable {
  /// What happens.
  public typealias Element = ArchiveEvent
  /// `ArchiveError`, or `CancellationError`.
  public typealias Failure = any Error

  let archive: DocumentArchive
  let inputs: [ArchivePath]

  /// What happens in one update.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private var events: AsyncThrowingStream<ArchiveEvent, any Error>.Iterator
    private let work: Task<Void, Never>

    init(_ update: ArchiveUpdate) {
      let (events, continuation) = AsyncThrowingStream.makeStream(of: ArchiveEvent.self)
      let work = Task {
        do {
          try await update.run { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in work.cancel() }
      self.events = events.makeAsyncIterator()
      self.work = work
    }

    /// What happens next; `nil` when the update is done.
    ///
    /// - Throws: ``ArchiveError`` where the update cannot go on; `CancellationError` in a canceled
    ///   task, when the workers are gone and the database is closed.
    public mutating func next() async throws -> ArchiveEvent? {
      if let event = try await events.next() { return event }
      await work.value
      try Task.checkCancellation()
      return nil
    }
  }

  /// Begins an update.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(self)
  }

  private func run(_ tell: @escaping @Sendable (ArchiveEvent) -> Void) async throws {
    archive.options.workers.check()
    let inputs = try ArchiveInputs(inputs)
    _ = try ArchiveDatabase.file(at: archive.database)
    if !ArchiveDatabase.isThere(at: archive.database),
      let plan = try inputs.emptyPlan(fileExtensions: archive.options.fileExtensions)
    {
      // No database is made for nothing.
      return tellPlan(plan, tell)
    }
    let lock = try ArchiveLock(database: archive.database)
    let database = try ArchiveDatabase.opened(at: archive.database)
    let store = try await DocumentStore(database, options: archive.options)
    let planner = ArchivePlanner(
      inputs: inputs, options: archive.options, staleness: store.staleness)
    let plan = try await store.plan(planner)
    tellPlan(plan, tell)
    guard !plan.items.isEmpty else {
      if !plan.gone.isEmpty || !plan.returned.isEmpty || archive.options.corrections != nil {
        try await conclude(store, hasRead: false, tell)
      } else if let summary = try await store.applyCorrections() {
        tell(.corrected(summary))
      }
      return
    }
    let queue = WorkQueue(plan.items, sizesRecorded: try await store.prepare())
    let work = ArchiveWork(queue: queue, journal: Journal(store: store, tell: tell))
    let lanes = WorkerLanes(work, options: archive.options.workers)
    do {
      try await lanes.run(most: plan.items.count)
    } catch let error as WorkerUnusable {
      throw ArchiveError(.workerUnusable, path: error.program, error.advice)
    }
    try Task.checkCancellation()
    try await conclude(store, hasRead: true, tell)
    for moved in try await store.movedDocuments() { tell(.moved(moved)) }
    withExtendedLifetime(lock) {}
  }

  private func tellPlan(_ plan: ArchivePlan, _ tell: (ArchiveEvent) -> Void) {
    tell(
      .planned(
        ArchivePlanSummary(
          toRead: plan.items.count, unchanged: plan.unchanged, unresolved: plan.unresolved,
          gone: plan.gone.count, passedOver: plan.passedOver)))
    for problem in plan.problems { tell(.problem(problem)) }
  }

  private func conclude(
    _ store: DocumentStore, hasRead: Bool, _ tell: (ArchiveEvent) -> Void
  ) async throws(ArchiveError) {
    let corrections = archive.options.corrections
    if let summary = try await store.conclude(adding: corrections, hasRead: hasRead) {
      tell(.corrected(summary))
    }
  }
}

extension DocumentArchive {
  /// Reads documents into the database: those that are new, have changed, or are asked for by
  /// ``ArchiveOptions/rereading``; marks those that are gone.
  ///
  /// A worker may end while it is written to: from the first update on the process ignores `SIGPIPE`,
  /// unless it has a handler for it.
  ///
  /// - Parameter inputs: Folders, which are walked with all folders in them, and files. Nothing
  ///   outside them is opened; symbolic links are not followed.
  /// - Returns: A sequence of what happens; its last event is followed by `nil`, or by an
  ///   ``ArchiveError`` where the update could not go on.
  public func update(_ inputs: [ArchivePath]) -> ArchiveUpdate {
    ArchiveUpdate(archive: self, inputs: inputs)
  }
}
