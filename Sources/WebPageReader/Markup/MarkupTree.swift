/// A page's elements and texts in the order of its source, flat: a node's children follow it, up to its
/// end.
struct MarkupTree: Sendable {
  /// An element or a piece of text.
  struct Node: Sendable {
    /// The element's name in lower case; empty for text.
    let name: String
    /// The text; empty for elements.
    var text = ""
    let traits: ElementTraits
    /// Index of the element around it; -1 for the outermost.
    let parent: Int
    /// Which of its parent's children of the same name it is, from 1.
    let ordinal: Int
    /// The index after its last descendant.
    var end: Int
    /// What its attributes say, of those that matter; `nil` for none.
    var attributes: Attributes?

    var isText: Bool { name.isEmpty }
  }

  /// The attributes that matter, as written.
  struct Attributes: Sendable {
    var id: String?
    var classes: String?
    var role: String?
    var rowSpan: String?
    var columnSpan: String?
    var isLink = false
    var isHidden = false
    var isStruck = false
    var isRaised = false
    var isBlock = false
    /// What its own style says of showing it.
    var style: StyleDeclarations?
  }

  var nodes: [Node] = []
  var title: String?
  var metadata: [WebPage.Metadata] = []
  /// How often each `id` occurs: one that occurs twice names nothing.
  var identifiers: [String: Int] = [:]

  /// The indices of an element's children.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      result.append(child)
      child = nodes[child].end
    }
    return result
  }
}
