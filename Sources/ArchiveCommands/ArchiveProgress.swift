import ReportArchive

/// How far a run is, and what it met.
struct ArchiveProgress {
  private(set) var plan: ArchivePlanSummary?
  private(set) var read = 0
  private(set) var recognized = 0
  private(set) var withFindings = 0
  private(set) var pages = 0
  /// Documents read some of whose pages are scans.
  private(set) var documentsWithRecognizedPages = 0
  /// Those of the pages that are scans.
  private(set) var recognizedPages = 0
  /// Documents that failed, by the code of the reason.
  private(set) var failures: [String: Int] = [:]
  /// Inputs passed over, by the code of the reason.
  private(set) var problems: [String: Int] = [:]
  private var hasFailedInputs = false
  private var hasAppliedCorrections = false
  private var hasRefusedCorrections = false
  /// Documents that workers have, the first given first.
  private(set) var inHand: [ArchivePath] = []
  /// The documents that took longest, the slowest first.
  private(set) var slowest: [DocumentOutcome] = []
  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant
  private var end: ContinuousClock.Instant?

  /// How many of the slowest are kept.
  private static let slowestKept = 10

  init() {
    start = clock.now
  }

  /// Documents done, failed ones among them.
  var done: Int { read + recognized + failed }
  /// Documents that failed.
  var failed: Int { failures.values.reduce(0, +) }
  /// Documents to read.
  var toRead: Int { plan?.toRead ?? 0 }
  /// Whether something that was asked for was not read, or a correction was not taken.
  var isIncomplete: Bool {
    failed > 0 || hasFailedInputs || unresolved > 0 || isEmpty || hasRefusedCorrections
  }
  /// Whether the inputs have no document at all, as far as they could be looked at, and nothing else was done.
  var isEmpty: Bool { (plan?.isEmpty ?? false) && !hasFailedInputs && !hasAppliedCorrections }
  /// Documents that could not be read in an earlier run, and were not read again.
  var unresolved: Int { plan?.unresolved ?? 0 }

  /// Counts an event.
  mutating func add(_ event: ArchiveEvent) {
    switch event {
    case .planned(let plan):
      self.plan = plan
      start = clock.now
    case .problem(let problem):
      problems[problem.code, default: 0] += 1
      if problem.isFailure { hasFailedInputs = true }
    case .started(let path):
      remove(path)
      inHand.append(path)
    case .retrying(let path, _): remove(path)
    case .finished(let outcome): add(outcome)
    case .corrected(let summary):
      hasAppliedCorrections = true
      withFindings = summary.readWithFindings ?? withFindings
      if summary.refused > 0 { hasRefusedCorrections = true }
    default: break
    }
  }

  private mutating func add(_ outcome: DocumentOutcome) {
    remove(outcome.path)
    if outcome.action == .read {
      pages += outcome.pageCount ?? 0
      recognizedPages += outcome.recognizedPages
      if outcome.recognizedPages > 0 { documentsWithRecognizedPages += 1 }
    }
    switch outcome.action {
    case .read: read += 1
    case .recognized: recognized += 1
    case .failed: failures[outcome.failure?.code ?? "", default: 0] += 1
    }
    if let summary = outcome.summary, summary.errors + summary.warnings > 0 { withFindings += 1 }
    if outcome.milliseconds > slowest.last?.milliseconds ?? 0 || slowest.count < Self.slowestKept {
      let place = slowest.firstIndex { $0.milliseconds < outcome.milliseconds } ?? slowest.count
      slowest.insert(outcome, at: place)
      if slowest.count > Self.slowestKept { slowest.removeLast() }
    }
  }

  private mutating func remove(_ path: ArchivePath) {
    if let index = inHand.firstIndex(of: path) { inHand.remove(at: index) }
  }

  /// Stops the clock.
  mutating func stop() {
    end = clock.now
  }

  /// Since reading began.
  var seconds: Double { ((end ?? clock.now) - start) / .seconds(1) }

  /// Pages a second since reading began.
  var pagesPerSecond: Double { seconds > 0 ? Double(pages) / seconds : 0 }

  /// What is left at the pace so far; `nil` before there is one.
  var secondsLeft: Double? {
    guard done > 0, seconds >= 1 else { return nil }
    return seconds / Double(done) * Double(toRead - done)
  }
}
