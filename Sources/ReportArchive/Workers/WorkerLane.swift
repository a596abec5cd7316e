internal import ReportExtraction
internal import Subprocess

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads documents with one worker at a time, replacing it when it ends.
struct WorkerLane: Sendable {
  let options: ArchiveOptions
  let queue: WorkQueue
  let journal: Journal

  /// Reads documents until the queue has none.
  func run() async throws {
    var failedStarts = 0
    while let item = await queue.next() {
      let work = try await work(from: item)
      switch work.outcome {
      case .done:
        return
      case .notStarted:
        // The system may have ended it, for want of memory say; a program that is no worker ends
        // each time.
        failedStarts += 1
        guard failedStarts < Self.mostFailedStarts else { throw unusable }
        await queue.finish(item, again: item)
      case .lost(let item, let cause):
        failedStarts = 0
        let end = WorkerEnd(cause: cause, status: work.status, lastWords: work.lastWords)
        try await settle(item, end)
      }
    }
  }

  /// How often in a row a worker may end before it greets.
  ///
  /// 3: whatever ends a good worker hardly does so three times running.
  private static let mostFailedStarts = 3

  /// What came of starting a worker.
  private enum Outcome {
    /// There are no more documents.
    case done
    /// It ended before it could read.
    case notStarted
    /// It ended over a document.
    case lost(WorkItem, WorkerEnd.Cause)
  }

  /// Starts a worker and has it read documents, until it ends.
  private func work(
    from first: WorkItem
  ) async throws -> (outcome: Outcome, status: TerminationStatus, lastWords: String) {
    do {
      let result = try await Subprocess.run(
        try options.worker.configuration(), input: .inputWriter, output: .sequence,
        error: .sequence
      ) { worker in
        async let lastWords = WorkerConversation.lastWords(worker.standardError)
        let outcome = try await converse(with: worker, from: first)
        if case .lost = outcome { try? worker.send(signal: .kill) }
        try? await worker.standardInputWriter.finish()
        return (outcome: outcome, lastWords: await lastWords)
      }
      return (
        result.closureResult.outcome, result.terminationStatus, result.closureResult.lastWords
      )
    } catch let error as SubprocessError {
      throw ArchiveError(
        .workerUnusable, path: options.worker.name,
        "The worker program could not be started (\(error)); name a program that can.")
    }
  }

  /// Has the worker read documents.
  private func converse(
    with worker: WorkerConversation.Worker, from first: WorkItem
  ) async throws -> Outcome {
    var conversation = WorkerConversation(worker)
    let setup = WorkerSetup(memoryLimit: options.memoryLimit, password: options.password)
    guard try await greet(&conversation, setup) else { return .notStarted }
    var next: WorkItem? = first
    while let item = next {
      journal.started(item)
      let request = WorkerRequest(
        path: item.path.text, known: try await journal.digests(of: item),
        onlyDigest: item.verdict != nil)
      switch try await conversation.answer(to: request, within: options.timeout) {
      case .none(let cause):
        return .lost(item, cause)
      case .line(let line):
        guard let reply = WorkerReply(line: line), reply.answers(request) else {
          return .lost(item, .misbehaved)
        }
        let again = try await journal.record(item, reply, line: line)
        await queue.finish(item, again: again)
      }
      next = await queue.next()
    }
    return .done
  }

  /// Exchanges the first lines; gives whether the worker lived to answer.
  private func greet(
    _ conversation: inout WorkerConversation, _ setup: WorkerSetup
  ) async throws -> Bool {
    let answer = try await conversation.answer(to: setup, within: Self.patience)
    if case .none(.ended) = answer { return false }
    guard case .line(let line) = answer,
      let greeting = try? JSONDecoder().decode(WorkerGreeting.self, from: Data(line)),
      greeting == .current
    else { throw unusable }
    return true
  }

  private var unusable: ArchiveError {
    ArchiveError(
      .workerUnusable, path: options.worker.name,
      "This program does not answer as a worker of version \(ExtractorVersion.current); "
        + "its first act must be ReportWorker.serveIfAsked().")
  }

  /// How long a worker may take to start.
  ///
  /// 30 seconds: it takes 0.03, or a few where the disk has to wake.
  private static let patience = Duration.seconds(30)

  /// Decides what becomes of a document that a worker ended over.
  private func settle(_ item: WorkItem, _ end: WorkerEnd) async throws {
    let failure = end.failure(timeout: options.timeout, memoryLimit: options.memoryLimit)
    var again = item
    if item.verdict != nil {
      // Not even its bytes could be read.
      try await journal.record(item, failure: item.verdict ?? failure)
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

extension WorkerProgram {
  /// What stands in messages.
  var name: String { path ?? "this program" }

  /// How the program is started.
  func configuration() throws(ArchiveError) -> Subprocess.Configuration {
    let executable: ArchivePath
    if let path {
      executable = ArchivePath(path)
    } else if let own = ArchivePath("/proc/self/exe").resolved
      ?? ArchivePath(CommandLine.arguments.first ?? "").resolved
    {
      executable = own
    } else {
      throw ArchiveError(
        .workerUnusable, path: name, "Its file was not found; name a worker program.")
    }
    var platform = PlatformOptions()
    // Ctrl-C on the terminal is this process's to handle.
    platform.processGroupID = 0
    return Configuration(
      executable: .path(executable.withCString { .init(platformString: $0) }),
      environment: .inherit.updating([
        Environment.Key(stringLiteral: WorkerProtocol.environmentKey): String(
          WorkerProtocol.version),
        // A crash is reported by the archive; the runtime's own report takes seconds.
        "SWIFT_BACKTRACE": "enable=no",
      ]), platformOptions: platform)
  }
}
