import PageModel

/// Reads the table of a document's particulars that sites print above it: 索引号, 发布机构, 公开日期, each
/// beside its value or before it in one cell.
struct ParticularsReader {
  /// Fewer keys may stand in a table of another matter.
  private static let fewestKeys = 3
  /// Cells of such a table at most; tables of figures have more.
  private static let mostCells = 80
  /// Longer texts are no particulars, in bytes.
  private static let longestText = 600

  /// What the table says; `nil` where it is another table.
  func entries(of table: Table) -> [MetadataEntry]? {
    guard table.cells.count <= Self.mostCells else { return nil }
    let filled = table.cells.filter { !$0.text.isEmpty }
    let keyed = filled.map { cell in
      cell.text.utf8.count <= Self.longestText ? HeadLine.entry(in: cell.text) : nil
    }
    let count = keyed.count { $0 != nil }
    // Each key has at most a value beside it.
    guard count >= Self.fewestKeys, count * 3 >= filled.count else { return nil }
    var entries: [MetadataEntry] = []
    for (index, cell) in filled.enumerated() {
      guard let (name, value) = keyed[index] else { continue }
      var text = value
      if text.isEmpty, index + 1 < filled.count, keyed[index + 1] == nil,
        filled[index + 1].rows.lowerBound == cell.rows.lowerBound
      {
        text = filled[index + 1].text
      }
      if !text.isEmpty {
        entries.append(MetadataEntry(name: name, text: text, source: .particulars))
      }
    }
    return entries
  }
}
