/// An update's documents for its workers: what the queue hands out is written down in the journal.
struct ArchiveWork: DocumentWork {
  let queue: WorkQueue
  let journal: Journal

  func next() async -> ArchiveItem? { await queue.next() }

  func nextIfReady() async -> ArchiveItem? { await queue.nextIfReady() }

  func request(for item: ArchiveItem) async throws -> WorkerRequest {
    journal.started(item)
    return WorkerRequest(
      path: item.place.text, known: try await journal.digests(of: item),
      onlyDigest: item.verdict != nil)
  }

  func retrying(_ item: ArchiveItem, _ failure: DocumentFailure) {
    journal.retrying(item, failure)
  }

  func record(
    _ item: ArchiveItem, _ reply: WorkerReply, line: [UInt8]
  ) async throws -> ArchiveItem? {
    try await journal.record(item, reply, line: line)
  }

  func record(_ item: ArchiveItem, failure: DocumentFailure, _ reply: WorkerReply) async throws {
    try await journal.record(item, failure: failure, reply)
  }

  func finish(_ item: ArchiveItem, again: ArchiveItem?) async {
    await queue.finish(item, again: again)
  }

  func close() async { await queue.close() }
}
