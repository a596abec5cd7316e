import Algorithms
import PageModel

/// The current path, on the page: the matrix is applied as it is built (PDF 1.7, 8.5.2.1).
struct Path {
  /// A run of connected segments.
  struct Subpath {
    /// Index of its first point; its last is before the next subpath's first.
    let start: Int
    var isClosed = false
    var hasCurve = false
  }

  private(set) var points: [Point] = []
  private(set) var subpaths: [Subpath] = []
  /// The curves, each by the index of the point that it ends in, ascending.
  private var curves: [(end: Int, control1: Point, control2: Point)] = []
  /// Around all points, control points of curves included.
  private var extent = Bounds()

  /// Whether there is a current point.
  var isEmpty: Bool { subpaths.isEmpty }

  /// The box around the path, or `nil` where it has no points or leaves all bounds.
  var bounds: Rect? { extent.rect }

  @inline(__always)
  mutating func move(to point: Point) {
    subpaths.append(Subpath(start: points.count))
    append(point)
  }

  @inline(__always)
  mutating func line(to point: Point) {
    if subpaths.isEmpty { return }
    reopen()
    append(point)
  }

  /// Adds a curve; without a first control point the current point is that.
  mutating func curve(_ control1: Point?, _ control2: Point, to point: Point) {
    if subpaths.isEmpty { return }
    reopen()
    if let control1 { extent.include(control1) }
    extent.include(control2)
    subpaths[subpaths.count - 1].hasCurve = true
    if let start = points.last { curves.append((points.count, control1 ?? start, control2)) }
    append(point)
  }

  mutating func close() {
    if subpaths.isEmpty { return }
    subpaths[subpaths.count - 1].isClosed = true
  }

  mutating func rectangle(_ a: Point, _ b: Point, _ c: Point, _ d: Point) {
    subpaths.append(Subpath(start: points.count, isClosed: true))
    append(a)
    append(b)
    append(c)
    append(d)
  }

  mutating func removeAll() {
    points.removeAll(keepingCapacity: true)
    subpaths.removeAll(keepingCapacity: true)
    curves.removeAll(keepingCapacity: true)
    extent = Bounds()
  }

  /// The points of a subpath.
  func points(of index: Int) -> Range<Int> {
    let end = index + 1 < subpaths.count ? subpaths[index + 1].start : points.count
    return subpaths[index].start..<end
  }

  /// The corners of a subpath, and points on its curves between them.
  func outline(of index: Int) -> [Point] {
    let range = points(of: index)
    guard subpaths[index].hasCurve else { return Array(points[range]) }
    var outline: [Point] = []
    var next = curves.partitioningIndex { $0.end >= range.lowerBound }
    for place in range {
      if next < curves.count, curves[next].end == place {
        let (_, control1, control2) = curves[next]
        let start = points[place - 1]
        for step in 1..<Self.stepsOfCurve {
          let t = Double(step) / Double(Self.stepsOfCurve)
          let s = 1 - t
          func mix(_ value: (Point) -> Double) -> Double {
            s * s * s * value(start) + 3 * s * s * t * value(control1)
              + 3 * s * t * t * value(control2) + t * t * t * value(points[place])
          }
          outline.append(Point(x: mix(\.x), y: mix(\.y)))
        }
        next += 1
      }
      outline.append(points[place])
    }
    return outline
  }

  /// Straight pieces that stand for a curve.
  private static let stepsOfCurve = 8

  /// After a closed subpath the next one begins where that one began.
  private mutating func reopen() {
    guard let last = subpaths.last, last.isClosed else { return }
    move(to: points[last.start])
  }

  @inline(__always)
  private mutating func append(_ point: Point) {
    points.append(point)
    extent.include(point)
  }
}
