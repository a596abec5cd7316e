import PageModel

/// The header rows at the top of a table's part, compared with those of another part.
struct TableHeader {
  private let options: LayoutOptions
  private let rowCount: Int
  /// The cells of the header rows.
  private let cells: [TableCell]
  /// The columns that hold numbers below the header, and more of them than words.
  private let numberColumns: Set<Int>
  /// Those of them that hold no words at all.
  private let pureNumberColumns: Set<Int>

  init(_ table: Table, options: LayoutOptions) {
    self.options = options
    var rows: Set<Int> = []
    for cell in table.cells where cell.role == .columnHeader { rows.formUnion(cell.rows) }
    let count = (0..<table.rowCount).first { !rows.contains($0) } ?? table.rowCount
    rowCount = count
    cells = table.cells.filter { $0.rows.lowerBound < count }
    var numbers = [Int](repeating: 0, count: table.columnCount)
    var words = numbers
    for cell in table.cells where cell.rows.lowerBound >= count && cell.columns.count == 1 {
      switch CellContent(cell.text) {
      case .number: numbers[cell.columns.lowerBound] += 1
      case .words: words[cell.columns.lowerBound] += 1
      case .blank: break
      }
    }
    numberColumns = Set(numbers.indices.filter { numbers[$0] > words[$0] })
    pureNumberColumns = numberColumns.filter { words[$0] == 0 }
  }

  /// How many of a part's first rows print this header again; `columns` and `headerColumns` are the
  /// places of both sides' columns in the table.
  func repeatedRowCount(
    of part: Table, columns: [Range<Int>], headerColumns: [Range<Int>]
  ) -> Int {
    let limit = min(options.joins.maximumHeaderRows, part.rowCount)
    let own = part.cells.filter { $0.rows.lowerBound < limit }
    var count = 0
    while count < rowCount, count < limit,
      row(count, of: own, columns) == row(count, of: cells, headerColumns)
    {
      count += 1
    }
    if !own.contains(where: { $0.rows.lowerBound < count && !$0.text.isEmpty }) { count = 0 }
    if count == 0 { count = sameTextRowCount(of: part, columns: columns, headerColumns) }
    // A cell that reaches below the header cannot be cut off with it.
    while count > 0,
      own.contains(where: { $0.rows.lowerBound < count && $0.rows.upperBound > count })
    {
      count -= 1
    }
    return count < part.rowCount ? count : 0
  }

  /// Whether the part has a header of its own, unlike `other`: words above all columns of numbers.
  ///
  /// Where rulings tell that both have the same columns, one of these columns must hold numbers only
  /// in the other part: a table of words and numbers may break before a row of words.
  func contradicts(
    _ other: TableHeader, columns: [Range<Int>], otherColumns: [Range<Int>], areDrawn: Bool
  ) -> Bool {
    guard rowCount > 0, other.rowCount > 0, !numberColumns.isEmpty else { return false }
    let named = cells.filter { CellContent($0.text) == .words && $0.columns.count < columns.count }
      .reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    guard numberColumns.isSubset(of: named) else { return false }
    let pure = Set(other.pureNumberColumns.map { otherColumns[$0] })
    return !areDrawn || numberColumns.contains { pure.contains(columns[$0]) }
  }

  private struct Place: Hashable {
    let columns: Range<Int>
    let height: Int
    let text: String
  }

  private func row(_ row: Int, of cells: [TableCell], _ columns: [Range<Int>]) -> [Place] {
    cells.filter { $0.rows.lowerBound == row }.map {
      Place(
        columns: $0.columns.placed(columns), height: $0.rows.count,
        text: TableCaption.withoutContinuation($0.text))
    }
  }

  /// Header rows cut otherwise into rows and cells may still say the same above each column.
  private func sameTextRowCount(
    of part: Table, columns: [Range<Int>], _ headerColumns: [Range<Int>]
  ) -> Int {
    let other = TableHeader(part, options: options)
    let (plain, otherPlain) = (plainTexts, other.plainTexts)
    for own in stride(from: min(rowCount, options.joins.maximumHeaderRows), to: 0, by: -1) {
      let texts = texts(plain, rows: own, headerColumns)
      for rows in stride(from: min(other.rowCount, options.joins.maximumHeaderRows), to: 0, by: -1)
      {
        let again = other.texts(otherPlain, rows: rows, columns)
        let places = Set(texts.keys).union(again.keys)
        let same = places.count { texts[$0] == again[$0] }
        if places.count > 1,
          Double(same) >= options.joins.repeatedHeaderShare * Double(places.count)
        {
          return rows
        }
      }
    }
    return 0
  }

  /// The texts of the cells, to be compared.
  private var plainTexts: [String] { cells.map { TableCaption.withoutContinuation($0.text) } }

  /// What the first rows say above each column that has text there; `plain` are the texts of the cells.
  private func texts(_ plain: [String], rows: Int, _ columns: [Range<Int>]) -> [Int: String] {
    var result: [Int: String] = [:]
    for (cell, text) in zip(cells, plain) where cell.rows.lowerBound < rows && !cell.text.isEmpty {
      for column in cell.columns.placed(columns) { result[column, default: ""] += text }
    }
    return result
  }
}

extension Range<Int> {
  /// The columns of a part as columns of the table it belongs to.
  func placed(_ columns: [Range<Int>]) -> Range<Int> {
    columns[lowerBound].lowerBound..<columns[upperBound - 1].upperBound
  }

  /// The range moved by `distance`.
  func shifted(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
