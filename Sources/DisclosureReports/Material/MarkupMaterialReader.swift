import PageModel

/// Reads the paragraphs and tables of a document without pages into the intermediate that the recognizer
/// takes.
package struct MarkupMaterialReader {
  package init() {}

  /// Paragraphs, among them the headings set as a table's row from edge to edge, and every table row
  /// that carries values.
  package func material(
    of blocks: [MarkupBlock], findings: [Finding] = [], metadata: [MetadataEntry] = []
  ) -> ReportMaterial {
    var paragraphs: [SourceText] = []
    var tables: [MaterialTable] = []
    var metadata = metadata
    for block in blocks {
      switch block {
      case .paragraph(let text, let place):
        paragraphs.append(SourceText(text: text, place: place))
      case .table(let table):
        if let entries = ParticularsReader().entries(of: table) {
          metadata += entries
          continue
        }
        paragraphs += table.chapterHeadings.map { SourceText($0, isCell: true) }
        tables.append(TableRowReader(table: table).table())
      }
    }
    return ReportMaterial(
      paragraphs: paragraphs, tables: tables, findings: findings, metadata: metadata)
  }
}
