internal import PagePictures

/// Finds the ink of each symbol of a line.
///
/// Recognizers place symbols by time steps, off by up to a character. So symbols are dealt out to the parts
/// of the line's ink in order, such that each has about the width that its kind has in print.
struct InkAlignment {
  /// Parts of ink from left to right.
  let blobs: [PixelRect]
  /// Side of a Chinese character's square, in pixels.
  let square: Double

  /// What each step costs, in squares.
  private enum Cost {
    /// A symbol without ink: less than two symbols where there is room for one.
    static let inkless = 0.35
    /// Ink without a symbol, besides its width.
    static let unread = 0.3
    /// Symbols that touch.
    static let touching = 0.1
    /// How much a square counts between where a symbol is and where it was told to be.
    static let distance = 0.15
    /// No symbol is farther from where it was told to be.
    static let farthest = 3.0
  }

  /// Most parts of a character, and most characters that touch.
  private static let mostParts = 5
  private static let mostTouching = 3

  /// How the first symbols were dealt out to the first parts.
  private struct Step {
    var cost = Double.infinity
    var symbols = 0
    var parts = 0
  }

  /// The columns of each symbol's ink, where symbols touch a share of it; `nil` where it has none.
  func ink(of symbols: [PieceText.Symbol]) -> [Range<Int>?] {
    let widths = symbols.map { InkWidths.width(of: $0.text) }
    let middles = symbols.map {
      (Double($0.columns.lowerBound) + min(Double($0.columns.count), square) / 2) / square
    }
    let steps = steps(widths: widths, middles: middles)
    var result = [Range<Int>?](repeating: nil, count: symbols.count)
    var (symbol, part) = (symbols.count, blobs.count)
    while symbol > 0 || part > 0 {
      let step = steps[symbol * (blobs.count + 1) + part]
      guard step.symbols + step.parts > 0 else { break }
      if step.symbols > 0, step.parts > 0 {
        let range = blobs[part - step.parts].x.lowerBound..<blobs[part - 1].x.upperBound
        let own = (symbol - step.symbols)..<symbol
        let sum = widths[own].reduce(0, +)
        var left = 0.0
        for index in own {
          let from = range.lowerBound + Int(Double(range.count) * left / sum)
          left += widths[index]
          let to = range.lowerBound + Int(Double(range.count) * left / sum)
          result[index] = from..<max(from + 1, to)
        }
      }
      symbol -= step.symbols
      part -= step.parts
    }
    return result
  }

  private func steps(widths: [Double], middles: [Double]) -> [Step] {
    let row = blobs.count + 1
    var steps = [Step](repeating: Step(), count: (widths.count + 1) * row)
    steps[0].cost = 0
    for symbol in 0...widths.count {
      for part in 0...blobs.count {
        let cost = steps[symbol * row + part].cost
        guard cost < .infinity else { continue }
        func take(_ symbols: Int, _ parts: Int, _ more: Double) {
          let place = (symbol + symbols) * row + part + parts
          if cost + more < steps[place].cost {
            steps[place] = Step(cost: cost + more, symbols: symbols, parts: parts)
          }
        }
        if symbol < widths.count { take(1, 0, Cost.inkless) }
        if part < blobs.count {
          take(0, 1, Cost.unread + Double(blobs[part].width) / square)
        }
        guard symbol < widths.count, part < blobs.count else { continue }
        for parts in 1...min(Self.mostParts, blobs.count - part) {
          guard
            let more = misfit(
              part..<(part + parts), width: widths[symbol], middle: middles[symbol])
          else { break }
          take(1, parts, more)
        }
        var width = widths[symbol]
        var middle = middles[symbol]
        for count in 2...Self.mostTouching where symbol + count <= widths.count {
          width += widths[symbol + count - 1]
          middle += middles[symbol + count - 1]
          if let more = misfit(part..<(part + 1), width: width, middle: middle / Double(count)) {
            take(count, 1, more + Cost.touching)
          }
        }
      }
    }
    return steps
  }

  /// What it costs that parts are the ink of symbols; `nil` where they are too far away, or too wide.
  private func misfit(_ parts: Range<Int>, width: Double, middle: Double) -> Double? {
    let left = Double(blobs[parts.lowerBound].x.lowerBound) / square
    let right = Double(blobs[parts.upperBound - 1].x.upperBound) / square
    let distance = abs((left + right) / 2 - middle)
    guard distance <= Cost.farthest, parts.count == 1 || right - left <= width + 0.4 else {
      return nil
    }
    return abs(right - left - width) + distance * Cost.distance
  }
}

/// How wide the ink of characters is, in squares of Chinese characters, in the types that reports are
/// set in.
enum InkWidths {
  /// The usual width of a text's ink.
  static func width(of text: String) -> Double {
    text.unicodeScalars.map(width).reduce(0, +)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    if let known = known[scalar] { return known }
    if scalar.value < 128 {
      return scalar.properties.isUppercase ? 0.62 : 0.42
    }
    return 0.88
  }

  private static let known: [Unicode.Scalar: Double] = {
    var widths: [Unicode.Scalar: Double] = [:]
    let groups: [(String, Double)] = [
      (".,:;'，：；。、·‘’！!|", 0.16), ("()（）〔〕[]", 0.25), ("1iljtfrI“”\"-", 0.3),
      ("《》〈〉/", 0.4), ("023456789", 0.44), ("mwMW@%％", 0.76),
    ]
    for (characters, width) in groups {
      for scalar in characters.unicodeScalars { widths[scalar] = width }
    }
    return widths
  }()
}
