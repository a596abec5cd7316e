import PageModel

/// A run of words on one line with no gap that may part two columns.
struct TextPiece {
  let x0: Double
  /// Right end, leader dots not counted.
  let x1: Double
  let text: String
  private let kinds: ScalarKinds
  let isValue: Bool
  let wordCount: Int
  /// Width of its first word.
  let firstWordWidth: Double
  /// Whether leader dots lead from it to the next piece.
  let hasLeader: Bool
  /// Height of its middle.
  let midY: Double

  /// A piece of one word.
  init(x0: Double, x1: Double, text: String, midY: Double) {
    // CJK text may break after any character.
    let scalars = text.unicodeScalars
    let isCJK = scalars.first.map { CharacterClass($0).isWide } ?? false
    self.init(
      x0: x0, x1: x1, text: text, kinds: ScalarKinds(text), wordCount: 1,
      firstWordWidth: isCJK ? (x1 - x0) / Double(scalars.count) : x1 - x0,
      hasLeader: false, midY: midY)
  }

  private init(
    x0: Double, x1: Double, text: String, kinds: ScalarKinds, wordCount: Int,
    firstWordWidth: Double, hasLeader: Bool, midY: Double
  ) {
    self.x0 = x0
    self.x1 = x1
    self.text = text
    self.kinds = kinds
    isValue = kinds.areValue(text)
    self.wordCount = wordCount
    self.firstWordWidth = firstWordWidth
    self.hasLeader = hasLeader
    self.midY = midY
  }

  /// The piece with or without a leader behind it.
  func with(leader: Bool) -> TextPiece {
    TextPiece(
      x0: x0, x1: x1, text: text, kinds: kinds, wordCount: wordCount,
      firstWordWidth: firstWordWidth, hasLeader: leader, midY: midY)
  }

  /// Both pieces as one.
  func joined(_ next: TextPiece) -> TextPiece {
    TextPiece(
      x0: x0, x1: next.x1, text: text + " " + next.text, kinds: kinds + next.kinds,
      wordCount: wordCount + next.wordCount, firstWordWidth: firstWordWidth,
      hasLeader: next.hasLeader, midY: midY)
  }

  var midX: Double { (x0 + x1) / 2 }
  var width: Double { x1 - x0 }
}

/// A line of text cut at its wide gaps.
struct PieceLine {
  let box: Rect
  let fontSize: Double
  let pieces: [TextPiece]
  /// The line's leader dots: for each glyph the right end of the text that it belongs to.
  let leaders: [Int: Double]
  /// Whether most of its glyphs are set in a bold or otherwise heavier font.
  let isBold: Bool

  var valueCount: Int { pieces.count(where: \.isValue) }
  var wordCount: Int { pieces.reduce(0) { $0 + $1.wordCount } }

  /// The line with an enumerator or bullet joined to the text that it begins.
  var withoutEnumerator: PieceLine {
    guard pieces.count == 2, !pieces[1].isValue, pieces[0].isEnumerator else { return self }
    return PieceLine(
      box: box, fontSize: fontSize, pieces: [pieces[0].joined(pieces[1])], leaders: leaders,
      isBold: isBold)
  }
}

extension TextPiece {
  /// A list's bullet or counter.
  fileprivate var isEnumerator: Bool {
    if text.unicodeScalars.count == 1, let only = text.unicodeScalars.first {
      return !only.isDigit && !only.properties.isAlphabetic || only == "o"
    }
    return text.count <= 6
      && (Enumerator.begins(text) || text.hasSuffix(".") || text.hasSuffix(")")
        || text.allSatisfy { $0.isNumber || $0 == "." } && text.contains("."))
  }
}

/// Tells what a table prints as a value.
enum ValueText {
  /// Marks for a value that is missing, small or withheld.
  private static let marks: Set<String> = [
    "n.a.", "na", "n/a", "(na)", "nil", "(x)", "x", "(d)", "(s)", "(z)", "ns", "...", "…", "..",
    ":", "*", "**",
    "***", "无", "無", "nr", "n.d.", "n.e.", "none",
  ]

  /// Whether the text is a number, a share, an amount, a date in digits, or a mark for a missing one.
  static func isValue(_ text: String) -> Bool {
    ScalarKinds(text).areValue(text)
  }

