/// Limits and thresholds of reading a ``PDFFile``; every one has a default that needs no thought.
///
/// Lengths are in points (1/72 inch) of the page unless the name says another unit.
public struct PDFReaderOptions: Sendable, Hashable {
  /// Largest file that is read, in bytes; a larger one throws `tooLarge`.
  ///
  /// 256 MiB: scanned reports of several hundred pages stay below 100 MB.
  public var maximumBytes: Int
  /// Most pages that one call reads; more throw `tooLarge`, and a page range reads them in parts.
  ///
  /// 2,000: the longest published budget seen has 400 pages.
  public var maximumPages: Int
  /// Most glyphs kept of a page; the rest is dropped with the finding `limit.glyphs`.
  ///
  /// 100,000: a full page of 6 pt print holds about 15,000.
  public var maximumGlyphsPerPage: Int
  /// Most content-stream operators run on a page, forms included; then `limit.operators` is found.
  ///
  /// 400,000: a page of tables needs 1,000 to 20,000; only maps and drawings come near.
  public var maximumOperatorsPerPage: Int
  /// A page with more operators than this, forms included, is not read at all: `limit.page`.
  ///
  /// 4 million; poppler has no limit of its own, and forms that draw each other many times over
  /// would keep it busy for hours.
  public var abandonedOperatorsPerPage: Int
  /// A page with more bytes of content than this, forms included, is not read at all: `limit.page`.
  ///
  /// 64 MiB; it bounds streams that hold no operators.
  public var maximumContentBytesPerPage: Int
  /// Deepest nesting of form XObjects; a page with deeper ones is not read at all: `limit.page`.
  ///
  /// 20: producers that wrap pages in forms nest two or three.
  public var maximumFormDepth: Int
  /// Most nested `q` operators that are remembered; deeper ones keep the state they stand in.
  ///
  /// 512: the PDF reference names 28 as an implementation limit.
  public var maximumStateDepth: Int
  /// Whether pages are read and drawn of which nobody can tell beforehand what it costs.
  ///
  /// What a page asks of the library that reads its text is counted before it is read; not all can be:
  /// files whose structure that library alone understands, filters of pictures in the place of text,
  /// pages with more words than a page has room for; nor are web pages and texts of more than 512 KiB.
  /// Poppler has no limits of its own. `true` for programs
  /// that trust their files or bound the time and memory of their process; with `false` such a file throws
  /// `unmeasured`, and such a page is empty, with the finding `limit.unmeasured`. `extract` reads those in
  /// a process of their own.
  public var readsUnmeasured: Bool
  /// A filled rectangle at most this thick is a ruling, in points.
  ///
  /// 3: table borders are 0.24 to 2.25 pt; the thinnest shaded cell is a text line of 5 pt.
  public var thinRectangleThickness: Double
  /// A thin filled rectangle is a ruling only when it is this many times longer than thick.
  ///
  /// 3: bullets and dots are square.
  public var thinRectangleAspect: Double
  /// A filled rectangle at most this long is a dot or dash of a border, in points; so are gaps.
  ///
  /// 3: browsers draw borders of 0.75 pt with dots of 0.75 and dashes of 2.25 pt.
  public var longestDash: Double
  /// Fewer dots or dashes in a row are no border.
  ///
  /// 5: bullets and check boxes stand alone or in threes.
  public var fewestDashes: Int
  /// A stroke thicker than this is a filled area, in points.
  ///
  /// 6: the widest border that word processors offer.
  public var thickestStrokedRuling: Double
  /// Shorter lines are no rulings, in points.
  ///
  /// 1: the dashes of a border that its producer drew one by one are about 2 pt long.
  public var minimumRulingLength: Double
  /// How far the ends of a horizontal or vertical line may differ across it, in points.
  ///
  /// 0.5: producers that round coordinates to integers at 72 dpi are off by this.
  public var axisTolerance: Double
  /// How far a component of a color may be from 1 for the color to be white, 0 to 1.
  ///
  /// 0.03: JPEG-born and CMYK whites come out as 0.98; zebra shading begins at 0.96.
  public var whiteTolerance: Double
  /// Paint with less alpha than this is not drawn, 0 to 1.
  ///
  /// 0.02: below it no display shows a difference.
  public var invisibleAlpha: Double
  /// Text whose color differs from its ground by less than this in every component is invisible.
  ///
  /// 0.06: the palest legible watermarks seen differ by 0.1.
  public var invisibleTextContrast: Double
  /// Smaller text is invisible, in points.
  ///
  /// 1: markers that tools hide in a page are 0.1 to 1 pt; the smallest legible print is 3 pt.
  public var minimumVisibleFontSize: Double
  /// Two glyphs of one character closer than this are one glyph drawn twice, in font sizes.
  ///
  /// 0.12: bold made by double drawing shifts by 0.02 to 0.06; the narrowest letter advances 0.2.
  public var doubledGlyphDistanceInFontSizes: Double
  /// How far the edges of glyphs set below each other may differ across the column, in font sizes.
  ///
  /// 0.15: a vertical font centers narrow marks less exactly than full-width characters.
  public var verticalAlignmentInFontSizes: Double
  /// The page's text is turned by 90° where this share of its glyphs is.
  ///
  /// 0.7: tables printed sideways have an upright running head and number at most; tables with
  /// turned column heads alone stay at 0.6.
  public var leastTurnedTextShare: Double
  /// Text whose baseline leaves both axes by at least this is set at a slant; the sine of the angle.
  ///
  /// 0.08, which is 5°: pages lie on a scanner askew by up to 2°, watermarks are set at 15° to 60°.
  public var leastSlant: Double
  /// Slanted text is left out where at least this share of the page's glyphs is not slanted.
  ///
  /// 0.2: a tiled watermark can have three times as many glyphs as the page; a page that lies askew has
  /// none that are straight but a number stamped on it.
  public var leastUprightTextShare: Double
  /// Slanted text whose characters come this many times each, on an average, is a tiled watermark, even
  /// where the page has hardly any other text.
  ///
  /// 8: the watermarks seen repeat 12 to 144 times; the characters of a page of tables about 4 times.
  public var fewestWatermarkTiles: Int
  /// Most fills looked through, from the topmost down, for the ground beneath a mark.
  ///
  /// 4,096: a page of budget tables has up to 1,500 cells.
  public var maximumFillsSearched: Int
  /// Resolution of the drawn page where rulings must be read from pixels, in pixels a point.
  ///
  /// 2: a 0.5 pt border covers one pixel.
  public var drawnPixelsPerPoint: Double
  /// Shortest dark run of pixels that counts as a ruling, in points.
  ///
  /// 24: longer than the strokes of a character in a title of 22 pt.
  public var drawnMinimumLength: Double
  /// A pixel is dark below this luminance, 0 to 1.
  ///
  /// 0.6: borders of scans fade to a mid gray, paper stays above 0.8.
  public var drawnDarkness: Double
  /// A page whose images cover this share of it is a picture, even where something was added to it.
  ///
  /// 0.5: figures beside text stay below it.
  public var scannedImageShare: Double
  /// Whether what form fields, typed notes and stamps say is read as text of the page.
  public var readsAnnotations: Bool
  /// What tells pages that are pictures, and pages whose fonts say nothing.
  var carriers = CarrierOptions()
  /// A page whose images have more pixels than this, or that has a larger image anywhere, is not drawn:
  /// `tooLarge`. It is read all the same.
  ///
  /// 150 million: A4 at 1,200 dpi has 139 million; the drawing library needs 4 bytes for each, and
  /// 20 ns.
  public var maximumImagePixels: Int
  /// Most pixels of a drawn page; a larger page is drawn at a lower resolution.
  ///
  /// 36 million: A3 at 300 dpi and a half; 144 MB while the page is drawn.
  public var maximumPixels: Int

