import PageModel

/// What tells the rows of a body without rules.
package struct RowOptions: Sendable, Hashable {
  /// So many lines with several pieces tell whether each is a row …
  package var fewestFullLines = 3
  /// … where this share of them has text in every column; all of them where lines stand in groups, which
  /// may be rows of two lines each.
  package var fullLineShare = 0.85
  /// One line in so many may read on from the one above it.
  package var mostLinesReadOn = 4
  /// Where this share of the labels begins with a small letter, that says nothing.
  package var smallLabelShare = 0.8
  /// A section's name begins within this distance of the other labels' left edge.
  package var deepestSectionIndentInFontSizes = 2.0
  /// A rule over this share of a table's width parts rows from edge to edge; shorter ones stand below
  /// headings (`columnrules-02`).
  package var fullRuleShare = 0.75
  /// So many rules that end at a table's right edge part its rows …
  package var fewestRowRules = 3
  /// … when none of these has more lines than this: labels are wrapped, or set one character a line.
  package var mostLinesOfRuledRow = 3
  /// Text of one row stands at one height within this distance; the rows of two tables side by side do
  /// not (`beside-01`).
  package var baselineToleranceInFontSizes = 0.15
  /// A label's further lines hang this far right of its first one (`census-03`).
  package var hangingIndentInFontSizes = 0.3
  /// White space above a line that begins a row whatever it says.
  package var gapInFontSizes = 2.2
  /// Where so large a share of the lines with values has a rule below it, rules part all rows.
  package var ruledRowShare = 0.7
  /// Lines of one row stand nearer than the rows do by this factor …
  package var pitchRatio = 1.2
  /// … and by this one where hardly a line says by its values that it begins a row; then …
  package var pitchRatioWithoutValues = 1.3
  /// … lines up to this many times as far from each other as the nearest are one row's.
  package var tightPitches = 1.15

  /// Room that a column of Chinese labels leaves before the next one, in font sizes.
  package var cjkGutterInFontSizes = 2.0

  package init() {}
}

/// What lines say of themselves: each a row, or the name of a section.
extension RowGrouper {
  /// Whether each line of a body is a row: text that is wrapped fills some cells of its row further down
  /// than others, so lines without a blank position are not wrapped.
  func areLinesRows(_ lines: [PieceLine], isEven: Bool) -> Bool {
    let several = lines.filter { $0.pieces.count > 1 }
    guard several.count >= options.rows.fewestFullLines else { return false }
    let full = several.count { line in
      Set(line.pieces.flatMap { columns.range(of: $0) }).count == columns.count
    }
    let least = isEven ? options.rows.fullLineShare : 1
    guard Double(full) >= least * Double(several.count) else { return false }
    let stubs = several.compactMap(\.pieces.first)
    // Labels that all begin small are a column of small words.
    let small = stubs.count { $0.text.unicodeScalars.first?.properties.isLowercase == true }
    if Double(small) >= options.rows.smallLabelShare * Double(stubs.count) { return true }
    let goingOn = zip(stubs, stubs.dropFirst()).count { readsOn($1, after: $0) }
    return goingOn * options.rows.mostLinesReadOn < several.count
  }

  /// Whether the figures of labels of several lines stand beside the last one, as typesetters set them who align
  /// cells at their feet: more labels read on from a line without figures than from one with them.
  func areFiguresAtLastLine(_ lines: [PieceLine]) -> Bool {
    var atLast = 0
    var atFirst = 0
    for (upper, lower) in zip(lines, lines.dropFirst()) {
      guard let above = upper.pieces.first, let below = lower.pieces.first,
        columns.range(of: above).lowerBound == 0, columns.range(of: below).lowerBound == 0,
        readsOn(below, after: above)
      else { continue }
      if upper.pieces.count == 1, lower.valueCount > 0 { atLast += 1 }
      if upper.valueCount > 0, lower.pieces.count == 1 { atFirst += 1 }
    }
    return atLast > atFirst
  }

  /// Whether a line names a section: a label alone that runs on below the figures, as no label does that
  /// was broken to the width of its column.
  func isSection(_ line: PieceLine, after last: PieceLine?, before next: PieceLine?) -> Bool {
    guard line.pieces.count == 1, let label = line.pieces.first, !label.isValue,
      let stub = columns.extents[0], columns.range(of: label).lowerBound == 0,
      columns.range(of: label).count > 1,
      columns.extents[1].map({ label.x1 > $0.lowerBound }) ?? true,
      label.x0 < stub.lowerBound + options.rows.deepestSectionIndentInFontSizes * line.fontSize
    else { return false }
    // The rest of a label, or the beginning of one.
    if let last, last.pieces.count == 1, let above = last.pieces.first, readsOn(label, after: above)
    {
      return false
    }
    guard let next = next?.pieces.first?.text.unicodeScalars.first else { return true }
    return !next.properties.isLowercase
  }
}
