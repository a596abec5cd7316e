import PageModel

/// Puts rows together that a page break tore: the label's beginning stands above it beside empty
/// cells, its end below it, in the same table or the next one, beside the values. Values that stand on both
/// sides are two parts of one cell.
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

  /// One row of two, where only both labels together are a row's, or where the lower one has none of its own on
  /// the next page and the ends of the upper one's numbers.
  private func joined(_ upper: LabelledRow, _ lower: LabelledRow) -> LabelledRow? {
    let isBlank = upper.values.allSatisfy { FormNumber.isBlank($0.source.text) }
    if let label = wholeLabel(upper, lower), isBlank || areBelowEachOther(upper, lower) {
      return LabelledRow(
        labels: lower.labels.dropLast() + [label],
        unit: lower.unit ?? upper.unit, textBefore: lower.textBefore,
        values: isBlank ? lower.values : zip(upper.values, lower.values).map(joined),
        source: lower.source)
    }
    guard isRest(lower, of: upper) else { return nil }
    return upper.with(
      labels: upper.labels, unit: upper.unit, values: zip(upper.values, lower.values).map(joined))
  }

  /// The label that two parts are, neither of which is one.
  private func wholeLabel(_ upper: LabelledRow, _ lower: LabelledRow) -> String? {
    guard let beginning = upper.labels.last, let end = lower.labels.last,
      lexicon.exactRows[lexicon.text(beginning).codes] == nil,
      lexicon.exactRows[lexicon.text(end).codes] == nil
    else { return nil }
    let label = TextJoin.joined(beginning, end)
    return lexicon.exactRows[lexicon.text(label).codes] == nil ? nil : label
  }

  /// Whether two rows have values in the same columns.
  private func areBelowEachOther(_ upper: LabelledRow, _ lower: LabelledRow) -> Bool {
    upper.values.count == lower.values.count
      && zip(upper.values, lower.values).allSatisfy {
        $0.header == $1.header || $0.header.isEmpty || $1.header.isEmpty
      }
  }

  /// Whether a row is the end of the one above it: it stands on another page, has no label but those that
  /// both stand beside nor words before its values, and digits below digits. It has none where the upper one
  /// has some, or never more of them.
  private func isRest(_ lower: LabelledRow, of upper: LabelledRow) -> Bool {
    guard let page = self.page(of: lower), let above = self.page(of: upper), page > above,
      isWithoutOwnLabel(lower, below: upper),
      lower.textBefore.allSatisfy(\.isWhitespace),
      areBelowEachOther(upper, lower)
    else { return false }
    let filled = zip(upper.values, lower.values).map { ($0.source.text, $1.source.text) }
      .filter { !$0.0.isEmpty }
    let pairs = filled.filter { !$0.1.isEmpty }
    return !pairs.isEmpty
      && pairs.allSatisfy { upper, lower in
        FormNumber.plain(upper) != nil && FormNumber.plain(lower) != nil
          && (pairs.count < filled.count || lower.utf8.count <= upper.utf8.count)
      }
  }

  /// The page of a row's values: the label of its group may stand on the page before.
  private func page(of row: LabelledRow) -> Int? {
    row.values.lazy.compactMap(\.source.page).first ?? row.source.page
  }

  /// Whether a row stands beside nothing but labels of groups that the one above it stands beside, too, or
  /// both are rows that no label names.
  private func isWithoutOwnLabel(_ lower: LabelledRow, below upper: LabelledRow) -> Bool {
    guard !upper.labels.isEmpty else { return lower.labels.isEmpty }
    var groups = upper.labels.dropLast()[...]
    return lower.labels.allSatisfy { label in
      guard let place = groups.firstIndex(of: label) else { return false }
      groups = groups[(place + 1)...]
      return true
    }
  }

  /// The cell of two: digits on both sides of the page break may be two numbers.
  private func joined(_ upper: RawValue, _ lower: RawValue) -> RawValue {
    if lower.source.text.isEmpty { return upper }
    if upper.source.text.isEmpty { return lower }
    return upper.with(
      source: upper.source.with(text: upper.source.text + "\u{3000}" + lower.source.text))
  }
}
