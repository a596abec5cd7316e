extension MarkupTree {
  /// The rules of all sheets that the page holds, and of those that these import of the saved ones.
  func sheet(_ saved: SavedStyleSheets) -> StyleSheet {
    var reader = StyleSheetReader(saved: saved)
    for index in nodes.indices {
      guard let text = styleSheet(index), !isInert(index) else { continue }
      reader.add(text, media: nodes[index].value(of: "media"))
    }
    return reader.sheet
  }

  /// Whether it links sheets that are not at hand.
  var linksSheets: Bool {
    nodes.contains {
      $0.attributes?.isStyleSheetLink == true && $0.attributes?.ownSheet == nil
    }
  }

  /// The text of a style sheet that an element holds or leads to within the page.
  private func styleSheet(_ index: Int) -> String? {
    let node = nodes[index]
    if node.name == "style", node.isStyleSheet {
      return nodes[index..<node.end].map(\.text).joined()
    }
    return node.attributes?.isStyleSheetLink == true ? node.attributes?.ownSheet : nil
  }

  /// Whether an element stands where browsers that run scripts take it for nothing.
  private func isInert(_ index: Int) -> Bool {
    var holder = nodes[index].parent
    while holder >= 0 {
      if ["noscript", "template"].contains(nodes[holder].name) { return true }
      holder = nodes[holder].parent
    }
    return false
  }
}

extension MarkupTree.Node {
  /// The value of an attribute, empty where it has none.
  fileprivate func value(of attribute: String) -> String {
    attributes?.all.first { $0.name == attribute }?.value ?? ""
  }

  /// Whether a `style` element is in the language of style sheets.
  fileprivate var isStyleSheet: Bool {
    ["", "text/css"].contains(value(of: "type").lowercased())
  }
}
