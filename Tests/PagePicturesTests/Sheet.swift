import PageModel

/// A drawn page: rectangles in points, each in its color, over paper; later ones over earlier ones.
struct Sheet {
  /// A filled rectangle, or ellipse, of a color.
  struct Shape {
    var frame: Rect
    var color: RGBColor
    var isRound = false
    /// Width of the rim where only that is drawn.
    var rim: Double?
  }

  var width: Double
  var height: Double
  var paper = RGBColor.white
  private(set) var shapes: [Shape] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func fill(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ color: RGBColor = .black
  ) {
    shapes.append(Shape(frame: Rect(x0: x0, y0: y0, x1: x1, y1: y1), color: color))
  }

  mutating func ring(in frame: Rect, rim: Double?, _ color: RGBColor) {
    shapes.append(Shape(frame: frame, color: color, isRound: true, rim: rim))
  }

  /// A horizontal rule; dashed where `dash` is given, with gaps as long as the dashes.
  mutating func across(
    y: Double, _ x0: Double, _ x1: Double, thickness: Double = 0.6, dash: Double? = nil,
    _ color: RGBColor = .black
  ) {
    guard let dash else { return fill(x0, y - thickness / 2, x1, y + thickness / 2, color) }
    for x in stride(from: x0, to: x1, by: 2 * dash) {
      fill(x, y - thickness / 2, min(x + dash, x1), y + thickness / 2, color)
    }
  }

  /// A vertical rule.
  mutating func down(
    x: Double, _ y0: Double, _ y1: Double, thickness: Double = 0.6, dash: Double? = nil,
    _ color: RGBColor = .black
  ) {
    guard let dash else { return fill(x - thickness / 2, y0, x + thickness / 2, y1, color) }
    for y in stride(from: y0, to: y1, by: 2 * dash) {
      fill(x - thickness / 2, y, x + thickness / 2, min(y + dash, y1), color)
    }
  }

  /// Rules around cells.
  mutating func grid(columns: [Double], rows: [Double], thickness: Double = 0.6) {
    guard let left = columns.first, let right = columns.last, let top = rows.first,
      let bottom = rows.last
    else { return }
    for y in rows { across(y: y, left, right, thickness: thickness) }
    for x in columns { down(x: x, top, bottom, thickness: thickness) }
  }

  /// Signs of a five by seven font, `height` high, and the columns between them.
  mutating func write(
    _ text: String, x: Double, y: Double, height: Double, _ color: RGBColor = .black
  ) {
    let dot = height / 7
    var left = x
    for sign in text {
      for (row, line) in (Self.font[sign] ?? []).enumerated() {
        for (column, mark) in line.enumerated() where mark == "#" {
          let (x, y) = (left + Double(column) * dot, y + Double(row) * dot)
          fill(x, y, x + dot * 1.05, y + dot * 1.05, color)
        }
      }
      left += (sign == "." || sign == "," ? 3 : 6) * dot
    }
  }

  private static let font: [Character: [String]] = [
    "0": [" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "],
    "1": ["  #  ", "  #  ", "  #  ", "  #  ", "  #  ", "  #  ", "  #  "],
    "2": [" ### ", "#   #", "    #", "   # ", "  #  ", " #   ", "#####"],
    "3": ["#####", "   # ", "  #  ", "   # ", "    #", "#   #", " ### "],
    "4": ["   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "],
    "5": ["#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "],
    "7": ["#####", "    #", "   # ", "   # ", "  #  ", "  #  ", "  #  "],
    "8": [" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "],
    ".": ["", "", "", "", "", "#", "#"],
    ",": ["", "", "", "", "", "#", "#", "#"],
    "-": ["", "", "", "#####"],
    "一": ["", "", "", "#####"],
    "田": ["#####", "# # #", "# # #", "#####", "# # #", "# # #", "#####"],
    "二": ["", " ### ", "", "", "", "#####", ""],
  ]
}

