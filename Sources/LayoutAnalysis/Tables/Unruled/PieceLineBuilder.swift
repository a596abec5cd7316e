import PageModel

/// Cuts lines into pieces.
struct PieceLineBuilder {
  private let page: PDFPage
  private let options: LayoutOptions
  private let builder: LineBuilder
  /// For each style whether its font is heavy.
  private let isBold: [Bool]
  /// For each style how large its font is.
  private let fontSizes: [Double]

  init(page: PDFPage, options: LayoutOptions) {
    self.page = page
    self.options = options
    builder = LineBuilder(page: page, options: options)
    isBold = page.styles.map(\.isBold)
    fontSizes = LetterSizes(of: page, options: options.letterSizes).sizes
  }

  /// The lines that horizontal glyphs form, top to bottom, and the usual gap between their words in
  /// font sizes.
  ///
  /// - Parameter gutters: Narrow white space that parts two pieces wherever a line crosses it.
  func lines(
    of glyphs: [Int], partedAt gutters: [RuledGutters.Gutter] = []
  ) -> (lines: [PieceLine], wordGap: Double) {
    let lines = builder.glyphLines(
      of: glyphs.filter { page.styles[page.glyphs[$0].style].direction == .horizontal })
    let sizes = lines.map(fontSize)
    let spaces = WordSpaces(of: lines, fontSizes: sizes, on: page, options: options)
    var drafts = zip(lines, sizes).map { line, size in
      draft(
        of: line, fontSize: size, wordGap: spaces.usual, wordSpace: spaces.space(of: line),
        gutters: places(of: gutters, on: line))
    }
    var joined = drafts.map(\.line)
    NarrowGutters(options: options.narrowGutters, tableGap: options.regions.tableGapInFontSizes)
      .part(&joined)
    for index in drafts.indices { drafts[index].line = joined[index] }
    return (drafts.map(line), spaces.usual)
  }

  /// A word with what column finding needs to know.
  private struct Token {
    var x0: Double
    var x1: Double
    let isLeader: Bool
    /// The places of its glyphs in the line.
    var places: Range<Int>
  }

  /// A line's words before it is settled which of them are one piece.
  private struct Draft {
    var line: NarrowGutters.Line
    let leaders: [Int: Double]
    let isBold: Bool
    let namelessFace: Int?
  }

  private func draft(
    of glyphs: [Int], fontSize: Double, wordGap: Double, wordSpace: Double, gutters: [Double]
  ) -> Draft {
    var words: [TextPiece] = []
    var joins: [Bool] = []
    var anchors: [Int: Double] = [:]
    // What was joined so far: a number may go on over several words.
    var piece: TextPiece?
    var text = GatheredText()
    let leaders = LeaderDots(page: page).positions(in: glyphs)
    for token in tokens(of: glyphs, leaders: leaders, gutters: gutters) {
      if token.isLeader {
        // Dots before any text belong to what follows.
        guard let last = words.last else { continue }
        words[words.count - 1].hasLeader = true
        piece?.hasLeader = true
        for glyph in glyphs[token.places] { anchors[glyph] = last.x1 - 0.1 }
        continue
      }
      for glyph in glyphs[token.places] { text.append(page.glyphs[glyph].scalar) }
      let word = TextPiece(
        x0: token.x0, x1: token.x1, text: text.take(),
        midY: page.glyphs[glyphs[token.places.lowerBound]].box.midY,
        seams: seams(of: glyphs[token.places], fontSize: fontSize))
      words.append(word)
      let goesOn =
        piece.map {
          !$0.hasLeader && !Self.isParted($0.x1, word.x0, at: gutters)
            && self.joins($0, word, fontSize: fontSize, wordGap: wordGap)
        } ?? false
      joins.append(goesOn)
      if goesOn { piece?.append(word) } else { piece = word }
    }
    let bold = glyphs.count { isBold[page.glyphs[$0].style] }
    if !words.isEmpty,
      words.allSatisfy({ $0.text.unicodeScalars.allSatisfy(DrawnByCharacters.isStroke) })
    {
      for glyph in glyphs { anchors[glyph] = page.glyphs[glyph].box.midX }
    }
    return Draft(
      line: NarrowGutters.Line(
        words: words, joins: joins, fontSize: fontSize, wordSpace: wordSpace,
        box: Rect.union(of: glyphs.lazy.map { page.glyphs[$0].box }) ?? page.frame),
      leaders: anchors, isBold: bold * 2 > glyphs.count, namelessFace: namelessFace(of: glyphs))
  }

  /// What a PDF reader calls fonts without a name.
  private static let namesOfNone: Set<String> = ["", "Default"]

  /// The one style of some glyphs where its font has no name.
  private func namelessFace(of glyphs: [Int]) -> Int? {
    guard let style = glyphs.first.map({ page.glyphs[$0].style }),
      Self.namesOfNone.contains(page.styles[style].fontName),
      glyphs.allSatisfy({ page.glyphs[$0].style == style })
    else { return nil }
    return style
  }

  private func line(of draft: Draft) -> PieceLine {
    var pieces: [TextPiece] = []
    for (word, joins) in zip(draft.line.words, draft.line.joins) {
      if joins, !pieces.isEmpty {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append(word)
      }
    }
    return PieceLine(
      box: draft.line.box, fontSize: draft.line.fontSize, wordSpace: draft.line.wordSpace,
      pieces: pieces, words: draft.line.words,
      leaders: draft.leaders, isBold: draft.isBold, namelessFace: draft.namelessFace)
  }

