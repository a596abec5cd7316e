import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import TextFormats

/// `extract check`: the reports of an archive, compared with each other.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: TextLanguage.ofRun(
      "Compare the reports of an archive year by year.",
      "逐年核对数据库中的报告。"),
    discussion: """
      Each body's reports are compared with those of the years around: what was carried over with what \
      was carried forward, documents in force with those issued and repealed, figures 100 times their \
      neighbors', years without a report; and the documents of one report with each other. Findings are \
      printed, one a line (body, year, severity, rule, message and path, parted by tabs), and written into \
      the database's table finding with the scope series, in place of those of the check before. Run it \
      again after extract archive, which removes them.

      Names of one body are known by their normal form; for names that only a person knows for one, add \
      rows to the table publisher_alias: INSERT INTO publisher_alias (name, publisher) VALUES (…, …).

      Exit code 0, whatever is found: findings of series are warnings.
      """)

  /// What the findings are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("A database made by extract archive.", valueName: "database"),
    completion: .file())
  var database: String

  @Option(help: "Output format; json is one object a line.")
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .shortAndLong, help: "No summary on standard error.")
  var quiet = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    try OutputName.check(output, isNoneOf: [database])
  }

  func run() throws {
    try Output.reportingFailures {
      let check = try DocumentArchive(database: database).check()
      var output = try Output(path: output)
      for finding in check.findings { try output.write(try text(of: finding)) }
      try output.finish()
      if !quiet { Messages.say(Self.summary(of: check)) }
    }
  }

  private func text(of finding: SeriesFinding) throws -> String {
    format == .json ? try JSONText.line(Record(finding, language.ofResults)) : Self.line(finding)
  }

  private static func line(_ found: SeriesFinding) -> String {
    [
      found.publisher, String(found.year), found.finding.severity.rawValue, found.finding.rule,
      found.finding.message(in: .ofRun), found.path,
    ].map(PrintableText.line).joined(separator: "\t") + "\n"
  }

  private static func summary(of check: SeriesCheck) -> String {
    let count = check.findings.count
    return TextLanguage.ofRun(
      "\(EnglishCount.of(check.reports, "report")) of "
        + "\(EnglishCount.of(check.bodies, "body", plural: "bodies")), "
        + EnglishCount.of(count, "finding"),
      "\(check.bodies)个机关的\(check.reports)份报告，发现\(count)项")
  }

  /// A finding as JSON.
  private struct Record: Encodable {
    let publisher: String
    let year: Int
    let rule: String
    let severity: String
    let message: String
    let figure: String?
    let page: Int?
    let path: String

    init(_ found: SeriesFinding, _ language: TextLanguage) {
      publisher = found.publisher
      year = found.year
      rule = found.finding.rule
      severity = found.finding.severity.rawValue
      message = found.finding.message(in: language)
      figure = found.figure
      page = found.finding.page
      path = found.path
    }
  }
}
