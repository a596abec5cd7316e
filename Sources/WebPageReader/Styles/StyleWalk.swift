/// Goes through a tree from the outside in and marks what its readers do not see, by the properties that
/// decide it: display, visibility, opacity, place, clipping, the font's size, and the text's color upon
/// the nearest ground around it.
struct StyleWalk {
  /// What holds for the text below an element.
  private struct State {
    var end: Int
    /// `nil` where it is not known.
    var color: StyleColor? = .black
    /// `nil` where it is not known, as a picture.
    var ground: StyleColor? = .white
    /// Whether no sheet that is not at hand may set another ground.
    var isGroundSure = true
    var opacity = 1.0
    var fontSize = StyleLength.usualFontSize
    var isVisible = true
    var isShifted = false
    var isReversed = false
  }

  private var tree: MarkupTree
  private let sheet: StyleSheet
  private var known: [String: [StyleSheet.Rule]] = [:]
  private var classesKnown: [String: Set<Substring>] = [:]
  /// Whether styles come from files that are not at hand.
  private let hasOutsideSheets: Bool
  private var states: [State] = []
  /// Texts in the color of their ground, and whether that ground is sure.
  private var camouflaged: [(index: Int, isSure: Bool)] = []

  private init(_ page: consuming MarkupTree) {
    tree = page
    var sheet = StyleSheet()
    for index in tree.nodes.indices where tree.nodes[index].name == "style" {
      sheet.add(tree.nodes[index..<tree.nodes[index].end].map(\.text).joined())
    }
    self.sheet = sheet
    hasOutsideSheets =
      sheet.hasImports || tree.nodes.contains { $0.attributes?.isStyleSheetLink == true }
  }

  /// The tree with what is not seen marked.
  static func applied(to tree: consuming MarkupTree) -> MarkupTree {
    var walk = StyleWalk(tree)
    walk.run()
    walk.hideCamouflaged()
    return walk.tree
  }

  private mutating func run() {
    var index = 0
    states = [State(end: tree.nodes.count)]
    while index < tree.nodes.count {
      while states.count > 1, states[states.count - 1].end <= index { states.removeLast() }
      let node = tree.nodes[index]
      if node.isText {
        mark(text: index, states[states.count - 1])
        index += 1
      } else if node.isHidden || !enter(index) {
        index = node.end
      } else {
        index += 1
      }
    }
  }

  // MARK: Elements

  /// Notes what an element's style says; `false` where nothing of it is seen.
  private mutating func enter(_ index: Int) -> Bool {
    let style = style(of: index)
    guard style.isTelling || tree.nodes[index].isStruck || mayHaveOutsideGround(tree.nodes[index])
    else { return true }
    if style.has(.block) { tree.nodes[index].filled.isBlock = true }
    if style.has(.struck) { tree.nodes[index].filled.isStruck = true }
    if style.has(.raised) { tree.nodes[index].filled.place = .raised }
    if style.has(.lowered) { tree.nodes[index].filled.place = .lowered }
    let node = tree.nodes[index]
    let isPage = node.name == "html" || node.name == "body"
    // What hides the whole page is undone by a script.
    if !isPage, style.isHidden || node.isStruck && !hasBlockBelow(index) {
      tree.nodes[index].filled.isHidden = true
      tree.nodes[index].filled.keepsRoom =
        style.said.contains(.opacity) && !style.has(.displayedNot)
      return false
    }
    guard style.isTelling || mayHaveOutsideGround(node) else { return true }
    var state = states[states.count - 1]
    state.end = node.end
    inherit(style, node, isPage: isPage, into: &state)
    states.append(state)
    return true
  }

  private func inherit(
    _ style: StyleDeclarations, _ node: MarkupTree.Node, isPage: Bool, into state: inout State
  ) {
    if style.said.contains(.fontSize) { state.fontSize = style.fontSize.within(state.fontSize) }
    if style.said.contains(.invisible), !isPage { state.isVisible = !style.has(.invisible) }
    if style.said.contains(.opacity), !isPage { state.opacity *= style.opacity }
    if style.isShifted, !node.isBlock { state.isShifted = true }
    if style.has(.directionForced) { state.isReversed = style.has(.rightToLeft) }
    if style.said.contains(.color) {
      state.color = style.color
    }
    if style.said.contains(.ground) {
      setGround(style.ground, of: &state)
    } else if mayHaveOutsideGround(node)
      || hasOutsideSheets && isNamed(node) && style.said.contains(.color)
    {
      state.isGroundSure = false
    }
    // A page whose text has the color of paper has a ground that a sheet or a picture gives it.
    if isPage, let color = state.color, let ground = state.ground,
      color.over(ground).distance(to: ground) < VisibilityThresholds.leastContrast
    {
      state.ground = nil
    }
  }

  /// Whether a part of a table may have a ground from a sheet that is not at hand.
  private func mayHaveOutsideGround(_ node: MarkupTree.Node) -> Bool {
    hasOutsideSheets && isNamed(node)
      && !node.traits.isDisjoint(with: [.table, .rowGroup, .row, .cell])
  }

  private func isNamed(_ node: MarkupTree.Node) -> Bool {
    node.attributes.map { $0.classes != nil || $0.id != nil } ?? false
  }

