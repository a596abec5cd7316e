/// Thresholds of the layout analysis.
///
/// Distances are fractions of the font size at the place where they are applied, so that one value
/// serves a form set in 6 pt and a poster set in 60 pt.
public struct LayoutOptions: Sendable, Hashable {
  /// Two glyphs stand on one line when their boxes overlap vertically by this share of the lower one.
  public var lineOverlapShare = 0.5
  /// A gap this wide parts two words of Latin letters or digits. Justified WPS lines stretch the
  /// gaps inside a number to 0.1, word spaces begin at 0.2.
  public var latinWordGapInFontSizes = 0.15
  /// A gap this wide parts a Latin word from a CJK character. Automatic spacing between the two
  /// scripts takes 0.25, justification up to 0.6 (the address line of `hongze-2023`).
  public var mixedWordGapInFontSizes = 0.8
  /// A gap this wide parts two CJK words; letter-spaced headers (`huaian-2024`) stay together.
  public var cjkWordGapInFontSizes = 2.0

  /// Whether ligatures (ﬁ), the forms of Arabic letters, compatibility ideographs and the marks of
  /// vertical lines are kept as the file names them, and not written as the letters they stand for.
  public var keepsPresentationForms = false
  /// The two letters of one glyph have halves of its box: as wide as each other but for this.
  public var halfGlyphToleranceInWidths = 0.005
  /// So many glyphs before and behind lam and alef tell how wide the font's own alef is …
  public var lamAlefReach = 1_000
  /// … and where none stands there, no more than this many are taken for one glyph.
  public var fewLamAlefs = 6

  /// A digit is a note mark when its font is smaller than this share of the one before it …
  public var raisedFontSizeRatio = 0.8
  /// … and its middle this much higher.
  public var raisedDistanceInFontSizes = 0.08
  /// A gap this wide between two numbers in one cell keeps them apart; the blanks that part
  /// thousands are 0.25 wide.
  public var separateNumbersGapInFontSizes = 1.0
  /// Two Korean syllables alone, with a gap this wide between them, are one word that is spaced out to
  /// fill its cell (`구   분`); a blank between words is half as wide.
  public var spacedLettersGapInFontSizes = 0.6
  /// Two lines of a cell that begin within this distance are set at its left edge …
  public var sameEdgeInFontSizes = 0.1
  /// … and not in its middle when their lengths differ by more than this.
  public var sameEdgeLengthsInFontSizes = 0.9
  /// A line of a cell that leaves more room than this, the cell's margins included, is not full where
  /// the table does not show its margins: the number below it is another one.
  public var fullLineRoomInFontSizes = 2.0
  /// A digit that reaches over a column rule by this share of its width takes its number along.
  public var crossingDigitShare = 0.15
  /// The digits of one number follow each other with gaps up to this.
  public var digitGapInFontSizes = 0.12

  /// Two rules whose ends are this near to each other are the first and the last of one table.
  public var sameRuleEndInFontSizes = 0.5
  /// So many lines of notes may stand between the rows of a table and its closing rule.
  public var maximumClosingLines = 4

  /// A glyph right below a table belongs to the stacked label above it when the gap is at most this.
  public var overflowGapInGlyphHeights = 1.2

  /// Up to this many glyphs right below a table may be the overflow of its stub cells (the 果 of
  /// 三、本年度办理结果); more are a line of text.
  public var maximumOverflowGlyphs = 48

