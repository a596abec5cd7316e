import PageModel

/// Reads tables that no form knows into indicators.
struct IndicatorReader: Sendable {
  /// The rows of the table as indicators, and what is left out of them; `nil` where it is no table of
  /// figures: without headers, or with fewer numbers than other words.
  func reading(of table: MaterialTable) -> (indicators: [Indicator], findings: [Finding])? {
    let values = table.rows.flatMap(\.values)
    guard values.contains(where: { !$0.header.isEmpty }) else { return nil }
    let numbers = values.map { FormNumber(reading: $0.source.text) }
    let printed = numbers.count { if case .number = $0 { true } else { false } }
    let words = numbers.count { $0 == .unreadable }
    guard printed > words, table.rows.contains(where: { !$0.labels.isEmpty }) else { return nil }
    return (table.rows.map(indicator), values.compactMap(finding))
  }

  /// What a value's text has beside its number.
  private func finding(_ value: RawValue) -> Finding? {
    let source = value.source
    let text = FigureText(source.text)
    if text.number == .unreadable {
      return FindingRule.textUnread.finding(
        "text in a table of indicators not read: \(source.text)", page: source.page,
        frame: source.frame, place: source.place)
    }
    guard let note = text.note else { return nil }
    return FindingRule.numberNote.finding(
      "an indicator is read from \(source.text), \(note) is left out", page: source.page,
      frame: source.frame, place: source.place)
  }

  private func indicator(_ row: LabelledRow) -> Indicator {
    var seen: [String: Int] = [:]
    let entries = row.values.map { value in
      let header = value.header.joined(separator: " / ")
      seen[header, default: 0] += 1
      let count = seen[header] ?? 1
      return Indicator.Entry(
        header: count == 1 ? header : "\(header) (\(count))", value: self.value(value.source))
    }
    return Indicator(
      label: row.labels.joined(separator: " "), unit: row.unit, values: entries,
      page: row.source.page, frame: row.source.frame)
  }

  private func value(_ source: SourceText) -> FormValue {
    switch FormNumber(reading: source.text) {
    case .number(let number):
      .printed(
        number, text: source.text, page: source.page, frame: source.frame, place: source.place)
    case .blank:
      .blank(text: source.text, page: source.page, frame: source.frame, place: source.place)
    case .unreadable:
      .unreadable(text: source.text, page: source.page, frame: source.frame, place: source.place)
    }
  }
}
