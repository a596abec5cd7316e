import PageModel

/// How much speaks for a grid of text being a table, from 0 to 1.
struct TableScore {
  let options: LayoutOptions
  /// The usual gap between two words, in font sizes.
  let wordGap: Double

  /// What speaks for a grid found by white space, and against it; `nil` where it is no table whatever speaks
  /// for it.
  func evidence(of text: TextGrid, table: Table) -> TableEvidence? {
    let body = table.cells.filter { $0.rows.lowerBound >= text.headerRows }
    let filled = body.filter { !$0.text.isEmpty }
    let inColumns = filled.filter { $0.columns.lowerBound > 0 }
    guard !inColumns.isEmpty, exclusion(of: text, table: table) == nil else { return nil }
    let wordOptions = options.wordTables
    let wordTable = WordTable(options: wordOptions, text: text, table: table, wordGap: wordGap)
    if wordTable.isSortedIndex { return nil }
    let weights = options.scores
    var evidence = TableEvidence()
    evidence.values =
      Double(inColumns.count { ValueText.isValue($0.text) }) / Double(inColumns.count)
    if evidence.values < wordOptions.mostValueShare {
      let share = wordTable.evidence
      let isBare = evidence.values < weights.fewValuesShare && share == 0 && text.fullRules < 2
      evidence.bareText = isBare ? 1 : 0
      evidence.values = max(evidence.values, wordOptions.weight * share)
    }
    let words =
      Double(filled.reduce(0) { $0 + WordTable.wordCount($1.text) }) / Double(filled.count)
    let rows = table.rowCount - text.headerRows
    let rowsWithColumns = Set(inColumns.map(\.rows.lowerBound)).count
    let fill = Double(filled.count) / Double(max(body.count, 1))
    evidence.rules = Double(min(text.fullRules, weights.mostRules))
    evidence.rows = Double(min(rows - weights.fewestRows, weights.mostFurtherRows))
    evidence.columns = Double(
      min(table.columnCount - weights.fewestColumns, weights.mostFurtherColumns))
    evidence.rowsWithColumns =
      Double(rowsWithColumns) / Double(max(rows, 1)) - weights.usualRowsWithColumns
    evidence.fill = fill - weights.usualFill
    evidence.words = max(0, words - weights.usualWords)
    evidence.spanning = Double(filled.count { $0.columns.count > 1 }) / Double(filled.count)
    evidence.empty = max(0, weights.leastFill - fill)
    evidence.fewRows = rows < weights.fewestRows ? 1 : 0
    let isBare = text.fullRules == 0 && text.headerRows == 0 && rows < weights.fewestBareRows
    evidence.bareRows = isBare ? 1 : 0
    return evidence
  }

  /// What stands in columns as a table does, and is none.
  func exclusion(of text: TextGrid, table: Table) -> PassedOverTable.Reason? {
    if isContents(table, text) { return .contents }
    return isAxis(table) ? .scale : nil
  }

  /// The share of values among the cells beside the stub.
  private func valueShare(of cells: [TableCell]) -> Double {
    let inner = cells.filter { $0.columns.lowerBound > 0 }
    return Double(inner.count { ValueText.isValue($0.text) }) / Double(max(inner.count, 1))
  }

