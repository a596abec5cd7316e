/// What carries a page's text.
public enum PageCarrier: Sendable, Hashable {
  /// Characters and lines that the file describes.
  case marks
  /// One picture of the whole page, or tiles of one: a scan, with or without a layer of recognized text.
  ///
  /// Its resolution in pixels a point; that of the finest tile.
  case picture(pixelsPerPoint: Double)
  /// Characters that are drawn while the file does not say which they are: fonts whose codes are numbers
  /// of shapes, a map that leads to the wrong characters, text turned to outlines.
  ///
  /// The page's glyphs are those whose fonts do say it: none, or the words without the numbers where the
  /// font of the numbers is the one without meaning.
  case shapes

  /// Whether the page is a picture.
  public var isPicture: Bool { if case .picture = self { true } else { false } }
}