  /// Whether the text is one of the words that stand for a missing value.
  static func isMark(_ text: String) -> Bool {
    marks.contains(text.lowercased())
  }

  /// Whether the second text may be the next three digits of the first.
  static func continuesNumber(_ first: String, _ second: String) -> Bool {
    let group = second.unicodeScalars.prefix(while: \.isDigit)
    let head = first.unicodeScalars.reversed().prefix(while: \.isDigit)
    return group.count == 3 && (1...3).contains(head.count) && !first.contains(".")
  }

  /// Whether the text is an amount or a date as no heading has one: several digits and signs only.
  static func isQuantity(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      if scalar.isDigit {
        digits += 1
      } else if !scalar.isNumberSign, !scalar.isNoteMark, !"/$€£¥￥".unicodeScalars.contains(scalar)
      {
        return false
      }
    }
    return digits > 1 && !TextGridBuilder.isYear(text)
  }

  /// Whether the text is a number that says a quantity: digits and the signs within one, no year.
  static func isPlainNumber(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      if scalar.isDigit {
        hasDigit = true
      } else if !scalar.isNumberSign, scalar != "%" {
        return false
      }
    }
    return hasDigit && !TextGridBuilder.isYear(text)
  }

  /// Whether the text is a sign that stands before a number at a distance.
  static func opensNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longestCurrency else { return false }
    if currencyNames.contains(text) { return true }
    var isSign = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "$", "€", "£", "¥", "￥", "(": isSign = true
      case "-", "–": continue
      default: return false
      }
    }
    return isSign
  }

  private static let currencyNames: Set<String> = ["US$", "EUR", "Rs.", "Rs", "HK$", "A$", "C$"]
  private static let longestCurrency = 4

  /// Whether the text is a sign that stands behind a number at a distance.
  static func closesNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longestClosing else { return false }
    if closings.contains(text) { return true }
    let scalars = text.unicodeScalars
    if scalars.count == 1, let only = scalars.first, ("a"..."z").contains(only) { return true }
    return scalars.allSatisfy(\.isNoteMark)
  }

  private static let closings: Set<String> = [
    "%", ")", "%)", "％", "*", "**", "***", "†", "‡", "°", "pp",
  ]
  private static let longestClosing = 12
}

/// How many characters of each kind a text has.
struct ScalarKinds {
  var digits = 0
  var letters = 0
  var others = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars where !scalar.isBlank {
      if scalar.isDigit {
        digits += 1
      } else if scalar.isLetter {
        letters += 1
      } else {
        others += 1
      }
    }
  }

  static func + (one: ScalarKinds, other: ScalarKinds) -> ScalarKinds {
    var sum = one
    sum.digits += other.digits
    sum.letters += other.letters
    sum.others += other.others
    return sum
  }

  /// Whether a text of these kinds is a value: more digits than letters, signs alone, or a word that
  /// stands for none.
  func areValue(_ text: String) -> Bool {
    if digits > 0 { return digits >= letters && letters <= Self.longestUnit }
    if letters == 0 { return others > 0 && others <= Self.longestMark }
    return letters + others <= Self.longestWord && ValueText.isMark(text)
  }

  /// Letters of a unit or note behind a number: 25 kg, 2010p.
  private static let longestUnit = 4
  private static let longestMark = 4
  private static let longestWord = 6
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of a script that parts words with blanks.
  fileprivate var isLatinLetter: Bool { CharacterClass(self) == .latin && !isDigit }

  /// Whether the scalar stands inside numbers: separators, signs, blanks between thousands.
  fileprivate var isNumberSign: Bool {
    switch self {
    case ".", ",", " ", "+", "-", "–", "−": true
    default: false
    }
  }

  /// Whether the scalar is a letter of any script.
  fileprivate var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0...0x7F, 0x2000...0x206F, 0x3000...0x303F: false
    default: properties.isAlphabetic
    }
  }
}

/// Cuts lines into pieces.
struct PieceLineBuilder {
  private let page: PDFPage
  private let options: LayoutOptions
  private let builder: LineBuilder
  /// For each style whether its font is heavy.
  private let isBold: [Bool]

