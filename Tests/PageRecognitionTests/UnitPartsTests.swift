import PagePictures
import Testing

@testable import PageRecognition

/// Numbers with a unit behind them in their cell.
@Suite struct UnitPartsTests {
  /// Digits 12 wide and 20 high, points, and characters 26 square, 4 apart.
  private static func contents(
    _ shape: String, isRuledIn: Bool = true
  ) -> (contents: PictureContents, text: PieceText) {
    var blobs: [PixelRect] = []
    var x = 10
    for character in shape {
      let isCharacter = character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      let width = isCharacter ? 26 : character == "." ? 3 : 12
      let rows = isCharacter ? 27..<53 : character == "." ? 47..<50 : 30..<50
      blobs.append(PixelRect(x: x..<(x + width), y: rows))
      x += width + 4
    }
    let box = blobs.dropFirst().reduce(blobs[0]) { $0.union($1) }
    let symbols = zip(shape, blobs).map { character, blob in
      // Recognizers are off by half a character.
      PieceText.Symbol(
        text: String(character), columns: (blob.x.lowerBound + 5)..<(blob.x.upperBound + 5),
        confidence: 0.95)
    }
    let contents = PictureContents(
      picture: GrayPicture(width: 400, height: 80), pixelsPerPoint: 2, skew: 0, turn: 0, rules: [],
      pieces: [InkPiece(box: box, blobs: blobs, isRuledIn: isRuledIn)])
    return (contents, PieceText(symbols: symbols))
  }

  private static func parts(_ shape: String, isRuledIn: Bool = true) -> [String] {
    let (contents, text) = contents(shape, isRuledIn: isRuledIn)
    let parts = UnitParts(
      contents, pieces: [0], texts: [0: text], layer: [:], usualHeight: 24, options: .init())
    for piece in parts.pieces {
      let blobs = parts.contents.pieces[piece].blobs
      #expect(blobs.count == parts.texts[piece]?.symbols.count)
    }
    return parts.pieces.map { parts.texts[$0]?.text ?? "" }
  }

  @Test(arguments: [
    ("6120.75万元", ["6120.75", "万元"]), ("12件", ["12", "件"]), ("3.5万元", ["3.5", "万元"]),
    ("1亿元", ["1", "亿元"]),
  ])
  func aNumberIsPartedFromItsUnit(shape: String, expected: [String]) {
    #expect(Self.parts(shape) == expected)
  }

  @Test(arguments: ["120", "万元", "12件3", "第3条", "12件以上的规章"])
  func othersStayWhole(shape: String) {
    #expect(Self.parts(shape) == [shape])
  }

  @Test func aLineOfTextStaysWhole() {
    #expect(Self.parts("12件", isRuledIn: false) == ["12件"])
  }
}
