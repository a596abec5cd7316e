/// The characters that stand between the cells of tables in plain text.
enum SeparatorMarks {
  /// Whether the scalar is a bar between two cells, typed or drawn.
  static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "│", "┃", "║", "┆", "┇", "┊", "┋", "╎", "╏": true
    default: false
    }
  }

  /// Whether lines between rows are drawn with the scalar: `+---+`, `├──┼──┤`, `|:---|`.
  static func isRule(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "=", "+", ":", "|", "｜": true
    default: (0x2500...0x257F).contains(scalar.value)
    }
  }

  /// Whether the scalar is a stroke of such a line.
  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "=" || (0x2500...0x257F).contains(scalar.value) && !isBar(scalar)
  }

  /// Strokes a line has at least that lies between rows; the alignment row of the narrowest Markdown
  /// table, `|-|`, is told by having no blanks.
  private static let fewestStrokes = 2

  /// Whether a line only lies between rows and has no cells. A row of blank marks, `| - | - |`, has.
  static func isRuleLine(_ line: String) -> Bool {
    var strokes = 0
    var longest = 0
    var run = 0
    var hasBlank = false
    var isOpen = false
    for scalar in line.unicodeScalars {
      if FormScalars.isSpace(scalar) {
        hasBlank = hasBlank || isOpen
        run = 0
        continue
      }
      guard isRule(scalar) else { return false }
      isOpen = true
      if isStroke(scalar) {
        strokes += 1
        run += 1
        longest = max(longest, run)
      } else if scalar == ":" {
        longest = max(longest, fewestStrokes)
      } else {
        run = 0
      }
    }
    return strokes > 0
      && (longest >= fewestStrokes || !hasBlank && strokes != line.unicodeScalars.count)
  }
}
