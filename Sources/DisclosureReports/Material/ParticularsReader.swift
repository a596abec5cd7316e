import PageModel

/// Reads the table of a document's particulars that sites print above it: 索引号, 发布机构, 公开日期, each
/// beside its value or before it in one cell.
struct ParticularsReader {
  /// Fewer labels may stand in a table of another matter.
  private static let fewestLabels = 3

  /// What the table says; `nil` where it is another table.
  func entries(of table: Table) -> [MetadataEntry]? {
    let filled = table.cells.filter { !$0.text.isEmpty }
    let labels = filled.map { ParticularsWords.label(in: $0.text) }
    let count = labels.count { $0 != nil }
    // Each label has at most a value beside it.
    guard count >= Self.fewestLabels, count * 3 >= filled.count else { return nil }
    var entries: [MetadataEntry] = []
    for (index, cell) in filled.enumerated() {
      guard let (label, rest) = labels[index] else { continue }
      var text = rest
      if text.isEmpty, index + 1 < filled.count, labels[index + 1] == nil,
        filled[index + 1].rows.lowerBound == cell.rows.lowerBound
      {
        text = filled[index + 1].text
      }
      if !text.isEmpty {
        entries.append(MetadataEntry(name: label, text: text, source: .particulars))
      }
    }
    return entries
  }
}
