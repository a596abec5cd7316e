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
  /// What the columns are called.
  let headers: ExportHeaders
  /// Whether CSV is made harmless to spreadsheets.
  let isSafeForSpreadsheets: Bool
  /// Whether CSV begins with a byte order mark, by which Excel knows UTF-8.
  let hasByteOrderMark: Bool

  /// Writes rows as text, and gives how many.
  func write(_ shape: ExportShape, as format: ExportTextWriter.Format) throws -> Int {
    // JSON is for programs: its keys never change.
    let names = format == .csv ? headers.names(of: shape) : shape.columns
    let words = ExportWords(of: shape, headers: format == .csv ? headers : .keys)
    var writer = ExportTextWriter(format, columns: names)
    writer.isSafeForSpreadsheets = isSafeForSpreadsheets
    var output = try Output(path: output)
    // A database that cannot be read leaves nothing behind, not even names of columns.
    var header: String? = (hasByteOrderMark && format == .csv ? "\u{FEFF}" : "") + writer.header
    var count = 0
    try archive.export(shape, of: selection) { row in
      if let names = header.take() { try output.write(names) }
      try output.write(writer.text(of: words.row(row)))
      count += 1
    }
    if let names = header { try output.write(names) }
    try output.finish()
    return count
  }

  /// Writes the JSON of whole reports, one a line, and gives how many.
  func writeReports() throws -> Int {
    let writer = ReportJSONWriter(layout: .singleLine)
    var output = try Output(path: output)
    var count = 0
    try archive.reports(selection) { report in
      try output.write(writer.text(of: report))
      count += 1
    }
    try output.finish()
    return count
  }

  /// Writes rows as a workbook, with what the columns mean and the documents left out on sheets of their
  /// own; says what did not fit, and gives how many rows there are.
  func writeWorkbook(_ shape: ExportShape) throws -> Int {
    var output = try Output(path: output)
    let words = ExportWords(of: shape, headers: headers)
    var workbook = try RowWorkbook(
      columns: headers.names(of: shape).map(Self.broken), sheetName: sheetName(of: shape))
    var count = 0
    try archive.export(shape, of: selection) { row in
      try workbook.append(words.row(row).cells.map(Self.cell))
      count += 1
    }
    try addSheets(beside: shape, to: &workbook)
    let findings = try workbook.finish { try output.write($0) }
    try output.finish()
    for finding in findings {
      let name = self.output ?? TextLanguage.ofRun("standard output", "标准输出")
      Messages.say("\(name): \(finding.message(in: .ofRun))")
    }
    return count
  }

  /// Adds what the columns mean, and the documents that gave no report.
  private func addSheets(beside shape: ExportShape, to workbook: inout RowWorkbook) throws {
    if [.wide, .long, .labelledLong].contains(shape) {
      let codebook = CodebookTable(headers: headers)
      try workbook.beginSheet(columns: codebook.columns, name: codebook.name)
      for row in codebook.rows { try workbook.append(row.map { .text($0) }) }
    }
    guard shape != .documents else { return }
    try workbook.beginSheet(
      columns: headers.names(of: .leftOut), name: sheetName(of: .leftOut))
    let words = ExportWords(of: .leftOut, headers: headers)
    try archive.export(.leftOut, of: selection) {
      try workbook.append(words.row($0).cells.map(Self.cell))
    }
  }

  private func sheetName(of shape: ExportShape) -> String {
    switch (shape, headers) {
    case (.wide, .keys): "reports"
    case (.wide, .chinese): "报告"
    case (.long, .keys), (.labelledLong, .keys): "figures"
    case (.long, .chinese), (.labelledLong, .chinese): "数据"
    case (.indicators, .keys): "indicators"
    case (.indicators, .chinese): "其他表格"
    case (.documents, .keys): "documents"
    case (.documents, .chinese): "文件"
    case (.leftOut, .keys): "left out"
    case (.leftOut, .chinese): "未收入"
    }
  }

  /// A name broken where its parts meet: programs break Chinese within words otherwise.
  private static func broken(_ name: String) -> String {
    name.replacing("·", with: "·\n")
  }

  private static func cell(_ cell: ExportCell) -> RowWorkbook.Cell {
    switch cell {
    case .empty: .empty
    case .text(let text): .text(text)
    case .number(let text): .decimal(text)
    }
  }
}
