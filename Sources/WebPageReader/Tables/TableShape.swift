/// A table's rows, and which of them lay out a page rather than hold data.
///
/// A row is layout where one of its cells holds a table, a headline or prose, and so is every row of a
/// table of one cell or one column, or with the role `presentation`. The other rows are data, in as
/// many tables as layout rows part them.
struct TableShape {
  /// A row of the page's source.
  struct Row {
    /// The row's element; `nil` for cells without one.
    let element: Int?
    /// The elements of its visible cells.
    let cells: [Int]
    /// The element whose end ends every row span: the row group, or the table.
    let group: Int
  }

  /// Successive rows of one kind.
  enum Part {
    case layout([Row])
    case data([Row])
  }

  /// The rows as a browser shows them: the head's first, the foot's last.
  private(set) var rows: [Row] = []
  /// Captions and what stands in the table but in no cell, which browsers show before it.
  private(set) var outside: [Int] = []
  private let tree: MarkupTree
  private let thresholds: ArticleThresholds
  private let isPresentation: Bool
  private let navigation: Set<Int>

  /// Reads the shape of a table; rows among the elements of `navigation` are layout.
  init(
    _ table: Int, tree: MarkupTree, thresholds: ArticleThresholds, navigation: Set<Int> = []
  ) {
    self.tree = tree
    self.thresholds = thresholds
    self.navigation = navigation
    isPresentation = ["presentation", "none"].contains(tree.nodes[table].attributes?.role)
    var head: [Row] = []
    var foot: [Row] = []
    var body: [Row] = []
    collect(table, group: table, into: &body)
    for group in tree.children(of: table)
    where tree.nodes[group].traits.contains(.rowGroup) && !tree.nodes[group].isHidden {
      switch tree.nodes[group].name {
      case "thead": collect(group, group: group, into: &head)
      case "tfoot": collect(group, group: group, into: &foot)
      default: collect(group, group: group, into: &body)
      }
    }
    rows = head + body + foot
  }

  /// Adds the rows that stand in a table or row group.
  private mutating func collect(_ parent: Int, group: Int, into rows: inout [Row]) {
    var loose: [Int] = []
    func endLoose() -> Row? {
      defer { loose = [] }
      return loose.isEmpty ? nil : Row(element: nil, cells: loose, group: group)
    }
    for child in tree.children(of: parent) {
      let node = tree.nodes[child]
      if node.isHidden { continue }
      if node.traits.contains(.cell) {
        loose.append(child)
        continue
      }
      if let row = endLoose() { rows.append(row) }
      if node.traits.contains(.row) {
        rows.append(Row(element: child, cells: cells(of: child), group: group))
      } else if !node.traits.contains(.rowGroup) {
        if hasText(child) { outside.append(child) }
      }
    }
    if let row = endLoose() { rows.append(row) }
  }

  private mutating func cells(of row: Int) -> [Int] {
    var cells: [Int] = []
    for child in tree.children(of: row) where !tree.nodes[child].isHidden {
      if tree.nodes[child].traits.contains(.cell) {
        cells.append(child)
      } else if hasText(child) {
        outside.append(child)
      }
    }
    return cells
  }

  private func hasText(_ index: Int) -> Bool {
    let end = tree.nodes[index].end
    var index = index
    while index < end {
      let node = tree.nodes[index]
      if !node.isHidden, node.text.unicodeScalars.contains(where: CollapsedText.isInk) {
        return true
      }
      index = node.isHidden ? node.end : index + 1
    }
    return false
  }

  // MARK: Layout and data

  /// The rows in runs of one kind.
  var parts: [Part] {
    let kinds = layoutRows()
    var parts: [Part] = []
    var start = 0
    for index in rows.indices where index + 1 == rows.count || kinds[index + 1] != kinds[start] {
      let run = Array(rows[start...index])
      parts.append(kinds[start] ? .layout(run) : .data(run))
      start = index + 1
    }
    return parts
  }

  private func layoutRows() -> [Bool] {
    let widest = rows.map { Self.width($0, tree: tree) }.max() ?? 0
    if isPresentation || widest < 2 { return rows.map { _ in true } }
    // A menu beside the article reaches over all rows of it, a long note beside figures is no article.
    var end = 0
    return rows.enumerated().map { index, row in
      if isNavigation(row) { return true }
      let hasNumber = row.cells.contains(where: isNumber)
      for cell in row.cells where isLayout(cell, besideNumbers: hasNumber) {
        let span = SpanAttribute(rows: tree.nodes[cell].attributes?.rowSpan).count
        end = max(end, span.map { index + $0 } ?? rows.count)
      }
      return index < end
    }
  }

  /// Whether the row is a menu.
  func isNavigation(_ row: Row) -> Bool {
    navigation.contains(row.group) || row.element.map(navigation.contains) ?? false
  }

  /// How many columns the row's cells ask for.
  static func width(_ row: Row, tree: MarkupTree) -> Int {
    row.cells.reduce(0) {
      $0 + (SpanAttribute(columns: tree.nodes[$1].attributes?.columnSpan).count ?? 1)
    }
  }

  /// Whether the cell lays out a part of the page: it holds a table, a headline or prose, which beside
  /// numbers is a note on them.
  private func isLayout(_ cell: Int, besideNumbers: Bool) -> Bool {
    var characters = 0
    var index = cell + 1
    while index < tree.nodes[cell].end {
      let node = tree.nodes[index]
      if node.isHidden {
        index = node.end
        continue
      }
      if node.name == "h1" || node.name == "h2" { return true }
      if node.traits.contains(.table), hasSeveralCells(index) { return true }
      characters += node.text.unicodeScalars.count { CollapsedText.isInk($0) }
      if characters > thresholds.longestCellText, !besideNumbers { return true }
      index += 1
    }
    return false
  }

  private func isNumber(_ cell: Int) -> Bool {
    var hasDigit = false
    var index = cell
    while index < tree.nodes[cell].end {
      let node = tree.nodes[index]
      if node.isHidden {
        index = node.end
        continue
      }
      for scalar in node.text.unicodeScalars where CollapsedText.isInk(scalar) {
        guard CollapsedText.isDigit(scalar) else { return false }
        hasDigit = true
      }
      index += 1
    }
    return hasDigit
  }

  /// Whether a table has more than the one cell of a box around text.
  private func hasSeveralCells(_ table: Int) -> Bool {
    let below = tree.nodes[table..<tree.nodes[table].end]
    guard let first = below.firstIndex(where: { $0.traits.contains(.cell) }) else { return false }
    return below[(first + 1)...].contains { $0.traits.contains(.cell) }
  }
}

/// The number in a `rowspan` or `colspan`, as browsers read it.
struct SpanAttribute {
  /// At least 1; `nil` for 0, which in `rowspan` reaches to the end of the row group.
  let count: Int?

  /// HTML's own bounds of spans.
  private static let mostColumns = 1_000
  private static let mostRows = 65_534

  init(columns text: String?) { self.init(text, most: Self.mostColumns) }

  init(rows text: String?) { self.init(text, most: Self.mostRows) }

  /// Reads digits at the beginning; anything else is 1.
  private init(_ text: String?, most: Int) {
    guard let text else {
      count = 1
      return
    }
    let digits = text.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else {
      count = 1
      return
    }
    let number = Int(digits.prefix(9)) ?? 1
    count = number == 0 ? nil : min(number, most)
  }
}
