internal import PagePictures

/// Reads the punctuation of a line as it is set.
///
/// Typesetters set the marks of Chinese text as wide as its characters; recognizers often write the narrow
/// form that Latin text has. The white around a mark tells which it is: between two characters one of full
/// width takes up a whole square, a narrow one less than half of it. Marks that begin or end a line, or
/// that stand beside others, are as wide as Chinese marks where the line is Chinese, those of a pair as wide
/// as each other. Marks within numbers, addresses and Latin text stay.
///
/// Recognizers write 9% or %6 for %, when they take a ring of it for a digit: such a digit has no ink.
struct MarkReading {
  let piece: InkPiece
  let options: PageRecognitionOptions

  /// The text with its marks as they are set; where it has marks, symbols lie on their ink.
  func corrected(_ text: PieceText) -> PieceText {
    if let number = Self.betweenDashes(text) { return number }
    guard text.symbols.count > 1,
      text.symbols.contains(where: {
        Self.wide[$0.text] != nil || Self.isPercent($0) || Self.openings.contains($0.text)
      })
    else { return text }
    let square = Double(piece.box.height) / options.lineHeightInFontSizes
    let ink = InkAlignment(blobs: piece.blobs, square: square).ink(of: text.symbols)
    let kept = text.symbols.indices.filter { !isRing($0, text.symbols, ink) }
    let symbols = kept.map { index in
      let symbol = text.symbols[index]
      return PieceText.Symbol(
        text: symbol.text, columns: ink[index] ?? symbol.columns, confidence: symbol.confidence)
    }
    let widths = widths(of: symbols, kept.map { ink[$0] }, square)
    return PieceText(
      symbols: Self.paired(
        zip(symbols, widths).map { symbol, isWide in
          guard isWide == true, let wide = Self.wide[symbol.text] else { return symbol }
          return symbol.with(wide)
        }))
  }

  /// The text, its symbols set on their ink, with its wide marks as wide as their squares: white beside them
  /// is theirs and no blank.
  func filled(_ text: PieceText) -> PieceText {
    let square = Double(piece.box.height) / options.lineHeightInFontSizes
    var symbols = text.symbols
    for index in symbols.indices where Self.wideMarks.contains(symbols[index].text) {
      let own = symbols[index].columns
      let left = index > 0 ? symbols[index - 1].columns.upperBound : own.lowerBound
      let right =
        index + 1 < symbols.count ? symbols[index + 1].columns.lowerBound : own.upperBound
      // The ink of marks that open stands in the right half of their square, that of others in the left or
      // the middle. Lines that are set to full measure have wider squares.
      let room = Int(square * options.widestMarkInFontSizes) - own.count
      let isOpening = Self.openings.contains(symbols[index].text)
      let before = Self.white(own.lowerBound - left, upTo: isOpening ? room : room / 2)
      let after = Self.white(right - own.upperBound, upTo: room - before)
      symbols[index] = PieceText.Symbol(
        text: symbols[index].text,
        columns: (own.lowerBound - before)..<(own.upperBound + after),
        confidence: symbols[index].confidence)
    }
    return PieceText(symbols: symbols)
  }

  private static func white(_ gap: Int, upTo room: Int) -> Int { min(max(gap, 0), max(room, 0)) }

  private static let wide = [
    "(": "（", ")": "）", ":": "：", ";": "；", ",": "，", "?": "？", "!": "！",
  ]
  /// Marks that stand in a part of their square alone, so that white beside them says nothing.
  private static let marks = Set(
    "（）：；，？！、。《》〈〉“”‘’〔〕【】()[]:;,.?!\"'·…".map(String.init))

  private static let wideMarks = Set("（）：；，？！、。《》〈〉“”〔〕【】".map(String.init))

  // MARK: Page numbers and dust

  /// A page number that stands between dashes, which recognizers of Chinese take for 一; `nil` where the text
  /// is none.
  static func betweenDashes(_ text: PieceText) -> PieceText? {
    guard text.symbols.count > 2, let first = text.symbols.first, let last = text.symbols.last,
      dashes.contains(first.text), dashes.contains(last.text)
    else { return nil }
    let inner = text.symbols.dropFirst().dropLast()
    guard inner.allSatisfy({ digits.contains($0.text) }) else { return nil }
    return PieceText(symbols: [first.with("-")] + inner + [last.with("-")])
  }

  private static let dashes = Set("一-—–－―".map(String.init))

  /// Whether a text is nothing but marks that no line begins with: no typesetter sets them alone, so they
  /// are dust or what is left of a seal.
  static func isDust(_ text: PieceText) -> Bool {
    text.symbols.allSatisfy { neverAlone.contains($0.text) }
  }

