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
    static let shadow = Facts(rawValue: 1 << 10)
    /// Lines of it have no height.
    static let withoutHeight = Facts(rawValue: 1 << 11)
    /// Something is said of where it stands, ``StyleDeclarations/offsets``.
    static let placed = Facts(rawValue: 1 << 9)
    static let indentedAway = Facts(rawValue: 1 << 14)
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
    /// A picture or a gradient, whose colors are not known.
    static let pictured = Facts(rawValue: 1 << 31)
    /// At a side of its line, or in another order than its source's.
    static let floated = Facts(rawValue: 1 << 32)
    /// Elements in it stand from the last to the first.
    static let reversedFlow = Facts(rawValue: 1 << 41)
    static let filteredAway = Facts(rawValue: 1 << 42)
    /// What is in its box is not drawn, if it has one.
    static let contentHidden = Facts(rawValue: 1 << 43)
    /// A box of its own and no part of a line or a table.
    static let boxed = Facts(rawValue: 1 << 44)
    /// Shown as dots or through a mask.
    static let masked = Facts(rawValue: 1 << 33)
    static let content = Facts(rawValue: 1 << 34)
    static let animated = Facts(rawValue: 1 << 35)
    /// Whether it is displayed, seen, or how large or opaque it is cannot be worked out.
    static let displayUnclear = Facts(rawValue: 1 << 36)
    static let visibilityUnclear = Facts(rawValue: 1 << 37)
    static let opacityUnclear = Facts(rawValue: 1 << 38)
    static let fontSizeUnclear = Facts(rawValue: 1 << 39)
    /// Seen though what is around it is not; without it, as what is around it.
    static let visible = Facts(rawValue: 1 << 40)
    static let fontFamily = Facts(rawValue: 1 << 45)
    /// Quotation marks of its own stand around quotes.
    static let ownQuotes = Facts(rawValue: 1 << 46)
    /// Displayed as what is around it is.
    static let displayInherited = Facts(rawValue: 1 << 47)
  }

  /// The color of a text.
  enum Ink: Sendable, Hashable {
    case color(StyleColor)
    /// That of the text around it.
    case inherited
    /// One that is not worked out.
    case unknown
  }

  /// The properties that are said.
  private(set) var said: Facts = []
  /// Those of them that are so.
  private var isTrue: Facts = []
  private(set) var opacity = 1.0
  private(set) var color = Ink.inherited
  /// The color of the ground; `nil` where it is not worked out.
  private(set) var ground: StyleColor?
  /// The color of the text's shadow; `nil` where it has none.
  private(set) var shadow: StyleColor?
  private(set) var fontSize = StyleFontSize.times(1)
  /// Where it stands.
  var offsets = StyleOffsets()
  /// What `content` says, as written.
  private(set) var content = ""
  /// The families of fonts in lower case, of which the first that has a character shows it; none where those of the
  /// text around are said again.
  private(set) var fontFamilies: [String] = []
  /// The names of animations and other words beside them.
  private(set) var animations: [String] = []

  init() {}

  /// Whether a yes-or-no property is said to be so.
  func has(_ fact: Facts) -> Bool { isTrue.contains(fact) }

  /// Whether nothing of the element is seen, whatever its color and size are; `isBox` where it has a box of
  /// its own unless they say otherwise.
  func isHidden(isBox: Bool) -> Bool {
    isSurelyHidden || has(.filteredAway)
      || has(.contentHidden) && (said.contains(.boxed) ? has(.boxed) : isBox)
      || has(.indentedAway) || isOutside
      || has(.transformedAway) || has(.pathToNothing) || has(.lifted) && has(.clippedToNothing)
      || has(.clipped) && !isTrue.isDisjoint(with: [.narrow, .low, .keptNarrow, .keptLow])
      || said.contains(.opacity) && opacity < Self.leastOpacity
  }

  /// Whether nothing of the element is seen, however much of the page it holds.
  var isSurelyHidden: Bool { has(.displayedNot) || has(.officeHidden) }

  private var isOutside: Bool {
    offsets.isOutside(isLifted: has(.lifted), isRelative: has(.relative))
  }

  /// Opacity below which nothing is seen, from 0 to 1.
  static let leastOpacity = 0.06

  /// Whether text stands above or below the line, by a length that nothing tells a note's mark by.
  var isShifted: Bool { has(.shifted) || has(.relative) && offsets.isMoved }

  /// Whether the element stands in no line with the text around it, wherever that is.
  var isApart: Bool { has(.lifted) || has(.floated) || offsets.isAside }

  /// Whether nobody can tell from them what of the element is seen.
  var isUnclear: Bool {
    !isTrue.isDisjoint(with: [
      .displayUnclear, .visibilityUnclear, .opacityUnclear, .fontSizeUnclear, .masked,
    ]) || has(.clipped) && has(.withoutHeight)
  }

  /// Whether it takes what follows in its line out of its place.
  var movesWhatFollows: Bool { !has(.lifted) && !has(.floated) && offsets.movesWhatFollows }

  /// Whether nobody sees it if it is as small as a number.
  var isPerhapsOutside: Bool { has(.lifted) && !isOutside && offsets.isPerhapsOutside }

  /// Whether they say anything.
  var isTelling: Bool { !said.isEmpty }

  /// Adds what stronger declarations say.
  mutating func override(by other: StyleDeclarations) {
    let taken = other.said
    isTrue = isTrue.subtracting(taken).union(other.isTrue)
    offsets.override(by: other.offsets)
    said.formUnion(taken)
    if taken.contains(.opacity) { opacity = other.opacity }
    if taken.contains(.color) { color = other.color }
    if taken.contains(.ground) { ground = other.ground }
    if taken.contains(.shadow) { shadow = other.shadow }
    if taken.contains(.fontSize) { fontSize = other.fontSize }
    if taken.contains(.content) { content = other.content }
    if taken.contains(.animated) { animations = other.animations }
    if taken.contains(.fontFamily) { fontFamilies = other.fontFamilies }
  }

  /// Hides the element, as a framework's class does.
  mutating func hide() { set(.displayedNot, true) }

  /// Takes back whatever was said.
  mutating func reset() {
    self = StyleDeclarations()
    // What is not said leaves weaker declarations as they are; these are to go too.
    for fact in Self.yesOrNo { set(fact, false) }
    offsets.reset()
    set(opacity: 1)
    set(color: .inherited)
    set(shadow: nil)
    set(fontSize: .times(1))
    set(fontFamilies: [])
    set(ground: StyleColor(0, 0, 0, alpha: 0))
  }

  private static let yesOrNo: [Facts] = (0...47).map { Facts(rawValue: 1 << $0) }.filter {
    ![.opacity, .color, .shadow, .ground, .fontSize, .content, .animated, .fontFamily].contains($0)
  }

  mutating func set(color: Ink) {
    self.color = color
    set(.color, true)
  }

  mutating func set(shadow: StyleColor?) {
    self.shadow = shadow
    set(.shadow, true)
  }

  mutating func set(ground: StyleColor?) {
    self.ground = ground
    set(.ground, true)
  }

  mutating func set(fontSize: StyleFontSize) {
    self.fontSize = fontSize
    set(.fontSize, true)
  }

  mutating func set(opacity: Double) {
    self.opacity = opacity
    set(.opacity, true)
  }

  mutating func set(content: String) {
    self.content = content
    set(.content, true)
  }

  mutating func set(fontFamilies: [String]) {
    self.fontFamilies = fontFamilies
    set(.fontFamily, true)
  }

  mutating func set(animations: [String]) {
    self.animations = animations
    set(.animated, true)
  }

  mutating func set(_ fact: Facts, _ value: Bool) {
    said.insert(fact)
    if value { isTrue.insert(fact) } else { isTrue.remove(fact) }
  }
}
