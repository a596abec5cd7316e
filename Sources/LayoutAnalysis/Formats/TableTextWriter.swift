import PageModel
import TextFormats

/// Writes tables as HTML, Markdown and CSV.
public enum TableTextWriter {
  /// An HTML `<table>`, a fragment to be put into a page; merged cells keep their spans.
  ///
  /// The leading rows of column headers are the `<thead>`, the others the `<tbody>`. Column headers
  /// are `<th scope="col">`, also those of a section within the body, stubs `<th scope="row">`. Where
  /// a header reaches down into the body all rows are in the `<tbody>`, since in HTML no cell crosses
  /// from one to the other.
  public static func html(_ table: Table) -> String {
    let rows = table.cellsByFirstRow.map { "<tr>" + $0.map(html).joined() + "</tr>" }
    let headCount = TableHeadings(table).leadingRowCount
    var lines = ["<table>"]
    for (name, part) in [("thead", rows[..<headCount]), ("tbody", rows[headCount...])]
    where !part.isEmpty {
      lines += ["<\(name)>"] + part + ["</\(name)>"]
    }
    lines.append("</table>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func html(_ cell: TableCell) -> String {
    let name = cell.role == .data ? "td" : "th"
    var attributes = ""
    switch cell.role {
    case .columnHeader: attributes += " scope=\"col\""
    case .stub: attributes += " scope=\"row\""
    case .data: break
    }
    if cell.rows.count > 1 { attributes += " rowspan=\"\(cell.rows.count)\"" }
    if cell.columns.count > 1 { attributes += " colspan=\"\(cell.columns.count)\"" }
    return "<\(name)\(attributes)>\(MarkupText.escaped(cell.text))</\(name)>"
  }

  /// A Markdown pipe table.
  ///
  /// Such a table has one heading row: several leading rows of column headers are joined in each
  /// column (`申请人情况 / 自然人`), a group's name before each of its columns. A header over the whole
  /// width names no column and stands in the first one only. Without leading header rows the first row
  /// is the heading. Markdown has no other merged cells: their text stands at the first position.
  public static func markdown(_ table: Table) -> String {
    let headings = TableHeadings(table)
    var rows = table.plainRows
    if headings.leadingRowCount > 0 {
      let heading = (0..<table.columnCount).map { column in
        headings.leadingPath(ofColumn: column).filter { header in
          let isGroup =
            header.columns.count < table.columnCount
            && header.rows.upperBound < headings.leadingRowCount
          return isGroup || header.columns.lowerBound == column
        }.map(\.text).joined(separator: " / ")
      }
      rows.replaceSubrange(..<headings.leadingRowCount, with: [heading])
    }
    var lines = rows.map(markdownRow)
    let rule = "|" + String(repeating: " --- |", count: table.columnCount)
    lines.insert(rule, at: min(1, lines.count))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func markdownRow(_ fields: [String]) -> String {
    "| " + fields.map(MarkupText.markdownCell).joined(separator: " | ") + " |"
  }

  /// Comma-separated values (RFC 4180, lines ended by a line feed); the text of a merged cell stands
  /// at its first position.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - isSafeForSpreadsheets: Whether text that a spreadsheet would take for a formula gets an
  ///     apostrophe before it; numbers never do.
  public static func csv(_ table: Table, isSafeForSpreadsheets: Bool = false) -> String {
    let record = CSVRecord(isSafeForSpreadsheets: isSafeForSpreadsheets)
    return table.plainRows.map(record.line).joined()
  }
}

extension Table {
  /// The text at each grid position; a merged cell's text at its first one, the others empty.
  fileprivate var plainRows: [[String]] {
    var rows = [[String]](
      repeating: [String](repeating: "", count: columnCount), count: rowCount)
    for cell in cells { rows[cell.rows.lowerBound][cell.columns.lowerBound] = cell.text }
    return rows
  }
}
