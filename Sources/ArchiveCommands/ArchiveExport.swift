import ExtractCommands
import ReportArchive
import ReportExtraction
import TableWorkbooks

/// Writes what is selected of an archive to a file or standard output, row by row.
struct ArchiveExport {
  let archive: DocumentArchive
  let selection: ReportSelection
  /// The file; standard output for `nil`.
  let output: String?
  /// Whether CSV is made harmless to spreadsheets.
  let isSafeForSpreadsheets: Bool

  /// Writes rows as text.
  func write(_ shape: ExportShape, as format: ExportTextWriter.Format) throws {
    var writer = ExportTextWriter(format, columns: shape.columns)
    writer.isSafeForSpreadsheets = isSafeForSpreadsheets
    var output = try Output(path: output)
    // A database that cannot be read leaves nothing behind, not even names of columns.
    var header: String? = writer.header
    try archive.export(shape, of: selection) { row in
      if let names = header.take() { try output.write(names) }
      try output.write(writer.text(of: row))
    }
    if let names = header { try output.write(names) }
    try output.finish()
  }

  /// Writes the JSON of whole reports, one a line.
  func writeReports() throws {
    let writer = ReportJSONWriter(layout: .singleLine)
    var output = try Output(path: output)
    try archive.reports(selection) { try output.write(writer.text(of: $0)) }
    try output.finish()
  }

  /// Writes rows as a workbook, and says what did not fit.
  func writeWorkbook(_ shape: ExportShape) throws {
    var output = try Output(path: output)
    var workbook = try RowWorkbook(columns: shape.columns, sheetName: Self.sheetName(of: shape))
    try archive.export(shape, of: selection) { try workbook.append($0.cells.map(Self.cell)) }
    let findings = try workbook.finish { try output.write($0) }
    try output.finish()
    for finding in findings {
      Messages.say("\(self.output ?? "standard output"): \(finding.message)")
    }
  }

  private static func sheetName(of shape: ExportShape) -> String {
    switch shape {
    case .wide: "reports"
    case .long: "figures"
    case .indicators: "indicators"
    }
  }

  private static func cell(_ cell: ExportCell) -> RowWorkbook.Cell {
    switch cell {
    case .empty: .empty
    case .text(let text): .text(text)
    case .number(let text): .decimal(text)
    }
  }
}
