import PageModel

/// Turns painted paths into rulings and fills.
struct InkCollector {
  var ink = Ink()
  let options: PDFReaderOptions
  /// Small filled rectangles: dots and dashes of a border drawn one by one.
  private var dashes: [Rect] = []
  /// Whether any fill so far is not white: without one, white draws nothing anyone sees.
  private var hasInkedGround = false
  /// Smaller remains of a clipped line are rounding, in points.
  private static let rounding = 0.01

  init(options: PDFReaderOptions) {
    self.options = options
  }

  /// Takes over a shading that fills all that is clipped to.
  mutating func shading(state: GraphicsState) {
    guard state.fill.alpha >= options.invisibleAlpha, let clip = state.clip else { return }
    appendFill(clip, .unknownPaint, isKnown: false)
  }

  /// Joins the dashes to rulings; to be called at the end of the page.
  mutating func finish() {
    ink.rulings += DashJoiner(options: options).rulings(of: dashes)
    dashes = []
  }

  /// The page's stream was left before its end.
  mutating func markLimit() {
    ink.exceedsLimit = true
  }

  // MARK: Fills

  /// Fills a path: rectangles become fills or, thin ones, rulings; other shapes are left out.
  mutating func fill(_ path: Path, evenOdd: Bool, state: GraphicsState) {
    guard state.fill.alpha >= options.invisibleAlpha, state.clip != nil else { return }
    if let sides = frameSides(path, evenOdd: evenOdd) {
      for side in sides { fill(side, state: state) }
      return
    }
    var hasShape = false
    for index in path.subpaths.indices {
      guard let box = rectangle(path, index) else {
        hasShape = true
        continue
      }
      fill(box, state: state)
    }
    if hasShape {
      collectSlants(of: path, state: state)
      countOutlines(of: path, state: state)
      cover(path, evenOdd: evenOdd, state: state)
    }
  }

  /// Keeps a shape that hides text drawn before it.
  private mutating func cover(_ path: Path, evenOdd: Bool, state: GraphicsState) {
    guard isOpaque(state), ink.covers.count < options.maximumFillsSearched,
      let box = path.bounds, min(box.width, box.height) > options.thinRectangleThickness,
      let clip = state.clip, let area = Area(path, evenOdd: evenOdd)?.clipped(to: clip)
    else { return }
    ink.covers.append(area)
  }

  private mutating func fill(_ box: Rect, state: GraphicsState) {
    guard let visible = clipped(box, to: state.clip) else { return }
    if max(visible.width, visible.height) <= options.longestDash {
      if !isWhite(state.fill.blended) { dashes.append(visible) }
    } else if let ruling = ruling(visible) {
      append(ruling, paint: state.fill)
    } else {
      appendFill(visible, state.fill.blended, isKnown: state.fill.isKnown)
      if isOpaque(state) { ink.covers.append(Area(visible)) }
    }
  }

  /// Whether what is filled hides what lies beneath it.
  func isOpaque(_ state: GraphicsState) -> Bool {
    !state.blends && state.fill.alpha >= 1 - options.invisibleAlpha
  }

  private mutating func appendFill(_ rect: Rect, _ color: RGBColor, isKnown: Bool) {
    // Dots and other small marks shade nothing.
    guard min(rect.width, rect.height) > options.thinRectangleThickness else { return }
    if !isWhite(color) { hasInkedGround = true }
    ink.fills.append(Fill(rect: rect, color: color))
    ink.isFillKnown.append(isKnown)
  }

  /// The thin rectangle as a ruling, or `nil` where it is too thick or too short.
  private func ruling(_ box: Rect) -> Ruling? {
    let isHorizontal = box.width >= box.height
    let thickness = isHorizontal ? box.height : box.width
    let length = isHorizontal ? box.width : box.height
    guard thickness <= options.thinRectangleThickness,
      length >= options.thinRectangleAspect * thickness, length >= options.minimumRulingLength
    else { return nil }
    return isHorizontal
      ? Ruling(
        orientation: .horizontal, position: box.midY, start: box.x0, end: box.x1,
        thickness: thickness)
      : Ruling(
        orientation: .vertical, position: box.midX, start: box.y0, end: box.y1,
        thickness: thickness)
  }

  /// The subpath's box where it fills it: a rectangle, or a thin shape with slanting ends.
  private func rectangle(_ path: Path, _ index: Int) -> Rect? {
    let range = path.points(of: index)
    let mostCorners = 8
    guard !path.subpaths[index].hasCurve, (2...mostCorners).contains(range.count) else {
      return nil
    }
    var bounds = Bounds()
    for point in path.points[range] { bounds.include(point) }
    guard let box = bounds.rect else { return nil }
    if min(box.width, box.height) <= options.thinRectangleThickness { return box }
    return cornersFill(box, path.points[range]) ? box : nil
  }

