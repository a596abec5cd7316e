/// What the declarations of a style say of whether and how an element is seen.
struct StyleDeclarations: Sendable {
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
      || has(.transformedAway) || has(.scaledAway) || has(.pathToNothing)
      || has(.lifted) && has(.clippedToNothing)
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

  /// The same of what they set before or behind a text.
  var isMovingContent: Bool {
    said.contains(.content) && !["", "none", "normal"].contains(content) && !has(.displayedNot)
      && movesWhatFollows
  }

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
    said.formUnion(.yesOrNo)
    offsets.reset()
    set(opacity: 1)
    set(color: .inherited)
    set(shadow: nil)
    set(fontSize: .times(1))
    set(fontFamilies: [])
    set(ground: StyleColor(0, 0, 0, alpha: 0))
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
