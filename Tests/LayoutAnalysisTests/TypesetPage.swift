import LayoutAnalysis
import PageModel

/// A page as a typesetter sets it: paragraphs of ideographs broken at a measure, in type of any size.
struct TypesetPage {
  /// Distance of two lines' upper edges, in font sizes.
  let leading: Double
  /// First-line indent, in font sizes.
  private let indent = 2.0
  /// Left edge of the text and its width, in points.
  let left: Double
  let measure: Double
  let frame: Rect

  private(set) var glyphs: [Glyph] = []
  private(set) var styles: [TextStyle] = []
  private(set) var y = 72.0
  private var rulings: [Ruling] = []

  init(
    leading: Double = 1.6, left: Double = 90, measure: Double = 414,
    frame: Rect = Rect(x0: 0, y0: 0, x1: 595, y1: 842)
  ) {
    self.leading = leading
    self.left = left
    self.measure = measure
    self.frame = frame
  }

  /// A paragraph, wrapped where the next character finds no room, punctuation with the one before it.
  mutating func paragraph(
    _ text: String, size: Double = 16, isIndented: Bool = true, isCentered: Bool = false
  ) {
    var lines: [[Unicode.Scalar]] = [[]]
    var x = isIndented && !isCentered ? indent * size : 0
    var starts = [x]
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let width = Self.width(of: scalar, size: size)
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let kept = next.map { Self.closers.contains($0) ? size : 0 } ?? 0
      if x + width + kept > measure + 0.01, !Self.closers.contains(scalar) {
        lines.append([])
        x = 0
        starts.append(0)
      }
      lines[lines.count - 1].append(scalar)
      x += width
    }
    for (line, start) in zip(lines, starts) {
      let width = line.reduce(0) { $0 + Self.width(of: $1, size: size) }
      draw(
        String(String.UnicodeScalarView(line)),
        x: left + (isCentered ? (measure - width) / 2 : start),
        size: size)
    }
  }

  /// One line at a place of its own; `y` is its upper edge, below what stands above it where `nil`.
  mutating func draw(_ text: String, x: Double, at top: Double? = nil, size: Double) {
    let style = TextStyle(fontName: "Song", fontSize: size)
    if !styles.contains(style) { styles.append(style) }
    let index = styles.firstIndex(of: style) ?? 0
    let upper = top ?? y
    var x = x
    for scalar in text.unicodeScalars {
      let width = Self.width(of: scalar, size: size)
      if scalar != " " {
        glyphs.append(
          Glyph(
            scalar: scalar, box: Rect(x0: x, y0: upper, x1: x + width, y1: upper + size),
            style: index))
      }
      x += width
    }
    if top == nil { y += leading * size }
  }

  /// A ruled table of one row over the whole measure and a little more, as office programs draw it.
  mutating func table(_ texts: [String], size: Double = 10.5) {
    let edges = (0...texts.count).map {
      left - 5 + (measure + 10) * Double($0) / Double(texts.count)
    }
    let bottom = y + 2 * size
    for edge in edges {
      rulings.append(
        Ruling(orientation: .vertical, position: edge, start: y, end: bottom, thickness: 0.5))
    }
    for height in [y, bottom] {
      rulings.append(
        Ruling(
          orientation: .horizontal, position: height, start: edges[0], end: edges[texts.count],
          thickness: 0.5))
    }
    for (text, edge) in zip(texts, edges) { draw(text, x: edge + 5, at: y + size / 2, size: size) }
    y = bottom + size
  }

  /// White space below what was set, in points.
  mutating func skip(_ height: Double) { y += height }

  func page(number: Int = 1) -> PDFPage {
    PDFPage(number: number, frame: frame, glyphs: glyphs, styles: styles, rulings: rulings)
  }

  private static func width(of scalar: Unicode.Scalar, size: Double) -> Double {
    scalar.value >= 0x2E80 || scalar == "“" || scalar == "”" ? size : size / 2
  }

  private static let closers: Set<Unicode.Scalar> = ["，", "。", "、", "；", "：", "）", "》"]
}

/// The texts of the paragraphs of typeset pages.
func paragraphs(_ pages: TypesetPage...) -> [String] {
  DocumentLayout(pages: pages.enumerated().map { $1.page(number: $0 + 1) }).paragraphs.map(\.text)
}
