import PageModel

/// Labels that are near to a row's, and yet another one's or but a part of it.
extension TableReader {
  /// Whether a label is the text of a cell, so that no words of other lines can have come to it.
  func isCell(
    _ occurrence: LabelOccurrence, of row: LabelledRow, stream: LabelStream
  ) -> Bool {
    let last = occurrence.lines.upperBound
    return row.textBefore.isEmpty && occurrence.lines.count == 1
      && (last + 1 == stream.lines.count || stream.lines[last + 1].row != nil)
  }

  /// Whether a label that is not quite the form's has a word by which it is another row's.
  func isContradicted(
    _ occurrence: LabelOccurrence, of row: LabelledRow, stream: LabelStream
  ) -> Bool {
    let similarity = occurrence.similarity
    guard similarity.missing > 0 || similarity.extra > 0,
      isCell(occurrence, of: row, stream: stream)
    else { return false }
    return MeaningChange(reportYear: year).word(
      in: printedLabel(occurrence, stream: stream),
      as: row.labelState == .printed ? .label : .context,
      against: lexicon.rows[occurrence.formRow].definition.wordings) != nil
  }

  /// Leaves out a row whose label says something else than the form's row that it is nearest to.
  mutating func refuseContradicted(
    _ row: LabelledRow, occurrence: LabelOccurrence, stream: LabelStream
  ) {
    result.hasUnplacedRows = true
    result.labelledRows.remove(occurrence.formRow)
    add(
      .labelUnknown,
      [
        "label": "\(printedLabel(occurrence, stream: stream))", "values": "\(valuesText(row))",
      ], figures: [], row)
  }

  /// Leaves out the rest of a row that a page break tore, whose beginning was not found: its label lacks its
  /// beginning, and some of its cells are empty where others are not.
  mutating func refusesRest(
    _ row: LabelledRow, occurrence: LabelOccurrence, stream: LabelStream
  ) -> Bool {
    let formRow = lexicon.rows[occurrence.formRow]
    let printed = printedLabel(occurrence, stream: stream)
    let codes = lexicon.text(printed).codes
    guard row.labelState == .printed, isCell(occurrence, of: row, stream: stream),
      lexicon.exactRows[codes] == nil,
      row.values.contains(where: { $0.source.text.isEmpty }),
      row.values.contains(where: { !$0.source.text.isEmpty }),
      formRow.wordings.contains(where: {
        $0.codes.count > codes.count && $0.codes.suffix(codes.count).elementsEqual(codes)
      })
    else { return false }
    result.hasUnplacedRows = true
    let path = "\(form.tables[formRow.table].key).\(formRow.definition.key)"
    add(
      .rowTorn,
      [
        "row": "\(formRow.definition.label)", "printed": "\(printed)",
        "values": "\(valuesText(row))", "key": "\(path)",
      ], figures: [path], row)
    return true
  }
}