  private func setGround(_ ground: StyleDeclarations.Ground, of state: inout State) {
    guard case .color(let color) = ground else {
      state.ground = nil
      return
    }
    // A transparent one shows what is behind it.
    guard color.alpha > 0 else { return }
    state.ground = color.alpha == 1 ? color : state.ground.map { color.over($0) }
    state.isGroundSure = color.alpha == 1 || state.isGroundSure
  }

  private func hasBlockBelow(_ index: Int) -> Bool {
    tree.nodes[index..<tree.nodes[index].end].dropFirst().contains(where: \.isBlock)
  }

  // MARK: Text

  private mutating func mark(text index: Int, _ state: State) {
    tree.nodes[index].look = MarkupTree.Look(
      size: Float(state.fontSize), isShifted: state.isShifted, isReversed: state.isReversed)
    let isUnseen = !state.isVisible || state.fontSize <= VisibilityThresholds.largestUnseenFont
    if isUnseen {
      tree.nodes[index].filled.isHidden = true
      tree.nodes[index].filled.keepsRoom = !state.isVisible
    } else if let color = state.color,
      color != .black || state.opacity < 1 || state.ground != .white,
      let ground = state.ground
    {
      let seen = color.over(ground, opacity: state.opacity)
      if seen.distance(to: ground) < VisibilityThresholds.leastContrast {
        // Text without any ink has none upon every ground.
        camouflaged.append((index, state.isGroundSure || color.alpha == 0))
      }
    }
  }

  /// Hides the texts in the color of their ground, unless it is most of the page: then the ground is
  /// another one.
  private mutating func hideCamouflaged() {
    guard !camouflaged.isEmpty else { return }
    let all = tree.nodes.indices.reduce(0) { $0 + (tree.nodes[$1].isHidden ? 0 : ink(of: $1)) }
    let unseen = camouflaged.reduce(0) { $0 + ($1.isSure ? ink(of: $1.index) : 0) }
    let isLikely = unseen * 2 < all
    for (index, isSure) in camouflaged {
      if isSure, isLikely {
        tree.nodes[index].filled.isHidden = true
        tree.nodes[index].filled.keepsRoom = true
      } else {
        tree.nodes[index].filled.isFaint = true
      }
    }
  }

  private func ink(of index: Int) -> Int {
    tree.nodes[index].text.unicodeScalars.count(where: CollapsedText.isInk)
  }

  // MARK: Styles

  /// Classes by which frameworks hide an element.
  private static let hidingClasses: Set<Substring> = [
    "d-none", "hidden", "hide", "sr-only", "visually-hidden",
  ]

  private mutating func style(of index: Int) -> StyleDeclarations {
    let node = tree.nodes[index]
    var style = StyleDeclarations()
    if node.name == "a", node.attributes?.isLink == true { style.set(color: nil) }
    if node.traits.contains(.small) { style.set(fontSize: .smaller) }
    if let hints = node.attributes?.hints?.declarations { style.override(by: hints) }
    let classes = node.attributes?.classes
    if classes != nil || !sheet.isEmpty {
      let set = self.classes(classes ?? "")
      if Self.hides(set) { style.hide() }
      if !sheet.isEmpty {
        for rule in rules(for: node, set) where isAround(index, rule.selector.ancestors[...]) {
          style.override(by: rule.declarations)
        }
      }
    }
    if let inline = node.attributes?.style?.declarations { style.override(by: inline) }
    return style
  }

  private static func hides(_ classes: Set<Substring>) -> Bool {
    guard !classes.isDisjoint(with: hidingClasses) else { return false }
    // d-none d-md-block is shown on the screens that pages are read on.
    return !classes.contains {
      $0.hasPrefix("d-") && $0 != "d-none" && !$0.hasPrefix("d-print")
    }
  }

  private mutating func classes(_ text: String) -> Set<Substring> {
    if text.isEmpty { return [] }
    if let set = classesKnown[text] { return set }
    let set = Set(text.split(whereSeparator: \.isWhitespace))
    classesKnown[text] = set
    return set
  }

  private mutating func rules(
    for node: MarkupTree.Node, _ classes: Set<Substring>
  ) -> [StyleSheet.Rule] {
    let key = "\(node.name) \(node.attributes?.id ?? "")\n\(node.attributes?.classes ?? "")"
    if let rules = known[key] { return rules }
    let rules = sheet.rules(name: node.name, id: node.attributes?.id, classes: classes)
    known[key] = rules
    return rules
  }

  /// Whether the elements around one fit, the innermost being the last.
  private mutating func isAround(
    _ index: Int, _ compounds: ArraySlice<StyleSelector.Compound>
  ) -> Bool {
    var compounds = compounds
    var current = tree.nodes[index].parent
    while let compound = compounds.last {
      guard current >= 0 else { return false }
      let node = tree.nodes[current]
      let fits = compound.fits(
        name: node.name, id: node.attributes?.id,
        classes: classes(node.attributes?.classes ?? ""))
      if fits { compounds.removeLast() } else if compound.isParent { return false }
      current = node.parent
    }
    return true
  }
}

extension MarkupTree.Node {
  /// The attributes, made where there are none yet.
  fileprivate var filled: MarkupTree.Attributes {
    get { attributes ?? MarkupTree.Attributes() }
    set { attributes = newValue }
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
