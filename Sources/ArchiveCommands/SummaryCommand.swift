import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import ReportReview

/// `extract summary`: what the reports of an archive say together.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: BilingualText(
      english: "Write a page with what the reports of an archive say together.",
      chinese: "写出汇总页：数据库中全部报告合起来的情况。"),
    discussion: BilingualText(
      english: """
        One file of HTML that needs nothing besides and fetches nothing: reports by year and body with the gaps, \
        requests, what became of them, reviews and lawsuits, the bodies with the most and the fewest, findings \
        by rule. Years, bodies and reports in doubt are chosen in the page; each chart says how many reports its \
        numbers stand on, and the SQL that gives them. JSON has the numbers and the queries.

        With --groups bodies are summed by group, such as city or province: a CSV file with a body and its group in \
        each line (甲县人民政府,乙市), with or without a heading. Listed bodies without a report are shown as missing.

        Of several reports of a body for a year one is counted: one whose document is still there, then the one with \
        the most numbers read, then the fewest errors, then the first path. Run extract check first: numbers 100 times \
        those of other years are then known as doubtful.
        """,
      chinese: """
        汇总页是一个 HTML 文件，不需要其他文件，也不联网：各年度、各机关的报告和缺报，申请，办理结果，复议和诉讼，最多和\
        最少的机关，各规则的问题。年度、机关和存疑的报告在页面中选择；每张图都注明其数字来自多少份报告，并附得出这些数字的\
        SQL。JSON 给出数字和查询语句。

        用 --groups 可按地市、省等分组汇总：CSV 文件，每行一个机关及其分组（甲县人民政府,乙市），有无标题行均可。名单中\
        没有报告的机关列为缺报。

        一个机关同一年度有几份报告的，只计一份：先取文件仍在原处的，再取读出数字最多的、错误最少的、路径在前的。请先运行 \
        extract check：为其他年度 100 倍的数字即可列为存疑。
        """))

  /// What the summary is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, json
  }

  @Argument(
    help: .database,
    completion: .file())
  var database: String

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Output format: html or json. (default: as the output file's name ends, else html)",
      "输出格式：html 或 json。（默认：按输出文件名的后缀，否则为 html）"))
  var askedFormat: Format?

  @Option(
    help: ArgumentHelp(
      "A CSV file of bodies and their groups.", "机关及其分组的 CSV 文件。", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var groups: String?

  @Option(
    help: ArgumentHelp(
      "The language shown first: zh or en. (default: that of the locale)",
      "页面打开时的语言：zh 或 en。（默认：按系统语言）"))
  var language: Language?

  @Option(name: .shortAndLong, help: .outputFile)
  var output: String?

  func validate() throws {
    try OutputName.check(output, isNoneOf: [database] + [groups].compactMap(\.self))
    if try format == .html, output == nil, Output.isTerminal {
      throw ValidationError("A page of HTML is nothing for a terminal; give --output summary.html.")
    }
  }

  private var format: Format {
    get throws {
      try OutputName.format(
        asked: askedFormat, of: output,
        endings: ["html": [.html], "htm": [.html], "json": [.json]]) ?? .html
    }
  }

  func run() throws {
    let format = try format
    try Output.reportingFailures {
      let lines = try groups.map { try GroupsFile(path: $0).groups } ?? []
      let archive = DocumentArchive(database: database)
      let name = String(database.split(separator: "/").last ?? "")
      let summary = try archive.summary(groups: lines)
      for regrouping in summary.regroupings { Self.say(regrouping, of: groups ?? "") }
      let text =
        switch format {
        case .html:
          try SummaryPage(
            summary, name: name, language: language ?? .ofSurroundings
          ).html()
        case .json:
          try JSONText.pretty(
            Record(summary, charts: try archive.summaryTables(groups: lines), name: name))
        }
      try Output.write(text, to: output)
    }
  }

  /// Says that a body has a second group, which does not count.
  private static func say(_ regrouping: ArchiveSummary.Regrouping, of path: String) {
    let (counted, left) = (regrouping.counted, regrouping.left)
    // One body may stand there under two of its names.
    let isRenamed = counted.publisher != left.publisher
    Messages.say(
      TextLanguage.ofRun(
        "\(path): \(left.publisher)\(isRenamed ? ", which is \(counted.publisher)," : "") is in two groups, "
          + "\(counted.group) and \(left.group); it is counted in \(counted.group). Remove one of the two lines.",
        "\(path)：\(left.publisher)\(isRenamed ? "（即\(counted.publisher)）" : "")列入了两个分组："
          + "\(counted.group)、\(left.group)；计入\(counted.group)。请删去其中一行。"))
  }

  /// A summary as JSON.
  private struct Record: Encodable {
    let database: String
    let coverage: ArchiveSummary.Coverage
    /// Bodies of the user's table that have no report.
    let listedWithoutReport: [String]
    let charts: [Chart]

    init(_ summary: ArchiveSummary, charts: [SummaryTable], name: String) {
      database = name
      coverage = summary.coverage
      let reporting = Set(summary.reports.map(\.body))
      listedWithoutReport = summary.bodies.indices.filter { !reporting.contains($0) }
        .map { summary.bodies[$0].name }
      self.charts = charts.map(Chart.init)
    }
  }

  /// A chart's numbers with their query.
  private struct Chart: Encodable {
    let chart: String
    let measure: String?
    let columns: [String]
    let rows: [[SummaryTable.Value]]
    let sql: String

    init(_ table: SummaryTable) {
      chart = table.chart.rawValue
      measure = table.measure?.rawValue
      columns = table.columns
      rows = table.rows
      sql = table.sql
    }
  }
}