  /// How sure it is that a table with some score is cut into its cells rightly.
  ///
  /// What goes wrong shows: rows without a label are often halves of other rows, values that run over
  /// columns stand where a gutter was missed, and cells of many words may be parted at any line. Which
  /// of these count, and about how much, was found by a logistic regression over typeset tables whose
  /// cells are known; `scripts/bench-tables` prints how far the result can be relied on.
  func confidence(of text: TextGrid, table: Table, score: Double) -> Double {
    let body = table.cells.filter { $0.rows.lowerBound >= text.headerRows }
    let filled = body.filter { !$0.text.isEmpty }
    let rows = max(table.rowCount - text.headerRows, 1)
    let unlabeled = Double(unlabeledRows(of: body, rowCount: table.rowCount)) / Double(rows)
    let isSpanned = filled.contains {
      $0.columns.count > 1 && $0.columns.count < table.columnCount && ValueText.isValue($0.text)
    }
    let words =
      Double(filled.reduce(0) { $0 + WordTable.wordCount($1.text) }) / Double(max(filled.count, 1))
    let fill = Double(filled.count) / Double(max(body.count, 1))
    let weights = options.scores
    var confidence = weights.mostConfidence
    confidence -= min(
      weights.unlabeled * max(0, unlabeled - weights.usualUnlabeled), weights.mostUnlabeledDoubt)
    confidence -= min(
      weights.wordInCell * max(0, words - weights.usualWordsInCell), weights.mostWordDoubt)
    confidence -= weights.blank * (1 - fill)
    if isSpanned { confidence -= weights.spannedDoubt }
    if text.fullRules == 0 { confidence -= weights.unruledDoubt }
    if valueShare(of: filled) < weights.wordyShare { confidence -= weights.wordyDoubt }
    return max(0, min(score, confidence))
  }

  /// How many rows of a body have no label: the last rows of an invoice or account may have theirs in a later
  /// column, right before the sum that it names.
  private func unlabeledRows(of body: [TableCell], rowCount: Int) -> Int {
    var texts = [[String]](repeating: [], count: rowCount)
    var isUnlabeled = [Bool](repeating: false, count: rowCount)
    for cell in body {
      let row = cell.rows.lowerBound
      if cell.text.isEmpty {
        if cell.columns.lowerBound == 0 { isUnlabeled[row] = true }
      } else {
        texts[row].append(cell.text)
      }
    }
    let sums = texts.indices.reversed().prefix { row in
      isUnlabeled[row] && texts[row].count == 2 && !ValueText.isValue(texts[row][0])
        && ValueText.isValue(texts[row][1])
    }
    return isUnlabeled.count(where: \.self) - sums.count
  }

  /// The scale of a graph: all columns of numbers run in even steps. A step of one counts rows or years.
  private func isAxis(_ table: Table) -> Bool {
    var columns = [[Double]](repeating: [], count: table.columnCount)
    for cell in table.cells where cell.columns.count == 1 {
      let digits = cell.text.filter { $0 != "," && $0 != "%" && $0 != " " }
      if let number = Double(digits) { columns[cell.columns.lowerBound].append(number) }
    }
    let limits = options.lookalikes
    let scales = columns.filter { $0.count > 2 }
    return !scales.isEmpty
      && scales.allSatisfy { numbers in
        let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
        return numbers.count >= limits.fewestScaleNumbers && abs(steps[0]) > limits.leastScaleStep
          && steps.allSatisfy { abs($0 - steps[0]) < limits.stepTolerance * abs(steps[0]) }
      }
  }

  /// A table of contents: titles with leader dots, and page numbers that never fall.
  private func isContents(_ table: Table, _ text: TextGrid) -> Bool {
    let leaders = text.bodyLines.count { line in line.pieces.contains(where: \.hasLeader) }
    let last = table.cells.filter { $0.columns.upperBound == table.columnCount && !$0.text.isEmpty }
    let numbers = last.compactMap { Int($0.text) }
    let isRising = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    let limits = options.lookalikes
    let lineCount = text.bodyLines.count
    let titles = text.bodyLines.count { $0.wordCount >= limits.fewestTitleWords }
    return table.columnCount <= limits.mostContentsColumns && isRising
      && numbers.count * 10 >= last.count * limits.tenthsWithPageNumber
      && numbers.count >= limits.fewestPageNumbers
      && (leaders * limits.linesPerLeader > lineCount
        || table.columnCount == 2 && numbers.last != numbers.first
          && titles * 10 >= lineCount * limits.tenthsWithTitle)
  }
}
