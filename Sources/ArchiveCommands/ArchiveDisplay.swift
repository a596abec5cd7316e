import ExtractCommands
import ReportArchive
import SystemFiles

/// Shows a run to whoever watches: a bar on a terminal, lines now and then elsewhere, events as JSON
/// for a program.
actor ArchiveDisplay {
  private(set) var progress = ArchiveProgress()
  private let quiet: Bool
  /// The archive's path, as it was given.
  private let database: String
  /// Where events go as JSON; `nil` where they are not asked for.
  private let events: Output?
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var barIsShown = false

  init(database: String, quiet: Bool, json: Bool) throws {
    self.database = database
    self.quiet = quiet
    events = json ? try Output(path: nil) : nil
  }

  /// Shows what happened.
  func show(_ event: ArchiveEvent) throws {
    progress.add(event)
    try write(ArchiveEventRecord(event))
    switch event {
    case .planned:
      if let line = ArchiveText.plan(progress) { say(line) }
    case .problem(let problem):
      say(ArchiveText.line(problem.path, problem.message))
    case .retrying(let path, let failure):
      say(ArchiveText.line(path, failure.message + " It is tried once more."))
    case .finished(let outcome):
      // A failure is never quiet.
      if let failure = outcome.failure {
        say(ArchiveText.line(outcome.path, failure.message), always: true)
      }
    case .corrected(let summary): say(ArchiveText.line(summary))
    case .moved(let documents): say(ArchiveText.line(documents, of: database))
    default: break
    }
  }

  /// Keeps what is shown current until the task is canceled.
  func keepCurrent() async {
    guard !quiet, isTerminal || events == nil else { return }
    // A bar moves as one looks at it; lines are for a log.
    let interval = isTerminal ? Duration.milliseconds(200) : .seconds(5)
    while (try? await Task.sleep(for: interval)) != nil {
      guard progress.toRead > 0 else { continue }
      if isTerminal {
        let columns = DisplayWidth.columns(ofTerminal: STDERR_FILENO)
        Messages.show("\r\(ArchiveText.bar(progress, columns: columns))\u{1B}[K")
        barIsShown = true
      } else {
        Messages.say(ArchiveText.line(progress))
      }
    }
  }

  /// Shows how it ended.
  func conclude(stopped: Bool) throws {
    progress.stop()
    guard progress.plan != nil else { return }
    try write(ArchiveSummaryRecord(progress, stopped: stopped))
    if progress.isEmpty, !stopped {
      // Nothing to do is never quiet: whoever gave the inputs meant something else.
      say(ArchiveText.nothingFound, always: true)
    } else {
      say(ArchiveText.summary(progress, stopped: stopped))
    }
  }

  private func say(_ text: String, always: Bool = false) {
    guard always || !quiet else { return }
    if barIsShown {
      Messages.show("\r\u{1B}[K")
      barIsShown = false
    }
    Messages.show(text + "\n")
  }

  private func write(_ record: some Encodable) throws {
    guard events != nil else { return }
    try events?.write(JSONText.line(record))
    // A program that reads along sees each event when it happens.
    try events?.flush()
  }
}
