/// Goes through a tree from the outside in and marks what its readers do not see, or may not see, by the
/// properties that decide it: display, visibility, opacity, place, clipping, the font's size, and the text's
/// color upon the nearest ground around it.
struct StyleWalk {
  private var tree: MarkupTree
  private var cascade: StyleCascade
  /// Whether styles come from files that are not at hand.
  private let hasOutsideSheets: Bool
  private var states: [StyleState] = []
  /// The first element of each set of names that a sheet which is not at hand may hide.
  private var outsideNames: [String: Int32] = [:]
  /// As ``MarkupTree/shownInk()`` gave it; empty until it is asked for.
  private var inkBefore: [Int] = []
  /// Where text begins that an element before it in its line moves, and where that line ends at the latest.
  private var moved: (start: Int, end: Int) = (0, 0)
  /// Texts in the color of their ground, and whether that ground is sure.
  private var camouflaged: [(index: Int, isSure: Bool)] = []

  private init(_ page: consuming MarkupTree, sheets: SavedStyleSheets, maximumWork: Int) {
    tree = page
    let sheet = tree.sheet(sheets)
    hasOutsideSheets = sheet.hasImports || tree.linksSheets
    cascade = StyleCascade(sheet, tree, maximumWork: maximumWork)
  }

  /// The tree with what is not seen marked, and whether a limit left styles out.
  static func applied(
    to tree: consuming MarkupTree, sheets: SavedStyleSheets, maximumWork: Int
  ) -> (tree: MarkupTree, isCut: Bool) {
    var walk = StyleWalk(tree, sheets: sheets, maximumWork: maximumWork)
    walk.run()
    walk.hideCamouflaged()
    return (walk.tree, walk.cascade.sheet.isCut || walk.cascade.matcher.isOut)
  }

  private mutating func run() {
    var index = 0
    states = [
      StyleState(
        end: tree.nodes.count, hasOutsideSheets: hasOutsideSheets, sheet: cascade.sheet)
    ]
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
    let outer = states[states.count - 1]
    let (own, before, after) = cascade.styles(
      of: index, in: tree, hints: hints(of: index), variables: outer.variables)
    var style = own.style
    let node = tree.nodes[index]
    if node.isBlock || node.traits.contains(.lineBreak) { moved.end = 0 }
    let outsideNames = outer.outsideNames(of: node)
    guard
      style.isTelling || outsideNames != nil || !own.others.isEmpty || before != nil || after != nil
        || node.isStruck
        || outer.holdsBoxes || outer.mayHaveOutsideGround(node)
        || node.isQuote && (outer.hasOwnQuotes || outer.isRightToLeft)
        || !own.variables.isSame(as: outer.variables)
    else { return true }
    if style.has(.block) || style.has(.displayInherited) && isInBlock(node) {
      tree.nodes[index].attributes.filled.isBlock = true
      moved.end = 0
    } else if style.movesWhatFollows, !node.isBlock {
      moved = (tree.nodes[index].end, end: endOfBlock(around: index))
    }
    if style.has(.struck) { tree.nodes[index].attributes.filled.isStruck = true }
    if style.has(.raised) { tree.nodes[index].attributes.filled.place = .raised }
    if style.has(.lowered) { tree.nodes[index].attributes.filled.place = .lowered }
    // What hides the whole page is undone by a script.
    if !node.isPage,
      style.isHidden(isBox: node.isBox) && (style.isSurelyHidden || !holdsMostOfPage(index))
        || tree.nodes[index].isStruck && !hasBlockBelow(index)
    {
      tree.nodes[index].attributes.filled.isHidden = true
      tree.nodes[index].attributes.filled.keepsRoom =
        style.said.contains(.opacity) && !style.has(.displayedNot)
      return false
    }
    // What hides most of the page is undone as well.
    if style.isHidden(isBox: node.isBox) { style.set(opacity: 1) }
    var state = outer.within(tree.nodes[index], style)
    if style.isApart || outer.holdsBoxes { state.box = Int32(clamping: index) }
    state.variables = own.variables
    if let outsideNames {
      let first = self.outsideNames[outsideNames] ?? Int32(clamping: index)
      self.outsideNames[outsideNames] = first
      state.outsideNames = first
    }
    if !node.isPage,
      mayBeUnseen(own, node, in: outer) || style.isPerhapsOutside && !holdsMostOfPage(index)
    {
      state.doubtful = Int32(clamping: index)
    }
    tree.nodes[index].setGenerated(
      generated(before, usually: "open-quote", of: node, in: state),
      generated(after, usually: "close-quote", of: node, in: state))
    noteMoves(by: before, after, around: index)
    states.append(state)
    return true
  }

