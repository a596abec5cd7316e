import ArgumentParser
import ExtractCommands
import ReportArchive

/// `extract archive`: many documents into one database.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Read folders of documents into a SQLite database.",
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

  @Option(help: "Documents read at once; the number of processors if not given.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Give up a document after this time, and 20 seconds more for each page that is recognized. (default: "
        + "60; 8 of processor time where it cannot be told beforehand what reading costs)",
      valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "Give up a document that needs more memory. (default: 1024; 400 where it cannot be told beforehand "
        + "what reading costs)", valueName: "MiB"))
  var memoryLimit: Int?

  @Option(
    name: .customLong("extension"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take files whose names end so from folders; may be repeated. (default: pdf, html, htm)",
      valueName: "end"))
  var extensions: [String] = []

  @Option(help: "Password of encrypted files.")
  var password: String?

  @OptionGroup(title: "Scans") var recognition: RecognitionArguments

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

  @Option(help: .private)
  var worker: String?

  func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs is 1 or more.") }
    guard (0.001...1e9).contains(timeout ?? 1) else {
      throw ValidationError("--timeout is a number of seconds, from 0.001 to 1000000000.")
    }
    guard (256...Self.mostMemory).contains(memoryLimit ?? 256) else {
      throw ValidationError(
        "--memory-limit is a number of MiB, from 256 (reading a report takes half of it) to "
          + "\(Self.mostMemory).")
    }
    guard !extensions.contains(where: \.isEmpty) else {
      throw ValidationError("--extension is the end of a file name, for example pdf.")
    }
  }

  /// In MiB, 1 PiB: more than any machine has.
  private static let mostMemory = 1 << 30

  private var options: ArchiveOptions {
    var options = ArchiveOptions()
    if let jobs { options.jobs = jobs }
    if let timeout {
      options.timeout = .milliseconds(Int64(timeout * 1000))
      options.unmeasuredTimeout = max(.seconds(1), options.timeout)
    }
    if let memoryLimit {
      options.memoryLimit = memoryLimit << 20
      options.unmeasuredMemoryLimit = options.memoryLimit
    }
    if !extensions.isEmpty { options.fileExtensions = extensions }
    options.password = password
    options.recognition = recognition.options
    if force { options.rereading.insert(.all) }
    if upgrade { options.rereading.insert(.otherVersions) }
    if retryFailed { options.rereading.insert(.failures) }
    if let worker { options.worker = .program(at: worker) }
    return options
  }

  func run() async throws {
    let inputs = try PathArguments(inputs).paths()
    var options = options
    options.corrections = try corrections.read()
    let archive = DocumentArchive(database: database, options: options)
    let display = try ArchiveDisplay(quiet: quiet, json: json)
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
