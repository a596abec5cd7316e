/// What holds for the text within an element.
struct StyleState {
  var end: Int
  /// Whether styles come from files that are not at hand.
  let hasOutsideSheets: Bool
  /// Families of fonts that may draw digits as others.
  private let doubtfulFonts: Set<String>
  /// `nil` where it is not known.
  private(set) var color: StyleColor? = .black
  /// `nil` where it is not known, as a picture.
  private var ground: StyleColor? = .white
  /// Whether no sheet that is not at hand may set another ground.
  private(set) var isGroundSure = true
  /// Whether a style at hand says the ground.
  private var hasOwnGround = false
  /// The color of the text's shadow; `nil` where it has none.
  private var shadow: StyleColor?
  private var opacity = 1.0
  private(set) var fontSize = StyleLength.usualFontSize
  private(set) var isVisible = true
  private(set) var isShifted = false
  private(set) var isReversed = false
  /// Whether lines run from right to left, as far as their characters let them.
  private(set) var isRightToLeft = false
  /// Whether characters stand upon each other.
  private(set) var isCrowded = false
  /// Whether digits are set in a font that may draw them as others.
  private(set) var isRedrawn = false
  /// Whether quotation marks are other than the usual ones.
  private(set) var hasOwnQuotes = false
  /// Whether each element in it stands in no line with the others.
  private(set) var holdsBoxes = false
  /// The innermost element that a rule which may hold would hide; 0 for none.
  var doubtful: Int32 = 0
  /// As in ``MarkupTree/Look``.
  var outsideNames: Int32 = 0
  /// The element that stands in no line with what is around it; 0 for none.
  var box: Int32 = 0
  var variables: StyleVariableScope

  /// What holds outside of all elements.
  init(end: Int, hasOutsideSheets: Bool, sheet: StyleSheet) {
    self.end = end
    self.hasOutsideSheets = hasOutsideSheets
    doubtfulFonts = sheet.doubtfulFonts
    variables = StyleVariableScope(sheet)
  }

  /// Whether nobody sees a text, whatever its color is.
  var isUnseen: Bool { !isVisible || fontSize <= VisibilityThresholds.largestUnseenFont }

  /// Whether a text has the color of its ground.
  var isCamouflaged: Bool {
    guard let color, let ground, color != .black || opacity < 1 || ground != .white else {
      return false
    }
    // A text of which the shadow is seen is seen.
    return [color, shadow].compactMap(\.self).allSatisfy {
      $0.over(ground, opacity: opacity).distance(to: ground) < VisibilityThresholds.leastContrast
    }
  }

  /// What holds within an element of a style.
  func within(_ node: MarkupTree.Node, _ style: StyleDeclarations) -> StyleState {
    var state = self
    state.end = node.end
    if style.said.contains(.fontSize) { state.fontSize = style.fontSize.within(fontSize) }
    if !node.isPage, style.has(.invisible) || style.has(.visible) {
      state.isVisible = style.has(.visible)
    }
    if style.said.contains(.opacity), !node.isPage { state.opacity *= style.opacity }
    if style.isShifted, !node.isBlock { state.isShifted = true }
    if style.said.contains(.crowded) { state.isCrowded = style.has(.crowded) }
    if style.said.contains(.rightToLeft) { state.isRightToLeft = style.has(.rightToLeft) }
    if style.has(.directionForced) { state.isReversed = state.isRightToLeft }
    if style.said.contains(.shadow) { state.shadow = style.shadow }
    if style.said.contains(.ownQuotes) { state.hasOwnQuotes = style.has(.ownQuotes) }
    if !style.fontFamilies.isEmpty { state.isRedrawn = mayRedraw(style.fontFamilies) }
    state.holdsBoxes = style.has(.reversedFlow)
    switch style.color {
    case .color(let color): state.color = color
    case .unknown: state.color = nil
    case .inherited: break
    }
    state.setGround(node, style)
    // A page whose text has the color of paper has a ground that a sheet or a picture gives it, unless its own
    // style says that ground; a page without such may have one from a script.
    if node.isPage, !state.hasOwnGround || style.has(.pictured), let color = state.color,
      let ground = state.ground,
      color.over(ground).distance(to: ground) < VisibilityThresholds.leastContrast
    {
      if hasOutsideSheets || style.has(.pictured) { state.ground = nil }
      state.isGroundSure = false
    }
    return state
  }

  private mutating func setGround(_ node: MarkupTree.Node, _ style: StyleDeclarations) {
    if style.said.contains(.ground), let color = style.ground {
      // A transparent one shows what is behind it.
      if color.alpha > 0 {
        ground = color.alpha == 1 ? color : ground.map { color.over($0) }
        hasOwnGround = true
        isGroundSure = color.alpha == 1 || isGroundSure
      }
    } else if style.said.contains(.ground) {
      ground = nil
    } else if mayHaveOutsideGround(node)
      || hasOutsideSheets && node.isNamed && style.said.contains(.color)
    {
      isGroundSure = false
    }
    guard style.has(.pictured) else { return }
    // The picture of a page is mostly beside its text, or like paper.
    if node.isPage { isGroundSure = false } else { ground = nil }
  }

  /// Whether one of these fonts may draw digits as others; behind a family that every browser has none is asked.
  private func mayRedraw(_ families: [String]) -> Bool {
    guard !doubtfulFonts.isEmpty else { return false }
    return families.prefix { !Self.genericFamilies.contains($0) }.contains { family in
      // In `font` the size stands before the first of them.
      doubtfulFonts.contains { family == $0 || family.hasSuffix(" " + $0) }
    }
  }

  private static let genericFamilies: Set<String> = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "initial",
  ]

  /// The names by which a sheet that is not at hand may hide an element of a line; `nil` where none may.
  func outsideNames(of node: MarkupTree.Node) -> String? {
    hasOutsideSheets && !node.isBlock && !node.isPage ? node.names : nil
  }

  /// Whether a part of a table may have a ground from a sheet that is not at hand.
  func mayHaveOutsideGround(_ node: MarkupTree.Node) -> Bool {
    hasOutsideSheets && node.isNamed
      && !node.traits.isDisjoint(with: [.table, .rowGroup, .row, .cell])
  }
}

extension MarkupTree.Node {
  var isPage: Bool { name == "html" || name == "body" }

  /// Whether browsers give it a box for what is in it.
  var isBox: Bool {
    isBlock && traits.isDisjoint(with: [.row, .rowGroup]) || traits.contains(.field)
  }

  /// Whether browsers set quotation marks around it. Where lines run from right to left, numbers on their two sides
  /// change places.
  var isQuote: Bool { name == "q" }

  /// Whether a sheet may name it.
  fileprivate var isNamed: Bool { names != nil }

  /// What sheets know it by.
  fileprivate var names: String? {
    attributes.flatMap { own in own.classes ?? own.id.map { "#" + $0 } }
  }
}

/// When a reader of a web page sees text.
enum VisibilityThresholds {
  /// Text whose color differs from its ground by less than this in every component is not seen, from 0
  /// to 1: the same as on pages of a PDF.
  static let leastContrast = 0.06
  /// The largest size of letters that are dots, in pixels.
  ///
  /// 1.5: sites hide words in 0 and 1; the smallest legible print has 4.
  static let largestUnseenFont = 1.5
  /// Digits whose letters are smaller than this share of those beside them are no part of one number.
  ///
  /// 0.84: `small` has 0.83; a number that an editor cut into 12 and 10.5 points has 0.87.
  static let leastSizeShare: Float = 0.84
}
