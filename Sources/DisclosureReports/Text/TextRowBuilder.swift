import PageModel

/// Builds labelled rows from the lines of tables.
struct TextRowBuilder: Sendable {
  private var rows: [PendingRow] = []
  private var labels: [String] = []
  private var isRunOpen = false

  private struct PendingRow: Sendable {
    let labels: [String]
    let before: [String]
    var values: [String]
    let page: Int?
    let isRun: Bool
  }

  /// Adds a line of table words.
  mutating func addLabel(_ line: TextPageLine) {
    labels.append(line.text)
    isRunOpen = false
  }

  /// Ends a run of values that stand one a line.
  mutating func endRun() {
    isRunOpen = false
  }

  /// Adds a line that ends in values. Values one a line make one row until a label comes between.
  mutating func addValues(_ tokens: ValueTokens, line: TextPageLine) {
    let isSingle = tokens.values.count == 1
    if isRunOpen, isSingle, tokens.labels.isEmpty {
      rows[rows.count - 1].values += tokens.values
      return
    }
    let label = tokens.labels.joined(separator: " ")
    rows.append(
      PendingRow(
        labels: label.isEmpty ? [] : [label], before: labels, values: tokens.values,
        page: line.page, isRun: isSingle))
    labels = []
    isRunOpen = isSingle && !isWhole(tokens)
  }

  /// Whether the label names a row of the form that has exactly these values.
  private func isWhole(_ tokens: ValueTokens) -> Bool {
    guard !tokens.labels.isEmpty else { return false }
    let codes = FormText(tokens.labels.joined()).codes
    guard let row = FormLexicon.shared.exactRows[codes],
      case .proactive(let key) = FormLexicon.shared.rows[row].key
    else { return false }
    return key.columns.count == tokens.values.count
  }

  /// The rows in order.
  func finished() -> [LabelledRow] {
    rows.indices.map { index in
      let row = rows[index]
      let after = index + 1 < rows.count ? rows[index + 1].before : labels
      return LabelledRow(
        labels: row.labels, textBefore: row.before.joined(separator: "\n"),
        textAfter: after.joined(separator: "\n"),
        values: row.values.map { RawValue(source: SourceText(text: $0, page: row.page)) },
        source: SourceText(
          text: (row.labels + row.values).joined(separator: " "), page: row.page))
    }
  }
}
