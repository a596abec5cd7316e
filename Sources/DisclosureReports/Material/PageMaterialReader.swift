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
    let captions = captions(of: layout)
    let tables = zip(zip(layout.tables, captions), particulars).filter { $1 == nil }.map(\.0)
    let readings = PageReadings(
      pages: layout.pages.reduce(into: [:]) { $0[$1.number] = $1.readings })
    let pictures = CellPictures(
      pages: layout.pages.reduce(into: [:]) { $0[$1.number] = $1.pictures })
    return ReportMaterial(
      paragraphs: paragraphs(of: layout),
      tables: tables.flatMap { table, captions in
        TableRowReader(table: table, forms: forms, readings: readings, pictures: pictures)
          .tables(below: captions + table.captionRows)
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

extension PageMaterialReader {
  /// For each table the paragraph directly above it on its page, and one more above a unit.
  private func captions(of layout: DocumentLayout) -> [[String]] {
    let paragraphs = layout.paragraphs
    var first = 0
    var end = Place(page: 0, y: 0)
    return layout.tables.map { table in
      guard let page = table.pages.first, let frame = table.frame else { return [] }
      let start = Place(page: page, y: frame.y0 + Self.overlap)
      var above: [String] = []
      while first < paragraphs.count {
        let paragraph = paragraphs[first]
        let place = Place(page: paragraph.page, y: paragraph.frame.y1)
        guard place < start else { break }
        if paragraph.page == page, !(place < end) {
          above =
            LabelUnit.ofTable(paragraph.text) == nil
            ? [paragraph.text] : above.suffix(1) + [paragraph.text]
        }
        first += 1
      }
      if let last = table.cells.last, let frame = last.frame {
        end = Place(page: last.page ?? page, y: frame.y1)
      }
      return above
    }
  }

  /// Points by which the box of a line above a table may reach into it.
  private static let overlap = 2.0

  /// A height on a page, in reading order.
  private struct Place: Comparable {
    let page: Int
    let y: Double

    static func < (one: Place, other: Place) -> Bool {
      (one.page, one.y) < (other.page, other.y)
    }
  }
}

extension Table {
  /// The cells from edge to edge that are set as the heading of a chapter: 二、主动公开政府信息情况.
  var chapterHeadings: [TableCell] {
    cells.filter { $0.columns.count == columnCount && Enumerator.beginsChapter($0.text) }
  }
}
