import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import TextFormats

/// `extract prune`: what is no longer there leaves the archive.
struct PruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: BilingualText(
      english: "Remove documents from an archive that are no longer there.",
      chinese: "从数据库中移除已不存在的文件。"),
    discussion: BilingualText(
      english: """
        extract archive marks documents whose files are gone and keeps their reports. This removes them, with \
        the reports that no other document has, and documents that never were there: mistyped names. Their \
        paths are printed, one a line. A file that is there again stays, whatever the mark says.

        Give --dry-run first: it prints the same and removes nothing. A file that was renamed needs none of \
        this: the next extract archive knows it by its content.

        Documents of a folder that is empty, or not there and not asked for since, stay: they may lie on a disk that is \
        not connected. They are said; --folder removes those of a folder that was renamed, removed or emptied.
        """,
      chinese: """
        文件不在了，extract archive 只加标记，报告仍予保留。本命令将这些文件移除，连同没有其他文件对应的报告；从未存在的\
        文件（路径写错的）也一并移除。移除的路径每行输出一个。已回到原处的文件，不论有无标记都予保留。

        请先用 --dry-run：输出相同，但不移除任何内容。文件改名无须用本命令：下次 extract archive 会按内容认出。

        文件夹为空，或已不在而此后未再读取的，其中的文件予以保留：可能在未连接的磁盘上。命令会说明有哪些；文件夹确已改名、\
        删除或清空的，用 --folder 将其中的文件移除。
        """))

  @Argument(
    help: .database,
    completion: .file())
  var database: String

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp("Print what would be removed, and remove nothing.", "只列出将移除的内容，不移除。"))
  var isTrial = false

  @Option(
    name: .customLong("folder"), parsing: .singleValue,
    help: ArgumentHelp(
      "Remove the documents of this folder, too, which was renamed, removed or emptied; may be repeated. "
        + "Never one on a disk that is not connected.",
      "将此文件夹中的文件也移除，用于文件夹已改名、删除或清空的情形；可多次给出。磁盘未连接的文件夹切勿给出。",
      valueName: "folder"))
  var folders: [String] = []

  @Flag(help: ArgumentHelp("Print JSON, one object a line.", "输出 JSON，每行一个对象。"))
  var json = false

  @Flag(name: .shortAndLong, help: .quiet)
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
