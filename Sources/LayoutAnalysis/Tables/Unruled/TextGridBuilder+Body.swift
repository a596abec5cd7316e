import PageModel

/// Where the header of a table ends.
extension TextGridBuilder {
  /// The first line of the body.
  func bodyStart(of lines: [PieceLine], fullRules: [Double]) -> Int {
    // A line with nothing in the stub is no row yet: 95% above confidence interval.
    let stubEnd = PieceLineBuilder.median(
      lines.filter { $0.pieces.count > 1 }.map { $0.pieces[0].x1 })
    let firstData =
      lines.firstIndex {
        isDataLine($0) && ($0.pieces.first.map { $0.x0 < stubEnd } ?? false)
      } ?? lines.count
    // The rule below the header is the last one with text above it and no data.
    let header = lines.prefix(options.headers.maximumLines + 1)
    let headerRule = fullRules.last { rule in
      guard let below = header.firstIndex(where: { $0.box.midY > rule }), below > 0 else {
        return false
      }
      return below <= firstData
    }
    if let headerRule, let below = lines.firstIndex(where: { $0.box.midY > headerRule }) {
      // Rules between all rows: the first row is the header.
      let highest = lines.map(\.box.midY).min() ?? headerRule
      let first = fullRules.first { highest < $0 } ?? headerRule
      if firstData == lines.count {
        return lines.firstIndex { $0.box.midY > first } ?? below
      }
      return below
    }
    guard firstData < lines.count else {
      return lines[0].isBold && !lines[1].isBold || hasHeadInAnotherFace(lines) ? 1 : 0
    }
    // Stub lines without values right above the first data line name a section or begin its label; where a
    // line above them holds the columns' heads, a section's name may run on below those.
    var start = firstData
    while start > 0, isLabel(lines[start - 1], above: lines[firstData]),
      lines[..<(start - 1)].contains(where: { $0.pieces.count > 1 })
    {
      start -= 1
    }
    return start
  }

  /// Whether the first line is set in one font without a name, and all others in another: browsers draw some
  /// fonts glyph by glyph, and a bold one says so by its shapes only.
  private func hasHeadInAnotherFace(_ lines: [PieceLine]) -> Bool {
    guard let head = lines[0].namelessFace, let body = lines[1].namelessFace else { return false }
    return head != body && lines[0].pieces.count > 1
      && lines.dropFirst().allSatisfy { $0.namelessFace == body }
  }

  /// Whether a line holds values beside its label; a line of years only names columns.
  func isDataLine(_ line: PieceLine) -> Bool {
    let values = line.pieces.dropFirst().filter(\.isValue)
    let quantities = values.count { !ValueText.isYear($0.text) }
    guard quantities > 0, !Self.isColumnCount(line) else { return false }
    if values.contains(where: { ValueText.isQuantity($0.text) }) { return true }
    return values.count * 2 >= line.pieces.count - 1
  }

  /// A row that counts the columns: (1) (2) (3), or 1 2 3 4.
  static func isColumnCount(_ line: PieceLine) -> Bool {
    let numbers = line.pieces.map { Int($0.text.filter(\.isNumber)) }
    guard line.pieces.count >= 3, let first = numbers.compactMap(\.self).first, first <= 2 else {
      return false
    }
    let counted = numbers.drop { $0 == nil }
    return zip(counted, first...).allSatisfy { $0 == $1 }
      && line.pieces.allSatisfy { $0.text.count <= 4 }
  }

  /// Whether a line is a label of the stub above a line of values, or a section's name.
  private func isLabel(_ line: PieceLine, above data: PieceLine) -> Bool {
    guard line.pieces.count == 1, let label = line.pieces.first, let first = data.pieces.first
    else {
      return false
    }
    if label.x0 <= first.x1, label.x1 < data.pieces.dropFirst().first?.x0 ?? 0 { return true }
    return label.x0 <= first.x0 + options.rows.baselineToleranceInFontSizes * line.fontSize
  }
}

extension TextGridBuilder {
  /// Whether the only piece of a line is centered on one right below it in the same column: the first line
  /// of a head, not a heading of all columns.
  func beginsHead(_ line: PieceLine, above next: PieceLine, columns: TextColumns) -> Bool {
    guard let piece = line.pieces.first,
      columns.range(of: piece).count < max(2, columns.count / 2),
      next.box.y0 - line.box.y1 < options.headers.gapInFontSizes * line.fontSize / 2
    else { return false }
    return next.pieces.contains {
      columns.range(of: $0).overlaps(columns.range(of: piece)) && !$0.isValue && !piece.isValue
        && abs($0.midX - piece.midX) < options.spans.centeringToleranceInFontSizes * line.fontSize
    }
  }
}
