import PageModel

/// Finds the tables of a page and chooses for each region how it is read: from its rulings, from
/// rulings and white space, or from white space alone.
struct TableFinder {
  let page: PDFPage
  let options: LayoutOptions
  let fontSize: Double
  let builder: FragmentBuilder
  let pieces: PieceLineBuilder
  /// The colored fills, and a tree of them.
  let colored: [Fill]
  let coloredTree: BoxTree
  let graphs: GraphDetector
  /// Whether text of the page was recognized in its picture.
  let isRecognized: Bool

  init(page: PDFPage, options: LayoutOptions, fontSize: Double) {
    self.page = page
    self.options = options
    self.fontSize = fontSize
    builder = FragmentBuilder(page: page, options: options)
    pieces = PieceLineBuilder(page: page, options: options)
    colored = page.fills.filter { $0.color.distance(to: .white) > options.fills.whiteContrast }
    coloredTree = BoxTree(colored.map(\.rect))
    isRecognized = page.glyphs.contains { glyph in
      if case .recognized = glyph.origin { true } else { false }
    }
    graphs = GraphDetector(page: page, colored: colored, fontSize: fontSize, options: options)
  }

  /// What was found on a page.
  struct Result {
    /// The tables, top to bottom.
    var fragments: [TableFragment] = []
    /// The glyphs outside tables; they are looked up by place.
    var glyphs: GlyphField
    /// Their indices, with those outside the area to search.
    var free: [Int] = []
    /// Ruled tables that white space must finish.
    var unfinished: [UnfinishedLattice] = []
    /// The glyphs of texts in vertical lines, which are no tables; they are among the free ones.
    var verticalTexts: [[Int]] = []
    /// Why tables were not sought.
    var findings: [Finding] = []
    /// What was looked at and taken for no table, where no table stands.
    var passedOver: [PassedOverTable] = []
    /// What was weighed as a table by its text, whatever came of it.
    var scored: [ScoredRegion] = []

    mutating func take(_ fragment: TableFragment, _ taken: [Int]) {
      fragments.append(fragment)
      glyphs.take(taken)
    }
  }

  /// The tables among the glyphs.
  func tables(in glyphs: [Int]) -> Result {
    let outside = glyphs.filter(isOutsideArea)
    let inside = outside.isEmpty ? glyphs : glyphs.filter { !isOutsideArea($0) }
    var result = Result(glyphs: GlyphField(page: page, indices: inside), free: glyphs)
    let rulings = RulingSet(on: page, sought(page.rulings), fontSize: fontSize, options: options)
    guard rulings.horizontal.count * rulings.vertical.count <= options.maximumRulingCrossings else {
      result.findings.append(
        Finding(.pageRulingCrossings, page: page.number))
      return result
    }
    let groups = options.tables.method == .stream ? [] : rulings.connectedGroups()
    if options.tables.method != .stream { findRuled(rulings, groups, &result) }
    result.verticalTexts = VerticalText(page: page, options: options.verticalText).texts(
      among: result.glyphs.free, apartFrom: result.unfinished.map(\.grid.frame))
    let vertical = result.verticalTexts.flatMap(\.self)
    result.glyphs.take(vertical)
    if options.tables.method != .lattice { findStreams(rulings, groups, &result) }
    result.free = (result.glyphs.free + outside + vertical).sorted()
    result.fragments.sort {
      ($0.table.box.y0, $0.table.box.x0) < ($1.table.box.y0, $1.table.box.x0)
    }
    let taken = result.fragments.map(\.table.box)
    result.passedOver.removeAll { passed in
      taken.contains { $0.contains(x: passed.frame.midX, y: passed.frame.midY) }
    }
    return result
  }

  private func sought(_ rulings: [Ruling]) -> [Ruling] {
    guard let area = options.tables.area else { return rulings }
    return rulings.filter {
      let middle = ($0.start + $0.end) / 2
      return $0.orientation == .horizontal
        ? area.contains(x: middle, y: $0.position) : area.contains(x: $0.position, y: middle)
    }
  }

  /// Whether a glyph stands outside the area to search.
  private func isOutsideArea(_ index: Int) -> Bool {
    guard let area = options.tables.area else { return false }
    let box = page.glyphs[index].box
    return !area.contains(x: box.midX, y: box.midY)
  }
}
