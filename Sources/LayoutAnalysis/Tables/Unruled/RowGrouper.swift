import Algorithms
import PageModel

/// Tells which lines of a table's body begin a row.
///
/// A number is not wrapped: two numbers below each other in one column are two rows. Words are
/// wrapped where the next word would not have fit: a break with room left was meant.
struct RowGrouper {
  let options: LayoutOptions
  let columns: TextColumns
  let wordGap: Double

  /// Indices of the lines that begin a row, the first one at `start`.
  func rowStarts(of lines: [PieceLine], from start: Int, rules: [Double]) -> [Int] {
    guard start < lines.count else { return [] }
    let pitch = Pitch(lines: Array(lines[start...]), options: options.rows)
    let ruled =
      areRowsRuled(lines, from: start, rules: rules)
      ? singleRows(of: lines, rules: rules) : [Bool](repeating: false, count: lines.count)
    let siblings = nextLinesWithValues(lines)
    let areRows = areLinesRows(Array(lines[start...]), isEven: pitch.tight == nil)
    let areAtLastLine = areFiguresAtLastLine(Array(lines[start...]))
    var starts = [start]
    var row = OpenRow(lines[start], columns: columns)
    var isBelowSection = isSection(
      lines[start], after: nil, before: lines.dropFirst(start + 1).first)
    for index in (start + 1)..<max(lines.count, start + 1) {
      let line = lines[index]
      let rule = rules.partitioningIndex { $0 > lines[index - 1].box.midY }
      let isParted = rule < rules.count && rules[rule] < line.box.midY
      let isSection = isSection(
        line, after: lines[index - 1], before: index + 1 < lines.count ? lines[index + 1] : nil)
      if isParted || isBelowSection || isSection
        || areRows && line.pieces.count > 1 && lines[index - 1].pieces.count > 1
        || areAtLastLine && isLabel(line, after: row)
        || beginsRow(
          line, after: row, sibling: siblings[index], pitch: pitch, isRuled: ruled[index])
      {
        starts.append(index)
        row = OpenRow(line, columns: columns)
      } else {
        row.add(line, columns: columns)
      }
      isBelowSection = isSection
    }
    return starts
  }

  /// Whether a line is a label alone below a row that has its figures, and does not read on.
  private func isLabel(_ line: PieceLine, after row: OpenRow) -> Bool {
    guard line.pieces.count == 1, let label = line.pieces.first, let above = row.filled[0],
      columns.range(of: label).lowerBound == 0
    else { return false }
    return row.hasValue.dropFirst().contains(true) && !readsOn(label, after: above)
  }

  /// For each line the first one below it that has a value.
  private func nextLinesWithValues(_ lines: [PieceLine]) -> [PieceLine?] {
    var result = [PieceLine?](repeating: nil, count: lines.count)
    for index in lines.indices.dropLast().reversed() {
      result[index] = lines[index + 1].valueCount > 0 ? lines[index + 1] : result[index + 1]
    }
    return result
  }

  /// The lines of a row that may go on.
  private struct OpenRow {
    let first: PieceLine
    private(set) var last: PieceLine
    private(set) var lineCount = 1
    /// The last piece of each column.
    private(set) var filled: [TextPiece?]
    /// For each column whether it has a value.
    private(set) var hasValue: [Bool]

    init(_ line: PieceLine, columns: TextColumns) {
      first = line
      last = line
      filled = [TextPiece?](repeating: nil, count: columns.count)
      hasValue = [Bool](repeating: false, count: columns.count)
      take(line, columns: columns)
    }

    mutating func add(_ line: PieceLine, columns: TextColumns) {
      last = line
      lineCount += 1
      take(line, columns: columns)
    }

    private mutating func take(_ line: PieceLine, columns: TextColumns) {
      for piece in line.pieces {
        for column in columns.range(of: piece) {
          filled[column] = piece
          if piece.isValue { hasValue[column] = true }
        }
      }
    }
  }

  /// For each line whether what stands between the rules around it is one row: no column has two values
  /// there. Stripes leave rows without a fill that follow each other unparted.
  private func singleRows(of lines: [PieceLine], rules: [Double]) -> [Bool] {
    let bands = lines.map { line in rules.partitioningIndex { $0 > line.box.midY } }
    var valued: Set<[Int]> = []
    var several: Set<Int> = []
    for (line, band) in zip(lines, bands) {
      for piece in line.pieces where piece.isValue {
        for column in columns.range(of: piece) where !valued.insert([band, column]).inserted {
          several.insert(band)
        }
      }
    }
    return bands.map { !several.contains($0) }
  }

  /// Whether rules part all rows: then what stands between two of them is one row.
  private func areRowsRuled(_ lines: [PieceLine], from start: Int, rules: [Double]) -> Bool {
    let body = lines[start...]
    let inner = rules.filter { $0 > body[start].box.midY }.count
    guard inner > 1 else { return false }
    let values = body.count { $0.valueCount > 0 }
    return Double(inner) >= options.rows.ruledRowShare * Double(max(values, 1))
  }

  /// How near the lines of one row stand, where rows are set apart.
  private struct Pitch {
    /// Lines nearer than this are one row's; `nil` where all lines stand alike.
    let tight: Double?

    init(lines: [PieceLine], options: RowOptions) {
      let steps = zip(lines, lines.dropFirst()).map { $1.labelMidY - $0.labelMidY }
      let intoRows = zip(steps, lines.dropFirst()).filter { $1.valueCount > 0 }.map(\.0).sorted()
      let all = steps.sorted()
      guard let low = all.first(where: { $0 > 1 }), let high = all.last else {
        tight = nil
        return
      }
      if intoRows.count > 1 {
        let usual = intoRows[intoRows.count / 2]
        tight = low * options.pitchRatio < usual ? (low + usual) / 2 : nil
      } else {
        tight = low * options.pitchRatioWithoutValues < high ? low * options.tightPitches : nil
      }
    }
  }

