import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import TextFormats

/// `extract prune`: what is no longer there leaves the archive.
struct PruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: TextLanguage.ofRun(
      "Remove documents from an archive that are no longer there.",
      "从数据库移除已不存在的文件。"),
    discussion: """
      extract archive marks documents whose files are gone and keeps their reports. This removes them, with \
      the reports that no other document has, and documents that never were there: mistyped names. Their \
      paths are printed, one a line. A file that is there again stays, whatever the mark says.

      Give --dry-run first: it prints the same and removes nothing. A file that was renamed needs none of \
      this: the next extract archive knows it by its content.

      Documents of a folder that is empty, or not there and not asked for since, stay: they may lie on a disk that is \
      not connected. They are said; --folder removes those of a folder that was renamed, removed or emptied.
      """)

  @Argument(
    help: ArgumentHelp("A database made by extract archive.", valueName: "database"),
    completion: .file())
  var database: String

  @Flag(name: .customLong("dry-run"), help: "Print what would be removed, and remove nothing.")
  var isTrial = false

  @Option(
    name: .customLong("folder"), parsing: .singleValue,
    help: ArgumentHelp(
      "Remove the documents of this folder, too, which was renamed, removed or emptied; may be repeated. "
        + "Never one on a disk that is not connected.",
      valueName: "folder"))
  var folders: [String] = []

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @Flag(name: .shortAndLong, help: "No summary on standard error.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    var documents = 0
    var reports = 0
    var absent: [AbsentDocuments] = []
    try Output.reportingFailures {
      var output = try Output(path: nil)
      let folders = try PathArguments(folders).paths()
      absent = try DocumentArchive(database: database).prune(isTrial: isTrial, folders: folders) {
        document in
        documents += 1
        if document.hasReport { reports += 1 }
        try output.write(json ? JSONText.line(document) : PrintableText.line(document.path) + "\n")
      }
      try output.finish()
    }
    guard !quiet else { return }
    let verb = isTrial ? ("would be removed", "将移除") : ("removed", "已移除")
    Messages.say(
      TextLanguage.ofRun(
        "\(EnglishCount.of(documents, "document")) \(verb.0), \(reports) with a report",
        "\(verb.1)文件\(documents)个，其中\(reports)个有报告"))
    for folder in absent { Messages.say(ArchiveText.line(folder, of: database)) }
  }
}
