/// Finds the parts of a page that stand around its article: menus, paths, footers.
///
/// - An element whose name or role says so: `nav`, `aside`, a `header` or `footer` outside an article.
/// - A block that is mostly short links and holds no prose, no headline and no table of numbers.
/// - A block with links that its class calls a menu or a footer, and that holds none of these either.
struct NavigationFinder {
  /// What stands below an element, itself included.
  private struct Content {
    var characters = 0
    var linkCharacters = 0
    var links = 0
    /// Whether a line of it has much text outside links.
    var hasProse = false
    var hasHeadline = false
    /// Whether a cell of it is a number.
    var hasNumberCell = false
    /// Whether a line of it has some text and no link: a title, perhaps.
    var hasPlainLine = false
    /// How many lines with text it has.
    var lines = 0
    /// Characters outside links but for digits, and characters in links, since a line last began or
    /// ended.
    var openRun = 0
    var openLinkRun = 0
  }

  private let tree: MarkupTree
  private let thresholds: ArticleThresholds

  init(tree: MarkupTree, thresholds: ArticleThresholds) {
    self.tree = tree
    self.thresholds = thresholds
  }

  /// The outermost elements around the article; none of them is inside another.
  func elements() -> Set<Int> {
    let contents = self.contents()
    var result: Set<Int> = []
    var articles = 0
    tree.visit(
      below: -1,
      enter: { index in
        let node = tree.nodes[index]
        if node.traits.contains(.article) || node.attributes?.role == "main" { articles += 1 }
        if isNavigation(node, contents[index], inArticle: articles > 0) {
          result.insert(index)
          return false
        }
        return true
      },
      leave: { index in
        let node = tree.nodes[index]
        if node.traits.contains(.article) || node.attributes?.role == "main" { articles -= 1 }
      })
    return result
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar",
  ]
  /// Words of classes and identifiers that sites use for what stands around an article.
  private static let words: Set<String> = [
    "nav", "navbar", "navigation", "menu", "mainnav", "subnav", "topnav", "breadcrumb",
    "breadcrumbs",
    "crumb", "crumbs", "footer", "foot", "copyright", "share", "sidebar", "toolbar", "topbar",
    "pagination", "pager", "friendlink", "friendlinks",
  ]

  /// Names that say so only by themselves: frameworks have `position-relative`.
  private static let wholeNames: Set<String> = ["position", "location", "weizhi", "dqwz", "wz"]

  private func isNavigation(_ node: MarkupTree.Node, _ content: Content, inArticle: Bool) -> Bool {
    guard !node.isText, node.name != "html", node.name != "body" else { return false }
    if let role = node.attributes?.role, Self.roles.contains(role) {
      return !(content.hasHeadline && role == "banner") && !content.hasNumberCell
    }
    if node.traits.contains(.navigation) {
      if node.name == "nav" || node.name == "menu" { return !content.hasNumberCell }
      return !inArticle && !content.hasNumberCell
        && !(node.name == "header" && (content.hasHeadline || content.hasProse))
    }
    guard node.isBlock, content.links > 0, !content.hasProse, !content.hasHeadline,
      !content.hasNumberCell
    else { return false }
    return isMenu(content) || isNamedNavigation(node)
  }

  private func isMenu(_ content: Content) -> Bool {
    guard !content.hasPlainLine else { return false }
    let share = Double(content.linkCharacters) / Double(max(content.characters, 1))
    return content.links >= thresholds.fewestMenuLinks && share >= thresholds.leastMenuShare
      || content.links >= thresholds.fewestPathLinks && share >= thresholds.leastPathShare
        && content.lines <= 1 && content.characters <= thresholds.longestPath
  }

  private func isNamedNavigation(_ node: MarkupTree.Node) -> Bool {
    let names = [node.attributes?.classes, node.attributes?.id].compactMap(\.self)
    return names.flatMap { $0.split(whereSeparator: \.isWhitespace) }.contains { name in
      Self.wholeNames.contains(name.lowercased())
        || Self.parts(of: name).contains { Self.words.contains($0) }
    }
  }

