internal import Synchronization

/// A document that a request asked for.
struct StreamItem: WorkItem {
  /// The number of the request's line, from 1.
  let line: Int
  let request: StreamRequest
  var spent = Duration.zero
  var attempts = 0
  var verdict: DocumentFailure?

  var path: ArchivePath? { request.path }

  init(line: Int, request: StreamRequest) {
    self.line = line
    self.request = request
  }
}

/// The requests of a stream for its workers, and the lines that answer them.
actor StreamWork: DocumentWork {
  private let requests: RequestReader
  private let output: ReplyOutput
  private let content: ReplyContent
  /// Puts a message into the language of the answers.
  private let said: @Sendable (String) -> String
  /// Items that a worker ended over, to be tried again.
  private var again: [StreamItem] = []
  private(set) var tally = StreamTally()
  /// Why a line could not be written that nobody waits for.
  private(set) var failure: StreamFailure?

  init(
    _ requests: RequestReader, _ output: ReplyOutput, content: ReplyContent,
    said: @escaping @Sendable (String) -> String
  ) {
    self.requests = requests
    self.output = output
    self.content = content
    self.said = said
  }

  func next() async -> StreamItem? {
    if let item = again.popLast() { return item }
    while failure == nil, let line = await requests.next() {
      if let item = await item(line) { return item }
    }
    return nil
  }

  func nextIfReady() async -> StreamItem? {
    if let item = again.popLast() { return item }
    while failure == nil, let line = requests.nextIfReady() {
      if let item = await item(line) { return item }
    }
    return nil
  }

  /// The item that a line asks for; `nil` for an empty line, and for one that is no request, which is said.
  private func item(_ line: RequestLine) async -> StreamItem? {
    guard let bytes = line.bytes else {
      let reason =
        "The line is longer than \(RequestLines.longest) bytes; name the document's path."
      await refuse(line, StreamRequest.Malformed(id: nil, reason: reason))
      return nil
    }
    let blanks = Set(" \t\r".utf8)
    if bytes.allSatisfy(blanks.contains) { return nil }
    do throws(StreamRequest.Malformed) {
      return StreamItem(line: line.number, request: try StreamRequest(bytes))
    } catch {
      await refuse(line, error)
      return nil
    }
  }

  private func refuse(_ line: RequestLine, _ malformed: StreamRequest.Malformed) async {
    tally.failed += 1
    do {
      var reply = StreamReply(line: line.number, malformed: malformed)
      reply.message = said(malformed.reason)
      try await output.write(reply.text(with: nil))
    } catch {
      failure = error as? StreamFailure ?? .unwritable(.ioError)
      requests.close()
    }
  }

  nonisolated func request(for item: StreamItem) async throws -> WorkerRequest {
    let question = item.request.question
    guard item.verdict != nil else { return question }
    return WorkerRequest(path: question.path, bytes: question.bytes, known: [], onlyDigest: true)
  }

  nonisolated func retrying(_ item: StreamItem, _ failure: DocumentFailure) {}

  func record(
    _ item: StreamItem, _ reply: WorkerReply, line: [UInt8]
  ) async throws -> StreamItem? {
    if let verdict = item.verdict {
      try await record(item, failure: verdict, reply)
      return nil
    }
    switch reply.result {
    case .failed:
      let failure =
        reply.failure ?? DocumentFailure(code: "internalFailure", message: "No reason was given.")
      try await record(item, failure: failure, reply)
    case .known:
      tally.known += 1
      try await output.write(StreamReply(item, reply, failure: nil).text(with: nil))
    case .read:
      guard let content = WorkerReply.content(of: line, as: content),
        String(validating: content, as: UTF8.self) != nil
      else {
        let failure = DocumentFailure(
          code: "workerMisbehaved",
          message: "The worker's answer has no report; this is a fault of the program.")
        try await record(item, failure: failure, reply)
        return nil
      }
      tally.read += 1
      try await output.write(StreamReply(item, reply, failure: nil).text(with: content))
    }
    return nil
  }

  func record(_ item: StreamItem, failure: DocumentFailure, _ reply: WorkerReply) async throws {
    tally.failed += 1
    var answer = StreamReply(item, reply, failure: failure)
    answer.message = said(failure.message)
    try await output.write(answer.text(with: nil))
  }

  func finish(_ item: StreamItem, again: StreamItem?) {
    if let again { self.again.append(again) }
  }

  func close() { requests.close() }
}
