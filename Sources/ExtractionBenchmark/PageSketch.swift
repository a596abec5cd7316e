import ReportExtraction

/// A page that grows downward, set in 10 pt.
struct PageSketch {
  private let number: Int
  private var glyphs: [Glyph] = []
  private var rulings: [Ruling] = []
  private var fills: [Fill] = []
  private var slants: [Rect] = []
  private var y = 50.0
  private var right = 595.0

  private static let styles = [
    TextStyle(fontName: "", fontSize: 10), TextStyle(fontName: "", fontSize: 10, color: .white),
    TextStyle(fontName: "", fontSize: 6),
  ]
  private static let pitch = 14.0

  init(number: Int = 1) {
    self.number = number
  }

  /// What was drawn, on a page that is large enough.
  var page: PDFPage {
    PDFPage(
      number: number, frame: Rect(x0: 0, y0: 0, x1: right, y1: max(y + 50, 842)), glyphs: glyphs,
      styles: Self.styles, rulings: rulings, fills: fills, slants: slants)
  }

  /// Writes letters 5 pt wide; a blank takes as much.
  private mutating func write(_ text: String, x: Double, style: Int = 0, lift: Double = 0) {
    var x = x
    for scalar in text.unicodeScalars {
      let width = scalar.value > 0x2E80 ? 10.0 : 5.0
      if scalar != " " {
        glyphs.append(
          Glyph(
            scalar: scalar, box: Rect(x0: x, y0: y - lift, x1: x + width, y1: y + 10 - lift),
            style: style))
      }
      x += width
    }
    right = max(right, x + 50)
  }

  private mutating func rule(
    _ orientation: Ruling.Orientation, at position: Double, _ start: Double, _ end: Double
  ) {
    rulings.append(
      Ruling(
        orientation: orientation, position: position, start: start, end: end, thickness: 0.5))
  }

  mutating func addLine(_ text: String) { write(text, x: 50) }

  mutating func addRuledTable(cells: Int, columns: Int) {
    let top = y
    let rows = max(cells / columns, 1)
    for row in 0..<rows {
      for column in 0..<columns {
        let x = 50 + Double(column) * 20
        rule(.horizontal, at: y - 2, x, x + 20)
        rule(.vertical, at: x, y - 2, y - 2 + Self.pitch)
        write(row == 0 ? "ab" : "12", x: x + 5)
      }
      rule(.vertical, at: 50 + Double(columns) * 20, y - 2, y - 2 + Self.pitch)
      y += Self.pitch
    }
    rule(.horizontal, at: top - 2 + Double(rows) * Self.pitch, 50, 50 + Double(columns) * 20)
    y += Self.pitch
  }

  mutating func addNumbers(rows: Int, columns: Int, hasRules: Bool = false) {
    for row in 0..<rows {
      if hasRules { rule(.horizontal, at: y - 2, 50, 50 + Double(columns) * 40) }
      for column in 0..<columns {
        write(column == 0 || row == 0 ? "word" : "12.5", x: 50 + Double(column) * 40)
      }
      y += Self.pitch
    }
  }

  mutating func addBooktabsTable() {
    write("Table 1: some words about what is shown", x: 50)
    y += Self.pitch + 4
    rule(.horizontal, at: y - 2, 50, 370)
    addNumbers(rows: 1, columns: 8)
    rule(.horizontal, at: y - 2, 50, 370)
    addNumbers(rows: 9, columns: 8)
    rule(.horizontal, at: y - 2, 50, 370)
    y += 30
    write("There is a line of prose after it that says what nobody needs to know", x: 50)
    y += 40
  }

  mutating func addProse(lines: Int) {
    let text = "the words of a column of prose are set tight"
    for _ in 0..<lines {
      write(text, x: 50)
      write(text, x: 300)
      y += Self.pitch
    }
    write(
      "Here is a heading that runs over both of the columns from the one edge to the other", x: 60)
    y += Self.pitch
  }

  mutating func addCrowd(count: Int) {
    var state: UInt64 = 1
    func next(_ most: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53) * most
    }
    for index in 0..<count {
      let x = 50 + next(495)
      let y = 50 + next(742)
      glyphs.append(
        Glyph(
          scalar: index % 3 == 0 ? "5" : "a", box: Rect(x0: x, y0: y, x1: x + 5, y1: y + 10),
          style: 0))
    }
  }

  mutating func addNoteMarks(count: Int) {
    for index in 0..<count {
      write("a", x: 50 + Double(index) * 10)
      write("1", x: 55 + Double(index) * 10, style: 2, lift: 7)
    }
  }

  mutating func addRulings(_ orientation: Ruling.Orientation, count: Int) {
    write("words", x: 50)
    for index in 0..<count { rule(orientation, at: 50 + Double(index) * 5, 50, 500) }
    if orientation == .horizontal { y += Double(count) * 5 } else { right += Double(count) * 5 }
  }

  mutating func addUnclosedRulings(count: Int) {
    write("words", x: 50)
    rule(.horizontal, at: 50, 50, 50 + Double(count / 2) * 5)
    for index in 0..<count { rule(.vertical, at: 50 + Double(index) * 5, 50, 500) }
    right += Double(count) * 5
  }

  mutating func addStrokes(count: Int, share: Double) {
    let side = Int(Double(count / 2).squareRoot())
    let step = 20.0
    for row in 0..<side {
      for column in 0..<side {
        let along = 50 + Double(column) * step
        let across = 50 + Double(row) * step
        rule(.horizontal, at: across, along, along + step * share)
        rule(.vertical, at: along, across, across + step * share)
        if row == column {
          write("7", x: along + 5)
          y += step
        }
      }
    }
    right = max(right, 100 + Double(side) * step)
  }

  mutating func addFilledCells(count: Int) {
    for index in 0..<count {
      let column = Double(index % 10)
      if column == 0, index > 0 { y += Self.pitch }
      let isDark = index / 10 % 2 == 0
      fills.append(
        Fill(
          rect: Rect(
            x0: 50 + column * 40, y0: y - 2, x1: 90 + column * 40, y1: y - 2 + Self.pitch),
          color: RGBColor(red: 0, green: isDark ? 0 : 0.2, blue: isDark ? 0.3 : 0.5)))
      write(index % 10 == 0 ? "w" : "5", x: 60 + column * 40, style: 1)
    }
  }

  mutating func addStackedFills(count: Int) {
    for index in 0..<count {
      let inset = Double(index) * 250 / Double(count)
      fills.append(
        Fill(
          rect: Rect(x0: 20 + inset, y0: 20 + inset, x1: 575 - inset, y1: 800 - inset),
          color: RGBColor(red: 0, green: 0, blue: Double(index % 2) * 0.5)))
    }
    for index in 0..<count {
      if index % 50 == 0 { y = 50 + Double(index / 50 % 50) * Self.pitch }
      write("5", x: 50 + Double(index % 50) * 10, style: 1)
    }
    y = 800
  }

  mutating func addSlants(count: Int) {
    addRuledTable(cells: count, columns: 10)
    for index in 0..<count {
      let x = 50 + Double(index % 10) * 20
      let top = 48 + Double(index / 10) * Self.pitch
      slants.append(Rect(x0: x + 4, y0: top + 4, x1: x + 12, y1: top + 12))
    }
  }

  mutating func addLongSlants(count: Int) {
    addNumbers(rows: 20, columns: 8)
    for index in 0..<count {
      let top = 400 + Double(index % 100)
      slants.append(Rect(x0: 50, y0: top, x1: 450, y1: top + 100))
    }
  }
}