extension Sheet {
  /// The page as a scanner sees it: drawn with soft edges, askew, with noise.
  ///
  /// - Parameter skew: Degrees clockwise, around the middle of the page.
  func image(
    pixelsPerPoint: Double, skew: Double = 0, noise: Int = 0, seed: UInt64 = 1
  ) -> PageImage {
    let columns = Int((width * pixelsPerPoint).rounded())
    let rows = Int((height * pixelsPerPoint).rounded())
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    for shape in shapes { canvas.draw(shape, pixelsPerPoint: pixelsPerPoint, skew: skew) }
    return canvas.image(noise: noise, seed: seed)
  }
}

/// Pixels that shapes are drawn to.
private struct Canvas {
  let columns: Int
  let rows: Int
  var colors: [SIMD3<Double>]

  init(columns: Int, rows: Int, paper: RGBColor) {
    self.columns = columns
    self.rows = rows
    colors = Array(repeating: Self.vector(paper), count: columns * rows)
  }

  static func vector(_ color: RGBColor) -> SIMD3<Double> {
    SIMD3(color.red, color.green, color.blue) * 255
  }

  mutating func draw(_ shape: Sheet.Shape, pixelsPerPoint: Double, skew: Double) {
    // Turns by series: tests need no more than a few degrees.
    let angle = skew * Double.pi / 180
    let sine = angle - angle * angle * angle / 6
    let cosine = 1 - angle * angle / 2 + angle * angle * angle * angle / 24
    let middle = (x: Double(columns) / 2, y: Double(rows) / 2)
    let frame = shape.frame
    let corners = [frame.x0, frame.x1].flatMap { x in
      [frame.y0, frame.y1].map { y in
        let (x, y) = (x * pixelsPerPoint - middle.x, y * pixelsPerPoint - middle.y)
        return (x: x * cosine - y * sine + middle.x, y: x * sine + y * cosine + middle.y)
      }
    }
    let xs = corners.map { Int($0.x.rounded(.down)) }
    let ys = corners.map { Int($0.y.rounded(.down)) }
    let color = Self.vector(shape.color)
    for y in max((ys.min() ?? 0) - 1, 0)..<max(min((ys.max() ?? 0) + 2, rows), 0) {
      for x in max((xs.min() ?? 0) - 1, 0)..<max(min((xs.max() ?? 0) + 2, columns), 0) {
        var inside = 0
        for part in 0..<16 {
          let dx = Double(x) + (Double(part % 4) + 0.5) / 4 - middle.x
          let dy = Double(y) + (Double(part / 4) + 0.5) / 4 - middle.y
          let place = (
            x: (dx * cosine + dy * sine + middle.x) / pixelsPerPoint,
            y: (dy * cosine - dx * sine + middle.y) / pixelsPerPoint
          )
          inside += Self.holds(shape, place.x, place.y) ? 1 : 0
        }
        let share = Double(inside) / 16
        colors[y * columns + x] += (color - colors[y * columns + x]) * share
      }
    }
  }

  static func holds(_ shape: Sheet.Shape, _ x: Double, _ y: Double) -> Bool {
    let frame = shape.frame
    guard shape.isRound else { return frame.contains(x: x, y: y) }
    func isInside(_ inset: Double) -> Bool {
      let across = (x - frame.midX) / (frame.width / 2 - inset)
      let down = (y - frame.midY) / (frame.height / 2 - inset)
      return across * across + down * down <= 1
    }
    return isInside(0) && !(shape.rim.map(isInside) ?? false)
  }

  func image(noise: Int, seed: UInt64) -> PageImage {
    var state = seed
    var pixels: [UInt8] = []
    pixels.reserveCapacity(colors.count * 4)
    for color in colors {
      var offset = 0
      if noise > 0 {
        // The sum of two even distributions is peaked enough for the grain of a scan.
        for _ in 0..<2 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          offset += Int(state >> 40) % (2 * noise + 1) - noise
        }
      }
      for value in [color.x, color.y, color.z] {
        pixels.append(UInt8(clamping: Int(value.rounded()) + offset))
      }
      pixels.append(255)
    }
    return PageImage(width: columns, height: rows, pixels: pixels)
  }
}
