/// Cuts the visible text below elements into lines, where block elements and line breaks end them.
struct LineCollector {
  private(set) var lines: [String] = []
  private var line: CollapsedText
  private let separatesNumbers: Bool
  private var raised = 0
  private var preformatted = 0

  init(separatesNumbers: Bool) {
    self.separatesNumbers = separatesNumbers
    line = CollapsedText(separatesNumbers: separatesNumbers)
  }

  /// The lines of a cell.
  static func lines(below root: Int, of tree: MarkupTree) -> [String] {
    var collector = LineCollector(separatesNumbers: true)
    tree.visit(
      below: root,
      enter: { index in
        collector.enter(tree.nodes[index])
        return true
      }, leave: { collector.leave(tree.nodes[$0]) })
    collector.endLine()
    return collector.lines
  }

  mutating func enter(_ node: MarkupTree.Node) {
    if node.isText {
      add(node.text)
      return
    }
    if node.isBlock || node.traits.contains(.lineBreak) { endLine() }
    if node.isRaised { raised += 1 }
    if node.traits.contains(.preformatted) { preformatted += 1 }
    if node.isStruck { line.addSeam() }
  }

  mutating func leave(_ node: MarkupTree.Node) {
    if node.isBlock { endLine() }
    if node.isRaised { raised -= 1 }
    if node.traits.contains(.preformatted) { preformatted -= 1 }
    if node.isStruck { line.addSeam() }
  }

  private mutating func add(_ text: String) {
    guard preformatted > 0, text.utf8.contains(0x0A) else {
      line.append(text, isRaised: raised > 0)
      return
    }
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { endLine() }
      line.append(String(part), isRaised: raised > 0)
    }
  }

  mutating func endLine() {
    if !line.isEmpty { lines.append(line.text) }
    line = CollapsedText(separatesNumbers: separatesNumbers)
  }

  /// Takes the lines finished so far.
  mutating func takeLines() -> [String] {
    defer { lines = [] }
    return lines
  }
}
