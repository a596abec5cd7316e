import PageModel

/// Tells a frame around the running text of a page from a table.
enum FramedProse {
  /// Whether a grid whose cells hold columns of prose frames most of a page: strips over its whole width may
  /// stand above and below them.
  static func isFramed(_ table: Table, on page: PDFPage, options: LayoutOptions) -> Bool {
    guard let frame = table.frame, frame.height * 2 > page.frame.height else { return false }
    let filled = table.cells.filter { !$0.text.isEmpty }
    let columns = filled.filter { $0.columns.count < table.columnCount }
    guard !columns.isEmpty, filled.count <= options.grids.mostCellsOfFrame else { return false }
    return columns.allSatisfy { $0.lines.count >= options.grids.fewestLinesOfFramedProse }
  }
}
