import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// `extract export`: an archive's reports as one table or as JSON.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the reports of an archive as CSV, JSON Lines or an Excel workbook.",
    discussion: """
      Wide has one row a report with a column for every number of the forms, empty where none is \
      printed. Long has one row a figure and tells printed, blank and unreadable apart; figures \
      that a report does not have are left out. Indicators has one row a value of the tables that no \
      form knows, by the label and header printed beside it. Report gives the JSON that extract report prints, \
      one line a document.

      Rows stand by publisher, year and path. Numbers are exact, however many digits they have; a \
      workbook keeps those of more than 15 digits as text. Reports whose documents are gone are among them, \
      unless --present-only is given. The database is only read; one of an earlier \
      version is brought to this one first.
      """)

  /// What rows are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, xlsx
  }

  /// What a row is.
  enum Shape: String, ExpressibleByArgument, CaseIterable {
    case wide, long, indicators, report

    /// The rows of the archive; `nil` for whole reports.
    var rows: ExportShape? {
      switch self {
      case .wide: .wide
      case .long: .long
      case .indicators: .indicators
      case .report: nil
      }
    }
  }

  @Argument(
    help: ArgumentHelp("A database made by extract archive.", valueName: "database"),
    completion: .file())
  var database: String

  @Option(
    help: "Output format. (default: as the output file's name ends; jsonl for reports, else csv)")
  var format: Format?

  @Option(help: "What a row is.")
  var shape = Shape.wide

  @Option(
    help: ArgumentHelp(
      "Only reports on these years, for example 2021-2023 or 2022.", valueName: "years"))
  var year: YearRange?

  @Option(
    help: ArgumentHelp(
      "Only reports of this body; may be given several times. * stands for any text, ? for one "
        + "character.", valueName: "name"))
  var publisher: [String] = []

  @OptionGroup(title: "CSV") var spreadsheets: SpreadsheetSafety

  @Flag(help: "Leave out reports whose documents are gone.")
  var presentOnly = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    if shape == .report, chosenFormat != .jsonl {
      throw ValidationError(
        "Whole reports are written as JSON Lines only; give --format jsonl, or another --shape.")
    }
    if chosenFormat == .xlsx, output == nil {
      throw ValidationError("A workbook needs a file; give --output reports.xlsx.")
    }
  }

  func run() throws {
    let export = ArchiveExport(
      archive: DocumentArchive(database: database),
      selection: ReportSelection(
        years: year?.years, publishers: publisher, presentOnly: presentOnly), output: output,
      isSafeForSpreadsheets: spreadsheets.isAsked(for: output))
    try Output.reportingFailures {
      switch (chosenFormat, shape.rows) {
      case (.csv, let rows?): try export.write(rows, as: .csv)
      case (.jsonl, let rows?): try export.write(rows, as: .jsonLines)
      case (.xlsx, let rows?): try export.writeWorkbook(rows)
      case (_, nil): try export.writeReports()
      }
    }
  }

  /// The format asked for, else the one that the output file's name ends with.
  private var chosenFormat: Format {
    if let format { return format }
    let named = output.flatMap { output in
      Format.allCases.first { output.lowercased().hasSuffix(".\($0.rawValue)") }
    }
    return named ?? (shape == .report ? .jsonl : .csv)
  }
}

/// Years on the command line: `2022` or `2021-2023`.
struct YearRange: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    guard let range = PageRange(argument: argument) else { return nil }
    years = range.pages
  }
}
