/// Tells the edition of the form from the words of the tables, not from the year.
struct EditionReader: Sendable {
  /// The edition; `nil` where the document has no table.
  func edition(of rows: [LabelledRow]) -> FormEdition? {
    guard !rows.isEmpty else { return nil }
    var seen: Set<String> = []
    for row in rows {
      var texts = row.labels
      texts.append(row.textBefore)
      for value in row.values { texts += value.header }
      for text in texts where !text.isEmpty && seen.insert(text).inserted {
        if has2019Words(text) { return .edition2019 }
      }
    }
    return .edition2021
  }

  private func has2019Words(_ text: String) -> Bool {
    let codes = FormText(text).codes
    return FormLexicon.shared.edition2019.contains { wording in
      guard codes.count >= wording.codes.count,
        wording.commonLength(with: codes) == wording.codes.count
      else { return false }
      return codes.indices.dropLast(wording.codes.count - 1).contains { first in
        codes[first..<first + wording.codes.count].elementsEqual(wording.codes)
      }
    }
  }
}
