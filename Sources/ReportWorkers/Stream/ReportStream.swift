/// How many requests had which answer.
package struct StreamTally: Sendable, Hashable {
  /// Reports.
  package var read = 0
  /// Contents that their requests know.
  package var known = 0
  /// Documents without a report, and lines that are no requests.
  package var failed = 0
}

/// Reads the documents that requests ask for, a JSON object a line, and answers with a line for each, in the
/// order in which they are done.
///
/// What is held of requests and answers is bounded: a few a worker, each within
/// ``WorkerProtocol/longestLine`` and ``RequestLines/longest``.
package struct ReportStream: Sendable {
  private let work: StreamWork
  private let requests: RequestReader
  private let options: WorkerOptions

  /// Begins to read requests.
  ///
  /// - Parameters:
  ///   - input: A descriptor of requests.
  ///   - output: A descriptor of answers.
  ///   - options: How documents are read; ``WorkerOptions/content`` is not ``ReplyContent/rows``.
  ///   - said: Puts the messages of answers into the language in which they are read.
  package init(
    input: Int32, output: Int32, options: WorkerOptions,
    said: @escaping @Sendable (String) -> String = { $0 }
  ) {
    precondition(options.content != .rows, "rows without names are the archive's own")
    requests = RequestReader(input, ahead: options.jobs)
    work = StreamWork(requests, ReplyOutput(output), content: options.content, said: said)
    self.options = options
  }

  /// Answers until the requests end.
  ///
  /// - Returns: How many requests had which answer.
  /// - Throws: ``StreamFailure``; ``WorkerUnusable``; `CancellationError` in a canceled task.
  package func run() async throws -> StreamTally {
    try await WorkerLanes(work, options: options).run()
    if let failure = await work.failure { throw failure }
    if let failure = requests.failure { throw StreamFailure.unreadable(failure) }
    return await work.tally
  }

  /// Takes no more requests; those that workers have are answered, then ``run()`` returns.
  package func stop() {
    requests.close()
  }
}