  /// Whether the gap between two pieces is one between words of a cell.
  private func joins(
    _ left: TextPiece, _ right: TextPiece, fontSize: Double, wordGap: Double
  ) -> Bool {
    let gap = (right.x0 - left.x1) / max(fontSize, 1)
    if right.isValue, ValueText.opensNumber(left.text) {
      return gap < options.pieces.currencyGapInFontSizes
    }
    if left.isValue {
      if ValueText.closesNumber(right.text) {
        return gap < options.pieces.closingSignGapInFontSizes
      }
      // Two numbers side by side are two, unless they read as one parted at its thousands.
      if right.isValue, ValueText.isNumberOrLongDash(left.text),
        ValueText.isNumberOrLongDash(right.text),
        !ValueText.continuesNumber(left.text, right.text)
      {
        return gap
          < max(options.pieces.numberGapInFontSizes, options.pieces.numberGapInWordGaps * wordGap)
      }
    }
    let isNumeric = left.isValue || right.isValue
    let least = isNumeric ? options.pieces.valueGapInFontSizes : options.pieces.textGapInFontSizes
    let inWords = isNumeric ? options.pieces.valueGapInWordGaps : options.pieces.textGapInWordGaps
    return gap < max(least, inWords * wordGap)
  }

  /// Where ideographs of a word do not stand close.
  private func seams(of glyphs: ArraySlice<Int>, fontSize: Double) -> [TextPiece.Seam] {
    let least = options.ruledGutters.leastWidthInFontSizes * fontSize
    return glyphs.indices.dropFirst().compactMap { place in
      let left = page.glyphs[glyphs[place - 1]]
      let right = page.glyphs[glyphs[place]]
      guard right.box.x0 - left.box.x1 >= least, CharacterClass(left.scalar).isWide,
        CharacterClass(right.scalar).isWide
      else { return nil }
      return TextPiece.Seam(
        place: place - glyphs.startIndex, x0: left.box.x1, x1: right.box.x0)
    }
  }

  /// Where gutters cross a line.
  private func places(of gutters: [RuledGutters.Gutter], on line: [Int]) -> [Double] {
    guard !gutters.isEmpty, let first = line.first else { return [] }
    let middle = page.glyphs[first].box.midY
    return gutters.filter { $0.top < middle && middle < $0.bottom }.map(\.x)
  }

  /// Whether a gutter stands between two places.
  private static func isParted(_ left: Double, _ right: Double, at gutters: [Double]) -> Bool {
    gutters.contains { left <= $0 && $0 <= right }
  }

  private func tokens(of glyphs: [Int], leaders: [Bool], gutters: [Double]) -> [Token] {
    var tokens: [Token] = []
    for (position, index) in glyphs.enumerated() {
      let glyph = page.glyphs[index]
      if position > 0, let last = tokens.indices.last, tokens[last].isLeader == leaders[position],
        !Self.isParted(tokens[last].x1, glyph.box.x0, at: gutters),
        leaders[position]
          || !isGap(
            glyphs[position - 1], index,
            before: position + 1 < glyphs.count ? glyphs[position + 1] : nil,
            wordLength: tokens[last].places.count)
      {
        tokens[last].x0 = min(tokens[last].x0, glyph.box.x0)
        tokens[last].x1 = max(tokens[last].x1, glyph.box.x1)
        tokens[last].places = tokens[last].places.lowerBound..<(position + 1)
      } else {
        tokens.append(
          Token(
            x0: glyph.box.x0, x1: glyph.box.x1, isLeader: leaders[position],
            places: position..<(position + 1)))
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
            < options.spans.runningTextGapInFontSizes * page.styles[after.style].fontSize
      } ?? false
    // A dash that stands for nothing, beside a number.
    if before.scalar == "—" && after.scalar.isDigit || before.scalar.isDigit && after.scalar == "—"
    {
      return after.box.x0 - before.box.x1
        > options.words.latinInFontSizes * page.styles[after.style].fontSize
    }
    let size = min(page.styles[before.style].fontSize, page.styles[after.style].fontSize)
    // Letters that are spaced out stand on one baseline; those of two wrapped headings may not.
    let areLevel =
      abs(after.box.y1 - before.box.y1) <= options.pieces.levelInFontSizes * size
    guard isCJK.0 || isCJK.1, wordLength > 1 || isSolid || !areLevel else {
      return builder.isWordGap(before, after)
    }
    let least =
      isCJK.0 && isCJK.1
      ? options.pieces.cjkColumnGapInFontSizes : options.pieces.mixedColumnGapInFontSizes
    return after.box.x0 - before.box.x1 > least * size
  }

  /// The font size of a line; where the line's letters are too wide for it, they tell it.
  private func fontSize(of line: [Int]) -> Double {
    let sizes = line.map { fontSizes[page.glyphs[$0].style] }
    var widths: [Double] = []
    for index in line where CharacterClass(page.glyphs[index].scalar) == .latin {
      widths.append(page.glyphs[index].box.width)
    }
    return max(
      Self.median(sizes), Self.median(widths) * options.letterSizes.leastInLetterWidths)
  }

  static func median(_ values: [Double]) -> Double {
    guard let first = values.first else { return 0 }
    if values.allSatisfy({ $0 == first }) { return first }
    return values.sorted()[values.count / 2]
  }
}

extension TextStyle {
  /// Whether the font's name says that it is heavy.
  var isBold: Bool {
    let name = Array(fontName.lowercased().utf8)
    return name.indices.contains { start in
      Self.heavyWords.contains { name[start...].starts(with: $0) }
    }
  }

  private static let heavyWords = ["bold", "black", "heavy", "demi", "cmbx"].map { Array($0.utf8) }
}
