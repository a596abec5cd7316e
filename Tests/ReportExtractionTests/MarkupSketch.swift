import PageModel

/// Writes tables as web sites do: by chance with more or fewer tags, spans split into cells, labels
/// wrapped, in layout tables, with what no reader sees among it.
struct MarkupSketch {
  /// A way in which sites write tables.
  enum Habit: String, CaseIterable {
    /// Merged cells are cells beside each other, all but the first blank.
    case splitSpans
    /// The rows stand in several tables.
    case severalTables
    /// The table stands in tables that lay out the page.
    case layoutTables
    /// Cells hold paragraphs, blocks and line breaks.
    case wrappedCells
    /// End tags are left out and names are in upper case.
    case openTags
    /// Header cells are `th`, in a `thead`, or `th` is used for any cell.
    case headerCells
    /// Hidden rows, cells and texts stand among the visible ones.
    case hiddenParts
    /// Numbers are in pieces: tags and comments between their digits.
    case splitNumbers
    /// Some `colspan` and `rowspan` are lost, so that cells stand below the wrong headers.
    case lostSpans

    /// The habits that leave a page as readable as it was.
    static let harmless = Set(allCases).subtracting([.lostSpans])
  }

  let habits: Set<Habit>
  var generator: SeededGenerator

  init(_ habits: Set<Habit>, seed: UInt64) {
    self.habits = habits
    generator = SeededGenerator(seed: seed)
  }

  /// The page with a title, headings and tables.
  mutating func page(title: String, tables: [Table]) -> String {
    var body = "<h1>\(title)</h1>\n<p>一、总体情况</p><p>本年度情况如下。</p>\n"
    for table in tables { body += html(of: table) + "\n<p>&nbsp;</p>" }
    return "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)</body></html>"
  }

  /// A table, or several.
  mutating func html(of table: Table) -> String {
    let cuts = habits.contains(.severalTables) ? cuts(in: table) : []
    let starts = [0] + cuts
    let ends = cuts + [table.rowCount]
    var html = ""
    for (start, end) in zip(starts, ends) {
      html += inLayout("<table border=1>\(rows(start..<end, of: table))</table>")
    }
    return html
  }

  // MARK: Rows

  /// Rows before which a new table begins: rows of values that no cell reaches into.
  private mutating func cuts(in table: Table) -> [Int] {
    let rows = table.cellsByFirstRow
    return (1..<max(table.rowCount, 1)).filter { row in
      !table.cells.contains { $0.rows.lowerBound < row && $0.rows.upperBound > row }
        && rows[row].contains { !$0.text.isEmpty && $0.text.allSatisfy(\.isNumber) } && chance(0.3)
    }
  }

  private mutating func rows(_ range: Range<Int>, of table: Table) -> String {
    let headCount = TableHeadings(table).leadingRowCount
    let hasHead =
      habits.contains(.headerCells) && headCount > 0 && range.lowerBound == 0
      && headCount < range.upperBound
    var html = hasHead ? "<thead>" : chance(0.5) ? "<tbody>" : ""
    for row in range {
      if hasHead, row == headCount { html += "</thead><tbody>" }
      if habits.contains(.hiddenParts), chance(0.2) {
        html += "<tr style=\"display: none\"><td>规章</td><td>7</td><td>7</td></tr>"
      }
      html += tag("tr") + "\n"
      for cell in table.cells where cell.rows.lowerBound <= row && cell.rows.upperBound > row {
        html += self.cell(cell, row: row)
      }
      html += endTag("tr") + "\n"
    }
    return html
  }

  private mutating func cell(_ cell: TableCell, row: Int) -> String {
    let isFirst = cell.rows.lowerBound == row
    let splits = habits.contains(.splitSpans) && cell.role != .columnHeader
    if !isFirst {
      // A blank cell goes on below a split one, a span covers its rows itself.
      return splits ? cell.columns.map { _ in element(blank(), "td", spans: "") }.joined() : ""
    }
    var name = cell.role == .data ? "td" : "th"
    if !habits.contains(.headerCells) { name = "td" } else if chance(0.2) { name = "th" }
    // A blank between digits is taken for two numbers in a web page.
    let text = cell.text.first?.isNumber == true ? cell.text.filter { $0 != " " } : cell.text
    let content = text.isEmpty ? blank() : content(text)
    if splits {
      return element(content, name, spans: "")
        + cell.columns.dropFirst().map { _ in element(blank(), "td", spans: "") }.joined()
    }
    let loses = habits.contains(.lostSpans)
    var spans = ""
    if cell.columns.count > 1, !loses || chance(0.7) {
      spans += " colspan=\"\(cell.columns.count)\""
    }
    if cell.rows.count > 1, !loses || chance(0.7) { spans += " rowspan='\(cell.rows.count)'" }
    return element(content, name, spans: spans)
  }

  private mutating func element(_ content: String, _ name: String, spans: String) -> String {
    var html = tag(name, spans + " style=\"width:12%\"") + content + endTag(name)
    if habits.contains(.hiddenParts), chance(0.1) { html += "<td hidden>8</td>" }
    return html
  }

  // MARK: Content

  private mutating func content(_ text: String) -> String {
    let isNumber = text.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    var html = ""
    var last: Character?
    for character in text {
      if isNumber, habits.contains(.splitNumbers), last != nil, chance(0.4) {
        html +=
          ["</span><span>", "<!-- 7 -->", "<font></font>", "<wbr>"].randomElement(using: &generator)
          ?? ""
      } else if !isNumber, habits.contains(.wrappedCells), let last, isWide(last),
        isWide(character),
        chance(0.15)
      {
        html += ["<br>", "<br/>\n", "</p><p>", "\n"].randomElement(using: &generator) ?? ""
      }
      html += character == "&" ? "&amp;" : character == "<" ? "&lt;" : String(character)
      last = character
    }
    if habits.contains(.splitNumbers) { html = "<span>\(html)</span>" }
    if habits.contains(.hiddenParts), chance(0.2) {
      html += "<span style=\"display:none\">9</span>"
    }
    guard habits.contains(.wrappedCells) else { return html }
    return [
      "<p>\(html)</p>", "<div>\(html)</div>", "&nbsp;\(html) ",
      "\n<p align=center><b>\(html)</b></p>\n",
    ]
    .randomElement(using: &generator) ?? html
  }

  private mutating func blank() -> String {
    ["", "&nbsp;", "<br>", "<p>&nbsp;</p>", " \n "].randomElement(using: &generator) ?? ""
  }

  /// Ideographs, between which a line may break.
  private func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  // MARK: Tags

  private mutating func inLayout(_ table: String) -> String {
    guard habits.contains(.layoutTables) else { return table }
    var html = table
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      html =
        chance(0.5)
        ? "<table><tr><td>\(html)</td></tr></table>"
        : "<table width=100%><tr><td><a href=a>首页</a> <a href=b>政务公开</a> <a href=c>服务</a></td></tr><tr><td><div>\(html)</div></td></tr></table>"
    }
    return html
  }

  private func tag(_ name: String, _ attributes: String = "") -> String {
    "<\(habits.contains(.openTags) ? name.uppercased() : name)\(attributes)>"
  }

  private mutating func endTag(_ name: String) -> String {
    if habits.contains(.openTags), chance(0.7) { return "" }
    return "</\(name)>"
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < share
  }
}
