internal import PagePictures

/// The pieces of a page with numbers parted from the unit that stands behind them in their cell (`6120.75万元`,
/// `12件`), so that numbers are read as numbers.
struct UnitParts {
  /// The contents with the numbers alone in place of their pieces; their units follow all pieces.
  private(set) var contents: PictureContents
  private(set) var pieces: [Int]
  /// What was read in them as words.
  private(set) var texts: [Int: PieceText]
  /// What a text layer has of them.
  private(set) var layer: [Int: PieceText]

  private let options: PageRecognitionOptions

  /// Units have at most so many characters: 亿元, 万平方米.
  private static let longestUnit = 4

  init(
    _ contents: PictureContents, pieces: [Int], texts: [Int: PieceText], layer: [Int: PieceText],
    usualHeight: Double, options: PageRecognitionOptions
  ) {
    self.contents = contents
    self.pieces = pieces
    self.texts = texts
    self.layer = layer
    self.options = options
    var all = contents.pieces
    for index in pieces {
      guard let text = texts[index], contents.pieces[index].isRuledIn,
        let count = Self.numberCount(text),
        let parts = parts(
          of: contents.pieces[index], text, count: count, usualHeight: usualHeight)
      else { continue }
      all[index] = parts.number
      self.pieces.append(all.count)
      self.texts[index] = PieceText(symbols: Array(text.symbols[..<count]))
      self.texts[all.count] = PieceText(symbols: Array(text.symbols[count...]))
      self.layer[index] = layer[index].flatMap { layer in
        Self.numberCount(layer).map { PieceText(symbols: Array(layer.symbols[..<$0])) }
      }
      all.append(parts.unit)
    }
    self.contents = contents.with(pieces: all)
  }

  /// How many of a text's symbols are the number, where nothing but a unit follows it.
  private static func numberCount(_ text: PieceText) -> Int? {
    guard let first = text.symbols.firstIndex(where: isCharacter), first > 0,
      text.symbols.count - first <= longestUnit, text.symbols[first...].allSatisfy(isCharacter),
      NumberSpelling(text.symbols[..<first].map(\.text).joined()) != nil
    else { return nil }
    return first
  }

  private static func isCharacter(_ symbol: PieceText.Symbol) -> Bool {
    symbol.text.unicodeScalars.allSatisfy { $0.properties.isIdeographic && $0 != "〇" }
  }

  /// The piece cut where its ink has as many digits before as its text, near where its unit was read.
  private func parts(
    of piece: InkPiece, _ text: PieceText, count: Int, usualHeight: Double
  ) -> (number: InkPiece, unit: InkPiece)? {
    guard let spelling = NumberSpelling(text.symbols[..<count].map(\.text).joined()) else {
      return nil
    }
    let border =
      Double(
        text.symbols[count - 1].columns.upperBound + text.symbols[count].columns.lowerBound) / 2
    let cuts = piece.blobs.indices.dropFirst().filter { cut in
      let number = piece.with(blobs: piece.blobs[..<cut])
      return NumberInk(number, usualHeight: usualHeight, options: options).digits
        == spelling.digits.count...spelling.digits.count
        && number.blobs.allSatisfy {
          Double($0.width) < options.widestDigitInHeights * Double(number.box.height)
        }
    }
    let distance = { (cut: Int) in
      let white = Double(piece.blobs[cut - 1].x.upperBound + piece.blobs[cut].x.lowerBound) / 2
      return abs(white - border)
    }
    guard let cut = cuts.min(by: { distance($0) < distance($1) }),
      distance(cut) <= Double(piece.box.height)
    else { return nil }
    return (piece.with(blobs: piece.blobs[..<cut]), piece.with(blobs: piece.blobs[cut...]))
  }
}

extension InkPiece {
  /// The piece with some of its parts alone.
  func with(blobs: ArraySlice<PixelRect>) -> InkPiece {
    let box = blobs.dropFirst().reduce(blobs.first ?? self.box) { $0.union($1) }
    return InkPiece(
      box: box, blobs: Array(blobs), isRuledIn: isRuledIn, cell: cell, touchesRule: touchesRule)
  }
}

extension PictureContents {
  /// The contents with other pieces.
  func with(pieces: [InkPiece]) -> PictureContents {
    PictureContents(
      picture: picture, pixelsPerPoint: pixelsPerPoint, skew: skew, turn: turn, rules: rules,
      pieces: pieces, pageWidth: pageWidth, pageHeight: pageHeight)
  }
}
