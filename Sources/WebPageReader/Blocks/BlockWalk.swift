import PageModel

/// Goes through a page and gives its paragraphs and tables in reading order.
struct BlockWalk {
  private(set) var blocks: [WebPage.Block] = []
  private(set) var findings: [Finding] = []
  private let tree: MarkupTree
  private let options: WebPageReaderOptions
  private let thresholds = ArticleThresholds()
  private let selectors: SelectorWriter
  private let navigation: Set<Int>
  private var collector = LineCollector(separatesNumbers: false)
  /// The block elements and headings that are open.
  private var open: [Int] = []
  private var navigationDepth = 0

  init(tree: MarkupTree, options: WebPageReaderOptions) {
    self.tree = tree
    self.options = options
    selectors = SelectorWriter(tree: tree)
    navigation = NavigationFinder(tree: tree, thresholds: thresholds).elements()
  }

  /// Walks the whole page.
  mutating func run() {
    var pending: [Step] = [.inside(-1)]
    while let step = pending.popLast() {
      switch step {
      case .inside(let root): pending += children(of: root)
      case .node(let index): pending += visit(index)
      case .leave(let index): leave(index)
      case .table(let table):
        finishLine()
        blocks.append(.table(table))
      }
    }
    finishLine()
  }

  /// What is still to be done, the last first.
  private enum Step {
    case inside(Int)
    case node(Int)
    case leave(Int)
    case table(WebTable)
  }

  private func children(of root: Int) -> [Step] {
    if root >= 0 { return tree.children(of: root).reversed().map(Step.node) }
    var tops: [Step] = []
    var index = 0
    while index < tree.nodes.count {
      tops.append(.node(index))
      index = tree.nodes[index].end
    }
    return tops.reversed()
  }

  private mutating func visit(_ index: Int) -> [Step] {
    let node = tree.nodes[index]
    guard !node.isHidden else { return [] }
    if node.isText {
      collector.enter(node)
      return []
    }
    if node.isBlock || node.traits.contains(.lineBreak) { finishLine() }
    if navigation.contains(index) { navigationDepth += 1 }
    collector.enter(node)
    open.append(index)
    if node.traits.contains(.table) { return [.leave(index)] + parts(ofTable: index).reversed() }
    return [.leave(index), .inside(index)]
  }

  private mutating func leave(_ index: Int) {
    let node = tree.nodes[index]
    if node.isBlock { finishLine() }
    collector.leave(node)
    open.removeLast()
    if navigation.contains(index) { navigationDepth -= 1 }
  }

  // MARK: Tables

  /// A table's rows of data as tables, and the cells of its other rows to be walked, in their order.
  private mutating func parts(ofTable index: Int) -> [Step] {
    let shape = TableShape(index, tree: tree, thresholds: thresholds)
    let outside = shape.outside.map(Step.node)
    guard !shape.rows.isEmpty else { return outside }
    var result = outside
    for part in shape.parts {
      switch part {
      case .layout(let rows):
        result += rows.flatMap { $0.cells.map(Step.node) }
      case .data(let rows):
        result += table(of: rows, index)
      }
    }
    return result
  }

  private mutating func table(of rows: [TableShape.Row], _ index: Int) -> [Step] {
    guard navigationDepth == 0 else { return rows.flatMap { $0.cells.map(Step.node) } }
    do throws(TableGrid.Excess) {
      let grid = try TableGrid(rows: rows, tree: tree, options: options)
      let path = selectors.selector(of: index)
      return [.table(grid.table(path: path, tree: tree, selectors: selectors))]
    } catch {
      findings.append(error.finding)
      return rows.flatMap { $0.cells.map(Step.node) }
    }
  }

  // MARK: Lines

  private mutating func finishLine() {
    collector.endLine()
    let lines = collector.takeLines()
    guard !lines.isEmpty else { return }
    let holder = open.last { tree.nodes[$0].isBlock }
    let heading = open.last { tree.nodes[$0].traits.contains(.heading) }
    let level = heading.flatMap { tree.nodes[$0].name.last?.wholeNumberValue }
    let path = holder.map(selectors.selector) ?? ""
    blocks += lines.map {
      .paragraph(
        WebPage.Paragraph(
          text: $0, headingLevel: level, isNavigation: navigationDepth > 0, path: path))
    }
  }
}
