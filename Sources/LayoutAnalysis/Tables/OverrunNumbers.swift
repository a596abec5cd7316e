import PageModel

/// Numbers whose digits stand on both sides of a column edge, or of the table's outer edge.
///
/// A number too wide for its column reaches over the rule beside it, and belongs to the cell that has most of
/// its digits, the rest of them taken from cells that have a text of their own. Where such a cell would be
/// left with nothing, two numbers may meet over the rule as well, and nobody can tell where one ends: both
/// cells say both. A number centered on its cell is that cell's, since two numbers that meet do not balance.
///
/// Digits that go on beyond the table's edge are their number's; a digit that the edge cuts, with nothing
/// behind it, is the last one that a page too narrow for its table shows.
struct OverrunNumbers {
  let page: PDFPage
  let grid: LatticeGrid
  let options: LayoutOptions
  private let places: GridCells
  /// The glyphs of each cell.
  private(set) var members: [[Int]]
  /// The texts of cells whose digits cannot be told apart, or that the page cuts.
  private(set) var texts: [Int: String] = [:]

  init(
    page: PDFPage, grid: LatticeGrid, options: LayoutOptions, places: GridCells, members: [[Int]]
  ) {
    self.page = page
    self.grid = grid
    self.options = options
    self.places = places
    self.members = members
  }

  /// What stands for the digits that a page cuts off.
  private static let cutMark = "…"
  /// A digit that reaches over the table's edge by more than this share of its width is cut there: the boxes
  /// of some fonts are a little wider than their glyphs.
  private static let leastCutShare = 0.05

  /// Settles the digits that stand over edges.
  ///
  /// - Parameters:
  ///   - wideBlank: What parts two numbers.
  ///   - outside: The free glyphs right beside the grid.
  /// - Returns: The glyphs outside that it took.
  mutating func settle(wideBlank: String, outside: [Int]) -> [Int] {
    let digits = members.flatMap(\.self).filter { page.glyphs[$0].scalar.isDigit }
    let beyond = outside.filter { page.glyphs[$0].scalar.isDigit }
    let taken = beyond.isEmpty ? [] : takeDigits(beyond, beside: digits)
    for number in numbers(of: digits + taken)
    where number.contains(where: { crossesEdge(box($0)) }) || isOverprinted(number) {
      settle(number, wideBlank: wideBlank)
    }
    markCut(digits + taken)
    return taken
  }

  private func box(_ glyph: Int) -> Rect { page.glyphs[glyph].box }

  /// Whether a column edge cuts through the box.
  private func crossesEdge(_ box: Rect) -> Bool {
    let margin = box.width * options.cells.crossingDigitShare
    return grid.columnEdges.contains { $0 > box.x0 + margin && $0 < box.x1 - margin }
  }

  /// The digits that follow each other closely on a line, left to right.
  private func numbers(of digits: [Int]) -> [[Int]] {
    var lines: [[Int]] = []
    for index in digits.sorted(by: { (box($0).midY, box($0).x0) < (box($1).midY, box($1).x0) }) {
      if let last = lines.last?.last, box(index).midY - box(last).midY < box(index).height / 4 {
        lines[lines.count - 1].append(index)
      } else {
        lines.append([index])
      }
    }
    return lines.flatMap { line in
      var numbers: [[Int]] = []
      for index in line.sorted(by: { box($0).x0 < box($1).x0 }) {
        if let last = numbers.last?.last, follows(index, last) {
          numbers[numbers.count - 1].append(index)
        } else {
          numbers.append([index])
        }
      }
      return numbers
    }
  }

  private func follows(_ next: Int, _ last: Int) -> Bool {
    box(next).x0 - box(last).x1 <= box(next).height * options.cells.digitGapInFontSizes
  }

  /// Whether digits stand upon each other, as those of two numbers do of which one runs into the other's cell.
  private func isOverprinted(_ number: [Int]) -> Bool {
    zip(number, number.dropFirst()).contains { last, next in
      box(last).x1 - box(next).x0 > options.spans.straddledGlyphShare * box(next).width
    }
  }

  private mutating func settle(_ number: [Int], wideBlank: String) {
    let own = Set(number)
    let shares = Set(number.compactMap(cell)).sorted()
    guard shares.count > 1,
      let most = shares.max(by: { count(own, in: $0) < count(own, in: $1) })
    else { return }
    let emptied = shares.filter { $0 != most && holdsOnly(own, cell: $0) }
    if !emptied.isEmpty, holdsOnly(own, cell: most), !isCentered(number, most: most) {
      let parts = (emptied + [most]).map { cell in number.filter { members[cell].contains($0) } }
        .sorted { box($0[0]).x0 < box($1[0]).x0 }
      let text = parts.map(text).joined(separator: wideBlank)
      for cell in emptied + [most] { texts[cell] = text }
      return
    }
    for cell in shares where cell != most { members[cell].removeAll(where: own.contains) }
    members[most] += own.subtracting(members[most]).sorted()
  }