  /// Makes options with the documented defaults.
  public init() {
    maximumBytes = 256 << 20
    maximumPages = 2_000
    maximumGlyphsPerPage = 100_000
    maximumOperatorsPerPage = 400_000
    abandonedOperatorsPerPage = 4_000_000
    maximumContentBytesPerPage = 64 << 20
    maximumFormDepth = 20
    maximumStateDepth = 512
    readsUnmeasured = true
    thinRectangleThickness = 3
    thinRectangleAspect = 3
    longestDash = 3
    fewestDashes = 5
    thickestStrokedRuling = 6
    minimumRulingLength = 1
    axisTolerance = 0.5
    whiteTolerance = 0.03
    invisibleAlpha = 0.02
    invisibleTextContrast = 0.06
    minimumVisibleFontSize = 1
    doubledGlyphDistanceInFontSizes = 0.12
    verticalAlignmentInFontSizes = 0.15
    leastTurnedTextShare = 0.7
    leastSlant = 0.08
    leastUprightTextShare = 0.2
    fewestWatermarkTiles = 8
    maximumFillsSearched = 4_096
    drawnPixelsPerPoint = 2
    drawnMinimumLength = 24
    drawnDarkness = 0.6
    scannedImageShare = 0.5
    maximumImagePixels = 150_000_000
    maximumPixels = 36_000_000
    readsAnnotations = true
  }
}
