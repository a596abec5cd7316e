import ArgumentParser
import ExtractCommands
import ReportArchive
import TextFormats
import ReportExtraction

/// `extract status`: what an archive holds.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: TextLanguage.ofRun(
      "Print what an archive of reports holds.",
      "列出数据库的内容概况。"),
    discussion: """
      A summary: documents, what could not be read and why, reports by year, findings by rule. \
      With --failures the documents that could not be read, one a line: path, reason and message, \
      parted by tabs. With --json the summary as one JSON object, or the failures as one object a \
      line. The database is only read; one of an earlier version is brought to this one first.
      """)

  @Argument(
    help: ArgumentHelp("A database made by extract archive.", valueName: "database"),
    completion: .file())
  var database: String

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "List the documents that could not be read instead.")
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
