package import PagePictures

/// A line that a worker is asked to read.
package struct RecognitionRequest: Sendable, Hashable {
  /// What it may hold.
  package let alphabet: RecognizerAlphabet
  /// Its picture.
  package let picture: GrayPicture

  /// Makes a request; `nil` where the picture is empty or larger than the wire takes.
  package init?(alphabet: RecognizerAlphabet, picture: GrayPicture) {
    guard (1...RecognitionWire.widest).contains(picture.width),
      (1...RecognitionWire.highest).contains(picture.height),
      picture.pixels.count <= RecognitionWire.mostPixels
    else { return nil }
    self.alphabet = alphabet
    self.picture = picture
  }

  /// The request as it is sent.
  package var bytes: [UInt8] {
    Array("line \(alphabet.rawValue) \(picture.width) \(picture.height)\n".utf8) + picture.pixels
  }
}

/// Reads requests as they come.
package struct RecognitionRequestReader: Sendable {
  private var header: (alphabet: RecognizerAlphabet, width: Int, height: Int)?

  /// Makes a reader.
  package init() {}

  /// The next request, taken from the buffer; `nil` where its end has not come.
  ///
  /// - Throws: ``WireFault`` where there is none; what follows means nothing then.
  package mutating func request(
    from buffer: inout WireBuffer
  ) throws(WireFault) -> RecognitionRequest? {
    if header == nil {
      guard let line = try buffer.line() else { return nil }
      header = try Self.header(line)
    }
    guard let (alphabet, width, height) = header, let pixels = buffer.take(width * height) else {
      return nil
    }
    header = nil
    return RecognitionRequest(
      alphabet: alphabet, picture: GrayPicture(width: width, height: height, pixels: pixels))
  }

  private static func header(
    _ line: String
  ) throws(WireFault) -> (RecognizerAlphabet, Int, Int) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "line",
      let alphabet = RecognizerAlphabet(rawValue: String(words[1]))
    else { throw WireFault() }
    let width = try RecognitionWire.number(words[2], in: 1...RecognitionWire.widest)
    let height = try RecognitionWire.number(words[3], in: 1...RecognitionWire.highest)
    guard width * height <= RecognitionWire.mostPixels else { throw WireFault() }
    return (alphabet, width, height)
  }
}
