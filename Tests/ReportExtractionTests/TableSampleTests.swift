import Foundation
import ReportExtraction
import Testing

/// Tables without rules or with some, typeset with known cells, and pages without any table.
@Suite struct TableSampleTests {
  private static let folder = Repository.samples.appending(path: "tables")

  @Test(arguments: Repository.names(in: folder, extension: "pdf"))
  func everyCellHasItsNeighbors(name: String) throws {
    var options = ExtractionOptions()
    options.layout.tables.joinsOverPages = false
    let tables = try ReportExtractor(options: options)
      .document(path: Self.folder.appending(path: "\(name).pdf").path).tables
    let truth = try JSONDecoder().decode(
      [TrueTable].self, from: Data(contentsOf: Self.folder.appending(path: "\(name).json")))
    let found = tables.map { (page: $0.pages[0], relations: Self.relations(of: $0)) }
    #expect(found.count == truth.count)
    for table in truth {
      let expected = CellRelations(table.cells.map(\.area))
      let onPage = found.filter { $0.page == table.page }
      let best = onPage.max {
        $0.relations.common(with: expected) < $1.relations.common(with: expected)
      }
      #expect(best?.relations == expected)
    }
  }

  private static func relations(of table: Table) -> CellRelations {
    CellRelations(
      table.cells.map {
        CellArea(rows: $0.rows, columns: $0.columns, text: CellRelations.plain($0.text))
      })
  }
}

/// A table of the truth.
private struct TrueTable: Decodable {
  let page: Int
  let cells: [Cell]

  struct Cell: Decodable {
    let area: CellArea

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      let row = try values.decode(Int.self)
      let column = try values.decode(Int.self)
      let rows = try values.decode(Int.self)
      let columns = try values.decode(Int.self)
      area = CellArea(
        rows: row..<(row + rows), columns: column..<(column + columns),
        text: CellRelations.plain(try values.decode(String.self)))
    }
  }
}

/// A cell as far as its neighbors go.
private struct CellArea {
  let rows: Range<Int>
  let columns: Range<Int>
  let text: String
}

/// Which cell with text stands next to which, to the right and below: what the ICDAR 2013 table
/// competition compares, so that blank rows and spans of blank cells do not count.
private struct CellRelations: Equatable {
  private var counts: [String: Int] = [:]

  init(_ cells: [CellArea]) {
    var at: [[Int]: Int] = [:]
    for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
      for row in cell.rows { for column in cell.columns { at[[row, column]] = index } }
    }
    let rowCount = cells.map(\.rows.upperBound).max() ?? 0
    let columnCount = cells.map(\.columns.upperBound).max() ?? 0
    var pairs: Set<[Int]> = []
    for row in 0..<rowCount {
      var last: Int?
      for index in (0..<columnCount).compactMap({ at[[row, $0]] }) {
        if let last, last != index { pairs.insert([0, last, index]) }
        last = index
      }
    }
    for column in 0..<columnCount {
      var last: Int?
      for index in (0..<rowCount).compactMap({ at[[$0, column]] }) {
        if let last, last != index { pairs.insert([1, last, index]) }
        last = index
      }
    }
    for pair in pairs {
      counts["\(pair[0]) \(cells[pair[1]].text) → \(cells[pair[2]].text)", default: 0] += 1
    }
  }

  func common(with other: CellRelations) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }

  /// Text without blanks, raised digits and leader dots.
  static func plain(_ text: String) -> String {
    var result = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar in
      scalar.properties.numericType == .digit
        ? String(Int(scalar.properties.numericValue ?? 0)) : String(scalar)
    }.joined()
    while result.hasSuffix("....") { result.removeLast() }
    return result
  }
}