  init(page: PDFPage, options: LayoutOptions) {
    self.page = page
    self.options = options
    builder = LineBuilder(page: page, options: options)
    isBold = page.styles.map(\.isBold)
  }

  /// The lines that horizontal glyphs form, top to bottom, and the usual gap between their words in
  /// font sizes.
  func lines(of glyphs: [Int]) -> (lines: [PieceLine], wordGap: Double) {
    let lines = builder.glyphLines(
      of: glyphs.filter { page.styles[page.glyphs[$0].style].direction == .horizontal })
    let sizes = lines.map(fontSize)
    let wordGap = usualWordGap(of: lines, fontSizes: sizes)
    return (
      zip(lines, sizes).map { line(of: $0, fontSize: $1, wordGap: wordGap) }, wordGap
    )
  }

  /// A word with what column finding needs to know.
  private struct Token {
    var x0: Double
    var x1: Double
    var text: String
    var isLeader: Bool
    var glyphs: [Int]
  }

  private func line(of glyphs: [Int], fontSize: Double, wordGap: Double) -> PieceLine {
    let leaders = leaderPositions(in: glyphs)
    let tokens = tokens(of: glyphs, leaders: leaders)
    var pieces: [TextPiece] = []
    var anchors: [Int: Double] = [:]
    for token in tokens {
      if token.isLeader {
        // Dots before any text belong to what follows.
        guard let last = pieces.popLast() else { continue }
        pieces.append(last.with(leader: true))
        for glyph in token.glyphs { anchors[glyph] = last.x1 - 0.1 }
        continue
      }
      let piece = TextPiece(
        x0: token.x0, x1: token.x1, text: token.text,
        midY: token.glyphs.first.map { page.glyphs[$0].box.midY } ?? 0)
      if let last = pieces.last, !last.hasLeader,
        joins(last, piece, fontSize: fontSize, wordGap: wordGap)
      {
        pieces[pieces.count - 1] = last.joined(piece)
      } else {
        pieces.append(piece)
      }
    }
    let bold = glyphs.count { isBold[page.glyphs[$0].style] }
    return PieceLine(
      box: Rect.union(of: glyphs.lazy.map { page.glyphs[$0].box }) ?? page.frame,
      fontSize: fontSize, pieces: pieces,
      leaders: anchors,
      isBold: bold * 2 > glyphs.count)
  }

  /// Whether the gap between two pieces is one between words of a cell.
  private func joins(
    _ left: TextPiece, _ right: TextPiece, fontSize: Double, wordGap: Double
  ) -> Bool {
    let gap = (right.x0 - left.x1) / max(fontSize, 1)
    if right.isValue, ValueText.opensNumber(left.text) {
      return gap < options.currencyGapInFontSizes
    }
    if left.isValue {
      if ValueText.closesNumber(right.text) { return gap < options.closingSignGapInFontSizes }
      // Two numbers side by side are two, unless they read as one parted at its thousands.
      if right.isValue, ValueText.isPlainNumber(left.text), ValueText.isPlainNumber(right.text),
        !ValueText.continuesNumber(left.text, right.text)
      {
        return gap < max(options.numberGapInFontSizes, options.numberGapInWordGaps * wordGap)
      }
    }
    let isNumeric = left.isValue || right.isValue
    let least = isNumeric ? options.valueGapInFontSizes : options.textGapInFontSizes
    let inWords = isNumeric ? options.valueGapInWordGaps : options.textGapInWordGaps
    return gap < max(least, inWords * wordGap)
  }

  /// Which glyphs of a line are leader dots: three or more dots in a row.
  private func leaderPositions(in glyphs: [Int]) -> [Bool] {
    var result = [Bool](repeating: false, count: glyphs.count)
    var start = 0
    while start < glyphs.count {
      var end = start
      while end < glyphs.count, Self.leaderScalars.contains(page.glyphs[glyphs[end]].scalar) {
        end += 1
      }
      let isEllipsis =
        end - start == 3 && end < glyphs.count && start > 0
        && page.glyphs[glyphs[start]].box.x0 - page.glyphs[glyphs[start - 1]].box.x1 > 5 * 3
      if end - start >= 3, !isEllipsis, start > 0 {
        for position in start..<end { result[position] = true }
      }
      start = max(end, start + 1)
    }
    return result
  }

