import PageModel

/// What the distance between two lines of a header says.
package struct HeaderLeadingOptions: Sendable {
  /// Lines of one heading stand no farther apart than this, in font sizes: they are set solid or with a
  /// fifth of a size between them, while a row of a header has room above and below.
  package var widestInFontSizes = 1.35
  /// A step this many times the header's smallest one leads from one row to the next.
  ///
  /// 1.1: faces of two sizes or a raised digit move the middles of lines by less.
  package var rowRatio = 1.1
  /// Lines of one heading begin or end within this distance where they are not centered.
  package var sameEdgeInFontSizes = 0.25

  /// What all columns are counted in stands this near to their middle: figures that are set flush right do
  /// not fill their cells evenly.
  package var unitCenteringInFontSizes = 2.0

  /// White space between a cell's edge and its text, as browsers and office programs set it.
  package var cellMarginInFontSizes = 0.3
  /// A heading belongs to more columns rather than to fewer where it stands off their middle by no more than
  /// this in addition.
  package var furtherOffsetInFontSizes = 0.25

  package init() {}
}

/// Tells the lines of one heading from headings below each other by how far apart they stand.
extension HeaderLevels {
  /// The smallest distance between two lines of the header that stand one below the other.
  private func leading(of lines: [PieceLine]) -> Double {
    lines.indices.flatMap { row in
      lines[row].pieces.compactMap { piece in
        lines[(row + 1)...].lazy.compactMap { line in
          line.pieces.first { $0.x0 < piece.x1 && $0.x1 > piece.x0 }
        }.first.map { $0.midY - piece.midY }
      }
    }.min() ?? 0
  }

  /// How two lines of a column stand to each other.
  enum Step {
    /// As the lines of one heading.
    case line
    /// As two rows.
    case row
    /// As either may.
    case open
  }

  func step(from upper: TextPiece, to lower: TextPiece, row: Int, lines: [PieceLine]) -> Step {
    let options = HeaderLeadingOptions()
    let distance = lower.midY - upper.midY
    if distance > options.rowRatio * leading(of: lines) { return .row }
    return distance <= options.widestInFontSizes * lines[row].fontSize ? .line : .open
  }

  /// Whether two lines begin, end or are centered at one place.
  func areAligned(_ upper: TextPiece, _ lower: TextPiece, fontSize: Double) -> Bool {
    let edge = HeaderLeadingOptions().sameEdgeInFontSizes * fontSize
    return abs(upper.x0 - lower.x0) <= edge || abs(upper.x1 - lower.x1) <= edge
      || abs(upper.midX - lower.midX) < options.spans.centeringToleranceInFontSizes * fontSize
  }
}
