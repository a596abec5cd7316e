internal import PagePictures

/// What a recognizer read in one piece of ink.
struct PieceText: Sendable, Hashable {
  /// A character, and the page's columns it takes up.
  struct Symbol: Sendable, Hashable {
    let text: String
    let columns: Range<Int>
    let confidence: Double
  }

  /// From left to right; for pieces that were set side by side as a word each has its own.
  var symbols: [Symbol] = []

  var text: String { symbols.map(\.text).joined() }
  /// That of the least certain symbol; 0 where there is none.
  var confidence: Double { symbols.map(\.confidence).min() ?? 0 }
  /// The mean over the symbols; 0 where there is none.
  var meanConfidence: Double {
    symbols.isEmpty ? 0 : symbols.map(\.confidence).reduce(0, +) / Double(symbols.count)
  }
}

/// Reads pieces with one recognizer, many of them to a line.
struct PieceReader {
  let recognizer: any TextRecognizer
  let alphabet: RecognizerAlphabet
  let look: LineComposer.Look

  /// What is read in each piece that has a cutting.
  func texts(
    of cuttings: [LineComposer.Cutting], in picture: GrayPicture
  ) throws(RecognitionError) -> [Int: PieceText] {
    let style = recognizer.line(of: alphabet)
    let composer = LineComposer(picture: picture, line: style, look: look)
    var result: [Int: PieceText] = [:]
    for line in composer.lines(of: cuttings) {
      for place in line.places { result[place.piece] = PieceText() }
      let symbols = try recognizer.symbols(in: line.picture, alphabet: alphabet)
        .filter { !$0.text.allSatisfy(\.isWhitespace) }
      let placer = SymbolPlacer(
        places: line.places.map { .init(columns: $0.columns, count: $0.count) },
        inkHeight: Double(style.inkHeight) * look.scale)
      for (symbol, index) in zip(symbols, placer.places(of: symbols)) {
        let place = line.places[index]
        result[place.piece]?.symbols.append(
          PieceText.Symbol(
            text: symbol.text, columns: Self.columns(of: symbol, at: place),
            confidence: symbol.confidence))
      }
    }
    return result
  }

  private static func columns(
    of symbol: RecognizedSymbol, at place: LineComposer.Composed.Place
  ) -> Range<Int> {
    let onPage = { (x: Int) in
      let inside = min(max(x, place.columns.lowerBound), place.columns.upperBound)
      return place.origin + Int((Double(inside - place.columns.lowerBound) * place.step).rounded())
    }
    let first = onPage(symbol.box.x.lowerBound)
    return first..<max(first + 1, onPage(symbol.box.x.upperBound))
  }
}
