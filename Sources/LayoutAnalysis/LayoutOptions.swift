/// What a user chooses of the layout analysis: how letters are written, where tables are sought, and the
/// limits beyond which a drawing is no table.
///
/// The thresholds are not among the choices. Each step of the analysis has its own in a value beside its
/// sources: `LineOptions` in `Text`, `RulingOptions`, `GridOptions` and more in `Tables`, `RegionOptions`,
/// `PieceOptions` and more in `Tables/Unruled`, `ParagraphOptions` and more in `Document`. Each threshold
/// has its unit, its reason and, where one justifies it, the page. Distances are fractions of the font size
/// at the place where they are applied, so that one value serves a form set in 6 pt and a poster set in
/// 60 pt.
public struct LayoutOptions: Sendable, Hashable {
  /// Whether ligatures (ﬁ), the forms of Arabic letters, compatibility ideographs and the marks of
  /// vertical lines are kept as the file names them, and not written as the letters they stand for.
  public var keepsPresentationForms = false
  /// A page with more horizontal times vertical rulings than this is a drawing; no tables are sought
  /// on it. Budgets of several hundred cells a page stay below 20,000.
  public var maximumRulingCrossings = 4_000_000
  /// A grid with more positions than this is graph paper, not a table.
  public var maximumGridPositions = 250_000
  /// A table whose columns white space parts has no more of them than this; more are a plot of signs.
  /// The widest such table of the corpora has 15.
  public var maximumTextColumns = 500
  /// A page with more fills than this is a drawing, and its fills are no cells.
  public var maximumCellFills = 4_000
  /// Where and how tables are sought.
  public var tables = TableOptions()

  /// The documented defaults.
  public init() {}

  // MARK: Thresholds, each documented at its type

  package var lines = LineOptions()
  package var words = WordGapOptions()
  package var verticalText = VerticalTextOptions()

  package var cells = CellTextOptions()
  package var overflow = OverflowOptions()
  package var rulings = RulingOptions()
  package var grids = GridOptions()
  package var baselineRows = BaselineRowOptions()
  package var outsideStubs = OutsideStubOptions()
  package var fills = FillOptions()
  package var strayRules = StrayRuleOptions()
  package var spans = SpanOptions()
  package var graphs = GraphOptions()
  package var joins = TableJoinOptions()

  // Tables without rules. The defaults hold for the documents of `samples/tables`, which differ in one of
  // these respects each, and for those that `scripts/typeset-tables` makes with other seeds.
  package var wordSpaces = WordSpaceOptions()
  package var letterSizes = LetterSizeOptions()
  package var pieces = PieceOptions()
  package var narrowGutters = NarrowGutterOptions()
  package var ruledGutters = RuledGutterOptions()
  package var gutters = GutterOptions()
  package var regions = RegionOptions()
  package var headers = HeaderOptions()
  package var rows = RowOptions()
  package var scores = TableScoreOptions()
  package var wordTables = WordTableOptions()
  package var lookalikes = LookalikeOptions()

  package var furniture = FurnitureOptions()
  package var sheets = SheetOptions()
  package var paragraphs = ParagraphOptions()
  package var columns = ColumnOptions()
  package var watermarks = WatermarkOptions()
}
