/// Writes down what becomes of documents: in the database, and for whoever watches.
struct Journal: Sendable {
  let store: DocumentStore
  let tell: @Sendable (ArchiveEvent) -> Void

  func started(_ item: ArchiveItem) {
    if item.verdict == nil { tell(.started(item.place)) }
  }

  func retrying(_ item: ArchiveItem, _ failure: DocumentFailure) {
    tell(.retrying(item.place, failure))
  }

  /// Digests of contents that need not be read again for this document.
  func digests(of item: ArchiveItem) async throws -> [String] {
    if item.verdict != nil { return [] }
    let others = item.mayBeCopy ? try await store.digests(ofSize: item.size) : []
    return item.knownDigest.map { [$0] + others } ?? others
  }

  /// Records what a worker replied.
  ///
  /// - Returns: The item once more, where its content was known a moment ago and is no longer.
  func record(_ item: ArchiveItem, _ reply: WorkerReply, line: [UInt8]) async throws -> ArchiveItem?
  {
    if let verdict = item.verdict {
      try await record(item, failure: verdict, reply)
      return nil
    }
    let path = item.place.text
    switch reply.result {
    case .read:
      let line = String(decoding: line, as: UTF8.self)
      if let refusal = try await store.record(path, reply, line: line) {
        let failure = DocumentFailure(
          code: "workerMisbehaved",
          message: "The worker's answer does not fit the database (\(refusal)); "
            + "this is a fault of the program.")
        try await record(item, failure: failure, reply)
      } else {
        finished(item, .read, reply)
      }
    case .failed:
      let failure =
        reply.failure ?? DocumentFailure(code: "internalFailure", message: "No reason was given.")
      try await record(item, failure: failure, reply)
    case .known:
      guard let known = try await store.recordKnown(path, reply) else {
        return ArchiveItem(path: item.place, size: item.size, knownDigest: nil)
      }
      finished(item, known.failure == nil ? .recognized : .failed, reply, known.failure)
    }
    return nil
  }

  /// Records a document that has no report; `reply` has what is known of its file.
  ///
  /// The time it took is that of the workers which ended over it as well.
  func record(_ item: ArchiveItem, failure: DocumentFailure, _ reply: WorkerReply) async throws {
    var reply = reply
    reply.milliseconds += item.spent / .milliseconds(1)
    try await store.record(item.place.text, reply, failure: failure)
    finished(item, .failed, reply, failure)
  }

  private func finished(
    _ item: ArchiveItem, _ action: DocumentOutcome.Action, _ reply: WorkerReply,
    _ failure: DocumentFailure? = nil
  ) {
    tell(
      .finished(
        DocumentOutcome(
          path: item.place, action: action, failure: failure, summary: reply.summary,
          pageCount: reply.pageCount, recognizedPages: reply.recognizedPages ?? 0,
          milliseconds: reply.milliseconds)))
  }
}
