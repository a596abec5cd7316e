import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// `extract export`: an archive's reports as one table or as JSON.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: BilingualText(
      english: "Write the reports of an archive as CSV, JSON Lines or an Excel workbook.",
      chinese: "将数据库中的报告导出为 CSV、JSON Lines 或 Excel 工作簿。"),
    discussion: BilingualText(
      english: """
        Wide has one row a report with a column for every number of the forms, empty where none is \
        printed. Long has one row a figure and tells printed, blank and unreadable apart; figures \
        that a report does not have are left out. Indicators has one row a value of the tables that no \
        form knows, by the label and header printed beside it. Documents has one row a document with what \
        became of it. Report gives the JSON that extract report prints, \
        one line a document.

        Rows stand by publisher, year and path, the unknown last; documents that are no report are in \
        documents alone. A workbook has two more sheets: what the columns mean, and the documents that \
        gave no report. Numbers are exact, however many digits they have; a \
        workbook keeps those of more than 15 digits as text. Reports whose documents are gone are among them, \
        unless --present-only is given. The database is only read; one of an earlier \
        version is brought to this one first.

        Exit code 1 says that nothing was selected; the file then has no more than its header.
        """,
      chinese: """
        wide 每份报告一行，各报告格式的每个数字一列，原件没有的为空。long 每个数字一行，区分有数、空白和无法辨读；报告中\
        没有的数字不列。indicators 每行为不属于任何报告格式的表格中的一个数值，附旁边印出的项目和表头。documents 每个文件\
        一行，说明其结果。report 为 extract report 所输出的 JSON，每个文件一行。

        各行按发布机关、年度和路径排列，不详的在最后；不是报告的文件只列在 documents 中。工作簿另有两张表：各列的含义，\
        以及没有得出报告的文件。数字不论多少位都精确；超过 15 位的，工作簿存为文字。文件已不在的报告也在其中，\
        除非给出 --present-only。数据库只读取，不改动；较早版本的先升级到本版本。

        退出码 1 表示没有选中任何报告；此时文件中只有表头。
        """))

  /// What rows are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, xlsx
  }

  /// What a row is.
  enum Shape: String, ExpressibleByArgument, CaseIterable {
    case wide, long, indicators, documents, report

    /// The rows of the archive; `nil` for whole reports.
    var rows: ExportShape? {
      switch self {
      case .wide: .wide
      case .long: .long
      case .indicators: .indicators
      case .documents: .documents
      case .report: nil
      }
    }
  }

  @Argument(
    help: .database,
    completion: .file())
  var database: String

  @Option(
    help: ArgumentHelp(
      "Output format. (default: as the output file's name ends; jsonl for reports, else csv)",
      "输出格式。（默认：按输出文件名的后缀；整份报告为 jsonl，否则为 csv）"))
  var format: Format?

  @Option(help: ArgumentHelp("What a row is.", "每一行是什么。"))
  var shape = Shape.wide

  @Option(
    help: ArgumentHelp(
      "Only reports on these years, for example 2021,2023 or 2019-2020.",
      "只取这些年度的报告，例如 2021,2023 或 2019-2020。", valueName: "years"))
  var year: YearRanges?

  @Option(
    help: ArgumentHelp(
      "Only reports of this body; may be given several times. * stands for any text, ? for one "
        + "character.",
      "只取该机关的报告；可多次给出。* 代表任意文字，? 代表一个字。", valueName: "name"))
  var publisher: [String] = []

  @OptionGroup(title: OptionTitle.columns) var naming: ColumnNaming

  @OptionGroup(title: "CSV") var spreadsheets: SpreadsheetSafety

  @Flag(
    help: ArgumentHelp("Leave out reports whose documents are gone.", "不取文件已不在的报告。"))
  var presentOnly = false

  @Flag(name: .shortAndLong, help: .quiet)
  var quiet = false

  @Option(name: .shortAndLong, help: .outputFile)
  var output: String?

  func validate() throws {
    try OutputName.check(output, isNoneOf: [database])
    let format = try chosenFormat
    if shape == .report, format != .jsonl {
      throw ValidationError(
        "Whole reports are written as JSON Lines only; give --format jsonl, or another --shape.")
    }
    if naming.encoding != nil, format != .csv {
      throw ValidationError(
        "--encoding is for CSV; JSON Lines and workbooks have one of their own. Leave it out.")
    }
    if format == .xlsx, output == nil {
      throw ValidationError("A workbook needs a file; give --output reports.xlsx.")
    }
  }

  func run() throws {
    let export = ArchiveExport(
      archive: DocumentArchive(database: database), selection: selection, output: output,
      headers: naming.headers, isSafeForSpreadsheets: spreadsheets.isAsked(for: output),
      hasByteOrderMark: naming.hasByteOrderMark(for: output))
    let rows = try rows
    let count = try Output.reportingFailures {
      switch (try chosenFormat, rows) {
      case (.csv, let rows?): try export.write(rows, as: .csv)
      case (.jsonl, let rows?): try export.write(rows, as: .jsonLines)
      case (.xlsx, let rows?): try export.writeWorkbook(rows)
      case (_, nil): try export.writeReports()
      }
    }
    if !quiet {
      Messages.say(
        try Output.reportingFailures { try export.archive.counts(of: selection).summary })
    }
    if count == 0, shape != .indicators { throw ExitCode(1) }
  }

  /// The rows; figures have the forms' words beside their keys where columns have Chinese names.
  private var rows: ExportShape? {
    get throws {
      let isForPeople = try naming.headers == .chinese && chosenFormat != .jsonl
      return shape == .long && isForPeople ? .labelledLong : shape.rows
    }
  }

  private var selection: ReportSelection {
    ReportSelection(
      years: year?.ranges ?? [], publishers: publisher, presentOnly: presentOnly)
  }

  /// The format asked for, else the one that the output file's name ends with.
  private var chosenFormat: Format {
    get throws {
      try OutputName.format(
        asked: format, of: output, endings: ["csv": [.csv], "jsonl": [.jsonl], "xlsx": [.xlsx]])
        ?? (shape == .report ? .jsonl : .csv)
    }
  }
}

/// Years on the command line: `2022`, `2021-2023` or several of them, `2021,2023,2019-2020`.
struct YearRanges: ExpressibleByArgument {
  let ranges: [ClosedRange<Int>]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    ranges = parts.compactMap { PageRange(argument: String($0))?.pages }
    guard ranges.count == parts.count else { return nil }
  }
}

extension ExportCounts {
  /// `12 reports, of 15 documents; left out: 2 notReport, 1 damaged`.
  var summary: String {
    let language = TextLanguage.ofRun
    let what =
      reports == 0
      ? language("no report is selected", "没有选中报告")
      : language(EnglishCount.of(reports, "report"), "\(reports)份报告")
    let reasons = leftOut.map {
      language(
        "\($0.documents) \($0.code)",
        "\(ReasonNames.name(of: $0.code, in: .chinese))\($0.documents)个")
    }
    .joined(separator: language(", ", "、"))
    return language(
      "\(what), of \(EnglishCount.of(documents, "document"))", "\(what)，文件共\(documents)个")
      + (reasons.isEmpty ? "" : language("; left out: ", "；未收入：") + reasons)
  }
}
