import PageModel

/// Joins the words of a cell's lines, and its lines.
struct CellText {
  /// Whether the table has ideographs or kana: then one number may be broken over two lines, and the
  /// wide blank is the ideographic one.
  let isEastAsian: Bool
  /// The room between a cell's edges and its text, in points; `nil` where the table does not show it.
  var padding: Double?
  /// Which digits that are set apart are one number's; `nil` for cells whose table is not known.
  var spread: SpreadDigits?
  var options = LayoutOptions()

  /// Signs that part the thousands of a number, and its fraction.
  static let numberSigns: ScalarSet = [",", ".", "，", "．"]

  /// The blank between two numbers that stand far apart.
  private var wideBlank: String { Self.wideBlank(isEastAsian: isEastAsian) }

  /// The blank between two numbers that stand far apart, among ideographs or not.
  static func wideBlank(isEastAsian: Bool) -> String { isEastAsian ? "\u{3000}" : " " }

  /// The text of a cell: what stands apart on a line has a blank between, ideographs are set solid, and
  /// lines are joined by the rule for the ends of lines (``WrappedText``).
  ///
  /// Two numbers stand far apart on one line, or below each other though the upper one leaves room
  /// for another digit: a number is broken only where its line is full.
  ///
  /// - Parameter columns: The columns of the cell, where its table is known.
  func joined(
    _ lines: [TextLine], in frame: Rect, columns: Range<Int> = 0..<0
  ) -> String {
    var result = ""
    let widest = lines.reduce(0) { max($0, $1.box.width) }
    for (index, line) in lines.enumerated() {
      let text = joined(line, in: columns)
      if index > 0, areTwoNumbers(lines[index - 1], line, widest: widest, in: frame) {
        result += wideBlank + text
      } else {
        WrappedText.append(text, to: &result)
      }
    }
    return result
  }

  // MARK: Words of a line

  /// The text of one line of a cell.
  func joined(_ line: TextLine, in columns: Range<Int> = 0..<0) -> String {
    var result = ""
    let isOneNumber = line.words.count > 1 && spread?.areOneNumber(line, in: columns) == true
    for (index, word) in line.words.enumerated() {
      if index > 0 {
        result += separator(
          between: line.words[index - 1], and: word, on: line, isOneNumber: isOneNumber)
      }
      result += word.text
    }
    return result
  }

  /// What stands between two words that a gap parts: nothing between ideographs that are spaced out,
  /// else a blank.
  private func separator(
    between left: Word, and right: Word, on line: TextLine, isOneNumber: Bool
  ) -> String {
    guard let last = left.text.unicodeScalars.last, let first = right.text.unicodeScalars.first
    else { return "" }
    let gap = max(left.box.x0, right.box.x0) - min(left.box.x1, right.box.x1)
    if last.isDigit, first.isDigit {
      let isFar = gap >= options.cells.separateNumbersGapInFontSizes * line.fontSize
      let areTwo = !isOneNumber && areLoneDigits(left, right) && !hasLatinLetters(line)
      return isFar || areTwo ? wideBlank : " "
    }
    let classes = (CharacterClass(last), CharacterClass(first))
    if classes.0.isWideLetter, classes.1.isWideLetter, classes.0 == .hangul || classes.1 == .hangul
    {
      let areLetters = left.text.unicodeScalars.count == 1 && right.text.unicodeScalars.count == 1
      return areLetters && gap >= options.cells.spacedLettersGapInFontSizes * line.fontSize
        ? "" : " "
    }
    // Among words a quotation mark follows a dash behind a blank; among ideographs such a gap is wide.
    let isSolid = classes.0.isWide && classes.1.isWide
    return isSolid && gap >= options.words.cjkInFontSizes * line.fontSize ? "" : " "
  }

  /// Whether one word ends with a single digit and the next one begins with one: a blank parts thousands, three
  /// digits of a number, not each of them.
  private func areLoneDigits(_ left: Word, _ right: Word) -> Bool {
    left.text.unicodeScalars.suffix(2).count(where: \.isDigit) == 1
      && right.text.unicodeScalars.prefix(2).count(where: \.isDigit) == 1
  }

  /// Whether a line has words of Latin letters: digits among them are no value.
  private func hasLatinLetters(_ line: TextLine) -> Bool {
    line.words.contains { $0.text.unicodeScalars.contains(where: \.isLatinLetter) }
  }

  // MARK: Numbers below each other

  /// Whether a line that begins with a digit, below one that ends with one, begins another number.
  private func areTwoNumbers(
    _ upper: TextLine, _ lower: TextLine, widest: Double, in frame: Rect
  ) -> Bool {
    let tail = upper.text.unicodeScalars.reversed().prefix { $0.isDigit }.count
    let head = lower.text.unicodeScalars.prefix { $0.isDigit }.count
    guard tail > 0, head > 0 else { return false }
    if hasRoom(behind: upper, in: frame) { return true }
    let digit = upper.box.width / Double(max(upper.text.unicodeScalars.count, 1))
    let isPlain = !upper.text.unicodeScalars.contains { CharacterClass($0) == .cjk }
    // Another line of the cell shows that there was room.
    if isPlain, widest - upper.box.width >= digit { return true }
    // Outside East Asia a number is broken only where no line can hold it.
    return !isEastAsian && (padding == nil || Double(tail + head) * digit <= widest)
  }

  /// Whether another digit would have found room on a line of a cell.
  private func hasRoom(behind line: TextLine, in frame: Rect) -> Bool {
    let room = frame.width - line.box.width
    guard let padding else { return room > options.cells.fullLineRoomInFontSizes * line.fontSize }
    let digit = line.box.width / Double(max(line.text.unicodeScalars.count, 1))
    return room - 2 * padding >= digit
  }

  /// The room between the left edges of a table's cells and their text, in points; `nil` where no cell
  /// shows it.
  ///
  /// Wrapped words that begin at one place in spite of different lengths are set at it; their first line
  /// may be indented. Digits below each other may be two numbers, set as a block in the middle of their cell,
  /// and words that begin farther from the edge than a full line ends are such a block, too.
  static func padding(
    of cells: [(lines: [TextLine], frame: Rect)], options: LayoutOptions
  ) -> Double? {
    var least: Double?
    for (lines, frame) in cells where lines.count > 1 {
      for (upper, lower) in zip(lines, lines.dropFirst())
      where lower.direction == .horizontal
        && abs(upper.box.x0 - lower.box.x0) < options.cells.sameEdgeInFontSizes * lower.fontSize
        && abs(upper.box.width - lower.box.width) > lower.fontSize
          * options.cells.sameEdgeLengthsInFontSizes
        && !isBetweenDigits(upper, lower)
      {
        let margin = max(0, min(upper.box.x0, lower.box.x0) - frame.x0)
        guard margin <= options.cells.fullLineRoomInFontSizes * lower.fontSize else { continue }
        least = min(least ?? margin, margin)
      }
    }
    return least
  }

  /// Whether a line ends with a digit and the next one begins with one.
  private static func isBetweenDigits(_ upper: TextLine, _ lower: TextLine) -> Bool {
    upper.text.unicodeScalars.last?.isDigit ?? false
      && lower.text.unicodeScalars.first?.isDigit ?? false
  }
}

extension TableCell {
  /// Whether the cell has ideographs or kana.
  var isEastAsian: Bool { text.unicodeScalars.contains { CharacterClass($0) == .cjk } }
}
