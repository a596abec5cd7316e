import ArgumentParser
import ExtractCommands
import ReportArchive
import TextFormats
import ReportExtraction

/// `extract status`: what an archive holds.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: BilingualText(
      english: "Print what an archive of reports holds.",
      chinese: "列出数据库的内容概况。"),
    discussion: BilingualText(
      english: """
        A summary: documents, what could not be read and why, reports by year, findings by rule. \
        With --failures the documents that could not be read, one a line: path, reason and message, \
        parted by tabs. With --json the summary as one JSON object, or the failures as one object a \
        line. The database is only read; one of an earlier version is brought to this one first.
        """,
      chinese: """
        概况包括：文件数，哪些未能读取及其原因，各年度的报告，各规则的问题。用 --failures 则列出未能读取的文件，每行一个：\
        路径、原因和说明，以制表符分隔。用 --json 则概况为一个 JSON 对象，未能读取的文件为每行一个对象。数据库只读取，\
        不改动；较早版本的先升级到本版本。
        """))

  @Argument(
    help: .database,
    completion: .file())
  var database: String

  @Flag(help: ArgumentHelp("Print JSON.", "输出 JSON。"))
  var json = false

  @Flag(
    help: ArgumentHelp(
      "List the documents that could not be read instead.", "改为列出未能读取的文件。"))
  var failures = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let archive = DocumentArchive(database: database)
    try Output.reportingFailures {
      if failures {
        try listFailures(of: archive)
      } else {
        let status = try archive.status()
        let text = json ? try JSONText.pretty(status) : StatusText(status).text(named: database)
        try Output.write(text, to: nil)
      }
    }
  }

  private func listFailures(of archive: DocumentArchive) throws {
    var output = try Output(path: nil)
    try archive.failures { failure in
      try output.write(json ? JSONText.line(failure) : Self.line(failure))
    }
    try output.finish()
  }

  /// Path, reason and message, parted by tabs, none of which they have themselves.
  private static func line(_ failure: ArchiveFailure) -> String {
    [failure.path, failure.code, TextLanguage.ofRun.said(failure.message)].map(PrintableText.line)
      .joined(separator: "\t") + "\n"
  }
}
