extension MarkupTree {
  /// How many characters the page shows before each node, and in all.
  func shownInk() -> [Int] {
    var before: [Int] = []
    before.reserveCapacity(nodes.count + 1)
    var sum = 0
    var unseenEnd = 0
    for node in nodes.indices {
      before.append(sum)
      if nodes[node].isHidden { unseenEnd = max(unseenEnd, nodes[node].end) }
      if node >= unseenEnd { sum += ink(of: node) }
    }
    return before + [sum]
  }

  /// How many characters of a text node are no white space.
  func ink(of index: Int) -> Int {
    nodes[index].text.unicodeScalars.count(where: CollapsedText.isInk)
  }
}
