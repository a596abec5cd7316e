import PageModel

/// Turns a drawing of box characters and text into a page: each character position is 6 pt wide and
/// 12 pt high, a CJK character takes two positions, box characters become short rulings.
struct PageDrawing {
  static let columnWidth = 6.0
  static let rowHeight = 12.0

  private var glyphs: [Glyph] = []
  private var rulings: [Ruling] = []
  private let number: Int
  private var height = 0.0

  /// Draws `text`, its first line at `top` points from the page's upper edge.
  static func page(_ text: String, number: Int = 1, top: Double = 100) -> PDFPage {
    var drawing = PageDrawing(number: number)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      drawing.draw(line, y: top + Double(index) * rowHeight)
    }
    return drawing.page()
  }

  private init(number: Int) {
    self.number = number
  }

  private func page() -> PDFPage {
    PDFPage(
      number: number, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs,
      styles: [TextStyle(fontName: "Song", fontSize: 12)], rulings: rulings)
  }

  private mutating func draw(_ line: Substring, y: Double) {
    var x = 40.0
    for scalar in line.unicodeScalars {
      let width = scalar.value >= 0x2E80 ? Self.columnWidth * 2 : Self.columnWidth
      if let arms = Self.arms[scalar] {
        drawRulings(arms, x: x, y: y)
      } else if scalar != " " && scalar != "\u{3000}" {
        glyphs.append(
          Glyph(
            scalar: scalar, box: Rect(x0: x, y0: y, x1: x + width, y1: y + Self.rowHeight), style: 0
          ))
      }
      x += width
    }
  }

  private mutating func drawRulings(_ arms: String, x: Double, y: Double) {
    let midX = x + Self.columnWidth / 2
    let midY = y + Self.rowHeight / 2
    for arm in arms {
      switch arm {
      case "l": add(.horizontal, midY, x, midX)
      case "r": add(.horizontal, midY, midX, x + Self.columnWidth)
      case "u": add(.vertical, midX, y, midY)
      default: add(.vertical, midX, midY, y + Self.rowHeight)
      }
    }
  }

  private mutating func add(
    _ orientation: Ruling.Orientation, _ position: Double, _ start: Double, _ end: Double
  ) {
    rulings.append(
      Ruling(orientation: orientation, position: position, start: start, end: end, thickness: 0.5))
  }

  private static let arms: [Unicode.Scalar: String] = [
    "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud",
    "┬": "lrd", "┴": "lru", "┼": "lrud",
  ]
}

extension Table {
  /// The cells as `rows×columns text`, for comparison in tests.
  var outline: [String] {
    cells.map { cell in
      let rows = "\(cell.rows.lowerBound)-\(cell.rows.upperBound - 1)"
      let columns = "\(cell.columns.lowerBound)-\(cell.columns.upperBound - 1)"
      return "\(rows) \(columns) \(cell.text)"
    }
  }
}
