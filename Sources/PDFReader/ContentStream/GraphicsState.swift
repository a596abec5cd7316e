import PageModel

/// What `q` saves: the part of the graphics state that rulings, fills and visibility depend on.
struct GraphicsState {
  var matrix: Matrix
  /// The box of everything clipped to, on the page; `nil` when nothing can be seen.
  var clip: Rect?
  /// What else is clipped to: shapes that do not fill their boxes.
  var clipAreas: [Area] = []
  var fill = Paint()
  var stroke = Paint()
  /// Opacity of the transparency groups that are open, which everything in them takes.
  var groupAlpha = 1.0
  /// Whether what is drawn mixes its colors with those of its ground.
  var blends = false
  /// Whether what is drawn is seen through a soft mask.
  var isMasked = false
  /// In units of the current matrix.
  var lineWidth = 1.0
  /// Which of the page's fonts text is shown in; -1 for none.
  var font = -1
  /// In text space units.
  var fontSize = 0.0
  var textRendering = 0
  /// Added to the width of each glyph, in text space units.
  var textSpacing = 0.0
  /// By how much glyphs are wider than their font makes them; below zero they run backward.
  var textScale = 1.0
  var textLeading = 0.0
}

/// A color with what is known of it.
struct Paint {
  var space = ColorSpace.gray
  var color = RGBColor.black
  /// False for patterns and color spaces that are not worked out.
  var isKnown = true
  var alpha = 1.0

  /// The color as it looks over white paper.
  var blended: RGBColor {
    guard alpha < 1 else { return color }
    let paper = 1 - alpha
    return RGBColor(
      red: color.red * alpha + paper, green: color.green * alpha + paper,
      blue: color.blue * alpha + paper)
  }

  /// Chooses a color space, and with it the space's initial color.
  mutating func choose(_ space: ColorSpace) {
    self.space = space
    set(space.initialComponents)
  }

  /// Sets the color from operands of the current space, the last ones where there are too many.
  mutating func set(_ components: Operands) {
    if let color = space.color(components) {
      self.color = color
      isKnown = true
    } else {
      self.color = .unknownPaint
      isKnown = false
    }
  }
}

extension RGBColor {
  /// Stands for a color that is not worked out: neither white nor black.
  static let unknownPaint = RGBColor(red: 0.5, green: 0.5, blue: 0.5)
}

/// A color space, as far as telling white from black needs it.
enum ColorSpace {
  case gray
  case rgb
  case cmyk
  /// The lightness of CIE L*a*b*.
  case lab
  /// Separation or DeviceN: no tint is white, full tint dark.
  case tint(components: Int)
  /// Indexed, Pattern and whatever else.
  case unknown

  /// The color that the space begins with (PDF 1.7, 8.6.5.1).
  var initialComponents: Operands {
    var operands = Operands()
    switch self {
    case .gray, .lab: operands.append(0)
    case .rgb: (0..<3).forEach { _ in operands.append(0) }
    case .cmyk:
      (0..<3).forEach { _ in operands.append(0) }
      operands.append(1)
    case .tint(let count): (0..<count).forEach { _ in operands.append(1) }
    case .unknown: break
    }
    return operands
  }

  /// The color of the components, or `nil` where it is not worked out.
  func color(_ operands: Operands) -> RGBColor? {
    switch self {
    case .gray:
      guard let gray = operands.last(1) else { return nil }
      return RGBColor(red: gray[0], green: gray[0], blue: gray[0])
    case .rgb:
      guard let parts = operands.last(3) else { return nil }
      return RGBColor(red: parts[0], green: parts[1], blue: parts[2])
    case .cmyk:
      guard let parts = operands.last(4) else { return nil }
      return RGBColor(cyan: parts[0], magenta: parts[1], yellow: parts[2], black: parts[3])
    case .lab:
      guard operands.count > 0 else { return nil }
      let lightness = operands.first / 100
      return RGBColor(red: lightness, green: lightness, blue: lightness)
    case .tint(let count):
      guard operands.count >= min(count, Operands.capacity), operands.count > 0 else { return nil }
      let paper = 1 - operands.largest
      return RGBColor(red: paper, green: paper, blue: paper)
    case .unknown:
      return nil
    }
  }
}

extension RGBColor {
  /// The plain conversion of PDF 1.7, 10.3.4, which keeps white white and black black.
  init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
    self.init(
      red: 1 - min(1, cyan + black), green: 1 - min(1, magenta + black),
      blue: 1 - min(1, yellow + black))
  }
}
