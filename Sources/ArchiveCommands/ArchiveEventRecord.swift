import ReportArchive

/// An event as a JSON object; `event` names it.
struct ArchiveEventRecord: Encodable {
  private let event: ArchiveEvent

  init(_ event: ArchiveEvent) {
    self.event = event
  }

  private enum CodingKeys: String, CodingKey {
    case event, path, code, message
    case applied, superseded, refused, unmatched, withFindings
    case found, left
    case toRead, unchanged, gone, passedOver
    case action, pages, recognizedPages, milliseconds, publisher, year, errors, warnings
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch event {
    case .planned(let plan):
      try values.encode("planned", forKey: .event)
      try values.encode(plan.toRead, forKey: .toRead)
      try values.encode(plan.unchanged, forKey: .unchanged)
      try values.encode(plan.gone, forKey: .gone)
      try values.encode(plan.passedOver, forKey: .passedOver)
    case .problem(let problem):
      try values.encode("problem", forKey: .event)
      try values.encode(problem.path.text, forKey: .path)
      try values.encode(problem.code, forKey: .code)
      try values.encode(problem.message, forKey: .message)
    case .started(let path):
      try values.encode("started", forKey: .event)
      try values.encode(path.text, forKey: .path)
    case .retrying(let path, let failure):
      try values.encode("retrying", forKey: .event)
      try values.encode(path.text, forKey: .path)
      try encode(failure, to: &values)
    case .finished(let outcome):
      try encode(outcome, to: &values)
    case .corrected(let summary):
      try values.encode("corrected", forKey: .event)
      try values.encode(summary.applied, forKey: .applied)
      try values.encode(summary.refused, forKey: .refused)
      try values.encode(summary.superseded, forKey: .superseded)
      try values.encode(summary.unmatched, forKey: .unmatched)
      try values.encode(summary.withFindings, forKey: .withFindings)
    case .moved(let documents):
      try values.encode("moved", forKey: .event)
      try values.encode(documents.folder.text, forKey: .path)
      try values.encode(documents.found, forKey: .found)
      try values.encode(documents.left, forKey: .left)
    }
  }

  private func encode(
    _ outcome: DocumentOutcome, to values: inout KeyedEncodingContainer<CodingKeys>
  ) throws {
    try values.encode("finished", forKey: .event)
    try values.encode(outcome.path.text, forKey: .path)
    try values.encode(outcome.action, forKey: .action)
    try values.encode((outcome.milliseconds * 1000).rounded() / 1000, forKey: .milliseconds)
    try values.encodeIfPresent(outcome.pageCount, forKey: .pages)
    if outcome.recognizedPages > 0 {
      try values.encode(outcome.recognizedPages, forKey: .recognizedPages)
    }
    try values.encodeIfPresent(outcome.summary?.publisher, forKey: .publisher)
    try values.encodeIfPresent(outcome.summary?.year, forKey: .year)
    try values.encodeIfPresent(outcome.summary?.errors, forKey: .errors)
    try values.encodeIfPresent(outcome.summary?.warnings, forKey: .warnings)
    if let failure = outcome.failure { try encode(failure, to: &values) }
  }

  private func encode(
    _ failure: DocumentFailure, to values: inout KeyedEncodingContainer<CodingKeys>
  ) throws {
    try values.encode(failure.code, forKey: .code)
    try values.encode(failure.message, forKey: .message)
  }
}

/// The last event of a run.
struct ArchiveSummaryRecord: Encodable {
  /// One of the documents that took longest.
  struct Slow: Encodable {
    let path: String
    let milliseconds: Double
  }

  let event = "summary"
  let stopped: Bool
  let read: Int
  let recognized: Int
  let withFindings: Int
  let unchanged: Int
  let unresolved: Int
  let gone: Int
  let left: Int
  let pages: Int
  let documentsWithRecognizedPages: Int
  let recognizedPages: Int
  let seconds: Double
  let failed: [String: Int]
  let problems: [String: Int]
  let slowest: [Slow]

  init(_ progress: ArchiveProgress, stopped: Bool) {
    self.stopped = stopped
    read = progress.read
    recognized = progress.recognized
    withFindings = progress.withFindings
    unchanged = progress.plan?.unchanged ?? 0
    unresolved = progress.unresolved
    gone = progress.plan?.gone ?? 0
    left = progress.toRead - progress.done
    pages = progress.pages
    documentsWithRecognizedPages = progress.documentsWithRecognizedPages
    recognizedPages = progress.recognizedPages
    seconds = (progress.seconds * 1000).rounded() / 1000
    failed = progress.failures
    problems = progress.problems
    slowest = progress.slowest.map {
      Slow(path: $0.path.text, milliseconds: ($0.milliseconds * 1000).rounded() / 1000)
    }
  }
}
