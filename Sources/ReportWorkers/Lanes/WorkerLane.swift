internal import ReportExtraction
internal import Subprocess

/// Reads documents with one worker at a time, replacing it when it ends.
struct WorkerLane<Work: DocumentWork>: Sendable {
  typealias Item = Work.Item

  let options: WorkerOptions
  let work: Work

  /// Reads documents until there are no more.
  func run() async throws {
    var failedStarts = 0
    while let item = await work.next() {
      switch try await session(from: item) {
      case .done:
        return
      case .lost(let item, let end):
        failedStarts = 0
        try await settle(item, end)
      case .notStarted(let end):
        failedStarts += 1
        if failedStarts == LanePatience.mostFailedStarts { throw unusable(end.description) }
        await work.finish(item, again: item)
      }
    }
  }

  /// How a worker's time ended.
  private enum SessionEnd {
    /// There are no more documents.
    case done
    /// The worker ended over a document.
    case lost(Item, WorkerEnd)
    /// The worker ended before it was ready.
    case notStarted(WorkerEnd)
  }

  /// Starts a worker and has it read documents until there are no more or it ends.
  private func session(from first: Item) async throws -> SessionEnd {
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
        await watchdog.start(LanePatience.time)
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

  private func unusable(_ reason: String) -> WorkerUnusable {
    WorkerUnusable(
      program: options.worker.name,
      advice: "This program does not serve as a worker. \(reason)")
  }

  /// Why a worker is no longer asked, and the document it had, if it had one.
  private typealias Stop = (item: Item?, cause: WorkerEnd.Cause)

  /// Has the worker read documents; `nil` when there are no more.
  ///
  /// The worker is given the next document before what became of the last is recorded, so that
  /// neither waits for the other.
  private func converse(
    _ conversation: consuming WorkerConversation, _ lastWords: LastWords, from first: Item
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
      if let next = await work.nextIfReady() {
        question = try await ask(next, conversation, lastWords)
      }
      try await conversation.meanwhile {
        let again = try await work.record(item, reply, line: line)
        await work.finish(item, again: again)
      }
      if question == nil, let next = await work.next() {
        question = try await ask(next, conversation, lastWords)
      }
    }
    return nil
  }

  /// A document that a worker has, and what it was asked.
  private typealias Question = (
    item: Item, request: WorkerRequest, start: SuspendingClock.Instant
  )

  private func ask(
    _ item: Item, _ conversation: borrowing WorkerConversation, _ lastWords: LastWords
  ) async throws -> Question {
    let request = try await work.request(for: item)
    await lastWords.forget()
    try await conversation.send(request, within: options.timeout)
    return (item, request, .now)
  }

  /// Prepares the worker; says why it is no longer asked if it does not get ready.
  private func greet(_ conversation: inout WorkerConversation) async throws -> Stop? {
    try await conversation.send(WorkerSetup(options), within: LanePatience.time)
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

  /// Decides what becomes of a document that a worker ended over.
  private func settle(_ item: Item, _ end: WorkerEnd) async throws {
    let failure = end.failure(options: options)
    var again = item
    if item.verdict != nil {
      // Not even its bytes could be read; its size and time are known all the same.
      let reply = WorkerReply(
        result: .failed, file: item.path.flatMap { try? ConfinedFile($0).state() }, sha256: nil,
        milliseconds: 0)
      try await work.record(item, failure: item.verdict ?? failure, reply)
      return await work.finish(item, again: nil)
    }
    again.attempts += 1
    if end.mayBeRetried, again.attempts < 2 {
      work.retrying(item, failure)
    } else {
      again.verdict = failure
    }
    await work.finish(item, again: again)
  }
}

/// What is expected of any worker.
private enum LanePatience {
  /// How often in a row a worker may end before it is ready.
  ///
  /// 3: once or twice somebody may have killed it.
  static let mostFailedStarts = 3
  /// How long a worker may take to start, and to end.
  ///
  /// 30 seconds: it takes 0.03, or a few where the disk has to wake.
  static let time = Duration.seconds(30)
}
