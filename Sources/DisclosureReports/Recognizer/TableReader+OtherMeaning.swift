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
    let printed = printedLabel(occurrence, stream: stream)
    return MeaningChange(reportYear: year).word(
      in: printed, as: row.labelState == .printed ? .label : .context,
      against: lexicon.rows[occurrence.formRow].definition.wordings) != nil
      || row.labelState == .printed && hasWordsOfAnother(printed, than: occurrence.formRow)
  }

  /// Whether a label has words in place of its row's own that stand so in another wording of the form, with a
  /// character beside them: 属于行政复议案卷 in place of 属于行政执法案卷 has 行政复议.
  private func hasWordsOfAnother(_ printed: String, than row: Int) -> Bool {
    let codes = lexicon.text(printed).codes
    let own = lexicon.rows[row].wordings.map(\.codes)
    let replaced = own.map { Self.replaced(in: codes, by: $0) }
    guard !replaced.contains(nil),
      let words = replaced.compactMap(\.self).min(by: { $0.count < $1.count })
    else { return false }
    let beside = [
      max(words.lowerBound - 1, 0)..<words.upperBound,
      words.lowerBound..<min(words.upperBound + 1, codes.count),
    ].filter { $0 != words }.map { codes[$0] }
    let otherRows = lexicon.rows.indices.filter { $0 != row }.map { lexicon.rows[$0].wordings }
    let others = (otherRows + lexicon.tables.flatMap { $0.rows + $0.columns }).joined()
    return beside.contains { words in
      !words.contains(0) && !own.contains { $0.contains(words) }
        && others.contains { $0.codes.contains(words) }
    }
  }

  /// Where characters have others in place of some of a wording's; `nil` where they only lack some, or have more.
  private static func replaced(in codes: [UInt16], by wording: [UInt16]) -> Range<Int>? {
    let begin = zip(codes, wording).prefix { $0 == $1 }.count
    let end = zip(codes.dropFirst(begin).reversed(), wording.dropFirst(begin).reversed())
      .prefix { $0 == $1 }.count
    let words = begin..<(codes.count - end)
    return min(words.count, wording.count - begin - end) < shortestWord ? nil : words
  }

  /// Characters of a word.
  private static let shortestWord = 2

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
