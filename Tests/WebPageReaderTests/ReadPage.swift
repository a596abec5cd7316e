@testable import WebPageReader

/// A page as the tests compare it.
struct ReadPage {
  let page: WebPage

  init(_ html: String, options: WebPageReaderOptions = WebPageReaderOptions()) {
    page = WebPage(html: html, options: options)
  }

  /// The paragraphs of the article, in reading order.
  var lines: [String] {
    page.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block, !paragraph.isNavigation {
        paragraph.text
      } else {
        nil
      }
    }
  }

  /// The paragraphs around the article.
  var navigation: [String] {
    page.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block, paragraph.isNavigation {
        paragraph.text
      } else {
        nil
      }
    }
  }

  var tables: [WebTable] {
    page.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Paragraphs and tables in their order, a table as its rows.
  var all: [String] {
    page.blocks.map { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .table(let table): table.picture.joined(separator: " / ")
      }
    }
  }
}

extension WebTable {
  /// A row a line: cells that begin in it, with their lines and, where they are merged, their spans;
  /// `∅` is a cell that the markup lacks.
  var picture: [String] {
    (0..<rowCount).map { row in
      cells.filter { $0.rows.lowerBound == row }
        .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        .map { cell in
          let text = cell.path == nil ? "∅" : cell.lines.joined(separator: "⏎")
          let isMerged = cell.rows.count > 1 || cell.columns.count > 1
          return isMerged ? "\(text)[\(cell.rows.count)×\(cell.columns.count)]" : text
        }.joined(separator: "|")
    }
  }

  /// Whether the cells cover each grid position once.
  var isTiled: Bool {
    var counts = [Int](repeating: 0, count: rowCount * columnCount)
    for cell in cells {
      guard cell.rows.upperBound <= rowCount, cell.columns.upperBound <= columnCount else {
        return false
      }
      for row in cell.rows {
        for column in cell.columns { counts[row * columnCount + column] += 1 }
      }
    }
    return counts.allSatisfy { $0 == 1 }
  }
}
