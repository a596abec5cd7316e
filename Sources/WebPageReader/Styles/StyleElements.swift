/// The elements of a page as selectors see them, each with its place among its siblings.
struct StyleElements {
  struct Element {
    /// Its index in the page's tree.
    let node: Int
    let name: String
    /// Index of the element around it; -1 for the outermost.
    let parent: Int
    /// Index of the sibling before it; -1 for the first.
    let previous: Int
    /// Its place among its siblings, from 1.
    let place: Int
    /// Its place among those of its name.
    let namePlace: Int
    /// How many children it has.
    fileprivate(set) var childCount = 0
    /// How many of each name.
    fileprivate(set) var nameCounts: [String: Int] = [:]
    fileprivate var lastChild = -1
    /// Whether it holds neither elements nor text.
    fileprivate(set) var isEmpty = true
  }

  private(set) var elements: [Element] = []
  /// For each node of the tree its element; -1 for texts.
  private(set) var indices: [Int]

  init(_ tree: MarkupTree) {
    indices = [Int](repeating: -1, count: tree.nodes.count)
    var roots = Element(node: -1, name: "", parent: -1, previous: -1, place: 0, namePlace: 0)
    for (index, node) in tree.nodes.enumerated() {
      let parent = node.parent < 0 ? -1 : indices[node.parent]
      if node.isText {
        if parent >= 0, !node.text.isEmpty { elements[parent].isEmpty = false }
        continue
      }
      indices[index] = add(index, node.name, to: parent, &roots)
    }
    rootCount = roots.childCount
  }

  private var rootCount = 0

  private mutating func add(
    _ node: Int, _ name: String, to parent: Int, _ roots: inout Element
  ) -> Int {
    let index = elements.count
    func note(_ holder: inout Element) -> Element {
      holder.childCount += 1
      holder.nameCounts[name, default: 0] += 1
      holder.isEmpty = false
      defer { holder.lastChild = index }
      return Element(
        node: node, name: name, parent: parent, previous: holder.lastChild,
        place: holder.childCount, namePlace: holder.nameCounts[name] ?? 1)
    }
    let element = parent < 0 ? note(&roots) : note(&elements[parent])
    elements.append(element)
    return index
  }

  /// An element's place among its siblings, or among those of its name, from one end or the other.
  func place(of index: Int, isOfName: Bool, isFromEnd: Bool) -> Int {
    let element = elements[index]
    let place = isOfName ? element.namePlace : element.place
    guard isFromEnd else { return place }
    guard element.parent >= 0 else { return (isOfName ? 1 : rootCount) - place + 1 }
    let holder = elements[element.parent]
    let count = isOfName ? holder.nameCounts[element.name] ?? 1 : holder.childCount
    return count - place + 1
  }
}