  private static let leaderScalars: Set<Unicode.Scalar> = [".", "…", "·", "‥", "․", "_"]

  private func tokens(of glyphs: [Int], leaders: [Bool]) -> [Token] {
    var tokens: [Token] = []
    for (position, index) in glyphs.enumerated() {
      let glyph = page.glyphs[index]
      if position > 0, let last = tokens.indices.last, tokens[last].isLeader == leaders[position],
        leaders[position]
          || !isGap(
            glyphs[position - 1], index,
            before: position + 1 < glyphs.count ? glyphs[position + 1] : nil,
            wordLength: tokens[last].glyphs.count)
      {
        tokens[last].x0 = min(tokens[last].x0, glyph.box.x0)
        tokens[last].x1 = max(tokens[last].x1, glyph.box.x1)
        tokens[last].text.unicodeScalars.append(glyph.scalar)
        tokens[last].glyphs.append(index)
      } else {
        tokens.append(
          Token(
            x0: glyph.box.x0, x1: glyph.box.x1, text: String(glyph.scalar),
            isLeader: leaders[position], glyphs: [index]))
      }
    }
    return tokens
  }

  /// Whether two neighbors on a line belong to two words; columns of CJK text stand nearer than its
  /// letter-spaced headings are wide. Letters are spaced evenly, so what is set solid behind a gap is not.
  private func isGap(_ left: Int, _ right: Int, before next: Int?, wordLength: Int) -> Bool {
    let before = page.glyphs[left]
    let after = page.glyphs[right]
    let isCJK = (
      CharacterClass(before.scalar).isWide, CharacterClass(after.scalar).isWide
    )
    let isSolid =
      isCJK.0 && isCJK.1
      && next.map {
        CharacterClass(page.glyphs[$0].scalar).isWide
          && page.glyphs[$0].box.x0 - after.box.x1
            < options.runningTextGapInFontSizes * page.styles[after.style].fontSize
      } ?? false
    guard isCJK.0 || isCJK.1, wordLength > 1 || isSolid else {
      return builder.isWordGap(before, after)
    }
    let size = min(page.styles[before.style].fontSize, page.styles[after.style].fontSize)
    let least =
      isCJK.0 && isCJK.1 ? options.cjkColumnGapInFontSizes : options.mixedColumnGapInFontSizes
    return after.box.x0 - before.box.x1 > least * size
  }

  /// The usual gap between words of letters, in font sizes.
  private func usualWordGap(of lines: [[Int]], fontSizes: [Double]) -> Double {
    var gaps: [Double] = []
    for (line, size) in zip(lines, fontSizes) {
      for (left, right) in zip(line, line.dropFirst()) {
        let before = page.glyphs[left]
        let after = page.glyphs[right]
        let gap = (after.box.x0 - before.box.x1) / max(size, 1)
        guard gap > options.latinWordGapInFontSizes, gap < options.widestWordGapInFontSizes,
          before.scalar.isLatinLetter, after.scalar.isLatinLetter
        else { continue }
        gaps.append(gap)
      }
    }
    return gaps.count < Self.fewestWordGaps
      ? options.defaultWordGapInFontSizes
      : max(options.narrowestWordGapInFontSizes, Self.median(gaps))
  }

  /// Fewer gaps than this tell nothing.
  private static let fewestWordGaps = 5

  /// The font size of a line; where a font claims less than its letters are wide, as fonts drawn
  /// glyph by glyph (Type 3) do, the letters tell it.
  private func fontSize(of line: [Int]) -> Double {
    var sizes: [Double] = []
    var widths: [Double] = []
    for index in line {
      let glyph = page.glyphs[index]
      sizes.append(page.styles[glyph.style].fontSize)
      if CharacterClass(glyph.scalar) == .latin { widths.append(glyph.box.width) }
    }
    return max(
      Self.median(sizes), Self.median(widths) * options.fontSizeInLetterWidths)
  }

  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    return values.sorted()[values.count / 2]
  }
}

extension TextStyle {
  /// Whether the font's name says that it is heavy.
  var isBold: Bool {
    let name = fontName.lowercased()
    return ["bold", "black", "heavy", "semibold", "demi", "cmbx"].contains { name.contains($0) }
  }
}
