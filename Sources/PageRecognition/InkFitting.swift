internal import PagePictures

/// Sets the symbols of a line on the ink they stand for.
///
/// Recognizers place a symbol by time steps, off by a third of a character. Its ink is what lies between
/// the white columns nearest to its borders; neighbors touch, as the characters of a page do, unless the
/// white between them is wider than a character's own margins: a blank.
struct InkFitting {
  let piece: InkPiece
  let options: PageRecognitionOptions

  /// The text with the columns of its symbols set right.
  func fitted(_ text: PieceText) -> PieceText {
    guard text.symbols.count > 1, !piece.blobs.isEmpty else { return whole(text) }
    let borders = borders(of: text.symbols)
    let parts = zip(borders, borders.dropFirst()).map { ink(from: $0, to: $1) }
    let square = Double(piece.box.height) / options.lineHeightInFontSizes
    var result: [PieceText.Symbol] = []
    for (index, symbol) in text.symbols.enumerated() {
      guard let own = parts[index] else {
        result.append(symbol)
        continue
      }
      let left = index > 0 ? parts[index - 1]?.upperBound : nil
      let right = index + 1 < parts.count ? parts[index + 1]?.lowerBound : nil
      result.append(
        PieceText.Symbol(
          text: symbol.text,
          columns: edge(
            own.lowerBound, to: left, square)..<max(
              own.lowerBound + 1, edge(own.upperBound, to: right, square)),
          confidence: symbol.confidence))
    }
    return PieceText(symbols: result)
  }

  /// A single symbol takes up the piece.
  private func whole(_ text: PieceText) -> PieceText {
    guard let symbol = text.symbols.first, text.symbols.count == 1 else { return text }
    return PieceText(symbols: [
      PieceText.Symbol(text: symbol.text, columns: piece.box.x, confidence: symbol.confidence)
    ])
  }

  /// An edge of ink, moved to the middle of the white beside it where no blank stands there.
  private func edge(_ own: Int, to neighbor: Int?, _ square: Double) -> Int {
    guard let neighbor, Double(abs(neighbor - own)) < options.blankInFontSizes * square else {
      return own
    }
    return (own + neighbor) / 2
  }

  /// The columns at which symbols begin and end, each in the white nearest to where it was told.
  private func borders(of symbols: [PieceText.Symbol]) -> [Int] {
    let whites = zip(piece.blobs, piece.blobs.dropFirst()).map {
      ($0.x.upperBound + $1.x.lowerBound) / 2
    }
    var borders = [piece.box.x.lowerBound]
    var next = 0
    for (left, right) in zip(symbols, symbols.dropFirst()) {
      let told = (left.columns.upperBound + right.columns.lowerBound) / 2
      while next < whites.count, whites[next] <= borders[borders.count - 1] { next += 1 }
      var nearest = told
      var distance = Int(options.farthestBorderInHeights * Double(piece.box.height))
      for white in whites[next...] {
        if abs(white - told) < distance {
          nearest = white
          distance = abs(white - told)
        } else if white > told {
          break
        }
      }
      borders.append(min(max(nearest, borders[borders.count - 1]), piece.box.x.upperBound))
    }
    return borders + [piece.box.x.upperBound]
  }

  /// The ink between two borders; `nil` where there is none.
  private func ink(from: Int, to: Int) -> Range<Int>? {
    var result: Range<Int>?
    for blob in piece.blobs {
      let first = max(blob.x.lowerBound, from)
      let end = min(blob.x.upperBound, to)
      guard first < end else { continue }
      result = (result?.lowerBound ?? first)..<max(result?.upperBound ?? end, end)
    }
    return result
  }
}
