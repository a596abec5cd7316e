/// What several readings of one piece of a page's picture gave: a number in a cell, mostly.
public struct TextReading: Sendable, Hashable {
  /// One way of reading it, and what came out.
  public struct Candidate: Sendable, Hashable {
    /// The text; empty where nothing was read.
    public let text: String
    /// How sure the recognizer is, from 0 to 1; that of its least certain character.
    public let confidence: Double
    /// Who read it, and how: `tesseract 5.3.0, look 1`, `text layer`.
    public let source: String

    /// Makes a candidate.
    public init(text: String, confidence: Double, source: String) {
      self.text = text
      self.confidence = confidence
      self.source = source
    }
  }

  /// Where it stands, in points, top-left origin.
  public let frame: Rect
  /// The readings, the one that the page's glyphs spell first.
  public let candidates: [Candidate]
  /// Whether two readings that do not depend on each other gave the same text, and nothing speaks against
  /// it. A figure that is not settled does not count.
  public let isSettled: Bool

  /// Makes a reading; there is at least one candidate.
  public init(frame: Rect, candidates: [Candidate], isSettled: Bool) {
    precondition(!candidates.isEmpty, "a reading has a candidate")
    self.frame = frame
    self.candidates = candidates
    self.isSettled = isSettled
  }

  /// The text that the page's glyphs spell.
  public var text: String { candidates[0].text }
  /// How sure the recognizer of that text is, from 0 to 1.
  public var confidence: Double { candidates[0].confidence }
}
