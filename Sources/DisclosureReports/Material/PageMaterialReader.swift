import LayoutAnalysis
import PageModel

/// Reads a laid-out PDF into the intermediate that the recognizer takes.
package struct PageMaterialReader {
  private let forms: [ReportForm]

  /// Makes a reader of reports on some forms.
  package init(forms: [ReportForm] = ReportForm.known) {
    self.forms = forms
  }

  /// Paragraphs outside tables, and every table row that carries values.
  package func material(
    of layout: DocumentLayout, findings: [Finding] = [], metadata: [MetadataEntry] = []
  ) -> ReportMaterial {
    let particulars = layout.tables.map(ParticularsReader().entries)
    let paragraphs = paragraphs(of: layout)
    let places = PagePlaces(pages: layout.pages, forms: forms).surroundings(
      of: layout.tables, among: paragraphs)
    let tables = zip(zip(layout.tables, places), particulars).filter { $1 == nil }.map(\.0)
    let readings = PageReadings(
      pages: layout.pages.reduce(into: [:]) { $0[$1.number] = $1.readings })
    let pictures = CellPictures(
      pages: layout.pages.reduce(into: [:]) { $0[$1.number] = $1.pictures })
    return ReportMaterial(
      paragraphs: paragraphs,
      tables: tables.flatMap { table, place in
        TableRowReader(table: table, forms: forms, readings: readings, pictures: pictures)
          .tables(below: place.captions + table.captionRows, behind: place.paragraphsBefore)
      },
      findings: findings, metadata: metadata + particulars.compactMap(\.self).joined(),
      recognizedPages: Set(layout.pages.filter { $0.readings != nil }.map(\.number)))
  }
}

extension PageMaterialReader {
  /// The paragraphs outside tables, and in their place the headings that were set as a table's row
  /// from edge to edge.
  private func paragraphs(of layout: DocumentLayout) -> [SourceText] {
    var paragraphs = layout.paragraphs.map {
      SourceText(text: $0.text, page: $0.page, frame: $0.frame)
    }
    let headings = layout.tables.flatMap(\.chapterHeadings)
    for heading in headings {
      let place = paragraphs.firstIndex {
        ($0.page ?? 0, $0.frame?.y0 ?? 0) > (heading.page ?? 0, heading.frame?.y0 ?? 0)
      }
      paragraphs.insert(SourceText(heading, isCell: true), at: place ?? paragraphs.count)
    }
    return paragraphs
  }
}

extension Table {
  /// The cells from edge to edge that are set as the heading of a chapter: 二、主动公开政府信息情况.
  var chapterHeadings: [TableCell] {
    cells.filter { $0.columns.count == columnCount && Enumerator.beginsChapter($0.text) }
  }
}
