/// Pairs the labels found in a document with its rows of values.
///
/// A label on its values' line, or around it, belongs to them. Where labels and values stand on
/// lines of their own, as many labels as rows of values must follow each other; else nobody can
/// tell whose the values are, and none are paired. A document has its labels before their values
/// throughout, or else after them throughout, so a row never takes its neighbor's label.
struct RowAligner: Sendable {
  /// Labels and rows, paired or not.
  struct Alignment: Sendable {
    /// For each row of the material the index of its occurrence, or `nil`.
    var occurrence: [Int?]
    /// Rows of values beside which labels stand that cannot be told apart.
    var ambiguousRows: Set<Int> = []
  }

  private let lexicon: FormLexicon
  private let options: ReportRecognizerOptions

  init(lexicon: FormLexicon, options: ReportRecognizerOptions) {
    self.lexicon = lexicon
    self.options = options
  }

  /// A label or a row of values in reading order.
  private enum Item {
    case label(Int)
    case row(Int)
    /// A label with its values, or text that is no label of the form: nothing pairs across it.
    case wall
  }

  /// The alignment of all rows at `indices`.
  func alignment(
    of occurrences: [LabelOccurrence], stream: LabelStream, rows: [LabelledRow], indices: [Int]
  ) -> Alignment {
    var result = Alignment(occurrence: Array(repeating: nil, count: rows.count))
    var anchored = Set<Int>()
    for index in indices {
      guard let line = stream.lineOfRow[index] else { continue }
      // The deepest label on the line names the row: （三）不予公开 1.属于国家秘密.
      let owners = occurrences.indices.filter { occurrences[$0].lines.contains(line) }
      if let owner = owners.last {
        // Two rows' labels in one cell: nobody can tell whose the values are.
        let rows = owners.filter { !lexicon.rows[occurrences[$0].formRow].definition.isGroup }
        if rows.count > 1 {
          result.ambiguousRows.insert(index)
          anchored.formUnion(owners)
          continue
        }
        guard !anchored.contains(owner) else { continue }
        result.occurrence[index] = owner
        anchored.insert(owner)
      }
    }
    let items = items(
      occurrences: occurrences, anchored: anchored, stream: stream, indices: indices,
      aligned: result)
    let before = pairs(in: items, occurrences: occurrences, rows: rows, labelsFirst: true)
    let after = pairs(in: items, occurrences: occurrences, rows: rows, labelsFirst: false)
    // Values before labels are rare; they count only where they explain everything, and most rows.
    let isReversed =
      after.isComplete && !before.isComplete && after.pairs.count > anchored.count
    let chosen = isReversed ? after : before
    for (label, row) in chosen.pairs { result.occurrence[row] = label }
    result.ambiguousRows.formUnion(chosen.ambiguousRows)
    return result
  }

  private func items(
    occurrences: [LabelOccurrence], anchored: Set<Int>, stream: LabelStream, indices: [Int],
    aligned: Alignment
  ) -> [Item] {
    var placed: [(line: Int, order: Int, item: Item)] = []
    for (index, occurrence) in occurrences.enumerated() where !anchored.contains(index) {
      placed.append((occurrence.lines.upperBound, 0, .label(index)))
    }
    for index in indices {
      guard let line = stream.lineOfRow[index] else { continue }
      let isAlone =
        aligned.occurrence[index] == nil && isStub(stream.lines[line].text)
      placed.append((line, 1, isAlone ? .row(index) : .wall))
    }
    var isLabel = [Bool](repeating: false, count: stream.lines.count)
    for occurrence in occurrences {
      for line in occurrence.lines { isLabel[line] = true }
    }
    for (index, line) in stream.lines.enumerated()
    where line.row == nil && !isLabel[index] && !isStub(line.text) {
      // The overflow of the label above it, as long as that label waits for its values.
      if index > 0, isLabel[index - 1], stream.lines[index - 1].row == nil,
        line.text.count <= options.maximumOverflowCharacters
      {
        isLabel[index] = true
        continue
      }
      placed.append((index, 0, .wall))
    }
    placed.sort { ($0.line, $0.order) < ($1.line, $1.order) }
    return placed.map(\.item)
  }

  /// Whether a line has no text but fragments of the stub and of groups' labels: 本年（四）无法.
  private func isStub(_ text: FormText) -> Bool {
    guard text.codes.allSatisfy({ lexicon.stubCodes.contains($0) }) else { return false }
    // （六）其他处理 may be a row's own label.
    return lexicon.exactRows[text.codes] == nil
  }

  private struct Pairing {
    var pairs: [(label: Int, row: Int)] = []
    var ambiguousRows: Set<Int> = []
    /// Whether every label and every row found its partner.
    var isComplete = true
  }

  private func pairs(
    in items: [Item], occurrences: [LabelOccurrence], rows: [LabelledRow], labelsFirst: Bool
  ) -> Pairing {
    var pairing = Pairing()
    var labels: [Int] = []
    var values: [Int] = []
    func close() {
      settle(labels: labels, values: values, occurrences: occurrences, rows: rows, in: &pairing)
      labels = []
      values = []
    }
    let shifted = labelsFirst ? shiftedRows(in: items) : []
    for item in items {
      switch item {
      case .wall: close()
      case .row(let row) where shifted.contains(row):
        labels = []
        pairing.ambiguousRows.insert(row)
        pairing.isComplete = false
      case .label(let label):
        if labelsFirst, !values.isEmpty { close() }
        labels.append(label)
      case .row(let row):
        if !labelsFirst, !labels.isEmpty { close() }
        values.append(row)
      }
    }
    close()
    return pairing
  }

  /// Rows of stretches that begin with values and end with a label.
  ///
  /// Where labels come before their values such a stretch has values without a label before it and a label
  /// without values behind it: more likely the page's values stand a little above their labels.
  private func shiftedRows(in items: [Item]) -> Set<Int> {
    var result: Set<Int> = []
    for stretch in items.split(whereSeparator: { if case .wall = $0 { true } else { false } }) {
      guard case .row? = stretch.first, case .label? = stretch.last else { continue }
      for case .row(let row) in stretch { result.insert(row) }
    }
    return result
  }

  private func settle(
    labels: [Int], values: [Int], occurrences: [LabelOccurrence], rows: [LabelledRow],
    in pairing: inout Pairing
  ) {
    // A group's label stands beside its rows and usually has no values of its own.
    let own = labels.filter { !lexicon.rows[occurrences[$0].formRow].definition.isGroup }
    for labels in [own, labels] where labels.count == values.count {
      let fit = zip(labels, values).allSatisfy { label, row in
        fits(rows[row], formRow: occurrences[label].formRow)
      }
      // One label before one row of values is told, and its wrong count with it.
      if fit || values.count == 1 {
        pairing.pairs += zip(labels, values).map { ($0, $1) }
        return
      }
    }
    pairing.isComplete = false
    if !values.isEmpty, !labels.isEmpty { pairing.ambiguousRows.formUnion(values) }
  }

  private func fits(_ row: LabelledRow, formRow: Int) -> Bool {
    row.values.count == lexicon.rows[formRow].columns.count
  }
}
