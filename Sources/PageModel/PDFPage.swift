/// A page as read: what stands on it and where, before any layout analysis.
///
/// All coordinates are in points with the origin at the top left of the page as a reader sees it
/// (`/Rotate` applied), y growing downward.
public struct PDFPage: Sendable, Hashable {
  /// Page number, from 1.
  public let number: Int
  /// The page's area: `x0` and `y0` are 0.
  public let frame: Rect
  /// The `/Rotate` entry in degrees: 0, 90, 180 or 270. The coordinates have it applied already.
  public let rotation: Int
  /// Degrees clockwise by which most of the page's text is still turned: 0, 90 for text that reads
  /// downward, 270 for text that reads upward, 180 for text that stands on its head, as on a sheet that
  /// was scanned the wrong way round. The coordinates are those of the unturned page.
  public let textTurn: Int
  /// Glyphs in the reader library's order, without blanks between words.
  public let glyphs: [Glyph]
  /// Styles that the glyphs refer to.
  public let styles: [TextStyle]
  /// Horizontal and vertical lines.
  public let rulings: [Ruling]
  /// Filled areas, in drawing order.
  public let fills: [Fill]
  /// Boxes of the images.
  public let images: [Rect]
  /// Boxes of the paths with lines drawn at an angle: graphs, and the diagonals of split cells.
  public let slants: [Rect]
  /// What carries the page's text.
  public let carrier: PageCarrier
  /// How the numbers of a page whose text was recognized were read; empty for other pages.
  public let readings: [TextReading]

  /// Makes a page; every glyph's style must be an index into `styles`.
  public init(
    number: Int, frame: Rect, rotation: Int = 0, textTurn: Int = 0, glyphs: [Glyph],
    styles: [TextStyle],
    rulings: [Ruling] = [], fills: [Fill] = [], images: [Rect] = [], slants: [Rect] = [],
    carrier: PageCarrier = .marks, readings: [TextReading] = []
  ) {
    precondition(number >= 1, "page numbers begin at 1")
    precondition(
      glyphs.allSatisfy { styles.indices.contains($0.style) }, "a glyph's style must exist")
    self.number = number
    self.frame = frame
    self.rotation = rotation
    self.textTurn = textTurn
    self.glyphs = glyphs
    self.styles = styles
    self.rulings = rulings
    self.fills = fills
    self.images = images
    self.slants = slants
    self.carrier = carrier
    self.readings = readings
  }
}