  /// Notes what is moved by what a style sets before or behind an element's text, as by an element there.
  private mutating func noteMoves(
    by before: StyleCascade.Result?, _ after: StyleCascade.Result?, around index: Int
  ) {
    let (node, isBlock) = (tree.nodes[index], tree.nodes[index].isBlock)
    if before?.style.isMovingContent == true {
      moved = (index + 1, end: isBlock ? node.end : endOfBlock(around: index))
    } else if after?.style.isMovingContent == true, !isBlock {
      moved = (node.end, end: endOfBlock(around: index))
    }
  }

  /// What is weaker than all rules: what browsers and attributes say of an element, and what the classes of
  /// frameworks do whose sheets are not at hand.
  private mutating func hints(of index: Int) -> StyleDeclarations {
    let node = tree.nodes[index]
    var style = StyleDeclarations()
    if node.name == "a", node.attributes?.isLink == true { style.set(color: .color(.link)) }
    if node.traits.contains(.small) { style.set(fontSize: .smaller) }
    if node.traits.contains(.field) { style.override(by: .field) }
    if let hints = node.attributes?.hints?.value { style.override(by: hints) }
    if let classes = node.attributes?.classes, cascade.hidesByName(classes) { style.hide() }
    return style
  }

  /// Whether a block holds so much of the page's text that nobody hid it: a script shows it, or it is moved
  /// back by what is not known.
  private mutating func holdsMostOfPage(_ index: Int) -> Bool {
    guard tree.nodes[index].isBlock else { return false }
    if inkBefore.isEmpty { inkBefore = tree.shownInk() }
    let own = inkBefore[tree.nodes[index].end] - inkBefore[index]
    return own * 2 > inkBefore[tree.nodes.count]
  }

  /// Where the block ends that an element stands in.
  private func endOfBlock(around index: Int) -> Int {
    var holder = tree.nodes[index].parent
    while holder >= 0, !tree.nodes[holder].isBlock { holder = tree.nodes[holder].parent }
    return holder < 0 ? tree.nodes.count : tree.nodes[holder].end
  }

  private func isInBlock(_ node: MarkupTree.Node) -> Bool {
    node.parent >= 0 && tree.nodes[node.parent].isBlock
  }

  private func hasBlockBelow(_ index: Int) -> Bool {
    tree.nodes[index..<tree.nodes[index].end].dropFirst().contains(where: \.isBlock)
  }

  // MARK: Doubt

  /// Whether an element that is seen as far as its style is known may not be seen all the same.
  private func mayBeUnseen(
    _ result: StyleCascade.Result, _ node: MarkupTree.Node, in outer: StyleState
  ) -> Bool {
    let style = result.style
    // Text between others in a color that is not worked out may have that of its ground.
    if style.isUnclear || style.color == .unknown && !node.isBlock { return true }
    guard !result.others.isEmpty || style.said.contains(.animated) else { return false }
    guard !isUnseen(style, node, in: outer) else { return false }
    // What may stand on a line of its own may be no part of the number beside it.
    let mayStandApart = result.others.contains {
      $0.has(.block) != style.has(.block) || $0.isApart != style.isApart
    }
    if mayStandApart, !node.isBlock { return true }
    let others =
      result.others
      + style.animations.compactMap { name in
        cascade.sheet.animations[name].map { last in
          var end = style
          end.override(by: last)
          return end
        }
      }
    return others.contains { isUnseen($0, node, in: outer) }
  }

