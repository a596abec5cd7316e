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
  /// What its results are called in a folder.
  let name: String
  /// What makes workbooks, where the format is one.
  let workbook: WorkbookMaker
  /// Whether CSV is made harmless to spreadsheets.
  let isSafeForSpreadsheets: Bool

  /// All tables for one place, and what did not fit.
  ///
  /// - Parameter isLine: Whether JSON is one line, among those of other files.
  func content(
    of tables: [Table], isLine: Bool
  ) throws -> (content: FileRun.Content?, findings: [Finding]) {
    guard format != .xlsx else {
      let workbook = try workbook(tables)
      return (.bytes(workbook.bytes), workbook.findings)
    }
    return (.text(try text(of: tables, isLine: isLine)), [])
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
      let (content, findings) = try content(of: tables, isLine: false)
      let path = folder.path("\(name)-tables.\(format.fileExtension)")
      switch content {
      case .bytes(let bytes): try Output.write(bytes, to: path)
      case .text(let text): try Output.write(text, to: path)
      case nil: break
      }
      return findings
    case .csv: single = csv
    case .markdown: single = TableTextWriter.markdown
    case .html: single = TableTextWriter.html
    }
    if tables.isEmpty, !quiet { Messages.say("\(file): no tables; no file was written") }
    for (index, text) in tables.map(single).enumerated() {
      let path = folder.path(
        "\(name)-table-\(number(index, of: tables)).\(format.fileExtension)")
      try Output.write(text, to: path)
    }
    return []
  }

  /// The number of a table from 1, in as many digits as the last one has, two at least.
  private func number(_ index: Int, of tables: [Table]) -> String {
    let number = String(index + 1)
    let width = max(2, String(tables.count).count)
    return String(repeating: "0", count: width - number.count) + number
  }

  /// All tables in one text.
  private func text(of tables: [Table], isLine: Bool) throws -> String {
    switch format {
    case .json, .xlsx:
      let list = TableList(file: file, tables: tables.map(TableRecord.init))
      return isLine ? try JSONText.line(list) : try JSONText.pretty(list)
    case .csv: return tables.map(csv).joined(separator: "\n")
    case .markdown: return tables.map(TableTextWriter.markdown).joined(separator: "\n")
    case .html: return tables.map(TableTextWriter.html).joined(separator: "\n")
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
