import PageModel

extension TableReader {
  /// Puts a row's values to their places.
  ///
  /// - Parameters:
  ///   - reading: For each value an index into `paths` and `columns`.
  ///   - rowUnit: The unit the form prints beside the row's label.
  mutating func place(
    _ row: LabelledRow, _ reading: ColumnReader.Reading, paths: [FigurePath],
    columns: [ReportForm.Column?], rowUnit: String? = nil
  ) {
    var blanks: [FigurePath] = []
    var notes: [(path: FigurePath, text: BilingualText)] = []
    for (value, index) in zip(row.values, reading.columns) {
      guard let index, let column = columns[index] else { continue }
      let path = paths[index]
      let text = FigureText(
        value.source.text, isSigned: column.isSigned, isOneNumber: value.reading != nil)
      let formUnit = column.unit ?? rowUnit
      let unit = column.isMoney(inRowOf: rowUnit) ? printedUnit(text, value, row) : nil
      let formValue = formValue(
        text, value, path: path, unit: column.unitKey == nil ? nil : unit,
        count: column.countRule(inRowOf: rowUnit), rowUnit: row.unit)
      result.figures[path] = formValue
      if formValue.state == .uncertain {
        uncertain.append((path, formValue, row.source))
        continue
      }
      if formValue.state == .unreadable { continue }
      if text.number == .blank { blanks.append(path) }
      if let note = note(text, column) {
        let text = FindingPhrase.note([
          "figure": path.words, "text": "\(value.source.text)", "note": "\(note)",
        ])
        notes.append((path, text))
      }
      checkUnit(unit, against: formUnit, path: path, row)
    }
    if !blanks.isEmpty {
      add(
        .cellBlank, ["figures": .list(blanks.map(\.words), .comma)],
        figures: blanks.map(\.description), row)
    }
    if !notes.isEmpty {
      add(
        .numberNotes, ["notes": .list(notes.map(\.text), .semicolon)],
        figures: notes.map(\.path.description), row)
    }
  }

  private mutating func formValue(
    _ text: FigureText, _ value: RawValue, path: FigurePath, unit: String?,
    count: CountRule?, rowUnit: String?
  ) -> FormValue {
    let source = value.source
    var reading = value.reading?.figureReading(
      agreement: form.isInSum(path) ? nil : options.minimumUnguardedConfidence)
    // Nobody counts in fractions: the point is a comma that lost its tail.
    if count?.isWhole == true, !text.fraction.isEmpty {
      reading = reading?.unsettled
    }
    if let reading, !reading.isSettled {
      return .uncertain(
        text: source.text, page: source.page, frame: source.frame, unit: unit, reading: reading)
    }
    switch text.number {
    case .number(let number):
      if let doubt = count?.doubt(about: number, text, rowUnit: rowUnit) {
        let unit = doubt == .numberMultiple && text.unit == nil ? rowUnit ?? "" : ""
        result.findings.append(
          Finding(
            doubt, ["figure": path.words, "text": "\(source.text)\(unit)"],
            figures: [path.description],
            page: source.page, frame: source.frame, place: source.place))
        return .unreadable(
          text: source.text, page: source.page, frame: source.frame, unit: unit,
          place: source.place)
      }
      return .printed(
        number, text: source.text, page: source.page, frame: source.frame, unit: unit,
        place: source.place, reading: reading)
    case .blank:
      return .blank(
        text: source.text, page: source.page, frame: source.frame, unit: unit, place: source.place)
    case .unreadable:
      result.findings.append(
        Finding(
          .numberUnreadable, ["figure": path.words, "text": "\(source.text)"],
          figures: [path.description], page: source.page, frame: source.frame, place: source.place))
      return .unreadable(
        text: source.text, page: source.page, frame: source.frame, unit: unit, place: source.place)
    }
  }

  // MARK: Units and notes

