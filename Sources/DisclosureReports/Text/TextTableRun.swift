import PageModel

/// A table in line-broken text that has a line of headers: its rows have as many values as the
/// headers say.
struct TextTableRun: Sendable {
  /// The line of headers.
  let headerLine: Int
  /// The lines from the first row, or the beginning of its label, to the last row.
  let lines: Range<Int>
  /// The headers of the values, from left to right.
  let headers: [String]

  /// How many values a row has.
  var width: Int { headers.count }
}

/// Finds tables by their lines of headers.
///
/// A line of headers has words and no number; below it stand rows that all have as many values as it
/// has words, but for those over labels and units. Lines without values between them are parts of
/// labels.
struct TextTableRuns: Sendable {
  private let lines: [TextPageLine]
  private let tokens: [ValueTokens]

  /// Lines without values that may stand before a row: a label over four lines.
  private static let mostFragments = 3
  /// Rows from which lines are a table.
  private static let fewestRows = 2
  /// Characters of a line that may be part of a label.
  private static let longestFragment = 40
  /// Characters a header has at least, and at most.
  private static let headerLength = 2...16

  init(lines: [TextPageLine]) {
    self.lines = lines
    tokens = lines.map { ValueTokens($0.text) }
  }

  /// The tables in reading order; none overlaps another.
  func runs() -> [TextTableRun] {
    var runs: [TextTableRun] = []
    var index = 0
    while index < lines.count {
      if let run = run(below: index) {
        runs.append(run)
        index = run.lines.upperBound
      } else {
        index += 1
      }
    }
    return runs
  }

  private func run(below header: Int) -> TextTableRun? {
    guard tokens[header].values.isEmpty, tokens[header].labels.count > 1,
      let first = nextRow(after: header), isHeader(header, width: first.width),
      // Of two lines of headers the lower one names the columns.
      !(header + 1..<first.index).contains(where: { isHeader($0, width: first.width) })
    else { return nil }
    let words = tokens[header].labels
    var end = first.index + 1
    var rows = 1
    while let next = nextRow(after: end - 1, width: first.width), next.width == first.width,
      // Another line of headers begins another table.
      !(end..<next.index).contains(where: { isHeader($0, width: first.width) })
    {
      end = next.index + 1
      rows += 1
    }
    let range = header + 1..<end
    guard rows >= Self.fewestRows, !isContents(range) else { return nil }
    return TextTableRun(
      headerLine: header, lines: range, headers: Array(words.suffix(first.width)))
  }

  /// Whether the line is one of headers over as many values, a label and a unit.
  private func isHeader(_ line: Int, width: Int) -> Bool {
    let words = tokens[line].labels
    guard words.count > 1, tokens[line].values.isEmpty,
      (width...width + 2).contains(words.count),
      words.allSatisfy({ Self.headerLength.contains($0.unicodeScalars.count) }),
      !lines[line].text.unicodeScalars.contains(where: TitleWords.sentencePunctuation.contains)
    else { return false }
    // The date of a document is no header; a year is.
    let hasDate = words.contains { word in
      let digits = word.unicodeScalars.count { FormScalars.digit($0) != nil }
      return digits > 0 && !(digits == 4 && ReportDate.headerYear(in: word) != nil)
    }
    let isForeign = words.contains { word in
      !word.unicodeScalars.contains(where: FormScalars.isWide)
        && ReportDate.headerYear(in: word) == nil
    }
    if hasDate || isForeign { return false }
    // Over values alone no header is that of the labels.
    return words.count > width
      || !NumberWords.stubHeaders.contains { words[0].contains($0) }
  }

  /// The last line of the next row, behind nothing but parts of its label, and how many values it has.
  ///
  /// Where `width` says how many a row has, its values may stand on several lines.
  private func nextRow(after line: Int, width: Int = 0) -> (index: Int, width: Int)? {
    var index = line + 1
    var fragments = 0
    while index < lines.count, fragments <= Self.mostFragments {
      if tokens[index].hasNumber {
        guard !tokens[index].labels.isEmpty || fragments > 0 else { return nil }
        var count = tokens[index].values.count
        while count < width, index + 1 < lines.count, tokens[index + 1].labels.isEmpty {
          index += 1
          count += tokens[index].values.count
        }
        return (index, count)
      }
      // The heading of a group of rows stands beside strokes.
      if tokens[index].values.isEmpty { fragments += 1 }
      let scalars = lines[index].text.unicodeScalars
      guard scalars.count <= Self.longestFragment, scalars.last != SentenceMarks.fullStop else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the rows are a table of contents: chapters and their pages.
  private func isContents(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let label = tokens[index].labels.joined()
      let scalars = Array(label.unicodeScalars)
      guard let first = scalars.first else { return true }
      if scalars.contains(where: { $0 == "…" || $0 == "·" }) { return true }
      guard FormScalars.chineseNumeral(first) != nil else { return false }
      if case .section? = FormEnumerator.read(scalars, at: 0)?.0 { return true }
      return false
    }
  }

  /// The table of a run: a row a line of values, parts of labels joined.
  func table(of run: TextTableRun) -> MaterialTable {
    var rows: [LabelledRow] = []
    var label = ""
    var values: [String] = []
    var unread: [SourceText] = []
    for index in run.lines {
      let line = tokens[index]
      var words = line.labels
      let unit = words.last.flatMap { UnitWords.contains($0) ? $0 : nil }
      if unit != nil { words.removeLast() }
      for word in words { TextJoin.append(word, to: &label) }
      values += line.values
      guard values.count >= run.width else { continue }
      defer {
        values = []
        label = ""
      }
      guard values.count == run.width else {
        // The heading of a group of rows stands beside strokes.
        if line.hasNumber {
          unread.append(SourceText(text: lines[index].text, page: lines[index].page))
        }
        continue
      }
      let page = lines[index].page
      rows.append(
        LabelledRow(
          labels: label.isEmpty ? [] : [label], unit: unit,
          values: zip(values, run.headers).map { value, header in
            RawValue(source: SourceText(text: value, page: page), header: [header])
          }, source: SourceText(text: label, page: page)))
    }
    return MaterialTable(rows: rows, unreadTexts: unread)
  }
}
