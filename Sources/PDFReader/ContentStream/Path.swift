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

  mutating func curve(_ control1: Point?, _ control2: Point, to point: Point) {
    if subpaths.isEmpty { return }
    reopen()
    if let control1 { extent.include(control1) }
    extent.include(control2)
    subpaths[subpaths.count - 1].hasCurve = true
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
    extent = Bounds()
  }

  /// The points of a subpath.
  func points(of index: Int) -> Range<Int> {
    let end = index + 1 < subpaths.count ? subpaths[index + 1].start : points.count
    return subpaths[index].start..<end
  }

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
