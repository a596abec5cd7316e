import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// `extract archive`: many documents into one database.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: TextLanguage.ofRun(
      "Read folders of documents into a SQLite database.",
      "将文件夹中的文件读入 SQLite 数据库。"),
    discussion: """
      Folders are walked with all folders in them; @FILE is a list of paths, one a line (or parted \
      by zero bytes), - such a list on standard input. Symbolic links that lead out of the inputs \
      are reported, not followed.

      Run it again at any time, also after it was stopped or the machine went down: documents that \
      have not changed are passed over, changed ones read again, those that are gone marked. \
      extract status and extract export read the database; its tables are for any program with \
      SQLite 3.37 or later.

      Exit code 1 says that some document could not be read; 130 and 143 that the run was stopped.
      """)

  @Argument(
    help: ArgumentHelp(
      "Folders, files, @lists; - is a list on standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The database to make or bring up to date.",
      valueName: "file"), completion: .file())
  var database: String

  @OptionGroup var workers: WorkerArguments

  @Option(
    name: .customLong("extension"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take files whose names end so from folders; may be repeated. (default: pdf, html, htm)",
      valueName: "end"))
  var extensions: [String] = []

  @OptionGroup(title: "Corrections") var corrections: CorrectionsArgument

  @Flag(help: "Read everything again.")
  var force = false

  @Flag(help: "Read again what another version of this program has read.")
  var upgrade = false

  @Flag(help: "Read again what could not be read, and scans that could not be recognized.")
  var retryFailed = false

  @Flag(help: "Print one JSON object a line for each event, on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress, no summary.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard !extensions.contains(where: \.isEmpty) else {
      throw ValidationError("--extension is the end of a file name, for example pdf.")
    }
  }

  private var options: ArchiveOptions {
    var options = ArchiveOptions()
    options.workers = workers.options
    if !extensions.isEmpty { options.fileExtensions = extensions }
    if force { options.rereading.insert(.all) }
    if upgrade { options.rereading.insert(.otherVersions) }
    if retryFailed { options.rereading.insert(.failures) }
    return options
  }

  func run() async throws {
    let arguments = PathArguments(inputs)
    var options = options
    options.corrections = try corrections.read()
    let archive = DocumentArchive(database: database, options: options)
    try arguments.requireThere(for: archive)
    let inputs = try arguments.paths()
    let display = try ArchiveDisplay(database: database, quiet: quiet, json: json)
    let update = Task {
      for try await event in archive.update(inputs) { try await display.show(event) }
    }
    let interruption = Task {
      let signal = await Interruption.signal()
      if signal != nil { update.cancel() }
      return signal
    }
    let clock = Task { await display.keepCurrent() }
    let result = await update.result
    clock.cancel()
    await clock.value
    interruption.cancel()
    let signal = await interruption.value
    try await Output.reportingFailures {
      try await display.conclude(stopped: signal != nil)
      if let signal { throw ExitStatus.stopped(by: signal) }
      try result.get()
    }
    if await display.progress.isIncomplete { throw ExitStatus.partialFailure }
  }
}
