public import PagePictures

/// What a line that is recognized may hold.
public enum RecognizerAlphabet: String, Sendable, Hashable, CaseIterable {
  /// Digits, comma, period, minus and percent sign alone.
  case digits
  /// Chinese and Latin text.
  case text
}

/// How a recognizer likes the lines that it reads.
public struct RecognizerLine: Sendable, Hashable {
  /// Height to which the ink of a piece is scaled, in pixels.
  public let inkHeight: Int
  /// Height of the whole picture of a line, in pixels; the ink stands in its middle.
  public let height: Int
  /// Pixels of white between two pieces, and at both ends.
  public let gap: Int
  /// Longest picture of a line, in pixels.
  public let longest: Int

  /// Makes a description.
  public init(inkHeight: Int, height: Int, gap: Int, longest: Int) {
    self.inkHeight = inkHeight
    self.height = height
    self.gap = gap
    self.longest = longest
  }
}

/// One character that a recognizer read.
public struct RecognizedSymbol: Sendable, Hashable {
  /// The character, mostly one scalar.
  public let text: String
  /// Its columns and rows in the picture that was read; the rows may be those of the whole line.
  public let box: PixelRect
  /// How sure the recognizer is, from 0 to 1.
  public let confidence: Double

  /// Makes a symbol.
  public init(text: String, box: PixelRect, confidence: Double) {
    self.text = text
    self.box = box
    self.confidence = confidence
  }
}

/// Reads pictures of single lines of text.
///
/// Nothing outside a recognizer knows how it does so: pictures go in, symbols come out.
public protocol TextRecognizer: Sendable {
  /// Name and version, as provenance has it: `tesseract 5.3.0`.
  var name: String { get }

  /// How it likes lines of an alphabet.
  func line(of alphabet: RecognizerAlphabet) -> RecognizerLine

  /// The symbols of a line from left to right.
  func symbols(
    in line: GrayPicture, alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> [RecognizedSymbol]
}
