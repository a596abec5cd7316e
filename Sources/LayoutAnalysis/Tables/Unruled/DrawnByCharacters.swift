import PageModel

/// Characters that a line printer draws rules with: hyphens and equals signs above and below sums, and
/// dots that lead the eye from a label to its figures. Neither is text.
enum DrawnByCharacters {
  /// So many characters in a row are a rule; two hyphens stand for a missing value.
  static let shortestRule = 3
  /// So many dots in a row lead the eye; three are an ellipsis.
  static let fewestLeaderDots = 4

  private static let strokes: ScalarSet = [
    "-", "‐", "–", "—", "―", "=", "_", "─", "═", "━",
  ]

  static func isStroke(_ scalar: Unicode.Scalar) -> Bool { strokes.contains(scalar) }

  /// Whether a text is nothing but strokes of a rule.
  static func isRule(_ text: String) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars where scalar != " " {
      guard isStroke(scalar) else { return false }
      count += 1
    }
    return count >= shortestRule
  }

  /// How many dots of a leader a character stands for.
  static func dots(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case ".", "·", "․": 1
    case "‥": 2
    case "…": 3
    default: 0
    }
  }
}

extension PieceLine {
  /// Whether a line is drawn with characters: all of it strokes.
  var isRule: Bool {
    !pieces.isEmpty && pieces.allSatisfy { DrawnByCharacters.isRule($0.text) }
  }

  /// The rules that such a line draws.
  var drawnRules: [Ruling] {
    pieces.map {
      Ruling(
        orientation: .horizontal, position: $0.midY, start: $0.x0, end: $0.x1, thickness: 0.5)
    }
  }
}
