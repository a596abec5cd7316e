internal import ReportExtraction
internal import Subprocess

/// Reads documents with one worker at a time, replacing it when it ends.
struct WorkerLane: Sendable {
  let options: ArchiveOptions
  let queue: WorkQueue
  let journal: Journal

  /// Reads documents until the queue has none.
  func run() async throws {
    var failedStarts = 0
    while let item = await queue.next() {
      switch try await session(from: item) {
      case .done:
        return
      case .lost(let item, let end):
        failedStarts = 0
        try await settle(item, end)
      case .notStarted(let end):
        failedStarts += 1
        if failedStarts == Self.mostFailedStarts { throw unusable(end.description) }
        await queue.finish(item, again: item)
      }
    }
  }

  /// How often in a row a worker may end before it is ready.
  ///
  /// 3: once or twice somebody may have killed it.
  private static let mostFailedStarts = 3

  /// How a worker's time ended.
  private enum SessionEnd {
    /// There are no more documents.
    case done
    /// The worker ended over a document.
    case lost(WorkItem, WorkerEnd)
    /// The worker ended before it was ready.
    case notStarted(WorkerEnd)
  }

  /// Starts a worker and has it read documents until there are no more or it ends.
  private func session(from first: WorkItem) async throws -> SessionEnd {
    do {
      let result = try await Subprocess.run(
        try options.worker.configuration(), input: .inputWriter, output: .sequence,
        error: .sequence
      ) { worker in
        let lastWords = LastWords()
        async let listening: Void = lastWords.listen(to: worker.standardError)
        let watchdog = Watchdog()
        async let _ = watchdog.watch(every: watchInterval) { try? worker.send(signal: .kill) }
        let stop = try await converse(
          WorkerConversation(
            worker, watchdog, timePerNotice: options.timeoutPerRecognizedPage), lastWords,
          from: first)
        if stop != nil { try? worker.send(signal: .kill) }
        // The end of its input ends it; if it does not, the watchdog does.
        await watchdog.start(Self.patience)
        try? await worker.standardInputWriter.finish()
        await listening
        return (stop: stop, lastWords: await lastWords.text)
      }
      guard let stop = result.closureResult.stop else { return .done }
      let end = WorkerEnd(
        cause: stop.cause, status: result.terminationStatus,
        lastWords: result.closureResult.lastWords)
      return stop.item.map { .lost($0, end) } ?? .notStarted(end)
    } catch let error as SubprocessError {
      throw unusable("The system did not start it (\(error)).")
    }
  }

  private func unusable(_ reason: String) -> ArchiveError {
    ArchiveError(
      .workerUnusable, path: options.worker.name,
      "This program does not serve as a worker. \(reason)")
  }

  /// Why a worker is no longer asked, and the document it had, if it had one.
  private typealias Stop = (item: WorkItem?, cause: WorkerEnd.Cause)

  /// Has the worker read documents; `nil` when there are no more.
  ///
  /// The worker is given the next document before what became of the last is recorded, so that
  /// neither waits for the other.
  private func converse(
    _ conversation: consuming WorkerConversation, _ lastWords: LastWords, from first: WorkItem
  ) async throws -> Stop? {
    if let stop = try await greet(&conversation) { return stop }
    var question: Question? = try await ask(first, conversation, lastWords)
    while let (asked, request, start) = question {
      var item = asked
      let line: [UInt8]
      switch try await conversation.answer() {
      case .none(let cause):
        item.spent += start.duration(to: .now)
        return (item, cause)
      case .line(let answer): line = answer
      }
      guard let reply = WorkerReply(line: line), reply.answers(request) else {
        return (item, .misbehaved)
      }
      question = nil
      if let next = await queue.nextIfReady() {
        question = try await ask(next, conversation, lastWords)
      }
      try await conversation.meanwhile {
        let again = try await journal.record(item, reply, line: line)
        await queue.finish(item, again: again)
      }
      if question == nil, let next = await queue.next() {
        question = try await ask(next, conversation, lastWords)
      }
    }
    return nil
  }

  /// A document that a worker has, and what it was asked.
  private typealias Question = (
    item: WorkItem, request: WorkerRequest, start: SuspendingClock.Instant
  )

  private func ask(
    _ item: WorkItem, _ conversation: borrowing WorkerConversation, _ lastWords: LastWords
  ) async throws -> Question {
    journal.started(item)
    let request = WorkerRequest(
      path: item.path.text, known: try await journal.digests(of: item),
      onlyDigest: item.verdict != nil)
    await lastWords.forget()
    try await conversation.send(request, within: options.timeout)
    return (item, request, .now)
  }

  /// Prepares the worker; says why it is no longer asked if it does not get ready.
  private func greet(_ conversation: inout WorkerConversation) async throws -> Stop? {
    let setup = WorkerSetup(
      memoryLimit: options.memoryLimit,
      unmeasuredSeconds: options.unmeasuredTimeout / .seconds(1),
      unmeasuredMemoryLimit: options.unmeasuredMemoryLimit, password: options.password,
      recognition: options.recognition)
    try await conversation.send(setup, within: Self.patience)
    switch try await conversation.answer() {
    case .none(let cause):
      return (nil, cause)
    case .line(let line):
      guard WorkerGreeting(line: line) == .current else {
        throw unusable(
          "It does not answer as one of version \(ExtractorVersion.current); its first act must be "
            + "ReportWorker.serveIfAsked().")
      }
      return nil
    }
  }

  /// How often the time a worker takes is looked at: ten times in its time, at most every second.
  private var watchInterval: Duration { min(options.timeout / 10, .seconds(1)) }

  /// How long a worker may take to start, and to end.
  ///
  /// 30 seconds: it takes 0.03, or a few where the disk has to wake.
  private static let patience = Duration.seconds(30)

  /// Decides what becomes of a document that a worker ended over.
  private func settle(_ item: WorkItem, _ end: WorkerEnd) async throws {
    let failure = end.failure(options: options)
    var again = item
    if item.verdict != nil {
      // Not even its bytes could be read; its size and time are known all the same.
      let reply = WorkerReply(
        result: .failed, file: try? ConfinedFile(item.path).state(), sha256: nil, milliseconds: 0)
      try await journal.record(item, failure: item.verdict ?? failure, reply)
      return await queue.finish(item)
    }
    again.attempts += 1
    if end.mayBeRetried, again.attempts < 2 {
      journal.retrying(item, failure)
    } else {
      again.verdict = failure
    }
    await queue.finish(item, again: again)
  }
}
