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
  /// The space that its font has between words, in font sizes.
  let wordSpace: Double
  let pieces: [TextPiece]
  /// Its words, each a piece: what the pieces were joined from.
  let words: [TextPiece]
  /// The line's leader dots, or all of a rule drawn with characters: for each glyph where the text
  /// stands that it belongs to.
  let leaders: [Int: Double]
  /// Whether most of its glyphs are set in a bold or otherwise heavier font.
  let isBold: Bool

  var valueCount: Int { pieces.count(where: \.isValue) }
  var wordCount: Int { pieces.reduce(0) { $0 + $1.wordCount } }

  /// The line with an enumerator or bullet joined to the text that it begins.
  var withoutEnumerator: PieceLine {
    guard pieces.count == 2, !pieces[1].isValue, pieces[0].isEnumerator else { return self }
    return PieceLine(
      box: box, fontSize: fontSize, wordSpace: wordSpace, pieces: [pieces[0].joined(pieces[1])],
      words: words,
      leaders: leaders, isBold: isBold)
  }
}

extension PieceLine {
  /// The line with its pieces cut at the edges of columns that the other lines prove: where an edge runs
  /// through a gap wider than the piece's others, or than the font's space where it has no others.
  func cut(at edges: [Double], options: PieceOptions) -> PieceLine {
    let inner = edges.dropFirst().dropLast()
    guard pieces.contains(where: { piece in inner.contains { piece.x0 < $0 && $0 < piece.x1 } })
    else {
      return self
    }
    let result = pieces.flatMap { piece -> [TextPiece] in
      let crossed = inner.filter { piece.x0 < $0 && $0 < piece.x1 }
      let own = words.filter { $0.x0 >= piece.x0 && $0.x1 <= piece.x1 }
      guard !crossed.isEmpty, own.count > 1 else { return [piece] }
      let gaps = zip(own, own.dropFirst()).map { $1.x0 - $0.x1 }
      let least =
        gaps.count > 1
        ? options.gutterInOwnGaps * (gaps.min() ?? 0)
        : options.gutterInWordSpaces * wordSpace * fontSize
      var parts = [own[0]]
      for (index, word) in own.enumerated().dropFirst() {
        let left = own[index - 1].x1
        let isEdge = crossed.contains { left <= $0 && $0 <= word.x0 }
        if isEdge, word.x0 - left > least,
          !ValueText.opensNumber(own[index - 1].text), !ValueText.closesNumber(word.text)
        {
          parts.append(word)
        } else {
          parts[parts.count - 1] = parts[parts.count - 1].joined(word)
        }
      }
      return parts
    }
    return PieceLine(
      box: box, fontSize: fontSize, wordSpace: wordSpace, pieces: result, words: words,
      leaders: leaders, isBold: isBold)
  }

  /// The line with its pieces cut into the heads of columns, where each part of a piece begins, ends or is
  /// centered on one column's text as the other parts are on theirs.
  func cut(into columns: TextColumns, options: PieceOptions) -> PieceLine {
    guard pieces.contains(where: { columns.range(of: $0).count > 1 }) else { return self }
    let result = pieces.flatMap { piece -> [TextPiece] in
      let range = columns.range(of: piece)
      guard range.count > 1 else { return [piece] }
      var parts: [TextPiece?] = [TextPiece?](repeating: nil, count: range.count)
      for word in words where word.x0 >= piece.x0 && word.x1 <= piece.x1 {
        let column = columns.column(at: word.midX)
        guard range.contains(column) else { return [piece] }
        parts[column - range.lowerBound] = parts[column - range.lowerBound]?.joined(word) ?? word
      }
      let heads = parts.compactMap(\.self)
      let texts = range.compactMap { columns.extents[$0] }
      guard heads.count == range.count, texts.count == range.count else { return [piece] }
      // Centered on all of its columns, it is one heading over them.
      if abs(columns.middle(of: range) - piece.midX) < options.headingCenteringInFontSizes
        * fontSize
      {
        return [piece]
      }
      let edges: [(ClosedRange<Double>, TextPiece) -> Double] = [
        { $1.x0 - $0.lowerBound }, { $1.x1 - $0.upperBound },
        { $1.midX - ($0.lowerBound + $0.upperBound) / 2 },
      ]
      let isAligned = edges.contains { distance in
        zip(texts, heads).allSatisfy {
          abs(distance($0, $1)) <= options.headAlignmentInFontSizes * fontSize
        }
      }
      return isAligned ? heads : [piece]
    }
    return PieceLine(
      box: box, fontSize: fontSize, wordSpace: wordSpace, pieces: result, words: words,
      leaders: leaders, isBold: isBold)
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
