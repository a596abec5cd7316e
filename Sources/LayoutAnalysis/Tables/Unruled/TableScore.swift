import PageModel

/// How much speaks for a grid of text being a table, from 0 to 1.
struct TableScore {
  let options: LayoutOptions
  /// The usual gap between two words, in font sizes.
  let wordGap: Double

  /// The score of a grid found by white space.
  func score(of text: TextGrid, table: Table) -> Double {
    let body = table.cells.filter { $0.rows.lowerBound >= text.headerRows }
    let filled = body.filter { !$0.text.isEmpty }
    let inColumns = filled.filter { $0.columns.lowerBound > 0 }
    guard !inColumns.isEmpty else { return 0 }
    if isContents(table, text) || isAxis(table) { return 0 }
    var values = Double(inColumns.count { ValueText.isValue($0.text) }) / Double(inColumns.count)
    let wordOptions = WordTableOptions()
    let wordTable = WordTable(options: wordOptions, text: text, table: table, wordGap: wordGap)
    if wordTable.isSortedIndex { return 0 }
    var isBareText = false
    if values < wordOptions.mostValueShare {
      let share = wordTable.evidence
      isBareText = values < Self.fewValues && share == 0 && text.fullRules < 2
      values = max(values, wordOptions.weight * share)
    }
    let words =
      Double(filled.reduce(0) { $0 + WordTable.wordCount($1.text) }) / Double(filled.count)
    let rows = table.rowCount - text.headerRows
    let rowsWithColumns = Set(inColumns.map(\.rows.lowerBound)).count
    let several = Double(rowsWithColumns) / Double(max(rows, 1))
    let spanning = Double(filled.count { $0.columns.count > 1 }) / Double(filled.count)
    let fill = Double(filled.count) / Double(max(body.count, 1))
    // What speaks for a table …
    var evidence = Self.prior
    evidence += 3.2 * values
    evidence += 0.7 * Double(min(text.fullRules, 3))
    evidence += 0.25 * Double(min(rows - 3, 6))
    evidence += 0.35 * Double(min(table.columnCount - 2, 3))
    evidence += 1.5 * (several - 0.6)
    evidence += 1.0 * (fill - 0.6)
    // … and against it: prose in cells, text across gutters, empty positions, few rows.
    evidence -= 0.35 * max(0, words - 4)
    evidence -= 3 * spanning
    evidence -= 5 * max(0, 0.4 - fill)
    if rows < 3 { evidence -= 0.8 }
    if isBareText { evidence -= Self.bareTextDoubt }
    if text.fullRules == 0, text.headerRows == 0, rows < Self.fewRows {
      evidence -= Self.bareDoubt
    }
    return (1 + evidence / (1 + evidence * evidence).squareRoot()) / 2
  }

  /// What a region is before anything is known of it: rather no table.
  private static let prior = -2.6
  /// Neither rules nor headings in few rows: a formula, a list of parts, figures in a sketch.
  private static let bareDoubt = 2.5
  private static let fewRows = 5
  /// Hardly a rule, no values, no words set as those of a table: addresses, lines of columns of prose.
  private static let bareTextDoubt = 1.0
  private static let fewValues = 0.1

  /// The share of values among the cells beside the stub.
  private func valueShare(of cells: [TableCell]) -> Double {
    let inner = cells.filter { $0.columns.lowerBound > 0 }
    return Double(inner.count { ValueText.isValue($0.text) }) / Double(max(inner.count, 1))
  }

  /// Words may be parted at other gutters, numbers may not.
  private static let wordDoubt = 0.04
  private static let wordyShare = 0.5

  /// How sure it is that a table with some score is cut into its cells rightly.
  ///
  /// What goes wrong shows: rows without a label are often halves of other rows, values that run over
  /// columns stand where a gutter was missed, and cells of many words may be parted at any line. Which
  /// of these count, and about how much, was found by a logistic regression over typeset tables whose
  /// cells are known; `scripts/bench-tables` prints how far the result can be relied on.
  func confidence(of text: TextGrid, table: Table, score: Double) -> Double {
    let body = table.cells.filter { $0.rows.lowerBound >= text.headerRows }
    let filled = body.filter { !$0.text.isEmpty }
    let stub = body.filter { $0.columns.lowerBound == 0 }
    let rows = max(table.rowCount - text.headerRows, 1)
    let unlabeled = Double(stub.count(where: \.text.isEmpty)) / Double(rows)
    let isSpanned = filled.contains {
      $0.columns.count > 1 && $0.columns.count < table.columnCount && ValueText.isValue($0.text)
    }
    let words =
      Double(filled.reduce(0) { $0 + WordTable.wordCount($1.text) }) / Double(max(filled.count, 1))
    let fill = Double(filled.count) / Double(max(body.count, 1))
    var confidence = 0.95
    confidence -= min(2 * max(0, unlabeled - 0.05), 0.4)
    confidence -= min(0.06 * max(0, words - 2), 0.3)
    confidence -= 0.1 * (1 - fill)
    if isSpanned { confidence -= 0.12 }
    if text.fullRules == 0 { confidence -= 0.05 }
    if valueShare(of: filled) < Self.wordyShare { confidence -= Self.wordDoubt }
    return max(0, min(score, confidence))
  }

  /// The scale of a graph: all columns of numbers run in even steps. A step of one counts rows or years.
  private func isAxis(_ table: Table) -> Bool {
    var columns = [[Double]](repeating: [], count: table.columnCount)
    for cell in table.cells where cell.columns.count == 1 {
      let digits = cell.text.filter { $0 != "," && $0 != "%" && $0 != " " }
      if let number = Double(digits) { columns[cell.columns.lowerBound].append(number) }
    }
    let scales = columns.filter { $0.count > 2 }
    return !scales.isEmpty
      && scales.allSatisfy { numbers in
        let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
        return numbers.count > 3 && abs(steps[0]) > 1
          && steps.allSatisfy { abs($0 - steps[0]) < abs(steps[0]) / 100 }
      }
  }

  /// A table of contents: titles with leader dots, and page numbers that never fall.
  private func isContents(_ table: Table, _ text: TextGrid) -> Bool {
    let leaders = text.bodyLines.count { line in line.pieces.contains(where: \.hasLeader) }
    let last = table.cells.filter { $0.columns.upperBound == table.columnCount && !$0.text.isEmpty }
    let numbers = last.compactMap { Int($0.text) }
    let isRising = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    let few = table.columnCount <= 3
    return few && numbers.count * 10 >= last.count * 8 && numbers.count > 2 && isRising
      && (leaders * 3 > text.bodyLines.count
        || table.columnCount == 2 && numbers.last != numbers.first
          && text.bodyLines.count { $0.wordCount > 2 } * 10 >= text.bodyLines.count * 8)
  }
}
