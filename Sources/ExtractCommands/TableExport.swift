internal import ArgumentParser
package import ReportExtraction

/// What tables are written as.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case json, csv, markdown, html, xlsx

  /// What ends the names of its files.
  var fileExtension: String { self == .markdown ? "md" : rawValue }

  /// Whether a terminal cannot show it.
  var isBinary: Bool { self == .xlsx }
}

/// Makes an Excel workbook of tables: the file's bytes, and what did not fit into it.
package typealias WorkbookMaker = (_ tables: [Table]) throws -> (
  bytes: [UInt8], findings: [Finding]
)

/// Where workbooks come from; not every program that prints tables has a library for them.
package protocol WorkbookSource {
  /// What makes workbooks. Asked for before anything is read, so that another program can be started
  /// instead.
  static func maker() throws -> WorkbookMaker
}

/// Writes the tables of a file.
struct TableExport {
  let format: TableFormat
  /// The name of the PDF, without its folder.
  let file: String
  /// What makes workbooks, where the format is one.
  let workbook: WorkbookMaker
  /// Whether CSV is made harmless to spreadsheets.
  let isSafeForSpreadsheets: Bool

  /// Writes all tables to one place and says what did not fit.
  func write(_ tables: [Table], to path: String?) throws -> [Finding] {
    guard format != .xlsx else {
      let workbook = try workbook(tables)
      try Output.write(workbook.bytes, to: path)
      return workbook.findings
    }
    try Output.write(text(of: tables), to: path)
    return []
  }

  /// Writes into a folder, one file a table where the format holds one table, and says what did not fit.
  ///
  /// Files of other names stay as they are.
  func write(
    _ tables: [Table], into folder: OutputFolder, quiet: Bool
  ) throws -> [Finding] {
    let single: (Table) -> String
    switch format {
    case .json, .xlsx:
      return try write(tables, to: folder.path("\(baseName)-tables.\(format.fileExtension)"))
    case .csv: single = csv
    case .markdown: single = TableTextWriter.markdown
    case .html: single = TableTextWriter.html
    }
    if tables.isEmpty, !quiet { Messages.say("\(file): no tables; no file was written") }
    for (index, text) in tables.map(single).enumerated() {
      let path = folder.path(
        "\(baseName)-table-\(number(index, of: tables)).\(format.fileExtension)")
      try Output.write(text, to: path)
    }
    return []
  }

  /// The file's name without `.pdf`, `.html` or `.htm`; `stdin` for standard input.
  private var baseName: String {
    if file == Input.standardInputName { return "stdin" }
    let name = file.lowercased()
    let end = [".pdf", ".html", ".htm"].first { name.count > $0.count && name.hasSuffix($0) }
    return String(file.dropLast(end?.count ?? 0))
  }

  /// The number of a table from 1, in as many digits as the last one has, two at least.
  private func number(_ index: Int, of tables: [Table]) -> String {
    let number = String(index + 1)
    let width = max(2, String(tables.count).count)
    return String(repeating: "0", count: width - number.count) + number
  }

  /// All tables in one text.
  private func text(of tables: [Table]) throws -> String {
    switch format {
    case .json, .xlsx:
      try JSONText.pretty(TableList(file: file, tables: tables.map(TableRecord.init)))
    case .csv: tables.map(csv).joined(separator: "\n")
    case .markdown: tables.map(TableTextWriter.markdown).joined(separator: "\n")
    case .html: tables.map(TableTextWriter.html).joined(separator: "\n")
    }
  }

  private func csv(_ table: Table) -> String {
    TableTextWriter.csv(table, isSafeForSpreadsheets: isSafeForSpreadsheets)
  }

  /// The JSON's outermost object.
  private struct TableList: Encodable {
    let file: String
    let tables: [TableRecord]
  }
}
