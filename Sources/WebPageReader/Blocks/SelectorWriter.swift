/// Writes CSS selectors of elements, as a browser's document has them: rows that stand in a table
/// directly are in a `tbody` there.
struct SelectorWriter {
  private let tree: MarkupTree

  init(tree: MarkupTree) {
    self.tree = tree
  }

  /// The selector of an element, from the nearest element around it with an identifier of its own.
  func selector(of index: Int) -> String {
    var parts: [String] = []
    var current = index
    while current >= 0, parts.count < Self.mostSteps {
      let node = tree.nodes[current]
      if let id = node.attributes?.id, tree.identifiers[id] == 1, Self.isPlain(id) {
        parts.append("#\(id)")
        break
      }
      if node.name == "html" { break }
      parts.append(step(current))
      current = node.parent
    }
    return parts.reversed().joined(separator: " > ")
  }

  /// The step from an element's parent to it.
  func step(_ index: Int) -> String {
    let node = tree.nodes[index]
    if node.name == "body" || node.name == "html" { return node.name }
    if node.ordinal == 0 { return node.name }
    return "\(node.name):nth-of-type(\(node.ordinal))"
  }

  /// Deeper elements are named from this many steps above them.
  private static let mostSteps = 40

  /// Whether the identifier needs no escapes.
  private static func isPlain(_ id: String) -> Bool {
    guard let first = id.utf8.first, isLetter(first) else { return false }
    return id.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }
}