  /// Whether a path is one rectangle with sides along the axes.
  func isRectangle(_ path: Path) -> Bool {
    guard path.subpaths.count == 1, !path.subpaths[0].hasCurve, let box = path.bounds else {
      return false
    }
    return cornersFill(box, path.points[path.points(of: 0)])
  }

  /// Whether the points go round the box from corner to corner.
  private func cornersFill(_ box: Rect, _ points: ArraySlice<Point>) -> Bool {
    guard points.count >= 4 else { return false }
    var corners: UInt8 = 0
    var last: UInt8?
    for point in points {
      let right = abs(point.x - box.x1) <= options.axisTolerance
      let bottom = abs(point.y - box.y1) <= options.axisTolerance
      guard right || abs(point.x - box.x0) <= options.axisTolerance,
        bottom || abs(point.y - box.y0) <= options.axisTolerance
      else { return false }
      let corner: UInt8 = (right ? 1 : 0) | (bottom ? 2 : 0)
      // Two bits changed: a diagonal.
      if let last, last ^ corner == 3 { return false }
      last = corner
      corners |= 1 << corner
    }
    return corners == 0b1111
  }

  /// The four sides of a border drawn as one rectangle with another cut out of it.
  private func frameSides(_ path: Path, evenOdd: Bool) -> [Rect]? {
    guard path.subpaths.count == 2, let first = rectangle(path, 0),
      let second = rectangle(path, 1),
      evenOdd || signedArea(path, 0) * signedArea(path, 1) < 0
    else { return nil }
    let (outer, inner) = first.area >= second.area ? (first, second) : (second, first)
    guard let cut = outer.intersection(inner), cut == inner else { return nil }
    return [
      Rect(x0: outer.x0, y0: outer.y0, x1: outer.x1, y1: inner.y0),
      Rect(x0: outer.x0, y0: inner.y1, x1: outer.x1, y1: outer.y1),
      Rect(x0: outer.x0, y0: inner.y0, x1: inner.x0, y1: inner.y1),
      Rect(x0: inner.x1, y0: inner.y0, x1: outer.x1, y1: inner.y1),
    ].filter { $0.width > Self.rounding && $0.height > Self.rounding }
  }

  /// Twice the area within a subpath; its sign tells which way round it runs.
  private func signedArea(_ path: Path, _ index: Int) -> Double {
    let range = path.points(of: index)
    var previous = path.points[range.upperBound - 1]
    var sum = 0.0
    for point in path.points[range] {
      sum += previous.x * point.y - point.x * previous.y
      previous = point
    }
    return sum
  }

  // MARK: Strokes

  /// Strokes a path: its horizontal and vertical segments become rulings.
  mutating func stroke(_ path: Path, state: GraphicsState) {
    guard state.stroke.alpha >= options.invisibleAlpha, state.clip != nil else { return }
    let width = state.lineWidth * state.matrix.penWidth
    let height = state.lineWidth * state.matrix.penHeight
    guard width.isFinite, height.isFinite else { return }
    collectSlants(of: path, state: state)
    collectSlashes(of: path)
    for index in path.subpaths.indices where !path.subpaths[index].hasCurve {
      let range = path.points(of: index)
      var previous = path.points[range.lowerBound]
      for point in path.points[range.dropFirst()] {
        stroke(previous, point, penWidth: width, penHeight: height, state: state)
        previous = point
      }
      if path.subpaths[index].isClosed, range.count > 2 {
        let first = path.points[range.lowerBound]
        stroke(previous, first, penWidth: width, penHeight: height, state: state)
      }
    }
  }

  /// Keeps the box around a path's curves and the segments that are neither horizontal nor vertical; a
  /// rectangle with rounded corners has straight sides as well and is none.
  private mutating func collectSlants(of path: Path, state: GraphicsState) {
    var bounds = Bounds()
    for index in path.subpaths.indices {
      let points = path.points[path.points(of: index)]
      let hasCurve = path.subpaths[index].hasCurve
      let isRounded = hasCurve && zip(points, points.dropFirst()).contains { isLongSide($0, $1) }
      for (start, end) in zip(points, points.dropFirst())
      where min(abs(end.x - start.x), abs(end.y - start.y)) > options.axisTolerance && !isRounded {
        bounds.include(start)
        bounds.include(end)
      }
    }
    if let box = bounds.rect, let visible = clipped(box, to: state.clip) {
      ink.slants.append(visible)
    }
  }

