import PageModel

/// Puts rows together that a page break tore: the label's beginning stands above it beside empty
/// cells, its end below it, in the same table or the next one, beside the values.
struct TornRows: Sendable {
  let lexicon: FormLexicon

  /// The tables with such rows whole.
  func joined(_ tables: [MaterialTable]) -> [MaterialTable] {
    var result: [MaterialTable] = []
    for table in tables {
      var rows: [LabelledRow] = []
      for row in table.rows {
        if let upper = rows.last, let whole = joined(upper, row) {
          rows[rows.count - 1] = whole
        } else if rows.isEmpty, let last = result.last, let upper = last.rows.last,
          let whole = joined(upper, row)
        {
          result[result.count - 1] = last.with(rows: last.rows.dropLast())
          rows.append(whole)
        } else {
          rows.append(row)
        }
      }
      result.append(table.with(rows: rows))
    }
    return result
  }

  /// One row of two, where only both labels together are a row's.
  private func joined(_ upper: LabelledRow, _ lower: LabelledRow) -> LabelledRow? {
    guard upper.values.allSatisfy({ FormNumber.isBlank($0.source.text) }),
      let beginning = upper.labels.last, let end = lower.labels.last,
      lexicon.exactRows[lexicon.text(beginning).codes] == nil,
      lexicon.exactRows[lexicon.text(end).codes] == nil,
      lexicon.exactRows[lexicon.text(TextJoin.joined(beginning, end)).codes] != nil
    else { return nil }
    return LabelledRow(
      labels: lower.labels.dropLast() + [TextJoin.joined(beginning, end)],
      unit: lower.unit ?? upper.unit, textBefore: lower.textBefore, values: lower.values,
      source: lower.source)
  }
}
