import PageModel

/// Reads the paragraphs and tables of a document without pages into the intermediate that the recognizer
/// takes.
package struct MarkupMaterialReader {
  private let forms: [ReportForm]

  /// Makes a reader of reports on some forms.
  package init(forms: [ReportForm] = ReportForm.known) {
    self.forms = forms
  }

  /// Paragraphs, among them the headings set as a table's row from edge to edge, and every table row
  /// that carries values.
  package func material(
    of blocks: [MarkupBlock], findings: [Finding] = [], metadata: [MetadataEntry] = []
  ) -> ReportMaterial {
    var paragraphs: [SourceText] = []
    var tables: [MaterialTable] = []
    var metadata = metadata
    var captions = TableCaptions(forms: forms)
    for block in blocks {
      switch block {
      case .paragraph(let text, let place):
        paragraphs.append(SourceText(text: text, place: place))
        captions.add(text)
      case .table(let table):
        if let entries = ParticularsReader().entries(of: table) {
          metadata += entries
          continue
        }
        tables += TableRowReader(table: table, forms: forms).tables(
          below: captions.taken() + table.captionRows, behind: paragraphs.count)
        for heading in table.chapterHeadings {
          paragraphs.append(SourceText(heading, isCell: true))
          captions.add(heading.text)
        }
      }
    }
    return ReportMaterial(
      paragraphs: paragraphs, tables: tables, findings: findings, metadata: metadata)
  }
}

extension Table {
  /// The texts of cells from edge to edge above all others.
  var captionRows: [String] {
    cellsByFirstRow.prefix { row in
      row.count == 1 && row[0].columns.count == columnCount && row[0].rows.count == 1
    }.flatMap { $0.map(\.text) }
  }
}
