import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import TextFormats

/// `extract check`: the reports of an archive, compared with each other.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: BilingualText(
      english: "Compare the reports of an archive year by year.",
      chinese: "逐年比对数据库中的报告。"),
    discussion: BilingualText(
      english: """
        Each body's reports are compared with those of the years around: what was carried over with what \
        was carried forward, documents in force with those issued and repealed, figures 100 times their \
        neighbors', years without a report; and the documents of one report with each other. Findings are \
        printed, one a line (body, year, severity, rule, message and path, parted by tabs), and written into \
        the database's table finding with the scope series, in place of those of the check before. Run it \
        again after extract archive, which removes them.

        Names of one body are known by their normal form; for names that only a person knows for one, add \
        rows to the table publisher_alias: INSERT INTO publisher_alias (name, publisher) VALUES (…, …).

        Exit code 0, whatever is found: findings of series are warnings.
        """,
      chinese: """
        每个机关的报告与相邻年度的报告比对：上年结转与上一年的结转下年度，现行有效件数与制发和废止件数，为相邻年度 100 倍\
        的数字，缺少报告的年度；同一份报告的几个文件也互相比对。发现的问题每行一个（机关、年度、级别、规则、说明和路径，\
        以制表符分隔），并写入数据库的 finding 表，scope 为 series，取代上次比对的结果。extract archive 会将其删除，\
        之后请再次运行。

        同一机关的各种名称按规范写法认出；只有人才知道属于同一机关的名称，请在 publisher_alias 表中加行：INSERT INTO \
        publisher_alias (name, publisher) VALUES (…, …)。

        无论发现什么，退出码均为 0：年度之间的问题只是警告。
        """))

  /// What the findings are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: .database,
    completion: .file())
  var database: String

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Output format: text, parted by tabs, or json, one object a line. (default: as the output file's name ends, "
        + "else text)",
      "输出格式：text（以制表符分隔）或 json（每行一个对象）。（默认：按输出文件名的后缀，否则为 text）"))
  var askedFormat: Format?

  @Option(name: .shortAndLong, help: .outputFile)
  var output: String?

  @Flag(name: .shortAndLong, help: .quiet)
  var quiet = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    try OutputName.check(output, isNoneOf: [database])
    _ = try format
  }

  private var format: Format {
    get throws {
      try OutputName.format(
        asked: askedFormat, of: output,
        endings: ["txt": [.text], "tsv": [.text], "json": [.json], "jsonl": [.json]]) ?? .text
    }
  }

  func run() throws {
    try Output.reportingFailures {
      let format = try format
      let check = try DocumentArchive(database: database).check()
      var output = try Output(path: output)
      for finding in check.findings { try output.write(try text(of: finding, as: format)) }
      try output.finish()
      if !quiet { Messages.say(Self.summary(of: check)) }
    }
  }

  private func text(of finding: SeriesFinding, as format: Format) throws -> String {
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
      "\(check.bodies)个机关的\(check.reports)份报告，发现问题\(count)项")
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
