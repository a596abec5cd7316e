/// One character as it stands on the page.
public struct Glyph: Sendable, Hashable {
  /// The character; a ligature that poppler spells out gives one glyph a letter.
  public let scalar: Unicode.Scalar
  /// The origin, stored beside the scalar where there is room to spare: pages hold thousands of glyphs.
  private let storedOrigin: StoredOrigin
  /// Where it stands, in points, top-left origin.
  public let box: Rect
  /// Index into the page's ``PDFPage/styles``.
  public let style: Int

  /// Makes a glyph.
  public init(
    scalar: Unicode.Scalar, box: Rect, style: Int, origin: GlyphOrigin = .printed
  ) {
    self.scalar = scalar
    storedOrigin = StoredOrigin(origin)
    self.box = box
    self.style = style
  }

  /// Where the character comes from.
  public var origin: GlyphOrigin { storedOrigin.origin }
}

/// Where a glyph comes from, which says how far it can be trusted.
public enum GlyphOrigin: Sendable, Hashable {
  /// The file's own text, as its producer wrote it.
  case printed
  /// Text of a form field, a typed note or a stamp, which somebody put upon the finished page.
  case annotation
  /// Invisible text that a text recognition laid under the picture of a page before it was archived.
  case textLayer
  /// Text that this program recognized in the picture of a page; the recognizer's confidence from 0 to 1.
  case recognized(confidence: Double)

  /// Whether the file itself has the character, and nobody had to recognize it.
  public var isCertain: Bool { self == .printed || self == .annotation }
}

/// An origin in four bytes.
private struct StoredOrigin: Sendable, Hashable {
  private let code: Float

  init(_ origin: GlyphOrigin) {
    code =
      switch origin {
      case .printed: -1
      case .textLayer: -2
      case .annotation: -3
      case .recognized(let confidence): Float(min(max(confidence, 0), 1))
      }
  }

  var origin: GlyphOrigin {
    switch code {
    case -1: .printed
    case -2: .textLayer
    case -3: .annotation
    default: .recognized(confidence: Double(code))
    }
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
