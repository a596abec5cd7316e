/// Pairs the labels found in a document with its rows of values.
///
/// Labels and rows of values both keep their reading order; the cheapest pairing wins. A label on
/// its values' line costs nothing, one before or after them costs more with every other label or
/// row between, and a label without values or values without a label cost most. So values that
/// all stand alone on their lines keep one side: a row never takes its neighbor's label.
struct RowAligner: Sendable {
  /// What pairings cost, relative to a label directly before its values.
  struct Costs: Sendable, Hashable {
    /// A label directly before its values.
    var before = 1.0
    /// A label directly after its values; slightly more, to break ties.
    var after = 1.05
    /// Each further label or row of values between the two.
    var between = 0.75
    /// Values whose count is not the row's.
    var wrongCount = 1.5
    /// Values that have text of their own which did not name the row.
    var otherText = 1.0
    /// A label without values, or values without a label.
    var unpaired = 2.5
    /// A group's label without values: the usual case.
    var unpairedGroup = 0.1
    /// Labels and rows between the two from which they cannot belong together.
    var farthest = 3
  }

  private let costs = Costs()
  private let lexicon = FormLexicon.shared

  /// For each occurrence the index of its row in the material, or `nil`.
  func rows(
    for occurrences: [LabelOccurrence], stream: LabelStream, rows: [LabelledRow], indices: [Int]
  ) -> [Int?] {
    let width = indices.count + 1
    var totals = [Double](repeating: .infinity, count: (occurrences.count + 1) * width)
    var steps = [Step](repeating: .none, count: totals.count)
    totals[0] = 0
    for i in 0...occurrences.count {
      for j in 0...indices.count {
        let here = totals[i * width + j]
        guard here < .infinity else { continue }
        func offer(_ cost: Double, _ target: Int, _ step: Step) {
          if here + cost < totals[target] {
            totals[target] = here + cost
            steps[target] = step
          }
        }
        if i < occurrences.count {
          let isGroup = lexicon.rows[occurrences[i].formRow].isGroup
          offer(
            isGroup ? costs.unpairedGroup : costs.unpaired, (i + 1) * width + j, .skipLabel)
        }
        if j < indices.count { offer(costs.unpaired, i * width + j + 1, .skipRow) }
        if i < occurrences.count, j < indices.count,
          let cost = cost(
            of: i, with: j, occurrences: occurrences, stream: stream, rows: rows, indices: indices)
        {
          offer(cost, (i + 1) * width + j + 1, .pair)
        }
      }
    }
    return trace(steps, labels: occurrences.count, indices: indices)
  }

  private enum Step { case none, pair, skipLabel, skipRow }

  private func trace(_ steps: [Step], labels: Int, indices: [Int]) -> [Int?] {
    var result = [Int?](repeating: nil, count: labels)
    var i = labels
    var j = indices.count
    while i > 0 || j > 0 {
      switch steps[i * (indices.count + 1) + j] {
      case .pair:
        i -= 1
        j -= 1
        result[i] = indices[j]
      case .skipLabel: i -= 1
      case .skipRow: j -= 1
      case .none: return result
      }
    }
    return result
  }

  private func cost(
    of label: Int, with row: Int, occurrences: [LabelOccurrence], stream: LabelStream,
    rows: [LabelledRow], indices: [Int]
  ) -> Double? {
    guard let line = stream.lineOfRow[indices[row]] else { return nil }
    let occurrence = occurrences[label]
    if occurrence.lines.contains(line) { return 0 }
    let isBefore = line > occurrence.lines.upperBound
    var between = 0
    var next = isBefore ? label + 1 : label - 1
    while occurrences.indices.contains(next),
      isBefore
        ? occurrences[next].lines.lowerBound <= line : occurrences[next].lines.upperBound >= line
    {
      // The label of a group says nothing about who owns the values behind it.
      if !lexicon.rows[occurrences[next].formRow].isGroup { between += 1 }
      next += isBefore ? 1 : -1
    }
    next = isBefore ? row - 1 : row + 1
    while indices.indices.contains(next), let other = stream.lineOfRow[indices[next]],
      isBefore ? other > occurrence.lines.upperBound : other < occurrence.lines.lowerBound
    {
      between += 1
      next += isBefore ? -1 : 1
    }
    guard between <= costs.farthest else { return nil }
    var cost = (isBefore ? costs.before : costs.after) + costs.between * Double(between)
    if stream.lines[line].text.count > Self.longestStubFragment { cost += costs.otherText }
    if !fits(rows[indices[row]], formRow: occurrence.formRow) { cost += costs.wrongCount }
    return cost
  }

  /// Characters of the stub or a group's label that may stand on the line of somebody's values:
  /// 本年（四）无法.
  private static let longestStubFragment = 5

  private func fits(_ row: LabelledRow, formRow: Int) -> Bool {
    switch lexicon.rows[formRow].key {
    case .proactive(let key): row.values.count == key.columns.count
    case .request(let key): row.values.count == key.columns.count
    case .retired: row.values.count < 4
    }
  }
}
