/// Finds rows of headers among the rows with values, and heads the rows below them.
///
/// Section 二 of the form of 2019 prints a row of headers for each of its parts; where the analysis of
/// the page took one for values, its words say what it is.
struct HeaderRows: Sendable {
  let lexicon: FormLexicon

  /// The table without its rows of headers; the values below one have its texts as their headers.
  func applied(to table: MaterialTable) -> MaterialTable {
    guard table.rows.contains(where: isHeader) else { return table }
    var rows: [LabelledRow] = []
    var header: [RawValue]?
    for row in table.rows {
      if isHeader(row) {
        header = row.values
      } else if let header {
        rows.append(headed(row, by: header))
      } else {
        rows.append(row)
      }
    }
    return table.with(rows: rows)
  }

  /// Whether the row's values are words, most of which name columns of the form.
  private func isHeader(_ row: LabelledRow) -> Bool {
    var words: [String] = []
    for value in row.values {
      switch FormNumber(reading: value.source.text) {
      case .number: return false
      case .unreadable: words.append(value.source.text)
      case .blank: break
      }
    }
    guard !words.isEmpty else { return false }
    let named = words.count { word in
      lexicon.elements.named(by: word).contains { !$0.isRow }
    }
    return named * 2 > words.count
  }

  private func headed(_ row: LabelledRow, by header: [RawValue]) -> LabelledRow {
    let values = row.values.enumerated().map { index, value in
      value.with(header: text(above: value, at: index, of: row, in: header))
    }
    return LabelledRow(
      labels: row.labels, unit: row.unit, textBefore: row.textBefore, values: values,
      source: row.source, labelState: row.labelState)
  }

  /// The header over a value: by the grid, or by position where there is none.
  private func text(
    above value: RawValue, at index: Int, of row: LabelledRow, in header: [RawValue]
  ) -> [String] {
    let above =
      if let columns = value.columns {
        header.first { $0.columns?.overlaps(columns) ?? false }
      } else {
        header.count == row.values.count ? header[index] : nil
      }
    guard let above, !above.source.text.isEmpty else { return [] }
    return [above.source.text]
  }
}
