import ReportExtraction

/// Pages that are made up, of any number of glyphs, rulings, fills or slants: what layout costs must
/// grow no faster than they do.
enum PageShape: String, CaseIterable {
  /// Tables with a rule around each cell and two glyphs in it, ten columns wide.
  case ruledTable = "ruled table"
  /// The same with as many columns as rows.
  case squareRuledTable = "square ruled table"
  /// Ruled tables of two hundred cells, one a page, joined over all pages.
  case tableOverPages = "ruled table over pages"
  /// Boxes of two cells, one below the other.
  case ruledBoxes = "many ruled boxes"
  /// Numbers in eight columns without a rule.
  case unruledTable = "unruled table"
  /// Three lines of as many numbers as there is room for.
  case wideUnruledTable = "wide unruled table"
  /// Numbers in eight columns, a rule above and below each row.
  case ruledRows = "rows between rules"
  /// Tables of ten rows, a rule above, below the header and below, prose between them.
  case booktabs = "booktabs tables"
  /// Two columns of prose, a heading over both after every twenty lines.
  case prose = "prose in two columns"
  /// All on one line.
  case oneLine = "words on one line"
  case oneLineOfNumbers = "numbers on one line"
  case oneLineOfIdeographs = "ideographs on one line"
  /// Anywhere on a page of A4.
  case crowd = "dense page"
  /// Note marks above one line of text.
  case noteMarks = "note marks on one line"
  case horizontalRulings = "horizontal rulings"
  case verticalRulings = "vertical rulings"
  /// Half of the vertical rulings touch a horizontal one.
  case unclosedRulings = "unclosed rulings"
  /// Strokes from crossing to crossing.
  case strokes = "grid of strokes"
  /// Strokes that do not touch, in rows and columns.
  case looseStrokes = "grid of loose strokes"
  /// White glyphs, each on a dark fill of its own, rows light and dark.
  case fills = "cells filled"
  /// White glyphs on fills that lie over each other.
  case stackedFills = "fills over each other"
  /// Small ones all over a ruled table.
  case slants = "slants in a table"
  /// A line of a graph each.
  case longSlants = "long slants"

  /// A page or several; `count` glyphs, rulings, fills or slants, whatever the shape is about.
  func pages(count: Int) -> [PDFPage] {
    guard self == .tableOverPages else { return [page(count: count)] }
    return (1...max(count / 400, 1)).map { number in
      var page = PageSketch(number: number)
      page.addRuledTable(cells: 200, columns: 10)
      return page.page
    }
  }

  private func page(count: Int) -> PDFPage {
    var page = PageSketch()
    switch self {
    case .tableOverPages: break
    case .ruledTable: page.addRuledTable(cells: count / 2, columns: 10)
    case .squareRuledTable:
      page.addRuledTable(cells: count / 2, columns: Int(Double(count / 2).squareRoot()))
    case .ruledBoxes: for _ in 0..<(count / 4) { page.addRuledTable(cells: 2, columns: 2) }
    case .unruledTable: page.addNumbers(rows: count / 32, columns: 8)
    case .wideUnruledTable: page.addNumbers(rows: 3, columns: count / 12)
    case .ruledRows: page.addNumbers(rows: count / 32, columns: 8, hasRules: true)
    case .booktabs: for _ in 0..<(count / 400) { page.addBooktabsTable() }
    case .prose: for _ in 0..<(count / 1600) { page.addProse(lines: 20) }
    case .oneLine: page.addLine(String(repeating: "lorem ipsum ", count: count / 10))
    case .oneLineOfNumbers: page.addLine(String(repeating: "123 ", count: count / 3))
    case .oneLineOfIdeographs: page.addLine(String(repeating: "政府信息公开", count: count / 6))
    case .crowd: page.addCrowd(count: count)
    case .noteMarks: page.addNoteMarks(count: count / 2)
    case .horizontalRulings: page.addRulings(.horizontal, count: count)
    case .verticalRulings: page.addRulings(.vertical, count: count)
    case .unclosedRulings: page.addUnclosedRulings(count: count)
    case .strokes: page.addStrokes(count: count, share: 1)
    case .looseStrokes: page.addStrokes(count: count, share: 0.5)
    case .fills: page.addFilledCells(count: count)
    case .stackedFills: page.addStackedFills(count: count)
    case .slants: page.addSlants(count: count)
    case .longSlants: page.addLongSlants(count: count)
    }
    return page.page
  }
}