  /// Rulings nearer than this are one grid line: double rules, and cell borders drawn side by side.
  public var rulingSnapInFontSizes = 0.25
  /// Collinear rulings with a gap up to this are one: dashes, and borders drawn cell by cell.
  public var rulingJoinInFontSizes = 0.3
  /// Short pieces with a gap up to this are dashes of one ruling; border styles of word processors
  /// leave gaps of up to 4 pt, LaTeX of 5.4 (arydshln) …
  public var dashGapInFontSizes = 0.6
  /// … and their dashes are no longer than this.
  public var longestDashInFontSizes = 0.7
  /// A ruling shorter than this bounds no cell: tick marks, underlined blanks.
  public var shortestRulingInFontSizes = 0.6
  /// An outer row or column without text that is thinner than this is the room inside a frame.
  public var frameMarginInFontSizes = 0.9
  /// An inner row or column without text that is thinner than this is the room between the lines of a
  /// double rule; word processors set them up to 3 pt apart.
  public var sliverInFontSizes = 0.4
  /// Filled cells with a gap up to this stand side by side; browsers part them by 2 px, and white
  /// borders of spreadsheets are up to 3 pt wide.
  public var fillGapInFontSizes = 0.4
  /// A fill that is lower or narrower than this is no cell.
  public var leastCellFillInFontSizes = 0.6
  /// A fill over more than this share of the page is its ground.
  public var mostCellFillShare = 0.25
  /// A fill whose color is within this distance of white in each component is white.
  public var whiteFillTolerance = 0.02
  /// Between two filled rows a stripe without fill that is no higher than this many of them is a row.
  public var unfilledRowRatio = 1.5
  /// A page with more fills than this is a drawing, and its fills are no cells.
  public var maximumCellFills = 4_000
  /// A rule this near to the middle of a line of text strikes it through and parts no rows. Cell walls
  /// keep clear of text; boxes of fonts that claim too much height reach over them by less than a third.
  public var struckTextReachInFontSizes = 0.15
  /// A glyph with this share of its width on each side of a rule is cut by it.
  public var strayRuleStraddleShare = 0.2
  /// Two glyphs nearer than this on both sides of a rule are one text; cells leave more room.
  public var touchingTextInFontSizes = 0.1
  /// A ruling bounds two neighboring grid positions when it covers this share of their common edge.
  public var wallCoverageShare = 0.6

  /// Rules that stop this far short of those they would cross still part cells.
  public var shortRuleGapInFontSizes = 0.5
  /// … where they cover this share of the way.
  public var leastShortRuleShare = 0.4
  /// In a table without vertical rules, text with a gap below this at a column edge runs across it.
  public var runningTextGapInFontSizes = 0.35
  /// … and a glyph that reaches over the edge by this share of its width stands across it.
  public var straddledGlyphShare = 0.15
  /// Most lines of text looked at beside a column edge in one row; a row of a table has a few.
  public var maximumLinesInRow = 64
  /// A heading is centered on its columns when the middles agree within this distance.
  public var centeringToleranceInFontSizes = 0.5

  /// A page with more horizontal times vertical rulings than this is a drawing; no tables are sought
  /// on it. Budgets of several hundred cells a page stay below 20,000.
  public var maximumRulingCrossings = 4_000_000
  /// A grid with more positions than this is graph paper, not a table.
  public var maximumGridPositions = 250_000
  /// A table whose columns white space parts has no more of them than this; more are a plot of signs.
  /// The widest such table of the corpora has 15.
  public var maximumTextColumns = 500
  /// Most stretches of a page, one below the other, that are parted into columns of prose; a page of
  /// a newspaper has a few.
  public var maximumColumnStretches = 64

  /// A page-number or repeated line counts as furniture within this share of the page's height
  /// from its top or bottom edge.
  public var furnitureBandShare = 0.14

  /// So many lines at either edge of a page may be furniture: a running head and a number.
  public var furnitureLineCount = 2
  /// Running heads stand at the same height within this distance.
  public var furnitureHeightInFontSizes = 0.5

  /// In what a browser prints around a page, date or address and title stand further apart than this.
  public var browserTitleGapInFontSizes = 3.0

  /// A sheet with two pages side by side is at least this many times as wide as it is high: 1.41 for
  /// ISO sizes, 1.29 for letter …
  public var sheetWidthRatio = 1.2
  /// … leaves at least this much white space in its middle, the inner margins of both pages …
  public var sheetGutterInFontSizes = 3.0
  /// … and the text of both pages begins and ends as far from their left edges within this.
  public var sheetEdgeToleranceInFontSizes = 2.0

  /// A line that leaves this much room at its right ends its paragraph: two characters, since
  /// line-break rules for punctuation may leave one.
  public var earlyLineEndInFontSizes = 2.5
  /// A heading is not stretched: it goes on below only where less than this is left beside what would
  /// come next.
  public var headingRoomInFontSizes = 0.3
  /// A heading's line is full when less than this is left.
  public var fullHeadingRoomInFontSizes = 0.7
  /// A line that begins this far right of the text area's left edge begins a paragraph.
  public var firstLineIndentInFontSizes = 1.2
  /// Paragraphs of Chinese texts begin two characters to the right.
  public var usualIndentInFontSizes = 2.0
  /// No paragraph's first line is indented by more than this.
  public var deepestIndentInFontSizes = 4.5
  /// A change of font size beyond this factor ends a paragraph: titles, headings.
  public var paragraphFontSizeRatio = 1.15
  /// A distance between baselines beyond this many font sizes ends a paragraph.
  public var paragraphLeadingInFontSizes = 3.2

