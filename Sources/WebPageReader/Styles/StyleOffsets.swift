/// The lengths that move an element from where it would stand, and that they move its text by together.
struct StyleOffsets: Sendable {
  enum Side: Sendable, CaseIterable {
    case left, right, top, bottom
    case marginLeft, marginRight, marginTop, marginBottom
    case paddingLeft, paddingTop
    case width, height
    /// Of the first line, `text-indent`.
    case indent
    /// By `transform`.
    case moveX, moveY
    case translateX, translateY

    /// What moves a text from the left edge of its place, and from its upper one.
    static let across: [Side] = [.marginLeft, .paddingLeft, .indent, .moveX, .translateX]
    static let down: [Side] = [.marginTop, .paddingTop, .moveY, .translateY]
  }

  /// Pixels, as few and as many as a share of what is around it may come to.
  struct Span: Sendable, Hashable {
    var least = 0.0
    var most = 0.0
    /// Whether it is what the browser finds fit.
    var isAutomatic = false

    static let automatic = Span(isAutomatic: true)
  }

  private var spans: [Side: Span] = [:]

  /// What is around an element is as wide or high as this at most, in pixels.
  private static let mostAround = 2_000.0
  /// Room for a text whose box has no size of its own, in pixels.
  private static let usualRoom = 500.0
  /// Farthest from the left edge of the page that an element begins by itself, in pixels.
  private static let mostIndent = 400.0
  /// Pixels ahead, where a reader would have to scroll for pages; and up, since a page is that long.
  private static let farPixels = 5_000.0

  /// Reads a length or a share of what is around; other words leave what was said.
  mutating func set(_ side: Side, _ value: some StringProtocol) {
    if value == "auto" || StyleDeclarations.wideWords.contains(String(value)) {
      spans[side] = .automatic
      return
    }
    func pixels(_ whole: Double) -> Double? {
      StyleLength.share(value).map { $0 * whole } ?? StyleLength(value)?.pixels
        ?? StyleCalculation.value(value, whole: whole)
    }
    guard let small = pixels(0), let large = pixels(Self.mostAround) else { return }
    spans[side] = Span(least: min(small, large), most: max(small, large))
  }

  /// Reads the values of `margin`, `padding` or `inset` for the sides from the top on, clockwise.
  mutating func set(_ sides: [Side?], _ values: [String]) {
    guard (1...4).contains(values.count) else { return }
    for (index, side) in sides.enumerated() {
      let place = index < values.count ? index : index == 3 && values.count > 1 ? 1 : 0
      if let side { set(side, values[place]) }
    }
  }

  /// Adds what stronger declarations say.
  mutating func override(by other: StyleOffsets) {
    guard !other.spans.isEmpty else { return }
    spans.merge(other.spans) { $1 }
  }

  /// Takes back whatever was said.
  mutating func reset() {
    for side in Side.allCases { spans[side] = .automatic }
  }

  /// Whether a side of the element's place is said to be another than its own.
  var isMoved: Bool {
    [.left, .right, .top, .bottom].contains { side in
      spans[side].map { $0.least != 0 || $0.most != 0 } ?? false
    }
  }

  /// Whether its text surely stands where nobody looks.
  ///
  /// - Parameters:
  ///   - isLifted: Whether it stands in no line, so that `left` is from an edge.
  ///   - isRelative: Whether `left` is from its own place.
  func isOutside(isLifted: Bool, isRelative: Bool) -> Bool {
    guard !spans.isEmpty else { return false }
    let isPlaced = isLifted || isRelative
    let start = sum(isPlaced ? [.left] + Side.across : Side.across)
    let room = room(.width)
    if start.most + room + (isLifted ? 0 : Self.mostIndent) <= 0 || start.least >= Self.farPixels {
      return true
    }
    let top = sum(isPlaced ? [.top] + Side.down : Side.down)
    if isLifted ? top.most + self.room(.height) <= 0 : top.most <= -Self.farPixels { return true }
    guard isPlaced else { return false }
    return isBeyond(.right, .left, .marginRight, room, isLifted)
      || isBeyond(.bottom, .top, .marginBottom, self.room(.height), isLifted)
  }

  /// Whether a few characters in it, which stands in no line, would be beyond an edge, though more of them would not.
  var isPerhapsOutside: Bool {
    isBefore([.left] + Side.across, room(.width, usual: Self.roomOfNumber.width))
      || isBefore([.top] + Side.down, room(.height, usual: Self.roomOfNumber.height))
  }

  /// What a number takes, in pixels.
  private static let roomOfNumber = (width: 60.0, height: 40.0)

  /// Whether what has so much room ends before the edge that the first of the sides is measured from.
  private func isBefore(_ sides: [Side], _ room: Double) -> Bool {
    guard let side = sides.first, spans[side]?.isAutomatic == false else { return false }
    return sum(sides).most + room <= 0
  }

  /// Whether it is moved so far sideways that it does not stand right beside what it stands beside in the source.
  var isAside: Bool {
    let moved = sum([.marginLeft, .paddingLeft, .moveX, .translateX])
    return moved.most <= -Self.leastGap || moved.least >= Self.leastGap
      || (spans[.indent]?.least ?? 0) <= -Self.usualRoom
  }

  /// Whether what follows it in its line is moved back with it or over it, by a width that numbers have at least.
  var movesWhatFollows: Bool {
    [.marginLeft, .marginRight].contains { (spans[$0]?.most ?? 0) <= -Self.roomOfNumber.width }
  }

  /// What parts digits or sets them upon each other, in pixels: a digit of usual size has 8.
  private static let leastGap = 8.0

  /// Whether it is moved beyond the far edge, which counts where nothing is said of the near one.
  private func isBeyond(
    _ far: Side, _ near: Side, _ margin: Side, _ room: Double, _ isLifted: Bool
  ) -> Bool {
    guard spans[near].map(\.isAutomatic) ?? true, let span = spans[far] else { return false }
    let margin = spans[margin] ?? Span()
    let limit = isLifted ? 0 : Self.mostAround
    return span.most + margin.most + room + limit <= 0
      || span.least + margin.least >= Self.farPixels
  }

  private func sum(_ sides: [Side]) -> Span {
    sides.reduce(into: Span()) { sum, side in
      sum.least += spans[side]?.least ?? 0
      sum.most += spans[side]?.most ?? 0
    }
  }

  private func room(_ side: Side, usual: Double = Self.usualRoom) -> Double {
    spans[side].flatMap { $0.isAutomatic ? nil : $0.most } ?? usual
  }
}
