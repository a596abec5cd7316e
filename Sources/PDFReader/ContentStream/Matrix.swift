import PageModel

/// The affine map `x' = a x + c y + e`, `y' = b x + d y + f` of PDF.
struct Matrix {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// The map that applies `self` first and `next` after it.
  @inline(__always)
  func followed(by next: Matrix) -> Matrix {
    Matrix(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d,
      c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  /// Where a point goes.
  @inline(__always)
  func apply(_ x: Double, _ y: Double) -> Point {
    Point(x: a * x + c * y + e, y: b * x + d * y + f)
  }

  /// The smallest rectangle around the image of `rect`, or `nil` where it leaves all bounds.
  func bounds(of rect: Rect) -> Rect? {
    let corners = [
      apply(rect.x0, rect.y0), apply(rect.x1, rect.y0), apply(rect.x0, rect.y1),
      apply(rect.x1, rect.y1),
    ]
    var bounds = Bounds()
    corners.forEach { bounds.include($0) }
    return bounds.rect
  }

  /// How wide a pen of width 1 is along x after the map.
  var penWidth: Double { (a * a + c * c).squareRoot() }
  /// How high a pen of width 1 is along y after the map.
  var penHeight: Double { (b * b + d * d).squareRoot() }
}

/// A point on the page.
struct Point {
  var x: Double
  var y: Double
}

/// A growing rectangle.
struct Bounds {
  private var x0 = Double.infinity
  private var y0 = Double.infinity
  private var x1 = -Double.infinity
  private var y1 = -Double.infinity

  @inline(__always)
  mutating func include(_ point: Point) {
    x0 = min(x0, point.x)
    y0 = min(y0, point.y)
    x1 = max(x1, point.x)
    y1 = max(y1, point.y)
  }

  /// The rectangle, or `nil` where there is no point or one that is no number.
  var rect: Rect? {
    guard x0.isFinite, y0.isFinite, x1.isFinite, y1.isFinite else { return nil }
    return Rect(x0: x0, y0: y0, x1: x1, y1: y1)
  }
}
