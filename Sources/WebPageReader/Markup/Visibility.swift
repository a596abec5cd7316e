extension MarkupTree.Node {
  /// Whether a reader sees nothing of it.
  var isHidden: Bool {
    traits.contains(.unseen) || attributes?.isHidden == true
  }

  /// Whether it begins and ends a line.
  var isBlock: Bool { traits.contains(.block) || attributes?.isBlock == true }

  /// Whether its text is raised above the line or lowered below it, as notes and indices are.
  var isRaised: Bool { traits.contains(.raised) || attributes?.isRaised == true }

  var isStruck: Bool { traits.contains(.struck) || attributes?.isStruck == true }
}

extension MarkupTree {
  /// Goes through the visible nodes below a node, or through all for -1, in their order.
  ///
  /// - Parameters:
  ///   - enter: Called for each visible node; whether its children are to be visited.
  ///   - leave: Called for each element that was entered, after its last child.
  func visit(
    below root: Int, enter: (Int) -> Bool, leave: (Int) -> Void
  ) {
    var open: [Int] = []
    var index = root + 1
    let end = root < 0 ? nodes.count : nodes[root].end
    while index < end {
      while let last = open.last, nodes[last].end <= index {
        leave(last)
        open.removeLast()
      }
      if nodes[index].isHidden || !enter(index) {
        index = nodes[index].end
      } else {
        if !nodes[index].isText { open.append(index) }
        index += 1
      }
    }
    for last in open.reversed() { leave(last) }
  }
}
