import PageModel

/// Writes tables as HTML, Markdown and CSV.
public enum TableTextWriter {
  /// An HTML table; merged cells keep their spans, headers and stubs are `<th>`.
  public static func html(_ table: Table) -> String {
    var lines = ["<table>"]
    for cells in table.cellsByFirstRow {
      lines.append("<tr>" + cells.map(html).joined() + "</tr>")
    }
    lines.append("</table>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func html(_ cell: TableCell) -> String {
    let name = cell.role == .data ? "td" : "th"
    var attributes = ""
    if cell.role == .stub { attributes += " scope=\"row\"" }
    if cell.rows.count > 1 { attributes += " rowspan=\"\(cell.rows.count)\"" }
    if cell.columns.count > 1 { attributes += " colspan=\"\(cell.columns.count)\"" }
    return "<\(name)\(attributes)>\(escapedHTML(cell.text))</\(name)>"
  }

  private static func escapedHTML(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A Markdown pipe table; Markdown has no merged cells, so their text stands at the first position.
  public static func markdown(_ table: Table) -> String {
    let rows = table.plainRows.map { row in
      "| "
        + row.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        .joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: table.columnCount)
    return ([rows.first ?? ""] + [rule] + rows.dropFirst()).joined(separator: "\n") + "\n"
  }

  /// Comma-separated values (RFC 4180, lines ended by a line feed); the text of a merged cell stands
  /// at its first position.
  public static func csv(_ table: Table) -> String {
    table.plainRows.map(CSVRecord.line).joined()
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
