import PageModel

/// Builds the tree from what the parser meets, within limits.
///
/// A class, since the parser holds a pointer to it.
///
/// The parser closes an open `td` at the next one only where no other element is open between them; a
/// browser closes it whatever is open, up to the table, and so does this builder. An element so closed
/// stays on the stack until the parser closes it.
final class MarkupTreeBuilder {
  /// An element that the parser has open.
  private struct Open {
    let node: Int
    let traits: ElementTraits
    let isTitle: Bool
    var isClosed = false
    /// The `tbody` that browsers put around rows which stand in a table by themselves, while it takes more.
    var body: Int?
    /// How many children of each name it has.
    var counts: [(name: String, count: Int)] = []
  }

  private(set) var tree = MarkupTree()
  private(set) var findings: [Finding] = []
  private var stack: [Open] = []
  /// Where on the stack the innermost element stands that takes children; -1 for none.
  private var top = -1
  private let options: WebPageReaderOptions
  private let sheets: SavedStyleSheets
  private var titleText: String?
  /// Whether all attributes are kept, for style sheets that ask for them.
  let keepsAttributes: Bool
  private var styles: [String: StyleBlock] = [:]

  init(options: WebPageReaderOptions, sheets: SavedStyleSheets, keepsAttributes: Bool) {
    self.options = options
    self.sheets = sheets
    self.keepsAttributes = keepsAttributes
  }

  /// Whether a limit was reached: then the rest of the page is not read.
  var isStopped: Bool { !findings.isEmpty }

  // MARK: What the parser meets

  func begin(_ name: String, _ attributes: some Sequence<(name: String, value: String)>) {
    guard !isStopped, hasRoom() else { return }
    let traits = ElementTraits.named(name)
    closeBefore(traits)
    settleBody(before: name, traits)
    var field = InputField(of: name)
    let own = readAttributes(attributes, of: name, field: &field)
    let node = add(
      MarkupTree.Node(
        name: name, traits: traits, parent: parent, ordinal: ordinal(of: name),
        end: tree.nodes.count + 1, attributes: own))
    if let id = own?.id { tree.identifiers[id, default: 0] += 1 }
    stack.append(Open(node: node, traits: traits, isTitle: name == "title"))
    top = stack.count - 1
    if let shown = field.shownText { self.text(shown) }
    if name == "title", tree.title == nil, titleText == nil { titleText = "" }
  }

  func end() {
    guard !isStopped, let last = stack.popLast() else { return }
    if !last.isClosed { close(last) }
    if last.isTitle, let text = titleText {
      tree.title = tree.title ?? CollapsedText.collapsed(text)
      titleText = nil
    }
    settleTop()
  }

  func text(_ text: String) {
    guard !isStopped else { return }
    titleText?.append(text)
    if let last = tree.nodes.indices.last, tree.nodes[last].isText,
      tree.nodes[last].parent == parent
    {
      tree.nodes[last].text += text
      return
    }
    guard hasRoom() else { return }
    add(
      MarkupTree.Node(
        name: "", text: text, traits: [], parent: parent, ordinal: 0, end: tree.nodes.count + 1))
  }

  /// Closes what the page left open.
  func finish() {
    for open in stack.reversed() where !open.isClosed { close(open) }
    stack = []
    top = -1
    if let text = titleText { tree.title = tree.title ?? CollapsedText.collapsed(text) }
    let whole = tree
    tree = MarkupTree()
    let styled = StyleWalk.applied(
      to: consume whole, sheets: sheets, maximumWork: options.maximumStyleWork)
    tree = styled.tree
    if styled.isCut { findings.append(Finding(.markupStyles)) }
  }

  // MARK: Nesting

  private var parent: Int { top < 0 ? -1 : stack[top].body ?? stack[top].node }

  @discardableResult
  private func add(_ node: MarkupTree.Node) -> Int {
    tree.nodes.append(node)
    return tree.nodes.count - 1
  }

  private func close(_ open: Open) {
    for node in [open.body, open.node].compactMap(\.self) {
      tree.nodes[node].end = tree.nodes.count
    }
    switch tree.nodes[open.node].name {
    case "select": tree.keepChosenOption(of: open.node)
    case "math": tree.showPlainFormula(open.node)
    default: break
    }
  }

  /// Opens the `tbody` of rows without one, and closes it where another part of the table begins (HTML, section
  /// 13.2.6.4.9).
  private func settleBody(before name: String, _ traits: ElementTraits) {
    guard top >= 0, stack[top].traits.contains(.table) else { return }
    if traits.contains(.rowGroup) || ["caption", "colgroup", "col"].contains(name) {
      if let body = stack[top].body { tree.nodes[body].end = tree.nodes.count }
      stack[top].body = nil
    } else if traits.contains(.row), stack[top].body == nil {
      // It is none of those that the page's own count.
      stack[top].body = add(
        MarkupTree.Node(
          name: "tbody", traits: .named("tbody"), parent: parent, ordinal: 0,
          end: tree.nodes.count + 1))
    }
  }

  private func settleTop() {
    top = min(top, stack.count - 1)
    while top >= 0, stack[top].isClosed { top -= 1 }
  }

  private func ordinal(of name: String) -> Int {
    guard top >= 0 else { return 1 }
    if let index = stack[top].counts.firstIndex(where: { $0.name == name }) {
      stack[top].counts[index].count += 1
      return stack[top].counts[index].count
    }
    stack[top].counts.append((name, 1))
    return 1
  }

