/// A run of glyphs with no gap wide enough to part words.
public struct Word: Sendable, Hashable {
  /// The characters, in reading order.
  public let text: String
  /// The smallest rectangle around the glyphs.
  public let box: Rect

  /// Makes a word.
  public init(text: String, box: Rect) {
    self.text = text
    self.box = box
  }
}

/// One line of text as a reader sees it.
public struct TextLine: Sendable, Hashable {
  /// The line's words, in reading order.
  public let words: [Word]
  /// The text: words of Latin letters or digits separated by one space, CJK set solid.
  public let text: String
  /// The smallest rectangle around the words.
  public let box: Rect
  /// Font size of most of its glyphs, in points.
  public let fontSize: Double
  /// Page number, from 1.
  public let page: Int
  /// How the glyphs follow each other.
  public let direction: WritingDirection

  /// Makes a line.
  public init(
    words: [Word], text: String, box: Rect, fontSize: Double, page: Int,
    direction: WritingDirection = .horizontal
  ) {
    self.words = words
    self.text = text
    self.box = box
    self.fontSize = fontSize
    self.page = page
    self.direction = direction
  }

  /// Hashes the place alone: two lines hardly ever stand at one.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(page)
    hasher.combine(box.x0)
    hasher.combine(box.y0)
  }
}