  /// Keeps the lines at an angle that may cross out words.
  private mutating func collectSlashes(of path: Path) {
    guard path.points.count <= Self.mostCorners, ink.slashes.count < Self.mostSlashes,
      let box = path.bounds, box.height <= Self.highestSlash
    else { return }
    for index in path.subpaths.indices {
      let points = path.outline(of: index)
      // Pieces of a curve are short.
      let tolerance = path.subpaths[index].hasCurve ? Self.rounding : options.axisTolerance
      for (start, end) in zip(points, points.dropFirst())
      where min(abs(end.x - start.x), abs(end.y - start.y)) > tolerance {
        ink.slashes.append(Slash(from: start, to: end, box: box))
      }
    }
  }

  /// Lines with more corners are graphs.
  private static let mostCorners = 256
  /// Pages with more lines are drawings, and maps.
  private static let mostSlashes = 2_048
  /// No line that crosses out words is higher, in points.
  private static let highestSlash = 60.0

  private func isLongSide(_ start: Point, _ end: Point) -> Bool {
    let across = abs(end.x - start.x)
    let down = abs(end.y - start.y)
    return min(across, down) <= options.axisTolerance
      && max(across, down) > options.minimumRulingLength
  }

  private mutating func stroke(
    _ start: Point, _ end: Point, penWidth: Double, penHeight: Double, state: GraphicsState
  ) {
    let across = abs(end.x - start.x)
    let down = abs(end.y - start.y)
    let length = max(across, down)
    guard length.isFinite, length >= options.minimumRulingLength,
      min(across, down) <= min(options.axisTolerance, length / 4)
    else { return }
    let isHorizontal = across >= down
    let half = abs(isHorizontal ? penHeight : penWidth) / 2
    let box =
      isHorizontal
      ? Rect(
        x0: start.x, y0: (start.y + end.y) / 2 - half, x1: end.x,
        y1: (start.y + end.y) / 2 + half)
      : Rect(
        x0: (start.x + end.x) / 2 - half, y0: start.y, x1: (start.x + end.x) / 2 + half,
        y1: end.y)
    guard let visible = clipped(box, to: state.clip) else { return }
    if 2 * half > options.thinRectangleThickness, !state.blends,
      state.stroke.alpha >= 1 - options.invisibleAlpha
    {
      ink.covers.append(Area(stroke: visible))
    }
    if 2 * half > options.thickestStrokedRuling {
      appendFill(visible, state.stroke.blended, isKnown: state.stroke.isKnown)
      return
    }
    let ruling =
      isHorizontal
      ? Ruling(
        orientation: .horizontal, position: visible.midY, start: visible.x0, end: visible.x1,
        thickness: visible.height)
      : Ruling(
        orientation: .vertical, position: visible.midX, start: visible.y0, end: visible.y1,
        thickness: visible.width)
    append(ruling, paint: state.stroke)
  }

  // MARK: What is seen

  /// Appends the ruling unless it is white on white.
  private mutating func append(_ ruling: Ruling, paint: Paint) {
    if isWhite(paint.blended) {
      guard hasInkedGround, isOnInk(ruling) else { return }
    }
    ink.rulings.append(ruling)
  }

  /// Whether the ground under the ruling's middle is not white.
  private func isOnInk(_ ruling: Ruling) -> Bool {
    let middle = (ruling.start + ruling.end) / 2
    let ground =
      ruling.orientation == .horizontal
      ? ink.ground(
        x: middle, y: ruling.position, below: ink.fills.count,
        searched: options.maximumFillsSearched)
      : ink.ground(
        x: ruling.position, y: middle, below: ink.fills.count,
        searched: options.maximumFillsSearched)
    switch ground {
    case .paper: return false
    case .color(let color): return !isWhite(color)
    case .unknown: return true
    }
  }

  func isWhite(_ color: RGBColor) -> Bool {
    min(color.red, color.green, color.blue) >= 1 - options.whiteTolerance
  }

  /// The part of a box within the clip, or `nil` where only a rounding error of it is left.
  func clipped(_ box: Rect, to clip: Rect?) -> Rect? {
    guard let clip, let visible = box.intersection(clip) else { return nil }
    if box.width > Self.rounding, visible.width <= Self.rounding { return nil }
    if box.height > Self.rounding, visible.height <= Self.rounding { return nil }
    return visible
  }
}
