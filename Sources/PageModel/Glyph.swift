/// One character as it stands on the page.
public struct Glyph: Sendable, Hashable {
  /// The character; a ligature that poppler spells out gives one glyph a letter.
  public let scalar: Unicode.Scalar
  /// Where it stands, in points, top-left origin.
  public let box: Rect
  /// Index into the page's ``PDFPage/styles``.
  public let style: Int

  /// Makes a glyph.
  public init(scalar: Unicode.Scalar, box: Rect, style: Int) {
    self.scalar = scalar
    self.box = box
    self.style = style
  }
}

/// The direction in which the glyphs of a run follow each other.
public enum WritingDirection: String, Sendable, Hashable, Codable {
  /// Left to right, or right to left in scripts written so.
  case horizontal
  /// Upright glyphs below each other, as a vertical font sets them, or text turned by 90°.
  case vertical
}

/// A device color, each component from 0 to 1.
public struct RGBColor: Sendable, Hashable {
  /// Red component.
  public let red: Double
  /// Green component.
  public let green: Double
  /// Blue component.
  public let blue: Double

  /// Makes a color; components are held to 0…1.
  public init(red: Double, green: Double, blue: Double) {
    self.red = min(max(red, 0), 1)
    self.green = min(max(green, 0), 1)
    self.blue = min(max(blue, 0), 1)
  }

  /// Black.
  public static let black = RGBColor(red: 0, green: 0, blue: 0)
  /// White.
  public static let white = RGBColor(red: 1, green: 1, blue: 1)

  /// The largest difference of a component between the two colors, 0 to 1.
  public func distance(to other: RGBColor) -> Double {
    max(abs(red - other.red), abs(green - other.green), abs(blue - other.blue))
  }
}

/// What the glyphs of a run share.
public struct TextStyle: Sendable, Hashable {
  /// Font name as the file spells it, without the subset tag; may be empty.
  public let fontName: String
  /// Font size in points.
  public let fontSize: Double
  /// Fill color.
  public let color: RGBColor
  /// How the run's glyphs follow each other.
  public let direction: WritingDirection
  /// False for text a reader does not see: drawn in no ink, or in the color of its ground.
  public let isVisible: Bool

  /// Makes a style.
  public init(
    fontName: String, fontSize: Double, color: RGBColor = .black,
    direction: WritingDirection = .horizontal, isVisible: Bool = true
  ) {
    self.fontName = fontName
    self.fontSize = fontSize
    self.color = color
    self.direction = direction
    self.isVisible = isVisible
  }
}
