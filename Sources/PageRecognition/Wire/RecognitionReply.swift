internal import PagePictures

/// What a worker answers.
package enum RecognitionReply: Sendable, Hashable {
  /// The symbols of a line, from left to right.
  case symbols([RecognizedSymbol])
  /// It could not read the line.
  case failed(RecognitionError)

  /// The reply as it is sent.
  ///
  /// Symbols beyond the most that a line may have are left out, as are scalars beyond the most that a
  /// symbol may have.
  package var bytes: [UInt8] {
    switch self {
    case .failed(let error):
      return Array("error \(RecognitionWire.text(of: error))\n".utf8)
    case .symbols(let all):
      let symbols = all.filter { !$0.text.isEmpty }.prefix(RecognitionWire.mostSymbols)
      let lines = symbols.map { symbol in
        let scalars = symbol.text.unicodeScalars.prefix(RecognitionWire.mostScalars)
          .map { String($0.value, radix: 16) }.joined(separator: "+")
        let confidence = Int(
          (min(max(symbol.confidence, 0), 1) * Double(RecognitionWire.certainty)).rounded())
        let box = symbol.box
        return "\(box.x.lowerBound) \(box.x.upperBound) \(box.y.lowerBound) \(box.y.upperBound) "
          + "\(confidence) \(scalars)\n"
      }
      return Array("symbols \(symbols.count)\n\(lines.joined())".utf8)
    }
  }
}

/// Reads the reply to one request as it comes.
package struct RecognitionReplyReader: Sendable {
  private let width: Int
  private let height: Int
  private var expected: Int?
  private var symbols: [RecognizedSymbol] = []

  /// Makes a reader for the reply about a picture of this size.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The reply, taken from the buffer; `nil` where its end has not come.
  ///
  /// - Throws: ``WireFault`` where it is none, or speaks of what lies outside the picture.
  package mutating func reply(
    from buffer: inout WireBuffer
  ) throws(WireFault) -> RecognitionReply? {
    while true {
      if let expected, symbols.count == expected { return .symbols(symbols) }
      guard let line = try buffer.line() else { return nil }
      if expected != nil {
        symbols.append(try symbol(line))
        continue
      }
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { throw WireFault() }
      switch words[0] {
      case "error": return .failed(try RecognitionWire.error(words[1]))
      case "symbols":
        expected = try RecognitionWire.number(words[1], in: 0...RecognitionWire.mostSymbols)
      default: throw WireFault()
      }
    }
  }

  private func symbol(_ line: String) throws(WireFault) -> RecognizedSymbol {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 6 else { throw WireFault() }
    let box = PixelRect(
      x: try range(words[0], words[1], within: width),
      y: try range(words[2], words[3], within: height))
    let confidence = try RecognitionWire.number(words[4], in: 0...RecognitionWire.certainty)
    return RecognizedSymbol(
      text: try text(words[5]), box: box,
      confidence: Double(confidence) / Double(RecognitionWire.certainty))
  }

  private func range(
    _ lower: Substring, _ upper: Substring, within extent: Int
  ) throws(WireFault) -> Range<Int> {
    let end = try RecognitionWire.number(upper, in: 0...extent)
    return try RecognitionWire.number(lower, in: 0...end)..<end
  }

  private func text(_ word: Substring) throws(WireFault) -> String {
    let numbers = word.split(separator: "+", omittingEmptySubsequences: false)
    guard numbers.count <= RecognitionWire.mostScalars else { throw WireFault() }
    var text = ""
    for number in numbers {
      guard number.utf8.count <= 6, let value = UInt32(number, radix: 16),
        let scalar = Unicode.Scalar(value), value >= 32
      else { throw WireFault() }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
