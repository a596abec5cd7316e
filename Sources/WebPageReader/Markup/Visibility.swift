extension MarkupTree.Node {
  /// Whether a reader sees nothing of it.
  var isHidden: Bool {
    traits.contains(.unseen) || attributes?.isHidden == true
  }

  /// Whether it begins and ends a line.
  var isBlock: Bool { traits.contains(.block) || attributes?.isBlock == true }

  /// Where its letters stand; `nil` for those of an element that leaves them where they are.
  var place: LetterPlace? {
    if let place = attributes?.place { return place }
    if traits.contains(.raised) { return .raised }
    if traits.contains(.lowered) { return .lowered }
    return attributes?.isNoteLink == true ? .note : nil
  }

  /// Whether its text stands by itself, whatever is beside it: that of a field or a formula.
  var standsAlone: Bool { traits.contains(.field) || name == "math" }

  var isStruck: Bool { traits.contains(.struck) || attributes?.isStruck == true }
}

extension MarkupTree {
  /// Goes through the visible nodes below a node, or through all for -1, in their order.
  ///
  /// - Parameters:
  ///   - enter: Called for each visible node; whether its children are to be visited.
  ///   - leave: Called for each element that was entered, after its last child.
  ///   - pass: Called for each hidden node.
  func visit(
    below root: Int, enter: (Int) -> Bool, leave: (Int) -> Void, pass: (Int) -> Void = { _ in }
  ) {
    var open: [Int] = []
    var index = root + 1
    let end = root < 0 ? nodes.count : nodes[root].end
    while index < end {
      while let last = open.last, nodes[last].end <= index {
        leave(last)
        open.removeLast()
      }
      if nodes[index].isHidden {
        pass(index)
        index = nodes[index].end
      } else if !enter(index) {
        index = nodes[index].end
      } else {
        if !nodes[index].isText { open.append(index) }
        index += 1
      }
    }
    for last in open.reversed() { leave(last) }
  }
}

extension MarkupTree {
  /// The text of a hidden node that holds a letter or digit, blanks collapsed; `nil` for any other, and for
  /// elements that are never shown, scripts and fields.
  func hiddenText(_ index: Int) -> String? {
    guard nodes[index].traits.isDisjoint(with: [.unseen, .field]) else { return nil }
    var text = CollapsedText()
    var index = index
    let end = nodes[index].end
    while index < end {
      if !nodes[index].traits.isDisjoint(with: [.unseen, .field]) {
        index = nodes[index].end
        continue
      }
      text.append(nodes[index].text)
      index += 1
    }
    let isTelling = text.text.unicodeScalars.contains {
      CollapsedText.isDigit($0) || $0.properties.isAlphabetic
    }
    return isTelling ? text.text : nil
  }

  /// Whether a block begins at or below a node.
  func hasBlock(_ index: Int) -> Bool {
    nodes[index..<nodes[index].end].contains(where: \.isBlock)
  }
}
