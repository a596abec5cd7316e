import PageModel

/// Goes through a page and gives its paragraphs and tables in reading order.
///
/// A table as wide as the one before it that begins with a row of values goes on with it: sites that
/// make pages from documents cut a table at the document's page breaks.
struct BlockWalk {
  private(set) var blocks: [WebPage.Block] = []
  private(set) var findings: [Finding] = []
  private var hidden = HiddenTexts()
  private var tableCount = 0
  private let tree: MarkupTree
  private let options: WebPageReaderOptions
  private let thresholds = ArticleThresholds()
  private let selectors: SelectorWriter
  private let navigation: Set<Int>
  private var collector = LineCollector(separatesNumbers: false)
  /// The block elements and headings that are open.
  private var open: [Int] = []
  private var navigationDepth = 0
  private var held: HeldTable?

  /// Rows of data that were met last, with nothing but menus after them.
  private struct HeldTable {
    let table: Int
    var rows: [TableShape.Row]
    let width: Int
  }

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
      case .navigation(let change): navigationDepth += change
      case .data(let table, let rows):
        finishLine()
        hold(rows, of: table)
      }
    }
    finishLine()
    finishTable()
    hidden.finish()
    findings += hidden.findings
  }

  /// What is still to be done, the last first.
  private enum Step {
    case inside(Int)
    case node(Int)
    case leave(Int)
    case navigation(Int)
    case data(Int, [TableShape.Row])
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
    guard !node.isHidden else {
      // Blocks that are not shown are menus and frames that a script opens.
      if !tree.hasBlock(index) { collector.pass(index, of: tree) }
      return []
    }
    if node.traits.contains(.field) { return [] }
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
  private func parts(ofTable index: Int) -> [Step] {
    let shape = TableShape(
      index, tree: tree, thresholds: thresholds, navigation: navigation)
    let outside = shape.outside.map(Step.node)
    guard !shape.rows.isEmpty else { return outside }
    var result = outside
    for part in shape.parts {
      switch part {
      case .layout(let rows):
        for row in rows {
          let cells = row.cells.map(Step.node)
          // The walk goes from a table to its cells and would not see that their row is a menu.
          let isMenu = shape.isNavigation(row) && !navigation.contains(index)
          result += isMenu ? [.navigation(1)] + cells + [.navigation(-1)] : cells
        }
      case .data(let rows):
        // A menu's table is its words.
        result +=
          navigationDepth == 0 ? [.data(index, rows)] : rows.flatMap { $0.cells.map(Step.node) }
      }
    }
    return result
  }

  /// Holds rows of data back until it is known whether the next table goes on with them.
  private mutating func hold(_ rows: [TableShape.Row], of table: Int) {
    let rows = Array(rows.drop(while: isBlank))
    guard !rows.isEmpty else { return }
    let width = rows.map { TableShape.width($0, tree: tree) }.max() ?? 0
    if let held, held.width == width, startsWithValues(rows) {
      self.held?.rows += rows
    } else {
      finishTable()
      held = HeldTable(table: table, rows: rows, width: width)
    }
  }

  /// Whether the row has nothing: editors of web pages put one before a table's first row, to hold the
  /// columns' widths. Cells that reach into the next row are part of that.
  private func isBlank(_ row: TableShape.Row) -> Bool {
    row.cells.allSatisfy { cell in
      guard SpanAttribute(rows: tree.nodes[cell].attributes?.rowSpan).count == 1 else {
        return false
      }
      let content = LineCollector.content(below: cell, of: tree)
      return content.lines.isEmpty && content.hidden.isEmpty
    }
  }

  /// Whether the first row has a number: then the rows have no headers of their own.
  private func startsWithValues(_ rows: [TableShape.Row]) -> Bool {
    rows.first?.cells.contains { cell in
      let lines = LineCollector.lines(below: cell, of: tree)
      return !lines.isEmpty && lines.joined().unicodeScalars.allSatisfy(CollapsedText.isDigit)
    } ?? false
  }

  private mutating func finishTable() {
    guard let held else { return }
    self.held = nil
    do throws(TableGrid.Excess) {
      let grid = try TableGrid(rows: held.rows, tree: tree, options: options)
      let path = selectors.selector(of: held.table)
      let number = tableCount
      tableCount += 1
      let table = grid.table(path: path, tree: tree, selectors: selectors) { cell, texts in
        hidden.add(
          texts,
          inCellAt: MarkupPlace(
            table: number, row: cell.rows.lowerBound, column: cell.columns.lowerBound,
            path: cell.path ?? path))
      }
      blocks.append(.table(table))
    } catch {
      findings.append(error.finding)
      for cell in held.rows.flatMap(\.cells) {
        let path = selectors.selector(of: cell)
        add(LineCollector.lines(below: cell, of: tree), level: nil, path: path)
      }
    }
  }

  // MARK: Lines

  private mutating func finishLine() {
    collector.endLine()
    let lines = collector.takeLines()
    let hidden = collector.takeHidden()
    guard !lines.isEmpty else { return }
    let holder = open.last { tree.nodes[$0].isBlock }
    if navigationDepth == 0, !hidden.isEmpty {
      self.hidden.add(hidden, inLineAt: holder.map(selectors.selector) ?? "")
    }
    if navigationDepth == 0 { finishTable() }
    let heading = open.last { tree.nodes[$0].traits.contains(.heading) }
    let level = heading.flatMap { tree.nodes[$0].name.last?.wholeNumberValue }
    let path = holder.map(selectors.selector) ?? ""
    add(lines, level: level, path: path)
  }

  private mutating func add(_ lines: [String], level: Int?, path: String) {
    blocks += lines.map {
      .paragraph(
        WebPage.Paragraph(
          text: $0, headingLevel: level, isNavigation: navigationDepth > 0, path: path))
    }
  }
}
