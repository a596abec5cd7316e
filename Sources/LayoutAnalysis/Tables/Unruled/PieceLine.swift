import PageModel

/// A run of words on one line with no gap that may part two columns.
struct TextPiece {
  let x0: Double
  /// Right end, leader dots not counted.
  private(set) var x1: Double
  private(set) var text: String
  private var kinds: ScalarKinds
  private(set) var isValue: Bool
  private(set) var wordCount = 1
  /// Width of its first word.
  let firstWordWidth: Double
  /// Whether leader dots lead from it to the next piece.
  var hasLeader = false
  /// Height of its middle.
  let midY: Double
  /// Where ideographs of a single word do not stand close, left to right: two heads may have been taken for one
  /// word.
  private let seams: [Seam]

  /// The white space before a character of a word.
  struct Seam {
    /// The character's place in the word.
    let place: Int
    let x0: Double
    let x1: Double
  }

  /// A piece of one word.
  init(x0: Double, x1: Double, text: String, midY: Double, seams: [Seam] = []) {
    self.seams = seams
    self.x0 = x0
    self.x1 = x1
    self.text = text
    kinds = ScalarKinds(text)
    isValue = kinds.areValue(text)
    // CJK text may break after any character.
    let scalars = text.unicodeScalars
    let isCJK = scalars.first.map { CharacterClass($0).isWide } ?? false
    firstWordWidth = isCJK ? (x1 - x0) / Double(scalars.count) : x1 - x0
    self.midY = midY
  }

  /// Adds the piece behind it.
  mutating func append(_ next: TextPiece) {
    x1 = next.x1
    text += " "
    text += next.text
    kinds += next.kinds
    isValue = kinds.areValue(text)
    wordCount += next.wordCount
    hasLeader = next.hasLeader
  }

  /// The parts of a single word between its seams.
  var parts: [TextPiece] {
    guard !seams.isEmpty else { return [self] }
    let scalars = Array(text.unicodeScalars)
    let ends = seams.map { ($0.place, $0.x0) } + [(scalars.count, x1)]
    let starts = [(0, x0)] + seams.map { ($0.place, $0.x1) }
    return zip(starts, ends).map { start, end in
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[start.0..<end.0])
      return TextPiece(x0: start.1, x1: end.1, text: String(part), midY: midY)
    }
  }

  /// Adds the part of the same word behind it.
  fileprivate mutating func append(partOfWord next: TextPiece) {
    x1 = next.x1
    text += next.text
    kinds += next.kinds
    isValue = kinds.areValue(text)
  }

  /// Both pieces as one.
  func joined(_ next: TextPiece) -> TextPiece {
    var piece = self
    piece.append(next)
    return piece
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
  /// The style of all its glyphs where their font has no name that could tell how heavy it is; `nil` for others.
  let namelessFace: Int?

  /// The middle of its first letter: a raised mark behind it makes the line higher.
  var labelMidY: Double { pieces.first?.midY ?? box.midY }
  var valueCount: Int { pieces.count(where: \.isValue) }
  var wordCount: Int { pieces.reduce(0) { $0 + $1.wordCount } }

  /// The line with an enumerator or bullet joined to the text that it begins.
  var withoutEnumerator: PieceLine {
    guard pieces.count == 2, !pieces[1].isValue, pieces[0].isEnumerator else { return self }
    return PieceLine(
      box: box, fontSize: fontSize, wordSpace: wordSpace, pieces: [pieces[0].joined(pieces[1])],
      words: words,
      leaders: leaders, isBold: isBold, namelessFace: namelessFace)
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
          parts[parts.count - 1].append(word)
        }
      }
      return parts
    }
    return PieceLine(
      box: box, fontSize: fontSize, wordSpace: wordSpace, pieces: result, words: words,
      leaders: leaders, isBold: isBold, namelessFace: namelessFace)
  }

  /// The line with its pieces cut into the heads of columns, where each part of a piece begins, ends or is
  /// centered on one column's text as the other parts are on theirs.
  ///
  /// A piece that is centered on all of its columns may be one heading over them; not in the `lowest` line of
  /// a header, and not where each gap between its parts is wider than the font's space.
  func cut(into columns: TextColumns, isLowest: Bool, options: PieceOptions) -> PieceLine {
    guard pieces.contains(where: { columns.range(of: $0).count > 1 }) else { return self }
    let result = pieces.flatMap { piece -> [TextPiece] in
      let range = columns.range(of: piece)
      guard range.count > 1 else { return [piece] }
      let own = words.filter { $0.x0 >= piece.x0 && $0.x1 <= piece.x1 }
      guard let heads = heads(among: own, over: columns, options: options) else { return [piece] }
      let least = options.gutterInOwnGaps * wordSpace * fontSize
      let isWide = zip(heads, heads.dropFirst()).allSatisfy { $1.x0 - $0.x1 > least }
      let isCentered =
        abs(columns.middle(of: range) - piece.midX)
        < options.headingCenteringInFontSizes * fontSize
      // The ideographs of one heading stand equally far from each other.
      let areUneven = own.count == 1 && own[0].parts.contains { $0.text.unicodeScalars.count > 1 }
      return isCentered && !isLowest && !isWide && !areUneven ? [piece] : heads
    }
    return PieceLine(
      box: box, fontSize: fontSize, wordSpace: wordSpace, pieces: result, words: words,
      leaders: leaders, isBold: isBold, namelessFace: namelessFace)
  }

  /// Words as the heads of columns next to each other, all of which begin, end or are centered where the text
  /// of their columns does; `nil` where they do not.
  private func heads(
    among words: [TextPiece], over columns: TextColumns, options: PieceOptions
  ) -> [TextPiece]? {
    let places: [(texts: [ClosedRange<Double>?], of: (ClosedRange<Double>) -> Double)] = [
      (columns.usual, \.lowerBound), (columns.usual, \.upperBound),
      (columns.extents, { ($0.lowerBound + $0.upperBound) / 2 }),
    ]
    for place in places {
      var heads: [(column: Int, piece: TextPiece)] = []
      for word in words {
        for (index, part) in word.parts.enumerated() {
          let column = columns.column(at: place.of(part.x0...part.x1))
          if let last = heads.last, last.column == column {
            if index > 0 {
              heads[heads.count - 1].piece.append(partOfWord: part)
            } else {
              heads[heads.count - 1].piece.append(part)
            }
          } else {
            heads.append((column, part))
          }
        }
      }
      let isInOrder = zip(heads, heads.dropFirst()).allSatisfy { $0.column + 1 == $1.column }
      let isAligned = heads.allSatisfy { head in
        guard let text = place.texts[head.column] else { return false }
        return abs(place.of(text) - place.of(head.piece.x0...head.piece.x1))
          <= options.headAlignmentInFontSizes * fontSize
      }
      if heads.count > 1, isInOrder, isAligned { return heads.map(\.piece) }
    }
    return nil
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
