import PageModel

/// Tells the digits of one number that are set apart from several numbers of one digit in a cell.
///
/// Type is set apart in two ways. Letter-spacing leaves the same room between the ideographs of a table as between
/// its digits. Text set from edge to edge leaves more room between few digits than between many: digits of one
/// number stand between those of another in the same column, where columns of numbers stand below each other.
/// Either is done to all numbers of a column. A single blank may have been typed into a number (5 7), and where
/// characters of a picture begin and end is known too roughly to tell.
struct SpreadDigits {
  private let options: CellTextOptions
  /// Whether text was recognized in a picture.
  private let isRecognized: Bool
  /// Columns with a number whose digits stand close, or with digits at uneven gaps.
  private var solid: Set<Int> = []
  /// Columns in which digits of one number stand between those of another.
  private var staggered: Set<Int> = []
  /// The usual gap between the ideographs of the table, in font sizes; `nil` where it has none.
  private var spacing: Double?

  /// Looks at the cells of a table, each with its columns and its lines.
  init(
    _ cells: [(columns: Range<Int>, lines: [TextLine])], isRecognized: Bool,
    options: CellTextOptions
  ) {
    self.options = options
    self.isRecognized = isRecognized
    guard !isRecognized, cells.contains(where: { $0.lines.contains(where: Self.areSingleDigits) })
    else { return }
    var spread: [Int: [TextLine]] = [:]
    for (columns, lines) in cells {
      for line in lines where Self.isNumber(line) {
        if areEven(line) {
          for column in columns { spread[column, default: []].append(line) }
        } else if line.words.count > 1 || line.text.utf8.count > 1 {
          solid.formUnion(columns)
        }
      }
    }
    let spacings = cells.flatMap(\.lines).flatMap(Self.spacings).sorted()
    spacing = spacings.isEmpty ? nil : spacings[spacings.count / 2]
    for (column, lines) in spread {
      guard let longest = lines.max(by: { $0.words.count < $1.words.count }) else { continue }
      if lines.contains(where: { areStaggered($0, longest) }) { staggered.insert(column) }
    }
  }

  /// Whether the digits of a line of a cell are those of one number.
  func areOneNumber(_ line: TextLine, in columns: Range<Int>) -> Bool {
    let areAlone = Self.areSingleDigits(line)
    if areAlone && line.words.count == 2 || isRecognized && (!areAlone || areEven(line)) {
      return true
    }
    guard areEven(line), solid.isDisjoint(with: columns) else { return false }
    if !staggered.isDisjoint(with: columns) { return true }
    guard let spacing, let gap = Self.gaps(of: line).first else { return false }
    return abs(gap / line.fontSize - spacing) <= options.sameSpacingInFontSizes
  }

  /// Whether a line is single digits that stand equally far from each other.
  private func areEven(_ line: TextLine) -> Bool {
    guard Self.areSingleDigits(line) else { return false }
    let gaps = Self.gaps(of: line)
    let difference = (gaps.max() ?? 0) - (gaps.min() ?? 0)
    return difference <= options.unevenDigitsInFontSizes * line.fontSize
  }

  /// Whether a digit of one line stands between two of the other.
  private func areStaggered(_ line: TextLine, _ other: TextLine) -> Bool {
    let least = options.staggeredDigitsInFontSizes * line.fontSize
    let middles = other.words.map(\.box.midX)
    return line.words.contains { word in
      zip(middles, middles.dropFirst()).contains {
        $0 + least < word.box.midX && word.box.midX < $1 - least
      }
    }
  }

  // MARK: Lines

  /// Whether each word of a line is one digit, or the point or comma between them.
  private static func areSingleDigits(_ line: TextLine) -> Bool {
    line.words.count > 1 && isNumber(line) && line.words.allSatisfy { $0.text.utf8.count == 1 }
  }

  /// Whether a line is nothing but digits and the signs among them.
  private static func isNumber(_ line: TextLine) -> Bool {
    line.words.allSatisfy { word in
      word.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }
  }

  private static func gaps(of line: TextLine) -> [Double] {
    zip(line.words, line.words.dropFirst()).map { $1.box.x0 - $0.box.x1 }
  }

  /// The gaps between the ideographs of the words of a line, in font sizes, one for each word.
  private static func spacings(of line: TextLine) -> [Double] {
    guard line.fontSize > 0, line.direction == .horizontal else { return [] }
    return line.words.compactMap { word in
      let scalars = word.text.unicodeScalars
      guard scalars.count > 1, scalars.allSatisfy({ CharacterClass($0) == .cjk }) else {
        return nil
      }
      let solid = Double(scalars.count) * line.fontSize
      return (word.box.width - solid) / Double(scalars.count - 1) / line.fontSize
    }
  }
}
