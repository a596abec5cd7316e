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

  /// Runs of values, one a line, that cannot be rows although their count fits.
  ///
  /// Some extractors give a table's columns instead of its rows, and what stands between two
  /// labels may by chance be as many values as a row has. Where other runs of the text fit no row,
  /// a run counts only when its total, or each proceeding's total in section 四, is the sum of the
  /// values before it.
  private var disordered: Set<Int> {
    let counts = [
      ProactiveRow.administrativeFees.columns.count, ProactiveRow.regulations.columns.count,
      RequestColumn.allCases.count, TableReader.ReviewKey.all.count,
    ]
    guard rows.contains(where: { $0.isRun && !counts.contains($0.values.count) }) else { return [] }
    return Set(
      rows.indices.filter { index in
        let values = rows[index].values
        guard rows[index].isRun else { return false }
        switch values.count {
        case RequestColumn.allCases.count: return !FormNumber.lastIsSum(values)
        case TableReader.ReviewKey.all.count:
          let width = ReviewColumn.allCases.count
          return !stride(from: 0, to: values.count, by: width).allSatisfy {
            FormNumber.lastIsSum(Array(values[$0..<($0 + width)]))
          }
        default: return false
        }
      })
  }

  /// The rows in order, and what could not be a row.
  func finished() -> (rows: [LabelledRow], findings: [Finding]) {
    let disordered = disordered
    let findings = disordered.sorted().map { index in
      FindingRule.rowDisordered.finding(
        "the text gives values one a line and not by rows; left out: "
          + rows[index].values.joined(separator: " "), page: rows[index].page)
    }
    let labelled = labelledRows().enumerated().filter { !disordered.contains($0.offset) }
    return (labelled.map(\.element), findings)
  }

  private func labelledRows() -> [LabelledRow] {
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