  /// Two columns of prose need a common gutter this wide.
  public var columnGutterInFontSizes = 1.3
  /// … over at least this many successive lines.
  public var columnGutterLineCount = 4
  /// … with this much text on either side, so that lists and tables are no columns.
  public var columnWidthInFontSizes = 10.0

  /// Most gutters of a line that are followed downward.
  public var maximumColumns = 16

  /// Pale text this much larger than the page's usual text is a watermark.
  public var watermarkFontSizeRatio = 1.8
  /// Text whose darkest component is at least this is pale.
  public var watermarkLightness = 0.6
  /// Text as pale as this is a watermark at any size: a reader does not read it.
  public var tiledWatermarkLightness = 0.78
  /// Pale text on a fill that differs from it by this much in a color component is read all the same:
  /// white headers on colored rows.
  public var readableContrast = 0.2

  /// Table fragments on successive pages join when their edges agree within this distance.
  public var tableJoinToleranceInFontSizes = 0.6
  /// A line in type smaller than this share of a table's own is a note below it (8 pt below 9 pt).
  public var noteFontSizeRatio = 0.93
  /// Most lines of a caption: title, number, unit, who publishes it.
  public var captionLineCount = 4
  /// Parts found by white space whose header is not repeated join when less than this share of the
  /// page stays free below the upper one and above the lower one: margins, running heads, notes.
  public var tableJoinRoomShare = 0.3
  /// Texts of two columns stand in one when they overlap by this share of the narrower one …
  public var columnOverlapShare = 0.5
  /// … and this share of a table's columns must agree in their left or right edges or their middles:
  /// a column of words may be wider on either side on the next page …
  public var alignedColumnShare = 0.7
  /// … within this distance, since the widths of columns may be reckoned anew on each page.
  public var columnAlignmentInFontSizes = 1.0
  /// A header is repeated when the texts above this share of the columns are the same: the stub's may
  /// say that the table goes on.
  public var repeatedHeaderShare = 0.8
  /// Most rows of a header that are compared with those of another part.
  public var maximumHeaderRows = 8

  /// Gaps between letters from the word gap of text up to this tell the usual one …
  public var widestWordGapInFontSizes = 0.9
  /// … which is never less than this …
  public var narrowestWordGapInFontSizes = 0.2
  /// … and this where a page has too few words to tell.
  public var defaultWordGapInFontSizes = 0.28
  /// A font is at least this many times as large as its letters are wide: 2 in most fonts, 1.67 where
  /// all letters are equally wide.
  public var fontSizeInLetterWidths = 1.6
  /// In tables a gap this wide parts two CJK words …
  public var cjkColumnGapInFontSizes = 0.7
  /// … and this wide a CJK word from a Latin one; single characters may be spaced wider (合　计).
  public var mixedColumnGapInFontSizes = 0.5
  // Tables without rules. The defaults hold for the documents of `samples/tables`, which differ in one
  // of these respects each, and for those that `scripts/typeset-tables` makes with other seeds.