  private func beginsRow(
    _ line: PieceLine, after row: OpenRow, sibling: PieceLine?, pitch: Pitch, isRuled: Bool
  ) -> Bool {
    let last = row.last
    let first = row.first
    let filled = row.filled
    let hasValue = row.hasValue
    for piece in line.pieces where piece.isValue {
      if columns.range(of: piece).contains(where: { hasValue[$0] }) { return true }
    }
    if isRuled { return false }
    let step = line.labelMidY - last.labelMidY
    if let tight = pitch.tight, step > tight { return true }
    if step > last.fontSize * options.rows.gapInFontSizes { return true }
    let isTight = pitch.tight != nil
    let stub = line.pieces.first.flatMap { columns.range(of: $0).lowerBound == 0 ? $0 : nil }
    let rowHasValues = hasValue.dropFirst().contains(true)
    guard line.valueCount > 0 || rowHasValues || line.pieces.count == 1 else {
      return beginsEverywhere(line, after: filled) || !wrapsEverywhere(line, after: filled)
    }
    guard let stub, let above = filled[0] else {
      // Nothing in the stub: the rest of wrapped cells, or values beside a label of more lines.
      return rowHasValues && line.valueCount > 0 || !wrapsEverywhere(line, after: filled)
    }
    if line.pieces.count > 1, line.valueCount == 0 { return !wrapsEverywhere(line, after: filled) }
    if line.isBold != last.isBold { return true }
    if readsOn(stub, after: above) { return false }
    let isIndented =
      stub.x0 - (first.pieces.first?.x0 ?? stub.x0) > options.rows.hangingIndentInFontSizes
      * line.fontSize
    let isWrapped = wraps(above, into: stub, columns: 0..<1, fontSize: line.fontSize)
    if isTight { return !isWrapped && !isIndented }
    if rowHasValues { return !isIndented }
    // A row that hangs as far as the ones after it is a row below the heading of its section.
    let hasSibling = sibling?.pieces.first.map {
      abs($0.x0 - stub.x0) < options.rows.hangingIndentInFontSizes * line.fontSize
    }
    return !(isWrapped && (isIndented && hasSibling != true || row.lineCount > 1))
  }

  /// Whether a line has text in all columns, below text, each beginning with a capital.
  private func beginsEverywhere(_ line: PieceLine, after filled: [TextPiece?]) -> Bool {
    line.pieces.count > 2 && line.pieces.count == columns.count
      && line.pieces.allSatisfy { piece in
        let range = columns.range(of: piece)
        guard range.count == 1, let above = filled[range.lowerBound] else { return false }
        return piece.text.unicodeScalars.first?.properties.isUppercase == true
          && !readsOn(piece, after: above)
      }
  }

  /// Whether all pieces of a line go on with text above them that had no room left.
  private func wrapsEverywhere(_ line: PieceLine, after filled: [TextPiece?]) -> Bool {
    line.pieces.allSatisfy { piece in
      let range = columns.range(of: piece)
      guard let above = range.compactMap({ filled[$0] }).first else {
        // A cell may have more lines than its neighbors, but a new one does not begin in the middle.
        return false
      }
      // Words below a number say something else: the heading of a section, centered.
      if ValueText.isPlainNumber(above.text) || ValueText.standsForNumber(above.text),
        !piece.isValue
      {
        return false
      }
      return wraps(above, into: piece, columns: range, fontSize: line.fontSize)
    }
  }

  /// Whether a line had no room for the first word of the next one.
  private func wraps(
    _ upper: TextPiece, into lower: TextPiece, columns range: Range<Int>, fontSize: Double
  ) -> Bool {
    guard let column = range.first else { return false }
    var right = columns.extents[column]?.upperBound ?? columns.edges[range.upperBound]
    // Chinese text is broken between any two characters: where the next column leaves room for more of
    // them, none was needed, and the widest of some labels is whole as the others are.
    let ends = (upper.text.unicodeScalars.last, lower.text.unicodeScalars.first)
    if let end = ends.0, let start = ends.1, CharacterClass(end) == .cjk,
      CharacterClass(start) == .cjk, range.upperBound < columns.count
    {
      let next = columns.extents[range.upperBound]?.lowerBound ?? columns.edges[range.upperBound]
      right = max(right, next - RowOptions().cjkGutterInFontSizes * fontSize)
      return right - upper.x1 < fontSize
    }
    let room = right - upper.x1
    return room < lower.firstWordWidth + wordGap * fontSize
  }

  /// Whether a line reads on from the one above it.
  func readsOn(_ lower: TextPiece, after upper: TextPiece) -> Bool {
    guard let first = lower.text.unicodeScalars.first, let last = upper.text.unicodeScalars.last
    else { return false }
    if first.properties.isLowercase || last == "-" || last == "," || last == "–" { return true }
    let word = upper.text.split(separator: " ").last.map(String.init) ?? ""
    return Self.connectors.contains(word)
  }

  /// Words that end no label.
  private static let connectors: Set<String> = [
    "of", "and", "the", "for", "in", "to", "or", "with", "by", "on", "at", "from", "than", "a",
    "und", "der", "die", "das", "von", "für", "mit", "et", "de", "des", "du", "la", "les", "y", "e",
  ]
}
