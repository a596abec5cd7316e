import PageModel

/// Reads tables that no form knows into indicators.
struct IndicatorReader: Sendable {
  /// How sure two agreeing readings of a recognized number must be, from 0 to 1: no sum guards it.
  let minimumConfidence: Double

  /// The rows of the table as indicators, and what is left out of them; `nil` where it is no table of
  /// figures: without headers, or with fewer numbers than other words.
  ///
  /// - Parameter count: The indicators of the tables before it, for the paths in findings.
  func reading(
    of table: MaterialTable, after count: Int = 0
  ) -> (indicators: [Indicator], findings: [Finding])? {
    let values = table.rows.flatMap(\.values)
    guard values.contains(where: { !$0.header.isEmpty }) else { return nil }
    let numbers = values.map { FormNumber(reading: $0.source.text) }
    let printed = numbers.count { if case .number = $0 { true } else { false } }
    let words = numbers.count { $0 == .unreadable }
    guard printed > words, table.rows.contains(where: { !$0.labels.isEmpty }) else { return nil }
    let indicators = table.rows.map(indicator)
    let uncertain = zip(table.rows, indicators.indices).flatMap { row, index in
      indicators[index].values.filter { $0.value.state == .uncertain }.map {
        UncertainNumbers.Cell(
          name: "indicators.\(count + index).\($0.header)", value: $0.value, row: row.source)
      }
    }
    let isCertain = indicators.flatMap(\.values).map { $0.value.state != .uncertain }
    return (
      indicators,
      zip(values, isCertain).compactMap { $1 ? finding($0) : nil }
        + UncertainNumbers.findings(of: uncertain)
    )
  }

  /// What a value's text has beside its number.
  private func finding(_ value: RawValue) -> Finding? {
    let source = value.source
    let text = FigureText(source.text)
    if text.number == .unreadable {
      return Finding(
        .textOfIndicators, ["text": "\(source.text)"], page: source.page,
        frame: source.frame, place: source.place)
    }
    guard let note = text.note else { return nil }
    return Finding(
      .indicatorNote, ["text": "\(source.text)", "note": "\(note)"], page: source.page,
      frame: source.frame, place: source.place)
  }

  private func indicator(_ row: LabelledRow) -> Indicator {
    var seen: [String: Int] = [:]
    let entries = row.values.map { value in
      let header = value.header.joined(separator: " / ")
      seen[header, default: 0] += 1
      let count = seen[header] ?? 1
      return Indicator.Entry(
        header: count == 1 ? header : "\(header) (\(count))", value: self.value(value))
    }
    return Indicator(
      label: row.labels.joined(separator: " "), unit: row.unit, values: entries,
      page: row.source.page, frame: row.source.frame)
  }

  private func value(_ raw: RawValue) -> FormValue {
    let source = raw.source
    let reading = raw.reading?.figureReading(agreement: minimumConfidence)
    if let reading, !reading.isSettled {
      return .uncertain(
        text: source.text, page: source.page, frame: source.frame, reading: reading)
    }
    switch FormNumber(reading: source.text, isOneNumber: reading != nil) {
    case .number(let number):
      return .printed(
        number, text: source.text, page: source.page, frame: source.frame, place: source.place,
        reading: reading)
    case .blank:
      return .blank(text: source.text, page: source.page, frame: source.frame, place: source.place)
    case .unreadable:
      return .unreadable(
        text: source.text, page: source.page, frame: source.frame, place: source.place)
    }
  }
}
