import LayoutAnalysis
import PageModel

/// Reads a laid-out PDF into the intermediate that the recognizer takes.
package struct PageMaterialReader {
  package init() {}

  /// Paragraphs outside tables, and every table row that carries values.
  package func material(
    of layout: DocumentLayout, findings: [Finding] = [], metadata: [MetadataEntry] = []
  ) -> ReportMaterial {
    ReportMaterial(
      paragraphs: paragraphs(of: layout),
      tables: layout.tables.map { TableRowReader(table: $0).table() }, findings: findings,
      metadata: metadata)
  }
}

extension PageMaterialReader {
  /// The paragraphs outside tables, and in their place the headings that were set as a table's row
  /// from edge to edge.
  private func paragraphs(of layout: DocumentLayout) -> [SourceText] {
    var paragraphs = layout.paragraphs.map {
      SourceText(text: $0.text, page: $0.page, frame: $0.frame)
    }
    let headings = layout.tables.flatMap { table in
      table.cells.filter {
        $0.columns.count == table.columnCount && Enumerator.beginsChapter($0.text)
      }
    }
    for heading in headings {
      let place = paragraphs.firstIndex {
        ($0.page ?? 0, $0.frame?.y0 ?? 0) > (heading.page, heading.frame.y0)
      }
      paragraphs.insert(
        SourceText(text: heading.text, page: heading.page, frame: heading.frame, isCell: true),
        at: place ?? paragraphs.count)
    }
    return paragraphs
  }
}

/// Reads the rows of one table.
private struct TableRowReader {
  private let headings: TableHeadings
  /// The cells that begin in each row below headers, left to right.
  private let bodyRows: [(row: Int, cells: [TableCell])]

  init(table: Table) {
    let headings = TableHeadings(table)
    self.headings = headings
    bodyRows = table.cellsByFirstRow.enumerated().filter {
      !headings.headerRows.contains($0.offset)
    }
    .map { ($0.offset, $0.element) }
  }

  /// The table as its rows, top to bottom; what stands in rows without a value is text not read.
  func table() -> MaterialTable {
    var rows: [LabelledRow] = []
    var unread: [SourceText] = []
    for (index, cells) in bodyRows {
      if let row = self.row(index, cells) {
        rows += Self.halves(of: row)
      } else {
        unread += cells.filter { !$0.text.isEmpty }.map {
          SourceText(text: $0.text, page: $0.page, frame: $0.frame)
        }
      }
    }
    return MaterialTable(rows: rows, unreadTexts: unread)
  }

  private func row(_ index: Int, _ cells: [TableCell]) -> LabelledRow? {
    var values = values(in: cells)
    var labels = headings.stubPath(ofRow: index)
    let unit = takeUnit(from: &values, &labels)
    guard let place = labels.last ?? cells.first(where: { !$0.text.isEmpty }), !values.isEmpty
    else { return nil }
    return LabelledRow(
      labels: labels.map(\.text), unit: unit, values: values,
      source: SourceText(text: labels.last?.text ?? "", page: place.page, frame: place.frame))
  }

  /// The rows of tables that stand side by side, 指标 | 数量 | 指标 | 数量: words below another header of
  /// labels name the values behind them.
  private static func halves(of row: LabelledRow) -> [LabelledRow] {
    let starts = row.values.indices.dropLast().filter { index in
      let value = row.values[index]
      // Numbers need no look at their headers.
      guard let first = value.source.text.unicodeScalars.first, !first.isASCII else { return false }
      return NumberWords.isStubHeader(value.header.last ?? "")
        && FormNumber(reading: value.source.text) == .unreadable
        && !NumberWords.isStubHeader(row.values[index + 1].header.last ?? "")
    }
    guard !starts.isEmpty else { return [row] }
    let ends = starts.dropFirst() + [row.values.count]
    let first = row.values[..<starts[0]]
    let own = first.isEmpty ? [] : [row.with(labels: row.labels, unit: row.unit, values: first)]
    return own
      + zip(starts, ends).compactMap { start, end in
        var values = row.values[(start + 1)..<end]
        var unit: String?
        if let first = values.first, UnitWords.contains(squeezed(first.source.text)) {
          unit = squeezed(first.source.text)
          values.removeFirst()
        }
        let source = row.values[start].source
        return values.isEmpty
          ? nil
          : LabelledRow(labels: [source.text], unit: unit, values: Array(values), source: source)
      }
  }

  /// Takes the unit out of a row: what stands below the header 单位, or is a unit and nothing else.
  private func takeUnit(from values: inout [RawValue], _ labels: inout [TableCell]) -> String? {
    if let index = values.firstIndex(where: { isUnit($0.source.text, below: $0.header) }) {
      let unit = values.remove(at: index).source.text
      return FormNumber.isBlank(unit) ? nil : unit
    }
    // The last label names the row only where another one stands before it.
    guard labels.count > 1, let last = labels.last,
      isUnit(last.text, below: headings.columnPath(of: last).map(\.text))
    else { return nil }
    labels.removeLast()
    return FormNumber.isBlank(last.text) ? nil : last.text
  }

  private func isUnit(_ text: String, below header: [String]) -> Bool {
    // Hashing every header and number would cost more than all else here: few end or begin like these.
    if let header = header.last, header.unicodeScalars.last == Self.unitHeaderEnd,
      NumberWords.unitHeaders.contains(Self.squeezed(header))
    {
      return true
    }
    guard let first = text.unicodeScalars.first, !first.isASCII else { return false }
    return text.utf8.count <= Self.longestUnitText && UnitWords.contains(Self.squeezed(text))
  }

  /// The last character of 单位.
  private static let unitHeaderEnd: Unicode.Scalar = "位"
  /// Bytes of the longest unit, blanks between its characters included.
  private static let longestUnitText = 12

  private static func squeezed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.filter { !FormScalars.isSpace($0) })
    return String(view)
  }

  /// The value cells among a row's cells, with their column headers.
  ///
  /// A blank cell is no value where it has no header though others have, or where its header covers
  /// a filled cell too: tables ruled between rows only leave such cells beside a merged one.
  private func values(in cells: [TableCell]) -> [RawValue] {
    let values = cells.filter { $0.role == .data }.map { cell in
      (cell: cell, path: headings.columnPath(of: cell))
    }
    let filledHeaders = Set(
      values.filter { !$0.cell.text.isEmpty }.compactMap { $0.path.last?.columns })
    let isHeaded = values.contains { !$0.path.isEmpty }
    return values.filter { value in
      guard value.cell.text.isEmpty, isHeaded else { return true }
      return value.path.last.map { !filledHeaders.contains($0.columns) } ?? false
    }.map { value in
      RawValue(
        source: SourceText(
          text: value.cell.text, page: value.cell.page, frame: value.cell.frame),
        header: value.path.map(\.text), columns: value.cell.columns)
    }
  }
}
