extension TableReader {
  /// Whether the cell beside a row's values holds the labels of two rows, one behind the other, as it does
  /// where the rule between them was not seen: nobody can tell whose the values are.
  ///
  /// One of them is a wording of the form to the last character, the other at least nearly. A group's label
  /// may stand before that of its row.
  func holdsTwoLabels(_ row: LabelledRow) -> Bool {
    guard let label = row.labels.last else { return false }
    let codes = lexicon.text(label).codes
    guard codes.count > 1, codes.count <= options.maximumLabelCharacters,
      lexicon.exactRows[codes] == nil
    else { return false }
    return (1..<codes.count).contains { cut in
      let first = Array(codes[..<cut])
      let second = Array(codes[cut...])
      if let upper = rows(worded: first) {
        return isOther(than: upper, second, of: codes)
      }
      return rows(worded: second).map { isOther(than: $0, first, of: codes) } ?? false
    }
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