  /// The cell of a glyph in the grid.
  private func cell(of glyph: Int) -> Int? {
    let x = min(max(box(glyph).midX, grid.frame.x0), grid.frame.x1)
    return grid.position(x: x, y: box(glyph).midY).map(places.index)
  }

  private func count(_ number: Set<Int>, in cell: Int) -> Int {
    members[cell].count(where: number.contains)
  }

  /// Whether a cell holds nothing but digits of a number, blanks aside, and one of them wholly.
  private func holdsOnly(_ number: Set<Int>, cell: Int) -> Bool {
    members[cell].allSatisfy { number.contains($0) || page.glyphs[$0].scalar.isBlank }
      && members[cell].contains { number.contains($0) && !crossesEdge(box($0)) }
  }

  /// Whether a number stands in the middle of its cell and reaches into others by less than their halves.
  private func isCentered(_ number: [Int], most cell: Int) -> Bool {
    guard let first = number.first, let last = number.last,
      let inside = members[cell].first(where: number.contains),
      let column = grid.position(x: box(inside).midX, y: box(inside).midY)?.column
    else { return false }
    let (left, right) = (grid.columnEdges[column], grid.columnEdges[column + 1])
    let middle = (box(first).x0 + box(last).x1) / 2
    let digit = box(inside).width
    let room = { (edge: Int) in
      grid.columnEdges.indices.contains(edge) && grid.columnEdges.indices.contains(edge + 1)
        ? (grid.columnEdges[edge + 1] - grid.columnEdges[edge]) / 2 : .infinity
    }
    return abs(middle - (left + right) / 2) < digit / 4
      && left - box(first).x0 < room(column - 1) && box(last).x1 - right < room(column + 1)
  }

  private func text(_ digits: [Int]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: digits.map { page.glyphs[$0].scalar })
    return String(text)
  }

  // MARK: The table's outer edges

  /// Gives free digits beside the grid to the numbers they go on with.
  private mutating func takeDigits(_ beyond: [Int], beside digits: [Int]) -> [Int] {
    var taken: [Int] = []
    let ordered = beyond.sorted { box($0).x0 < box($1).x0 }
    let right = ordered.filter { box($0).midX > grid.frame.x1 }
    let left = ordered.filter { box($0).midX < grid.frame.x0 }.reversed()
    for (outside, isRight) in right.map({ ($0, true) }) + left.map({ ($0, false) }) {
      let neighbor = (digits + taken).first { other in
        abs(box(other).midY - box(outside).midY) < box(outside).height / 4
          && (isRight ? follows(outside, other) : follows(other, outside))
          && (isRight ? box(other).x0 < box(outside).x0 : box(other).x0 > box(outside).x0)
      }
      guard let neighbor, let cell = members.firstIndex(where: { $0.contains(neighbor) }) else {
        continue
      }
      members[cell].append(outside)
      taken.append(outside)
    }
    return taken
  }

  /// Says of numbers that the page cuts them, where the table's right edge goes through the last digit with
  /// nothing behind it, or where they go on in what stands beside the table.
  private mutating func markCut(_ digits: [Int]) {
    let edge = grid.frame.x1
    let last = digits.filter {
      box($0).x1 > edge - options.cells.digitGapInFontSizes * box($0).height
    }
    guard !last.isEmpty else { return }
    let own = Set(digits)
    let beyond = page.glyphs.indices.filter {
      page.glyphs[$0].scalar.isDigit && box($0).midX > edge && !own.contains($0)
        && box($0).x0 < edge + box($0).height
    }
    for glyph in last {
      let reach = edge + Self.leastCutShare * box(glyph).width
      let isCut =
        box(glyph).midX < edge && box(glyph).x1 > reach
        && !own.contains { goes(onTo: $0, from: glyph) }
      if isCut || beyond.contains(where: { goes(onTo: $0, from: glyph) }) { markCut(glyph) }
    }
  }

  /// Whether a digit follows another one on its line.
  private func goes(onTo next: Int, from glyph: Int) -> Bool {
    follows(next, glyph) && box(next).x0 > box(glyph).x0
      && abs(box(next).midY - box(glyph).midY) < box(glyph).height / 4
  }

  private mutating func markCut(_ glyph: Int) {
    guard let cell = members.firstIndex(where: { $0.contains(glyph) }), texts[cell] == nil,
      holdsDigitsOnly(cell)
    else { return }
    let digits = members[cell].filter { !page.glyphs[$0].scalar.isBlank }
      .sorted { (box($0).midY, box($0).x0) < (box($1).midY, box($1).x0) }
    texts[cell] = text(digits) + Self.cutMark
  }

  private func holdsDigitsOnly(_ cell: Int) -> Bool {
    members[cell].allSatisfy { page.glyphs[$0].scalar.isDigit || page.glyphs[$0].scalar.isBlank }
  }
}
