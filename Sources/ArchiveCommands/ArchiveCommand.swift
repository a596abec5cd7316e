import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// `extract archive`: many documents into one database.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: BilingualText(
      english: "Read folders of documents into a SQLite database.",
      chinese: "将文件夹中的文件读入 SQLite 数据库。"),
    discussion: BilingualText(
      english: """
        Folders are walked with all folders in them; @FILE is a list of paths, one a line (or parted \
        by zero bytes), - such a list on standard input. Symbolic links that lead out of the inputs \
        are reported, not followed.

        Run it again at any time, also after it was stopped or the machine went down: documents that \
        have not changed are passed over, changed ones read again, those that are gone marked. \
        extract status and extract export read the database; its tables are for any program with \
        SQLite 3.37 or later.

        Exit code 1 says that some document could not be read; 130 and 143 that the run was stopped.
        """,
      chinese: """
        文件夹连同其下各级文件夹一并读取；@文件 为路径清单，每行一个（或以零字节分隔），- 为标准输入中的清单。指向输入\
        之外的符号链接只予说明，不予跟随。

        可随时再次运行，中途停止或机器断电之后也可以：未变的文件略过，变了的重新读取，不见的加上标记。extract status \
        和 extract export 读取该数据库；其中各表，凡带 SQLite 3.37 以上版本的程序都可使用。

        退出码 1 表示有文件未能读取；130 和 143 表示运行被中止。
        """))

  @Argument(
    help: ArgumentHelp(
      "Folders, files, @lists; - is a list on standard input.",
      "文件夹、文件、@清单；- 为标准输入中的清单。", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The database to make or bring up to date.", "要建立或更新的数据库。", valueName: "file"),
    completion: .file())
  var database: String

  @OptionGroup var workers: WorkerArguments

  @Option(
    name: .customLong("extension"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take files whose names end so from folders; may be repeated. (default: pdf, html, htm, mht, mhtml)",
      "从文件夹中选取以此为后缀的文件；可多次给出。（默认：pdf、html、htm、mht、mhtml）",
      valueName: "end"))
  var extensions: [String] = []

  @OptionGroup(title: OptionTitle.corrections) var corrections: CorrectionsArgument

  @Flag(help: ArgumentHelp("Read everything again.", "全部重新读取。"))
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Read again what another version of this program has read.", "重新读取由本程序其他版本读取的文件。"))
  var upgrade = false

  @Flag(
    help: ArgumentHelp(
      "Read again what could not be read, and scans that could not be recognized.",
      "重新读取未能读取的文件，以及未能识别的扫描件。"))
  var retryFailed = false

  @Flag(
    help: ArgumentHelp(
      "Print one JSON object a line for each event, on standard output.",
      "每有一个事件，在标准输出中写一行 JSON 对象。"))
  var json = false

  @Flag(name: .shortAndLong, help: ArgumentHelp("No progress, no summary.", "不显示进度和小结。"))
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
