public import PageModel

/// What the picture of a page shows: its text upright, its rules, and the pieces of ink between them.
public struct PictureContents: Sendable {
  /// The page straightened and turned upright, seals taken out; text is dark on light.
  public let picture: GrayPicture
  /// Pixels a point in `picture`, the same along both axes.
  public let pixelsPerPoint: Double
  /// Degrees clockwise by which the page's content was askew; the picture has it taken out.
  public let skew: Double
  /// Degrees clockwise, 0, 90, 180 or 270, by which the picture's text seems turned, as far as its shape
  /// tells: 180 and 0 look alike, and so do 90 and 270.
  public let turn: Int
  /// Horizontal and vertical rules, in pixels of `picture`: position, ends and thickness.
  public let rules: [Ruling]
  /// The pieces, in reading order: by line from the top, in a line from the left.
  public let pieces: [InkPiece]

  /// Pixels along x of the page as it lies.
  public let pageWidth: Int
  /// Pixels along y of the page as it lies.
  public let pageHeight: Int

  /// Makes contents; without the extent of the page as it lies, that of the picture is taken.
  public init(
    picture: GrayPicture, pixelsPerPoint: Double, skew: Double, turn: Int, rules: [Ruling],
    pieces: [InkPiece], pageWidth: Int? = nil, pageHeight: Int? = nil
  ) {
    let isTurned = turn % 180 != 0
    self.pageWidth = pageWidth ?? (isTurned ? picture.height : picture.width)
    self.pageHeight = pageHeight ?? (isTurned ? picture.width : picture.height)
    self.picture = picture
    self.pixelsPerPoint = pixelsPerPoint
    self.skew = skew
    self.turn = turn
    self.rules = rules
    self.pieces = pieces
  }
}

/// Ink that stands together on one line: a number, a word or a line of text. No piece crosses a rule.
public struct InkPiece: Sendable, Hashable {
  /// The smallest rectangle around its ink.
  public let box: PixelRect
  /// The parts of its ink that no white column parts, left to right: mostly a digit or a character each,
  /// of a character made of parts side by side one each (川), of touching characters one for all.
  public let blobs: [PixelRect]
  /// The space between the nearest rules on all four sides; `nil` where a side has none.
  public let cell: PixelRect?
  /// Whether rules enclose it on all four sides.
  public let isRuledIn: Bool
  /// Whether its ink touched a rule that was taken out, so that a part of it may have gone with the rule.
  public let touchesRule: Bool

  /// Makes a piece.
  public init(
    box: PixelRect, blobs: [PixelRect], isRuledIn: Bool, cell: PixelRect? = nil,
    touchesRule: Bool = false
  ) {
    self.box = box
    self.blobs = blobs
    self.isRuledIn = isRuledIn || cell != nil
    self.cell = cell
    self.touchesRule = touchesRule
  }
}