  private static let neverAlone = Set(",.;:，。．；：、·‘’“”'\"`".map(String.init))

  // MARK: Rings of percent signs

  private static func isPercent(_ symbol: PieceText.Symbol) -> Bool {
    symbol.text == "%" || symbol.text == "％"
  }

  /// Whether a symbol is a digit beside a percent sign that has no ink of its own.
  private func isRing(
    _ index: Int, _ symbols: [PieceText.Symbol], _ ink: [Range<Int>?]
  ) -> Bool {
    guard ink[index] == nil, Self.digits.contains(symbols[index].text) else { return false }
    return index > 0 && Self.isPercent(symbols[index - 1]) && ink[index - 1] != nil
      || index + 1 < symbols.count && Self.isPercent(symbols[index + 1]) && ink[index + 1] != nil
  }

  private static let digits = Set("0123456789".map(String.init))

  // MARK: Widths

  /// Whether marks are as wide as Chinese characters; `nil` for what is no mark.
  private func widths(
    of symbols: [PieceText.Symbol], _ ink: [Range<Int>?], _ square: Double
  ) -> [Bool?] {
    let isChinese = symbols.contains { Self.isChinese($0) || "。、《》".contains($0.text) }
    var result: [Bool?] = symbols.map { symbol in
      if "（）".contains(symbol.text) { return true }
      return Self.wide[symbol.text] == nil ? nil : isChinese
    }
    var isMeasured = symbols.map { Self.wide[$0.text] == nil }
    for index in symbols.indices.dropFirst().dropLast() where !isMeasured[index] {
      let (before, after) = (symbols[index - 1], symbols[index + 1])
      if Self.isLatin(before), Self.isLatin(after) {
        result[index] = false
        isMeasured[index] = true
      }
      guard !Self.marks.contains(before.text), !Self.marks.contains(after.text),
        let left = ink[index - 1]?.upperBound, let right = ink[index + 1]?.lowerBound
      else { continue }
      result[index] =
        (Self.isChinese(before) || Self.isChinese(after))
        && Double(right - left) > options.wideMarkInFontSizes * square
      isMeasured[index] = true
    }
    for (opening, closing) in Self.pairs(symbols) where isMeasured[opening] != isMeasured[closing] {
      let known = isMeasured[opening] ? result[opening] : result[closing]
      if result[opening] != nil { result[opening] = known ?? result[opening] }
      if result[closing] != nil { result[closing] = known ?? result[closing] }
    }
    return result
  }

  private static func isChinese(_ symbol: PieceText.Symbol) -> Bool {
    symbol.text.unicodeScalars.contains(where: \.properties.isIdeographic)
  }

  /// Whether a symbol belongs to a number, an address or Latin text.
  private static func isLatin(_ symbol: PieceText.Symbol) -> Bool {
    symbol.text.unicodeScalars.allSatisfy { $0.isASCII } && !marks.contains(symbol.text)
  }

  // MARK: Pairs

  private static let openings = Set("（([〔〈《【“‘".map(String.init))
  private static let closings = Set("）)]〕〉》】".map(String.init))

  /// Indices of marks that open and close the same parenthesis.
  private static func pairs(_ symbols: [PieceText.Symbol]) -> [(opening: Int, closing: Int)] {
    var result: [(Int, Int)] = []
    var opening: Int?
    for (index, symbol) in symbols.enumerated() {
      if openings.contains(symbol.text) { opening = index }
      guard closings.contains(symbol.text), let start = opening else { continue }
      result.append((start, index))
      opening = nil
    }
    return result
  }

  /// The symbols with both marks of each pair of one kind: where they differ, parentheses are likelier than
  /// the marks of titles, and the brackets of document numbers likelier than square ones.
  private static func paired(_ symbols: [PieceText.Symbol]) -> [PieceText.Symbol] {
    var result = symbols
    for (opening, closing) in pairs(symbols) {
      switch (symbols[opening].text, symbols[closing].text) {
      case ("〔", "]"), ("〔", ")"), ("〔", "）"): result[closing] = symbols[closing].with("〕")
      case ("[", "〕"), ("(", "〕"), ("（", "〕"): result[opening] = symbols[opening].with("〔")
      case ("〈", "）"), ("《", "）"), ("【", "）"): result[opening] = symbols[opening].with("（")
      case ("（", "〉"), ("（", "》"), ("（", "】"): result[closing] = symbols[closing].with("）")
      default: break
      }
    }
    return result
  }
}

extension PieceText.Symbol {
  /// The symbol read as another.
  fileprivate func with(_ text: String) -> PieceText.Symbol {
    PieceText.Symbol(text: text, columns: columns, confidence: confidence)
  }
}
