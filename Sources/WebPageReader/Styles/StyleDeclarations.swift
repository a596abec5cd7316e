/// What the declarations of a style say of whether and how an element is seen.
struct StyleDeclarations: Sendable {
  /// A property that was said, and what it says where that is yes or no.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt64

    static let displayedNot = Facts(rawValue: 1 << 0)
    static let block = Facts(rawValue: 1 << 1)
    static let invisible = Facts(rawValue: 1 << 2)
    static let opacity = Facts(rawValue: 1 << 3)
    static let color = Facts(rawValue: 1 << 4)
    static let ground = Facts(rawValue: 1 << 5)
    static let fontSize = Facts(rawValue: 1 << 6)
    /// Taken out of the lines, `position: absolute` or `fixed`.
    static let lifted = Facts(rawValue: 1 << 7)
    /// Moved from its place in the line, `position: relative`.
    static let relative = Facts(rawValue: 1 << 8)
    static let farLeft = Facts(rawValue: 1 << 9)
    static let farUp = Facts(rawValue: 1 << 10)
    static let farRight = Facts(rawValue: 1 << 11)
    static let farDown = Facts(rawValue: 1 << 12)
    static let movedUpOrDown = Facts(rawValue: 1 << 13)
    static let indentedAway = Facts(rawValue: 1 << 14)
    static let marginAway = Facts(rawValue: 1 << 15)
    static let narrow = Facts(rawValue: 1 << 16)
    static let low = Facts(rawValue: 1 << 17)
    static let keptNarrow = Facts(rawValue: 1 << 18)
    static let keptLow = Facts(rawValue: 1 << 19)
    /// What does not fit its box is not shown.
    static let clipped = Facts(rawValue: 1 << 20)
    static let clippedToNothing = Facts(rawValue: 1 << 21)
    static let pathToNothing = Facts(rawValue: 1 << 22)
    static let transformedAway = Facts(rawValue: 1 << 23)
    /// The hidden text of a word processor.
    static let officeHidden = Facts(rawValue: 1 << 24)
    static let struck = Facts(rawValue: 1 << 25)
    static let raised = Facts(rawValue: 1 << 26)
    static let lowered = Facts(rawValue: 1 << 27)
    /// Off the line by a length.
    static let shifted = Facts(rawValue: 1 << 28)
    static let rightToLeft = Facts(rawValue: 1 << 29)
    /// Written in the element's direction whatever its characters are.
    static let directionForced = Facts(rawValue: 1 << 30)
  }

  /// The ground of an element.
  enum Ground: Sendable, Hashable {
    case color(StyleColor)
    /// A picture or a gradient, whose colors are not known.
    case unknown
  }

  /// The properties that are said.
  private(set) var said: Facts = []
  /// Those of them that are so.
  private var isTrue: Facts = []
  /// Those of them that are `!important`.
  private var important: Facts = []
  private(set) var opacity = 1.0
  /// The color of the text; `nil` where it is not worked out.
  private(set) var color: StyleColor?
  private(set) var ground = Ground.unknown
  private(set) var fontSize = StyleFontSize.times(1)

  init() {}

  /// Whether a yes-or-no property is said to be so.
  func has(_ fact: Facts) -> Bool { isTrue.contains(fact) }

  /// Whether nothing of the element is seen, whatever its color and size are.
  var isHidden: Bool {
    has(.displayedNot) || has(.officeHidden) || has(.indentedAway) || has(.marginAway)
      || has(.transformedAway) || has(.pathToNothing) || has(.lifted) && isOffPage
      || has(.clipped) && !isTrue.isDisjoint(with: [.narrow, .low, .keptNarrow, .keptLow])
      || said.contains(.opacity) && opacity < Self.leastOpacity
  }

  private var isOffPage: Bool {
    !isTrue.isDisjoint(with: [.farLeft, .farUp, .farRight, .farDown, .clippedToNothing])
  }

  /// Opacity below which nothing is seen, from 0 to 1.
  static let leastOpacity = 0.06

  /// Whether text stands above or below the line, by a length that nothing tells a note's mark by.
  var isShifted: Bool { has(.shifted) || has(.relative) && has(.movedUpOrDown) }

  /// Whether they say anything.
  var isTelling: Bool { !said.isEmpty }

  /// Adds what stronger declarations say, but for what is `!important` here and not there.
  mutating func override(by other: StyleDeclarations) {
    let taken = other.said.subtracting(important.subtracting(other.important))
    isTrue = isTrue.subtracting(taken).union(other.isTrue.intersection(taken))
    said.formUnion(taken)
    important.formUnion(other.important.intersection(taken))
    if taken.contains(.opacity) { opacity = other.opacity }
    if taken.contains(.color) { color = other.color }
    if taken.contains(.ground) { ground = other.ground }
    if taken.contains(.fontSize) { fontSize = other.fontSize }
  }

  /// Hides the element, as a framework's class does.
  mutating func hide() { set(.displayedNot, true) }

  mutating func set(color: StyleColor?, isImportant: Bool = false) {
    self.color = color
    set(.color, true, isImportant: isImportant)
  }

  mutating func set(ground: Ground, isImportant: Bool = false) {
    self.ground = ground
    set(.ground, true, isImportant: isImportant)
  }

  mutating func set(fontSize: StyleFontSize, isImportant: Bool = false) {
    self.fontSize = fontSize
    set(.fontSize, true, isImportant: isImportant)
  }

  mutating func set(opacity: Double, isImportant: Bool = false) {
    self.opacity = opacity
    set(.opacity, true, isImportant: isImportant)
  }

  mutating func set(_ fact: Facts, _ value: Bool, isImportant: Bool = false) {
    guard isImportant || !important.contains(fact) else { return }
    said.insert(fact)
    if value { isTrue.insert(fact) } else { isTrue.remove(fact) }
    if isImportant { important.insert(fact) }
  }
}