  /// What stands behind a number beside the unit that the report keeps.
  private func note(_ text: FigureText, _ column: ReportForm.Column) -> String? {
    let unit = column.unitKey == nil ? text.unit : nil
    let parts = [unit, text.note].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The unit of money printed in the cell, in its header, in the row, or in the words before it.
  private func printedUnit(
    _ text: FigureText, _ value: RawValue, _ row: LabelledRow
  ) -> String? {
    if let unit = text.unit, NumberWords.moneyUnits.contains(unit) { return unit }
    for words in value.header + row.labels.suffix(1) {
      if let unit = MoneyUnit.unit(in: words) { return unit }
    }
    if let unit = row.unit, NumberWords.moneyUnits.contains(unit) { return unit }
    return value.header.isEmpty ? MoneyUnit.unit(in: row.textBefore) : nil
  }

  /// Says so where the unit of money is another than the form's: the number is given as printed.
  private mutating func checkUnit(
    _ printed: String?, against unit: String?, path: FigurePath, _ row: LabelledRow
  ) {
    guard let printed, let unit, NumberWords.moneyUnits.contains(unit), printed != unit,
      result.figures[path]?.value.map({ $0 != 0 }) ?? false
    else { return }
    add(
      .unitDiffers, ["figure": path.words, "printed": "\(printed)", "unit": "\(unit)"],
      figures: [path.description], row)
  }

  // MARK: Findings

  /// Values below headers the form does not know.
  mutating func finish(
    _ row: LabelledRow, unknown: [Int], name: @autoclosure () -> BilingualText, key: String
  ) {
    for index in unknown {
      let value = row.values[index]
      // An empty ruled cell beside a label has neither header nor text.
      if FormNumber.isBlank(value.source.text) { continue }
      let header = value.header.joined(separator: " › ")
      result.findings.append(
        Finding(
          .columnUnknown,
          ["row": name(), "column": "\(header)", "value": "\(value.source.text)"], figures: [key],
          page: value.source.page, frame: value.source.frame, place: value.source.place))
    }
  }

  /// Values read by their order though their headers are those of other columns: 政府集中采购 below
  /// 上一年项目数量 and 本年增/减.
  mutating func noteMisnamed(
    _ row: LabelledRow, _ indices: [Int], name: @autoclosure () -> BilingualText, key: String
  ) {
    guard !indices.isEmpty else { return }
    let headers = indices.map { row.values[$0].header.last ?? "" }
    add(
      .columnMisnamed, ["row": name(), "headers": .list(headers, .comma)], figures: [key], row)
  }

  /// Keeps a value of a column that stands beside a form's only one.
  mutating func setAside(_ value: RawValue, of path: String) {
    if FormNumber.isBlank(value.source.text) { return }
    let header = value.header.joined(separator: " › ")
    let words = FigurePath(path)?.words ?? BilingualText(path)
    let entry = (
      text: BilingualText.list([words, BilingualText(value.source.text)], .space),
      source: value.source
    )
    if let index = otherColumns.firstIndex(where: { $0.header == header }) {
      otherColumns[index].values.append(entry)
    } else {
      otherColumns.append((header, [entry]))
    }
  }

  /// One finding a column that stands beside a form's only one.
  mutating func noteOtherColumns() {
    for column in otherColumns {
      let place = column.values.first?.source
      result.findings.append(
        Finding(
          .columnBesideOwn,
          [
            "column": "\(column.header)", "values": .list(column.values.map(\.text), .comma),
          ], page: place?.page,
          frame: place?.frame, place: place?.place))
    }
    otherColumns = []
  }

  mutating func noteApproximation(
    _ row: LabelledRow, occurrence: LabelOccurrence, stream: LabelStream
  ) {
    let similarity = occurrence.similarity
    let isCell = isCell(occurrence, of: row, stream: stream)
    guard similarity.missing > 0 || (isCell && similarity.extra > 0) else { return }
    let label = lexicon.rows[occurrence.formRow].definition.label
    let printed = printedLabel(occurrence, stream: stream)
    add(
      .labelApproximate, ["label": "\(label)", "printed": "\(printed)"], figures: [], row)
  }

  /// Whether the label has digits that the form's wording does not have: a value that ran into it.
  func hasForeignDigits(_ occurrence: LabelOccurrence, stream: LabelStream) -> Bool {
    let printed = printedScalars(of: occurrence, stream: stream)
    guard printed.contains(where: { FormScalars.digit($0) != nil }) else { return false }
    let begin = printed.isEmpty ? 0 : FormEnumerator.read(printed, at: 0)?.1 ?? 0
    let digits = printed[begin...].count { FormScalars.digit($0) != nil }
    let own =
      lexicon.rows[occurrence.formRow].definition.wordings
      .map { wording in wording.unicodeScalars.count { FormScalars.digit($0) != nil } }.max() ?? 0
    return digits > own
  }

  /// The label as printed, from its number to the end of its last line, without white space.
  func printedLabel(_ occurrence: LabelOccurrence, stream: LabelStream) -> String {
    var text = GatheredText()
    for scalar in printedScalars(of: occurrence, stream: stream) { text.append(scalar) }
    return text.take()
  }

  private func printedScalars(
    of occurrence: LabelOccurrence, stream: LabelStream
  ) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for index in occurrence.lines {
      let skipped = index == occurrence.lines.lowerBound ? occurrence.start.source : 0
      for scalar in stream.lines[index].raw.unicodeScalars.dropFirst(skipped)
      where !FormScalars.isSpace(scalar) {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  mutating func refuse(
    _ row: LabelledRow, as name: BilingualText, path: String, expected: Int,
    below header: [String]? = nil
  ) {
    result.hasUnplacedRows = true
    // Numbers that stand apart in one cell are parted by an ideographic space.
    let held = row.values.reduce(0) { $0 + $1.source.text.split(separator: "\u{3000}").count }
    let values = BilingualText(valuesText(row))
    let key = BilingualText(path)
    let count = row.values.count
    if held > count {
      add(
        .rowValuesInCells,
        ["row": name, "held": "\(held)", "cells": "\(count)", "values": values, "key": key],
        figures: [path], row)
    } else if let header {
      let header = header.joined(separator: " › ")
      add(
        .rowBelowOther, ["row": name, "header": "\(header)", "values": values, "key": key],
        figures: [path], row)
    } else if count == expected {
      add(.rowHeaders, ["row": name, "values": values, "key": key], figures: [path], row)
    } else {
      add(
        .rowValueCount,
        [
          "row": name, "count": "\(count)", "expected": "\(expected)", "values": values,
          "key": key,
        ], figures: [path], row)
    }
  }

  /// Whether a recognized row is named by its group's label alone, beside which its own is not legible:
  /// （六）其他处理 before what was 3.其他.
  func isGroupBesideAnotherLabel(
    _ row: LabelledRow, occurrence: LabelOccurrence
  ) -> Bool {
    guard row.labelState == .recognized, lexicon.rows[occurrence.formRow].definition.isGroup else {
      return false
    }
    // The labels stand in the line one behind the other, a blank between them.
    let before = row.labels.dropLast().reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return occurrence.start.source < before
      && row.labels.last?.unicodeScalars.contains(where: FormScalars.isLabelScalar) ?? false
  }

  /// Leaves out a row whose recognized label is about as close to another row's as to its own.
  mutating func refuseAmbiguous(_ row: LabelledRow) {
    guard !row.values.allSatisfy({ $0.source.text.isEmpty }) else { return }
    result.hasUnplacedRows = true
    add(
      .labelIllegible,
      ["label": "\(row.labels.last ?? "")", "values": "\(valuesText(row))"], figures: [], row)
  }

  mutating func refuseUnlabelled(_ row: LabelledRow) {
    // A heading within the table, 一、主动公开情况, stands beside empty cells or strokes.
    if row.values.allSatisfy({ FormNumber.isBlank($0.source.text) }), let last = row.labels.last,
      lexicon.tableWords.contains(lexicon.text(last).codes)
    {
      return
    }
    let printed = row.labels.joined(separator: " ")
    if let last = row.labels.last, !last.hasPrefix(PartMark.word),
      let formRow = lexicon.exactRows[lexicon.text(last).codes]?.first
    {
      // Nothing is left out with the empty cells of a second row: lines under numbers draw such rows.
      if result.labelledRows.contains(formRow),
        row.values.allSatisfy({ $0.source.text.isEmpty })
      {
        return
      }
      result.hasUnplacedRows = true
      add(
        .rowDuplicateUnlabelled,
        [
          "row": "\(lexicon.rows[formRow].definition.label)", "values": "\(valuesText(row))",
        ], figures: [], row)
      return
    }
    result.hasUnplacedRows = true
    let values = BilingualText(valuesText(row))
    if printed.isEmpty {
      add(.labelMissing, ["values": values], figures: [], row)
    } else {
      add(.labelUnknown, ["label": "\(printed)", "values": values], figures: [], row)
    }
  }

  func valuesText(_ row: LabelledRow) -> String {
    let shown = row.values.prefix(30).map { $0.source.text.isEmpty ? "∅" : $0.source.text }
    return shown.joined(separator: " ") + (row.values.count > shown.count ? " …" : "")
  }

  mutating func add(
    _ template: FindingTemplate, _ arguments: KeyValuePairs<String, BilingualText>,
    figures: [String], _ row: LabelledRow
  ) {
    result.findings.append(
      Finding(
        template, arguments, figures: figures, page: row.source.page, frame: row.source.frame,
        place: row.source.place))
  }
}
