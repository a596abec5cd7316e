extension TableReader {
  /// Whether the cell beside a row's values holds the labels of two rows or more, one behind the other, as it
  /// does where the rules between them were not seen: nobody can tell whose the values are.
  ///
  /// One of them is a wording of the form to the last character, the other at least nearly, or other
  /// words stand before it that are no label at all: labels of many rows, none of them legible. The label of
  /// a group, or that of the table's stub, may stand before that of a row.
  func holdsTwoLabels(_ row: LabelledRow) -> Bool {
    guard let label = row.labels.last else { return false }
    let codes = lexicon.text(label).codes
    guard codes.count > 1, lexicon.exactRows[codes] == nil else { return false }
    guard codes.count <= options.maximumLabelCharacters else { return true }
    let isGrouped = (1..<codes.count).contains { cut in
      isGroup(Array(codes[..<cut])) && rows(worded: Array(codes[cut...])) != nil
    }
    if isGrouped { return false }
    return (1..<codes.count).contains { cut in
      let first = Array(codes[..<cut])
      let second = Array(codes[cut...])
      if let upper = rows(worded: first) {
        return isOther(than: upper, second, of: codes)
      }
      return rows(worded: second).map { rows in
        isOther(than: rows, first, of: codes)
          || !mayStandBefore(first) && !isNearlyLabel(codes, longerThan: first, ofNone: rows)
      } ?? false
    }
  }

  /// Whether characters may stand before a row's label in its cell: few of them, a number perhaps; words
  /// around the table; those of a group's label or of the table's stub, most of them legible.
  private func mayStandBefore(_ codes: [UInt16]) -> Bool {
    if codes.count <= Self.fewCharacters || lexicon.tableWords.contains(codes) { return true }
    let own = codes.count(where: lexicon.stubCodes.contains)
    return Double(own) >= Self.leastLegible * Double(codes.count)
  }

  /// 其中 and a mark that was taken for a character.
  private static let fewCharacters = 3
  /// The share of a stub's characters that a recognizer gets right on a poor scan.
  private static let leastLegible = 0.75

  /// Whether the characters are nearly the label of a row that is none of some, and more so than their
  /// beginning: 其他 may end such a one.
  private func isNearlyLabel(
    _ codes: [UInt16], longerThan first: [UInt16], ofNone rows: Set<Int>
  ) -> Bool {
    let weight = options.extraCharacterWeight
    return lexicon.rows.indices.contains { index in
      !rows.contains(index)
        && lexicon.rows[index].wordings.contains {
          let whole = $0.similarity(to: codes[...], extraWeight: weight).score
          return whole >= options.minimumRowSimilarity
            && whole > $0.similarity(to: first[...], extraWeight: weight).score
        }
    }
  }

  /// Whether a label is that of a group of rows.
  private func isGroup(_ codes: [UInt16]) -> Bool {
    lexicon.exactRows[codes]?.allSatisfy { lexicon.rows[$0].definition.isGroup } ?? false
  }

  /// The rows that are worded so, none of them a group.
  private func rows(worded codes: [UInt16]) -> Set<Int>? {
    guard let rows = lexicon.exactRows[codes],
      rows.allSatisfy({ !lexicon.rows[$0].definition.isGroup })
    else { return nil }
    return Set(rows)
  }

  /// Whether a part of a label is the label of a row that is none of some, or nearly, and more so than the
  /// whole: 其他法律行政止公开 is one label, though 其他 is another.
  private func isOther(than rows: Set<Int>, _ codes: [UInt16], of whole: [UInt16]) -> Bool {
    if let exact = self.rows(worded: codes) { return rows.isDisjoint(with: exact) }
    return lexicon.rows.indices.contains { index in
      !rows.contains(index) && !lexicon.rows[index].definition.isGroup
        && lexicon.rows[index].wordings.contains { wording in
          let weight = options.extraCharacterWeight
          let similarity = wording.similarity(to: codes[...], extraWeight: weight)
          return similarity.common >= options.shortLabelCharacters
            && similarity.score >= options.minimumRowSimilarity
            && similarity.score > wording.similarity(to: whole[...], extraWeight: weight).score
        }
    }
  }
}