  /// The words of a class or identifier: `main-nav`, `mainNav` and `main_nav` are main and nav.
  private static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var whole = ""
    for character in name {
      let isWord = character.isLetter || character.isNumber
      if !isWord || character.isUppercase && part.last?.isLowercase == true {
        if !part.isEmpty { parts.append(part.lowercased()) }
        part = ""
      }
      if isWord {
        part.append(character)
        whole.append(character)
      }
    }
    if !part.isEmpty { parts.append(part.lowercased()) }
    return parts + [whole.lowercased()]
  }

  // MARK: What stands below

  private func contents() -> [Content] {
    var contents = [Content](repeating: Content(), count: tree.nodes.count)
    var open: [Int] = []
    var link: Int?
    func endRun() {
      guard let last = open.last else { return }
      endLine(of: &contents[last])
    }
    tree.visit(
      below: -1,
      enter: { index in
        let node = tree.nodes[index]
        if node.isText {
          guard let last = open.last else { return false }
          let count = Self.inkCount(node.text)
          contents[last].characters += count
          if link == nil {
            contents[last].openRun += Self.wordCount(node.text)
          } else {
            contents[last].linkCharacters += count
            contents[last].openLinkRun += count
          }
          return false
        }
        if node.traits.contains(.field) { return false }
        if node.isBlock || node.traits.contains(.lineBreak) { endRun() }
        if link == nil, isMenuItem(index) {
          link = index
          contents[index].links = 1
        }
        open.append(index)
        return true
      },
      leave: { index in
        let node = tree.nodes[index]
        if node.isBlock { endRun() }
        open.removeLast()
        if link == index { link = nil }
        if node.name == "h1" || node.name == "h2" {
          contents[index].hasHeadline = contents[index].characters > contents[index].linkCharacters
        }
        if node.traits.contains(.cell) {
          contents[index].hasNumberCell = contents[index].hasNumberCell || isNumber(index)
        }
        if let parent = open.last { add(contents[index], to: &contents[parent], node) }
      })
    return contents
  }

  private func add(_ own: Content, to parent: inout Content, _ node: MarkupTree.Node) {
    parent.characters += own.characters
    parent.linkCharacters += own.linkCharacters
    parent.links += own.links
    parent.hasProse = parent.hasProse || own.hasProse
    parent.hasHeadline = parent.hasHeadline || own.hasHeadline
    parent.hasNumberCell = parent.hasNumberCell || own.hasNumberCell
    parent.hasPlainLine = parent.hasPlainLine || own.hasPlainLine
    parent.lines += own.lines
    guard !node.isBlock else { return }
    parent.openRun += own.openRun
    parent.openLinkRun += own.openLinkRun
  }

  /// Counts the line that a block element or line break ends.
  private func endLine(of content: inout Content) {
    defer {
      content.openRun = 0
      content.openLinkRun = 0
    }
    guard content.openRun + content.openLinkRun > 0 else { return }
    content.lines += 1
    if content.openRun >= thresholds.fewestProseCharacters { content.hasProse = true }
    if content.openLinkRun == 0, content.openRun >= thresholds.fewestLineCharacters {
      content.hasPlainLine = true
    }
  }

  /// Whether the element is a link, and not one around a whole article that was never closed.
  private func isMenuItem(_ index: Int) -> Bool {
    guard tree.nodes[index].attributes?.isLink == true else { return false }
    var count = 0
    for node in tree.nodes[index..<tree.nodes[index].end] {
      count += Self.inkCount(node.text)
      if node.traits.contains(.table) || count > thresholds.longestMenuItem { return false }
    }
    return true
  }

  /// Whether the visible text of a cell is a number.
  private func isNumber(_ index: Int) -> Bool {
    var hasDigit = false
    for node in tree.nodes[index..<tree.nodes[index].end] {
      for scalar in node.text.unicodeScalars where CollapsedText.isInk(scalar) {
        if CollapsedText.isDigit(scalar) {
          hasDigit = true
        } else if scalar != ".", scalar != "," {
          return false
        }
      }
    }
    return hasDigit
  }

  private static func wordCount(_ text: String) -> Int {
    text.unicodeScalars.count { CollapsedText.isInk($0) && !CollapsedText.isDigit($0) }
  }

  private static func inkCount(_ text: String) -> Int {
    text.unicodeScalars.count(where: CollapsedText.isInk)
  }
}