  /// Two words of one cell are parted by less than this, where neither is a value: justified prose
  /// stretches its gaps to 0.6 (`none-prose-02`) …
  public var textGapInFontSizes = 0.62
  /// … and by less than this many of the page's usual word gaps.
  public var textGapInWordGaps = 2.0
  /// Beside a value less is enough: numbers hold no blanks but those that part thousands, 0.28 wide
  /// (`rows-01`) …
  public var valueGapInFontSizes = 0.4
  /// … and units.
  public var valueGapInWordGaps = 1.35
  /// Two numbers on one line are two from this gap on, unless the second looks like three more digits
  /// of the first …
  public var numberGapInFontSizes = 0.2
  /// … and from this many of the page's usual word gaps.
  public var numberGapInWordGaps = 0.9
  /// Values of one cell stand nearer than this on their line: 63 (18.5%).
  public var crowdedGapInFontSizes = 0.8
  /// A currency sign belongs to the number after it over gaps up to this: it stands at the column's
  /// left edge.
  public var currencyGapInFontSizes = 8.0
  /// A percent sign or note mark belongs to the number before it over gaps up to this.
  public var closingSignGapInFontSizes = 1.0
  /// A gutter needs this share of a table's lines to have text on both sides of it, since some
  /// columns are nearly empty (`census-03`) …
  public var gutterSupportShare = 0.2
  /// … and may be crossed by this share of them: labels longer than their column, `frame-01`.
  public var gutterBlockedShare = 0.12
  /// Lines share a gap when it is open in both over this width.
  public var sharedGapInFontSizes = 0.3
  /// A rule over this share of a table's width parts rows from edge to edge; shorter ones stand below
  /// headings (`columnrules-02`).
  public var fullRuleShare = 0.75
  /// So many rules that end at a table's right edge part its rows …
  public var fewestRowRules = 3
  /// … when none of these has more lines than this: labels are wrapped, or set one character a line.
  public var mostLinesOfRuledRow = 3
  /// The rule above or below a row stands within this distance of its lines.
  public var rowRuleReachInFontSizes = 5.0
  /// Most lines of a header.
  public var maximumHeaderLines = 7
  /// Most successive lines within a table that are one piece: wrapped labels, headings of sections
  /// (`accounts-02`).
  public var maximumLinesWithoutColumns = 6
  /// White space above a line that ends a table; twice as much where a rule stands in it
  /// (`sections-01`).
  public var tableGapInFontSizes = 2.2
  /// Text of one row stands at one height within this distance; the rows of two tables side by side do
  /// not (`beside-01`).
  public var baselineToleranceInFontSizes = 0.15
  /// White space between groups of rows that share their columns (`quarters-02`).
  public var groupGapInFontSizes = 3.5
  /// White space between a header and what stands above it.
  public var headerGapInFontSizes = 1.0
  /// A label's further lines hang this far right of its first one (`census-03`).
  public var hangingIndentInFontSizes = 0.3
  /// White space above a line that begins a row whatever it says.
  public var rowGapInFontSizes = 2.2
  /// A line of so many words …
  public var justifiedWordCount = 6
  /// … with no wider gap is justified prose.
  public var justifiedGapInFontSizes = 1.2
  /// A line of prose fills this share of its column (`column-02`).
  public var proseFillShare = 0.6
  /// A line of one piece with so many words is prose …
  public var proseWordCount = 9
  /// … and so is one that takes this share of the text's width.
  public var proseWidthShare = 0.7
  /// Boxes that stand this near to each other are one table's rows: designers leave a third of a line between
  /// them …
  public var boxGapInFontSizes = 0.8
  /// … where so many of them or more stand in rows.
  public var fewestRowBoxes = 3
  /// A frame over most of a page with no more texts than this in it, …
  public var mostCellsOfFrame = 8
  /// … each column of which has so many lines, holds the page's running text.
  public var fewestLinesOfFramedProse = 8
  /// The share of a ruled table's lines that may stand in cells with several values; more, and its
  /// rulings part only some of its rows and columns.
  public var mostCrowdedShare = 0.25
  /// The share of a table's lines whose words its rulings may cut; more, and they are no cell walls.
  public var mostCutLinesShare = 0.1
  /// Lines at an angle that reach over this width and half this height are a graph.
  public var plotSizeInFontSizes = 6.0
  /// Text covers less than this share of a graph.
  public var plotTextShare = 0.1
  /// A fill that differs from white by more than this is colored.
  public var whiteContrast = 0.05
  /// The numbers along a graph's axes stand within this distance of it.
  public var plotMarginInFontSizes = 3.0
  /// A curve is drawn in at least so many lines at an angle; a cell is struck out with one or two.
  public var fewestSegmentsOfCurve = 4
  /// And it runs across at least so many of a graph's gridlines.
  public var fewestGridlines = 2
  /// A frame of which a graph covers more than this share is the graph's own: axes and bars drawn with
  /// lines around them. Bars within the cells of a table cover one column.
  public var leastGraphShare = 0.6
  /// So many fills of one breadth on one base line, of different lengths, are a bar chart
  /// (`none-chart-01`).
  public var fewestBars = 3
  /// The least score, and the least confidence, of a table found by white space: what is more likely
  /// no table, or cut wrongly, stays text.
  public var leastTableScore = 0.5
  /// So many rules from edge to edge make a table found by white space one on a recognized page as well: those
  /// above, below and under the header.
  public var rulesOfATable = 3
  /// With fewer rules, a table found by white space on a recognized page has at least so many values.
  public var fewestRecognizedValues = 4
  /// And they are at least this share of its cells beside the stub. 0.6: of prose with the remains of a seal
  /// read beside it up to half is taken for values.
  public var leastRecognizedValueShare = 0.6

  /// Where and how tables are sought.
  public var tables = TableOptions()

  /// The documented defaults.
  public init() {}
}