  private func isUnseen(
    _ style: StyleDeclarations, _ node: MarkupTree.Node, in outer: StyleState
  ) -> Bool {
    if style.isHidden(isBox: node.isBox) { return true }
    let state = outer.within(node, style)
    return state.isUnseen || state.isCamouflaged
  }

  /// What a style sets before or behind an element's text; `nil` for nothing.
  ///
  /// - Parameter mark: What browsers set there where the element is a quote.
  private func generated(
    _ result: StyleCascade.Result?, usually mark: String, of node: MarkupTree.Node,
    in state: StyleState
  ) -> GeneratedText? {
    guard let result = result ?? (node.isQuote ? StyleCascade.Result() : nil) else { return nil }
    func text(_ style: StyleDeclarations) -> GeneratedText? {
      guard !isUnseen(style, node, in: state) else { return nil }
      let content = node.isQuote && !style.said.contains(.content) ? mark : style.content
      let own = state.within(node, style)
      let text = GeneratedText(
        content, of: node, isApart: isApart(style, in: state), hasOwnQuotes: own.hasOwnQuotes)
      return own.isRedrawn && text?.hasDigit == true ? text?.uncertain : text
    }
    let own = text(result.style)
    if state.doubtful > 0 { return own?.uncertain }
    let others = result.others.map(text)
    guard let different = others.first(where: { $0 != own }) else { return own }
    return (own ?? different)?.uncertain
  }

  /// Whether what a style sets beside a text stands in no line with it, or in letters of another size or height.
  private func isApart(_ style: StyleDeclarations, in state: StyleState) -> Bool {
    let sizes = [state.fontSize, style.fontSize.within(state.fontSize)]
    return style.isApart || style.isShifted || style.has(.block) || style.has(.raised)
      || style.has(.lowered)
      || Float(sizes.min() ?? 0) < VisibilityThresholds.leastSizeShare * Float(sizes.max() ?? 0)
  }

  // MARK: Text

  private mutating func mark(text index: Int, _ state: StyleState) {
    let isMoved = moved.start <= index && index < moved.end
    let doubtful = isMoved ? Int32(clamping: moved.start) : state.doubtful
    tree.nodes[index].look = MarkupTree.Look(
      size: Float(state.fontSize), isShifted: state.isShifted, isReversed: state.isReversed,
      box: state.box, doubtful: doubtful, outsideNames: state.outsideNames)
    if state.isUnseen {
      tree.nodes[index].attributes.filled.isHidden = true
      tree.nodes[index].attributes.filled.keepsRoom = !state.isVisible
    } else if doubtful > 0 || state.isCrowded && tree.nodes[index].hasDigit {
      tree.nodes[index].attributes.filled.doubt = .unclear
    } else if state.isRedrawn, tree.nodes[index].hasDigit {
      tree.nodes[index].attributes.filled.doubt = .redrawn
    } else if state.isCamouflaged {
      // Text without any ink has none upon every ground.
      camouflaged.append((index, state.isGroundSure || state.color?.alpha == 0))
    }
  }

  /// Hides the texts in the color of their ground, unless it is most of the page: then the ground is
  /// another one.
  private mutating func hideCamouflaged() {
    guard !camouflaged.isEmpty else { return }
    let all = tree.shownInk().last ?? 0
    let unseen = camouflaged.reduce(0) { $0 + ($1.isSure ? tree.ink(of: $1.index) : 0) }
    let isLikely = unseen * 2 < all
    for (index, isSure) in camouflaged {
      if isSure, isLikely {
        tree.nodes[index].attributes.filled.isHidden = true
        tree.nodes[index].attributes.filled.keepsRoom = true
      } else {
        tree.nodes[index].attributes.filled.doubt = .faint
      }
    }
  }
}

extension MarkupTree.Node {
  /// Whether its own text has a digit.
  fileprivate var hasDigit: Bool { text.unicodeScalars.contains(where: CollapsedText.isDigit) }

  fileprivate mutating func setGenerated(_ before: GeneratedText?, _ behind: GeneratedText?) {
    if let before { attributes.filled.before = before }
    if let behind { attributes.filled.behind = behind }
  }
}
