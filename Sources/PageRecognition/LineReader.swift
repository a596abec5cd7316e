internal import PagePictures

/// Reads lines of text; those with a doubtful character, or with more characters than there is room for, at
/// three sizes, of which the best counts. What stood among numbers by its shape and is none is read alone.
struct LineReader {
  let recognizer: any TextRecognizer
  let contents: PictureContents
  let options: PageRecognitionOptions

  /// The first size, and those that doubt asks for.
  static let looks: [LineComposer.Look] = [
    LineComposer.Look(name: "1"), LineComposer.Look(scale: 0.8, name: "2"),
    LineComposer.Look(scale: 1.2, hasFullContrast: true, name: "3"),
  ]

  /// What is read in each of the pieces.
  func texts(
    of pieces: [Int], cutter: PieceCutter
  ) throws(RecognitionError) -> [Int: PieceText] {
    var best: [Int: PieceText] = [:]
    var open = pieces
    var alone: Set<Int> = []
    for look in Self.looks where !open.isEmpty {
      let reader = PieceReader(recognizer: recognizer, alphabet: .text, look: look)
      var texts = try reader.texts(of: cutter.words(open, alone: alone), in: contents.picture)
      let words = open.filter {
        !alone.contains($0) && cutter.joinsOthers($0)
          && NumberShapes.hasWord(texts[$0])
      }
      alone.formUnion(words)
      texts.merge(
        try reader.texts(of: cutter.words(words, alone: alone), in: contents.picture)
      ) { $1 }
      for (piece, text) in texts {
        guard let known = best[piece], merit(of: known, piece) >= merit(of: text, piece) else {
          best[piece] = text
          continue
        }
      }
      open = open.filter { isDoubtful(best[$0] ?? PieceText(), $0) }
    }
    return best
  }

  private func isDoubtful(_ text: PieceText, _ piece: Int) -> Bool {
    text.confidence < options.doubtfulCharacter || excess(of: text, piece) > 0
  }

  private func merit(of text: PieceText, _ piece: Int) -> Double {
    text.meanConfidence - excess(of: text, piece)
  }

  /// How much more room the characters need than the ink takes, as a share of it.
  ///
  /// A recognizer that hesitates writes two characters in the place of one.
  private func excess(of text: PieceText, _ piece: Int) -> Double {
    let box = contents.pieces[piece].box
    let square = Double(box.height) / options.lineHeightInFontSizes
    let widths = text.symbols.map {
      $0.text.unicodeScalars.allSatisfy(Self.isIdeograph) ? 1.0 : 0.4
    }
    // The last character's right side bearing is no ink.
    let needed = widths.reduce(-0.15, +) * square
    return max(0, needed / Double(max(box.width, 1)) - options.tightestSetting)
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic
  }
}
