/// An axis-aligned rectangle in points, origin at the top left of the page, y growing downward.
///
/// Coded as the array `[x0, y0, x1, y1]`, each rounded to hundredths of a point.
public struct Rect: Sendable, Hashable {
  /// Left edge.
  public let x0: Double
  /// Top edge.
  public let y0: Double
  /// Right edge; never less than `x0`.
  public let x1: Double
  /// Bottom edge; never less than `y0`.
  public let y1: Double

  /// Makes a rectangle from two opposite corners, in any order.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = min(x0, x1)
    self.y0 = min(y0, y1)
    self.x1 = max(x0, x1)
    self.y1 = max(y0, y1)
  }

  /// Extent along x, in points.
  public var width: Double { x1 - x0 }
  /// Extent along y, in points.
  public var height: Double { y1 - y0 }
  /// Center along x.
  public var midX: Double { (x0 + x1) / 2 }
  /// Center along y.
  public var midY: Double { (y0 + y1) / 2 }
  /// Area in square points.
  public var area: Double { width * height }

  /// The smallest rectangle that holds both.
  public func union(_ other: Rect) -> Rect {
    Rect(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// The common part of both, or `nil` when they do not touch.
  public func intersection(_ other: Rect) -> Rect? {
    let left = max(x0, other.x0)
    let top = max(y0, other.y0)
    let right = min(x1, other.x1)
    let bottom = min(y1, other.y1)
    guard left <= right, top <= bottom else { return nil }
    return Rect(x0: left, y0: top, x1: right, y1: bottom)
  }

  /// Whether the point lies inside or on an edge.
  public func contains(x: Double, y: Double) -> Bool {
    x >= x0 && x <= x1 && y >= y0 && y <= y1
  }

  /// The smallest rectangle that holds all of `rects`, or `nil` when there are none.
  @inlinable public static func union(of rects: some Sequence<Rect>) -> Rect? {
    var result: Rect?
    for rect in rects { result = result?.union(rect) ?? rect }
    return result
  }
}

extension Rect: Codable {
  /// Reads the array `[x0, y0, x1, y1]`.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(
      x0: try values.decode(Double.self), y0: try values.decode(Double.self),
      x1: try values.decode(Double.self), y1: try values.decode(Double.self))
  }

  /// Writes the array `[x0, y0, x1, y1]`, rounded to hundredths of a point.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    for value in [x0, y0, x1, y1] {
      try values.encode((value * 100).rounded() / 100)
    }
  }
}
