/// A picture in shades of gray.
public struct GrayPicture: Sendable, Hashable {
  /// Pixels along x.
  public let width: Int
  /// Pixels along y.
  public let height: Int
  /// One byte a pixel, 0 black to 255 white, row by row from the top left.
  public var pixels: [UInt8]

  /// Makes a picture of `width * height` pixels.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width >= 0 && height >= 0, "a picture has no negative extent")
    precondition(pixels.count == width * height, "one byte a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A white picture.
  public init(width: Int, height: Int) {
    self.init(width: width, height: height, pixels: [UInt8](repeating: .max, count: width * height))
  }
}

/// A rectangle of whole pixels.
public struct PixelRect: Sendable, Hashable {
  /// Columns.
  public let x: Range<Int>
  /// Rows.
  public let y: Range<Int>

  /// Makes a rectangle.
  public init(x: Range<Int>, y: Range<Int>) {
    self.x = x
    self.y = y
  }

  /// Pixels along x.
  public var width: Int { x.count }
  /// Pixels along y.
  public var height: Int { y.count }

  /// The smallest rectangle that holds both.
  public func union(_ other: PixelRect) -> PixelRect {
    PixelRect(
      x: min(x.lowerBound, other.x.lowerBound)..<max(x.upperBound, other.x.upperBound),
      y: min(y.lowerBound, other.y.lowerBound)..<max(y.upperBound, other.y.upperBound))
  }

  /// The rectangle grown to all sides, cut to a picture's extent.
  func grown(by reach: Int, within width: Int, _ height: Int) -> PixelRect {
    PixelRect(
      x: max(x.lowerBound - reach, 0)..<max(min(x.upperBound + reach, width), 0),
      y: max(y.lowerBound - reach, 0)..<max(min(y.upperBound + reach, height), 0))
  }
}
