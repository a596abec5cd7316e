package import PageModel

/// A page whose text was recognized.
package struct RecognizedPage: Sendable {
  /// The page with the recognized text, its rules and the readings of its numbers.
  package let page: PDFPage
  /// How much of the text the recognizers were sure of.
  package let quality: RecognitionQuality
}

/// How sure recognizers were of a page's text, and which they were.
package struct RecognitionQuality: Sendable, Hashable {
  /// The recognizers, and `text layer` where the page's own layer gave words; empty where nothing read it.
  package var sources: [String] = []
  /// Sum of the confidences of the characters, and their number.
  package var confidence = 0.0
  package var characters = 0
  /// Pieces of ink in which nothing was read.
  package var unreadPieces = 0
  /// Characters of the text layer that cover no ink of the picture; they are kept where they stand.
  package var unplacedCharacters = 0

  /// The quality of nothing read.
  package init() {}

  /// The mean confidence, from 0 to 1; 1 where there is no text.
  package var meanConfidence: Double { characters == 0 ? 1 : confidence / Double(characters) }
}
