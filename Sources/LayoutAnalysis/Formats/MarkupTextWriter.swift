import PageModel

/// Writes a document without pages in the form of ``LineBrokenTextWriter``: a paragraph a line, a table
/// row a line, a blank line between lines.
///
/// The cells of a row are parted by one blank; a merged cell stands in its first row. A blank value cell
/// beside a label or filled cells is one ideographic space (U+3000), unless it has no header where other
/// cells of its row have one: then it is no value's place.
package struct MarkupTextWriter {
  package init() {}

  /// The text; ends with a line feed unless it is empty.
  package func text(of blocks: [MarkupBlock]) -> String {
    let lines = blocks.flatMap { block in
      switch block {
      case .paragraph(let text, _): [text]
      case .table(let table): self.lines(of: table)
      }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n\n") + "\n"
  }

  private func lines(of table: Table) -> [String] {
    let headings = TableHeadings(table)
    return table.cellsByFirstRow.compactMap { cells in
      guard cells.contains(where: { !$0.text.isEmpty }) else { return nil }
      let isHeaded = { (cell: TableCell) in !headings.columnPath(of: cell).isEmpty }
      let areHeaded = cells.contains { $0.role == .data && isHeaded($0) }
      return cells.compactMap { cell in
        if !cell.text.isEmpty { return cell.text }
        // A cell that the markup lacks keeps no place.
        let isPlace = cell.role == .data && cell.place != nil && (!areHeaded || isHeaded(cell))
        return isPlace ? "\u{3000}" : nil
      }.joined(separator: " ")
    }
  }
}