  /// Closes the open parts of the same table that the new one ends: a cell ends a cell, a row a row.
  private func closeBefore(_ traits: ElementTraits) {
    let ended: ElementTraits
    if traits.contains(.cell) {
      ended = .cell
    } else if traits.contains(.row) {
      ended = [.cell, .row]
    } else if traits.contains(.rowGroup) {
      ended = [.cell, .row, .rowGroup]
    } else {
      return
    }
    var index = stack.count - 1
    var first: Int?
    while index >= 0, !stack[index].traits.contains(.table) {
      if !stack[index].isClosed, !stack[index].traits.isDisjoint(with: ended) { first = index }
      index -= 1
    }
    // Outside a table these tags mean nothing.
    guard index >= 0, let first else { return }
    for open in (first..<stack.count).reversed() where !stack[open].isClosed {
      stack[open].isClosed = true
      close(stack[open])
    }
    settleTop()
  }

  // MARK: Limits

  private func hasRoom() -> Bool {
    if tree.nodes.count >= options.maximumNodes {
      stop(.markupNodes, most: options.maximumNodes)
    } else if stack.count >= options.maximumDepth {
      stop(.markupDepth, most: options.maximumDepth)
    }
    return !isStopped
  }

  private func stop(_ template: FindingTemplate, most: Int) {
    findings.append(Finding(template, ["most": "\(most)"]))
  }

  // MARK: Attributes

  private func readAttributes(
    _ attributes: some Sequence<(name: String, value: String)>, of name: String,
    field: inout InputField
  ) -> MarkupTree.Attributes? {
    var result: MarkupTree.Attributes?
    var metaName: String?
    var content: String?
    for (key, value) in attributes {
      if keepsAttributes {
        let isLong = value.utf8.count > Self.longestAttribute
        result.filled.all.append((key, isLong ? nil : value))
      }
      switch key {
      case "id": result.filled.id = value
      case "class": result.filled.classes = value
      case "role": result.filled.role = value.lowercased()
      case "rowspan": result.filled.rowSpan = value
      case "colspan": result.filled.columnSpan = value
      case "href" where name == "a":
        result.filled.isLink = true
        if Self.isNoteLink(value) { result.filled.isNoteLink = true }
      case "rel" where name == "link" && value.lowercased().contains("stylesheet"):
        result.filled.isStyleSheetLink = true
      case "href" where name == "link":
        if let sheet = sheets.text(at: value) { result.filled.ownSheet = sheet }
      case "hidden": result.filled.isHidden = true
      // Frames that a script opens; a word within a line is seen.
      case "aria-hidden" where value == "true" && ElementTraits.named(name).contains(.block):
        result.filled.isHidden = true
      case "style":
        let style = style(value)
        if style.isTelling { result.filled.style = .value(style) }
      case "color", "text", "bgcolor", "background", "size", "dir":
        readHint(key, value, of: name, into: &result)
      case "type", "value": field.read(key, value)
      case "selected" where name == "option": result.filled.isChosen = true
      case "multiple" where name == "select": result.filled.isListBox = true
      case "name" where name == "meta", "property" where name == "meta": metaName = value
      case "content" where name == "meta": content = value
      default: break
      }
    }
    if let metaName, let content = content.flatMap(CollapsedText.collapsed) {
      tree.metadata.append(WebPage.Metadata(name: metaName, content: content))
    }
    return result
  }

  /// Longer values, in bytes, are pictures and programs.
  private static let longestAttribute = 2_000

  /// Reads a `style` attribute; pages from word processors repeat the same one thousands of times.
  private func style(_ text: String) -> StyleBlock {
    if let style = styles[text] { return style }
    let style = StyleBlock(text)
    if styles.count < Self.mostStyles { styles[text] = style }
    return style
  }

  /// Different styles that are remembered.
  private static let mostStyles = 10_000

  /// Reads an attribute that says what a style may say.
  private func readHint(
    _ key: String, _ value: String, of name: String, into attributes: inout MarkupTree.Attributes?
  ) {
    var hints = attributes?.hints?.value ?? StyleDeclarations()
    switch (key, name) {
    case ("color", "font"), ("text", "body"):
      hints.set(color: StyleColor(attribute: value).map { .color($0) } ?? .unknown)
    case ("size", "select"):
      if let rows = Int(value), rows > 1 { attributes.filled.isListBox = true }
      return
    case ("size", "font"):
      if let size = StyleFontSize(attribute: value) { hints.set(fontSize: size) }
    case ("bgcolor", _):
      hints.set(ground: StyleColor(attribute: value))
    case ("background", _) where !value.isEmpty: hints.set(.pictured, true)
    case ("dir", _):
      if name == "bdo" { hints.set(.directionForced, true) }
      hints.set(.rightToLeft, value.lowercased() == "rtl")
    default: return
    }
    attributes.filled.hints = .value(hints)
  }

  /// Whether a link leads to a place of the page itself, as the mark of a note does.
  private static func isNoteLink(_ target: String) -> Bool {
    if target.hasPrefix("#") { return target.utf8.count > 1 }
    return ["#_ftn", "#_edn", "#fn", "#cite_note", "#footnote"].contains { target.contains($0) }
  }
}
