import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import TableWorkbooks
import TextFormats

/// `extract codebook`: what every key of exported figures means.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: BilingualText(
      english: "Print what every figure's key means: section, row, column, unit, editions.",
      chinese: "输出编码表：每个数字的键指哪一部分、哪一行、哪一列，单位和格式版本。"),
    discussion: BilingualText(
      english: """
        One row a column of the wide export, in the order of the forms: the key, a short Chinese name \
        that no other column has, and the words of the form. The form's words are Chinese in any language.
        """,
      chinese: """
        wide 导出的每一列为一行，按报告格式的次序：键、与其他列都不同的中文简称，以及报告格式的原文。报告格式的原文在任何\
        语言下均为中文。
        """))

  /// What it is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, xlsx
  }

  @Option(
    help: ArgumentHelp(
      "Output format. (default: as the output file's name ends, else csv)",
      "输出格式。（默认：按输出文件名的后缀，否则为 csv）"))
  var format: Format?

  @OptionGroup var naming: ColumnNaming

  @Option(name: .shortAndLong, help: .outputFile)
  var output: String?

  func validate() throws {
    if try chosenFormat == .xlsx, output == nil {
      throw ValidationError("A workbook needs a file; give --output codebook.xlsx.")
    }
  }

  func run() throws {
    let table = CodebookTable(headers: naming.headers)
    try Output.reportingFailures {
      switch try chosenFormat {
      case .csv:
        let record = CSVRecord()
        let mark = naming.hasByteOrderMark(for: output) ? "\u{FEFF}" : ""
        try Output.write(
          mark + ([table.columns] + table.rows).map(record.line).joined(), to: output)
      case .json:
        try Output.write(
          try JSONText.pretty(FigureCodebook.known.entries.map(Record.init)), to: output)
      case .xlsx: try writeWorkbook(of: table)
      }
    }
  }

  private var chosenFormat: Format {
    get throws {
      try OutputName.format(
        asked: format, of: output, endings: ["csv": [.csv], "json": [.json], "xlsx": [.xlsx]])
        ?? .csv
    }
  }

  private func writeWorkbook(of table: CodebookTable) throws {
    var output = try Output(path: output)
    var workbook = try RowWorkbook(
      columns: table.columns, sheetName: table.name)
    for row in table.rows { try workbook.append(row.map { .text($0) }) }
    _ = try workbook.finish { try output.write($0) }
    try output.finish()
  }

  /// An entry as JSON.
  private struct Record: Encodable {
    let key: String
    let name: String
    let section: String
    let row: String
    let column: String?
    let unit: String?
    let editions: [String]
    let meaning: String

    init(_ entry: FigureCodebook.Entry) {
      key = entry.key
      name = entry.name
      section = entry.section
      row = entry.row
      column = entry.column
      unit = entry.unit
      editions = entry.editions.map(\.rawValue)
      meaning = entry.meaning
    }
  }
}
