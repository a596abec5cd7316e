/// A table: cells that tile a grid of rows and columns.
public struct Table: Sendable, Hashable {
  /// How the table was found.
  public enum Method: String, Sendable, Hashable, Codable {
    /// From rulings on all sides of the cells.
    case lattice
    /// From rulings on some sides of the cells and white space on the others.
    case halfRuled
    /// From alignment and white space alone.
    case stream
    /// From the markup of a web page, which says what its cells are.
    case markup
  }

  /// Number of rows of the grid.
  public let rowCount: Int
  /// Number of columns of the grid.
  public let columnCount: Int
  /// The cells, by first row and then first column; together they cover every grid position once.
  public let cells: [TableCell]
  /// Pages the table stands on, ascending; empty for a table of a web page.
  public let pages: [Int]
  /// The table's box on the first of its pages; `nil` for a table of a web page.
  public let frame: Rect?
  /// How it was found.
  public let method: Method
  /// How sure the finder is that this is a table cut into its cells, from 0 to 1; what the values
  /// are worth is measured in the article “How tables are found”.
  public let confidence: Double

  /// Makes a table; traps unless the cells tile the grid without gap or overlap.
  public init(
    rowCount: Int, columnCount: Int, cells: [TableCell], pages: [Int], frame: Rect?,
    method: Method, confidence: Double = 1
  ) {
    precondition((0...1).contains(confidence), "a confidence lies between 0 and 1")
    precondition(
      Self.tiles(cells, rowCount: rowCount, columnCount: columnCount),
      "the cells of a table tile its grid")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    self.pages = pages
    self.frame = frame
    self.method = method
    self.confidence = confidence
  }

  /// Whether the cells cover each position of a grid exactly once.
  public static func tiles(_ cells: [TableCell], rowCount: Int, columnCount: Int) -> Bool {
    var covered = [Bool](repeating: false, count: rowCount * columnCount)
    for cell in cells {
      guard cell.rows.lowerBound >= 0, cell.columns.lowerBound >= 0,
        cell.rows.upperBound <= rowCount, cell.columns.upperBound <= columnCount
      else { return false }
      for row in cell.rows {
        for column in cell.columns {
          if covered[row * columnCount + column] { return false }
          covered[row * columnCount + column] = true
        }
      }
    }
    return covered.allSatisfy(\.self)
  }

  /// The cells that begin in each row, left to right.
  public var cellsByFirstRow: [[TableCell]] {
    var result = [[TableCell]](repeating: [], count: rowCount)
    for cell in cells { result[cell.rows.lowerBound].append(cell) }
    return result
  }

  /// The index into ``cells`` at each grid position, row by row.
  public var grid: [[Int]] {
    var result = [[Int]](
      repeating: [Int](repeating: 0, count: columnCount), count: rowCount)
    for (index, cell) in cells.enumerated() {
      for row in cell.rows {
        for column in cell.columns {
          result[row][column] = index
        }
      }
    }
    return result
  }
}

/// A cell of a table; a merged cell is one cell with wider ranges.
public struct TableCell: Sendable, Hashable {
  /// What a cell is for.
  public enum Role: String, Sendable, Hashable, Codable {
    /// Names the columns below it.
    case columnHeader
    /// Names the rows to its right.
    case stub
    /// A value.
    case data
  }

  /// Grid rows it covers.
  public let rows: Range<Int>
  /// Grid columns it covers.
  public let columns: Range<Int>
  /// Its lines as they stand on the page, top to bottom; empty for a cell of a web page.
  public let lines: [TextLine]
  /// Its text with wrapped lines joined: CJK solid, Latin separated by one space; may be empty.
  public let text: String
  /// Page on which it begins; `nil` for a cell of a web page.
  public let page: Int?
  /// Its box on that page, in points; `nil` for a cell of a web page.
  public let frame: Rect?
  /// What it is for.
  public let role: Role
  /// Where it stands in the markup of a web page; `nil` for a cell of a page, and for a blank cell that
  /// stands for one the markup lacks.
  public let place: MarkupPlace?

  /// Makes a cell; both ranges must hold at least one position.
  public init(
    rows: Range<Int>, columns: Range<Int>, lines: [TextLine] = [], text: String, page: Int? = nil,
    frame: Rect? = nil, role: Role, place: MarkupPlace? = nil
  ) {
    precondition(!rows.isEmpty && !columns.isEmpty, "a cell covers at least one position")
    self.rows = rows
    self.columns = columns
    self.lines = lines
    self.text = text
    self.page = page
    self.frame = frame
    self.role = role
    self.place = place
  }
}
