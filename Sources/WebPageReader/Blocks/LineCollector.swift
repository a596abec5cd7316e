/// Cuts the visible text below elements into lines, where block elements and line breaks end them.
struct LineCollector {
  private(set) var lines: [String] = []
  private var line: CollapsedText
  private let separatesNumbers: Bool
  /// Whether hidden texts count also where their line shows nothing.
  private let keepsAllHidden: Bool
  /// Where the letters of the elements stand that are open, and that move them.
  private var places: [LetterPlace] = []
  /// Hidden texts within lines that show something.
  private(set) var hidden: [HiddenText] = []
  /// Those met since the line began.
  private var hiddenInLine: [HiddenText] = []
  private var preformatted = 0
  /// What may be set beside the text of the line, and how many characters stand before it.
  private var uncertain: [(text: String, place: Int)] = []

  init(separatesNumbers: Bool, keepsAllHidden: Bool = false) {
    self.separatesNumbers = separatesNumbers
    self.keepsAllHidden = keepsAllHidden
    line = CollapsedText(separatesNumbers: separatesNumbers)
  }

  /// The lines of a cell.
  static func lines(below root: Int, of tree: MarkupTree) -> [String] {
    content(below: root, of: tree).lines
  }

  /// The lines of a cell, and all that is hidden in it.
  static func content(below root: Int, of tree: MarkupTree) -> LineCollector {
    var collector = LineCollector(separatesNumbers: true, keepsAllHidden: true)
    let own = tree.nodes[root].attributes
    if let text = own?.before { collector.add(text) }
    tree.visit(
      below: root,
      enter: { index in
        collector.enter(tree.nodes[index])
        return true
      },
      leave: { collector.leave(tree.nodes[$0]) },
      pass: { collector.pass($0, of: tree) })
    if let text = own?.behind { collector.add(text) }
    collector.endLine()
    return collector
  }

  mutating func enter(_ node: MarkupTree.Node) {
    if node.isText {
      add(node)
      return
    }
    if node.isBlock || node.traits.contains(.lineBreak) { endLine() }
    if let place = node.place { places.append(place) }
    if node.traits.contains(.preformatted) { preformatted += 1 }
    // A picture between digits parts them.
    if node.isStruck || node.standsAlone || node.name == "img" { line.addSeam() }
    if let text = node.attributes?.before { add(text) }
  }

  /// Adds what a style sheet sets beside an element's text: within a line, only where it is a number. What is
  /// not added parts the digits on its two sides.
  private mutating func add(_ text: GeneratedText) {
    if !text.isCertain {
      line.addSeam()
      if keepsAllHidden { uncertain.append((text.text, line.text.unicodeScalars.count)) }
    } else if keepsAllHidden ? text.isTelling : text.hasDigit {
      if text.isApart { line.addSeam() }
      line.append(text.text)
      if text.isApart { line.addSeam() }
    } else {
      line.addSeam()
    }
  }

  /// Takes note of a node that is not shown.
  mutating func pass(_ index: Int, of tree: MarkupTree) {
    let node = tree.nodes[index]
    if node.isStruck || node.attributes?.keepsRoom == true { line.addSeam() }
    if keepsAllHidden, node.traits.contains(.foreign) {
      let text = CollapsedText.collapsed(tree.nodes[index..<node.end].map(\.text).joined())
      guard let text, text.unicodeScalars.contains(where: CollapsedText.isDigit) else { return }
      line.addSeam()
      hiddenInLine.append(HiddenText(text: text, kind: .foreign))
      return
    }
    guard let text = tree.hiddenText(index) else { return }
    hiddenInLine.append(HiddenText(text: text, kind: .leftOut))
  }

  mutating func leave(_ node: MarkupTree.Node) {
    if let text = node.attributes?.behind { add(text) }
    if node.isBlock { endLine() }
    if node.place != nil {
      places.removeLast()
      line.addSeam()
    }
    if node.traits.contains(.preformatted) { preformatted -= 1 }
    if node.isStruck || node.standsAlone { line.addSeam() }
  }

  private mutating func add(_ node: MarkupTree.Node) {
    let doubt = node.attributes?.doubt
    if let doubt {
      if doubt == .faint { line.addSeam() }
      if let text = CollapsedText.collapsed(node.text) {
        hiddenInLine.append(HiddenText(text: text, kind: doubt.kind))
      }
    }
    defer { if doubt == .faint { line.addSeam() } }
    // Digits of a note's mark are small, and those of a note above the line in a link all the same.
    let place = places.last { $0 != .note } ?? places.last ?? .line
    guard preformatted > 0, node.text.utf8.contains(0x0A) else {
      line.append(node.text, at: place, look: node.look)
      return
    }
    let parts = node.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { endLine() }
      line.append(String(part), at: place, look: node.look)
    }
  }

  mutating func endLine() {
    if !line.isEmpty { lines.append(line.text) }
    if keepsAllHidden, line.hasOutsideSeam {
      hiddenInLine.append(HiddenText(text: line.text, kind: .unclear))
    }
    addUncertain()
    if !line.isEmpty || keepsAllHidden { hidden += hiddenInLine }
    hiddenInLine = []
    line = CollapsedText(separatesNumbers: separatesNumbers)
  }

  /// Takes note of what may be set beside a digit of the line: beside a word it is no part of a number.
  private mutating func addUncertain() {
    guard !uncertain.isEmpty else { return }
    let scalars = Array(line.text.unicodeScalars)
    for (text, place) in uncertain {
      let before = scalars[..<place].last(where: CollapsedText.isInk)
      let behind = scalars[place...].first(where: CollapsedText.isInk)
      if [before, behind].compactMap(\.self).contains(where: CollapsedText.isDigit) {
        hiddenInLine.append(HiddenText(text: text, kind: .generated))
      }
    }
    uncertain = []
  }

  /// Takes the hidden texts of the lines finished so far.
  mutating func takeHidden() -> [HiddenText] {
    defer { hidden = [] }
    return hidden
  }

  /// Takes the lines finished so far.
  mutating func takeLines() -> [String] {
    defer { lines = [] }
    return lines
  }
}

extension MarkupTree.Doubt {
  /// What the finding says of such a text.
  fileprivate var kind: HiddenText.Kind {
    switch self {
    case .faint: .faint
    case .unclear: .unclear
    case .redrawn: .redrawn
    }
  }
}
