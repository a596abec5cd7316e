import PageModel

/// Turns a drawing of box characters and text into a page: each character position is 6 pt wide and
/// 12 pt high, a CJK character takes two positions, box characters become short rulings.
///
/// ═ ║ and their corners are double rules, ╌ ╎ rules of dashes, and ╲ below ╲ (or ╱ below ╱) one line
/// at an angle. A second drawing of the same size tells what is filled: a letter is a color, and
/// positions with the same letter side by side and below each other are one filled rectangle.
struct PageDrawing {
  static let columnWidth = 6.0
  static let rowHeight = 12.0

  private var glyphs: [Glyph] = []
  private var rulings: [Ruling] = []
  private var fills: [Fill] = []
  private var slants: [Rect] = []
  private let number: Int

  /// Draws `text`, its first line at `top` points from the page's upper edge; `fillGap` is left open
  /// between filled rectangles.
  static func page(
    _ text: String, number: Int = 1, top: Double = 100, fills: String = "", fillGap: Double = 0
  ) -> PDFPage {
    var drawing = PageDrawing(number: number)
    drawing.fill(fills, top: top, gap: fillGap)
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
      styles: [TextStyle(fontName: "Song", fontSize: 12)], rulings: rulings, fills: fills,
      slants: slants)
  }

  private mutating func draw(_ line: Substring, y: Double) {
    var x = 40.0
    for scalar in line.unicodeScalars {
      let width = scalar.value >= 0x2E80 ? Self.columnWidth * 2 : Self.columnWidth
      if let arms = Self.arms[scalar] {
        drawRulings(arms, x: x, y: y)
      } else if let arms = Self.doubleArms[scalar] {
        drawRulings(arms, x: x, y: y, offset: Self.doubleRuleDistance / 2)
      } else if scalar == "╌" {
        add(.horizontal, y + Self.rowHeight / 2, x + 2, x + 4)
      } else if scalar == "╎" {
        for start in [y + 2, y + 8] { add(.vertical, x + Self.columnWidth / 2, start, start + 2) }
      } else if scalar == "╲" || scalar == "╱" {
        slant(Rect(x0: x, y0: y, x1: x + width, y1: y + Self.rowHeight))
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

  /// Draws each arm twice, at both sides of its place.
  private mutating func drawRulings(_ arms: String, x: Double, y: Double, offset: Double) {
    for arm in arms {
      let isHorizontal = arm == "l" || arm == "r"
      for side in [-offset, offset] {
        drawRulings(
          String(arm), x: x + (isHorizontal ? 0 : side), y: y + (isHorizontal ? side : 0))
      }
    }
  }

  /// Adds a box to the line at an angle that ends at its corner, or begins a new one.
  private mutating func slant(_ box: Rect) {
    let index = slants.firstIndex {
      $0.y1 == box.y0 && ($0.x1 == box.x0 || $0.x0 == box.x1)
    }
    if let index { slants[index] = slants[index].union(box) } else { slants.append(box) }
  }

  /// Fills what `mask` says.
  private mutating func fill(_ mask: String, top: Double, gap: Double) {
    var areas: [(letter: Character, rect: Rect)] = []
    for (row, line) in mask.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let y = top + Double(row) * Self.rowHeight
      var column = line.startIndex
      while column < line.endIndex {
        let end = line[column...].firstIndex { $0 != line[column] } ?? line.endIndex
        let x0 = 40 + Double(line.distance(from: line.startIndex, to: column)) * Self.columnWidth
        let x1 = 40 + Double(line.distance(from: line.startIndex, to: end)) * Self.columnWidth
        defer { column = end }
        guard line[column] != " " else { continue }
        let rect = Rect(x0: x0, y0: y, x1: x1, y1: y + Self.rowHeight)
        let above = areas.firstIndex {
          $0.letter == line[column] && $0.rect.x0 == x0 && $0.rect.x1 == x1 && $0.rect.y1 == y
        }
        if let above {
          areas[above].rect = areas[above].rect.union(rect)
        } else {
          areas.append((line[column], rect))
        }
      }
    }
    fills = areas.map { letter, rect in
      Fill(
        rect: Rect(
          x0: rect.x0 + gap / 2, y0: rect.y0 + gap / 2, x1: rect.x1 - gap / 2,
          y1: rect.y1 - gap / 2), color: Self.colors[letter] ?? .black)
    }
  }

  private static let colors: [Character: RGBColor] = [
    "w": .white, "g": RGBColor(red: 0.9, green: 0.9, blue: 0.9),
    "h": RGBColor(red: 0.8, green: 0.8, blue: 0.8), "b": RGBColor(red: 0.8, green: 0.9, blue: 1),
    "c": RGBColor(red: 0.7, green: 0.8, blue: 1),
  ]

  private mutating func add(
    _ orientation: Ruling.Orientation, _ position: Double, _ start: Double, _ end: Double
  ) {
    rulings.append(
      Ruling(orientation: orientation, position: position, start: start, end: end, thickness: 0.5))
  }

  private static let arms: [Unicode.Scalar: String] = [
    "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud",
    "┬": "lrd", "┴": "lru", "┼": "lrud", "╴": "l", "╶": "r", "╵": "u", "╷": "d",
  ]

  private static let doubleArms: [Unicode.Scalar: String] = [
    "═": "lr", "║": "ud", "╔": "rd", "╗": "ld", "╚": "ru", "╝": "lu", "╠": "rud", "╣": "lud",
    "╦": "lrd", "╩": "lru", "╬": "lrud",
  ]

  /// Wider than the distance within which two rules are one grid line.
  private static let doubleRuleDistance = 4.0
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
