import PageModel

/// Puts the rows of a table with one column of values on lines, where every cell stands on its own.
///
/// Below the headers 统计指标, 单位, 统计数, each on a line, a label, its unit and its value follow each
/// other. A value is put to the label only where one value follows, where the label before it is not
/// left without one, and where nearly all rows are so: else the text gives columns, or has more of them.
struct SingleColumnLines: Sendable {
  private let lines: [TextPageLine]
  private let lexicons: [FormLexicon]

  /// Of ten rows how many may have several values: a page's number that stands behind the last one.
  private static let oddRowsInTen = 1
  /// Rows from which lines are a table.
  private static let fewestRows = 4
  /// Characters of a header at most.
  private static let longestHeader = 8

  /// Prepares the lines of a text.
  init(_ lines: [TextPageLine], forms: [ReportForm]) {
    self.lines = lines
    lexicons = forms.filter { form in form.tables.allSatisfy { $0.hasSingleColumn } }
      .map(\.lexicon)
  }

  /// The lines, rows of such a table on one line each.
  func joined() -> [TextPageLine] {
    guard !lexicons.isEmpty, let start = lines.indices.lazy.compactMap(firstRow).first,
      !isValue(start)
    else { return lines }
    var rows: [(label: Int, value: Int)] = []
    var odd = 0
    var index = start
    while index < lines.count {
      guard isValue(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, isValue(end) { end += 1 }
      let label = isUnit(index - 1) ? index - 2 : index - 1
      let isBlank = (index..<end).allSatisfy { FormNumber.isBlank(lines[$0].text) }
      if !isBlank {
        let isRow =
          end == index + 1 && label >= start && !isUnit(label) && !isValue(label)
          && !(namesRow(label) && namesRow(label - 1))
        if isRow { rows.append((label, index)) } else { odd += 1 }
      }
      index = end
    }
    guard rows.count >= Self.fewestRows, odd * 10 <= (rows.count + odd) * Self.oddRowsInTen else {
      return lines
    }
    return merged(rows)
  }

  private func merged(_ rows: [(label: Int, value: Int)]) -> [TextPageLine] {
    var result: [TextPageLine] = []
    var next = 0
    for row in rows {
      result += lines[next..<row.label]
      let text = lines[row.label...row.value].map(\.text).joined(separator: " ")
      result.append(lines[row.label].with(text: text))
      next = row.value + 1
    }
    return result + lines[next...]
  }

  /// The line below the headers that begin at a line, where they name one column of values.
  private func firstRow(below index: Int) -> Int? {
    guard NumberWords.isStubHeader(squeezed(index)), isHeader(index) else { return nil }
    var next = index + 1
    if next < lines.count, NumberWords.unitHeaders.contains(squeezed(next)) { next += 1 }
    guard next + 1 < lines.count, isHeader(next), isValueHeader(next), !isHeader(next + 1) else {
      return nil
    }
    return next + 1
  }

  private func isHeader(_ index: Int) -> Bool {
    let scalars = squeezed(index).unicodeScalars
    guard let first = scalars.first else { return false }
    return scalars.count <= Self.longestHeader && FormScalars.chineseNumeral(first) == nil
      && !FormScalars.isOpening(first) && !isValue(index)
  }

  /// Whether the header is that of the form's only column.
  private func isValueHeader(_ index: Int) -> Bool {
    lexicons.contains { lexicon in
      lexicon.elements.named(by: squeezed(index)).contains { !$0.isRow && $0.isWhole }
    }
  }

  private func namesRow(_ index: Int) -> Bool {
    guard lines.indices.contains(index) else { return false }
    return lexicons.contains { $0.exactRows[$0.text(lines[index].text).codes] != nil }
  }

  private func isUnit(_ index: Int) -> Bool {
    lines.indices.contains(index) && UnitWords.contains(lines[index].text)
  }

  private func isValue(_ index: Int) -> Bool {
    ValueTokens.isValue(lines[index].text)
  }

  private func squeezed(_ index: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: ReportDate.squeezed(lines[index].text))
    return String(view)
  }
}
