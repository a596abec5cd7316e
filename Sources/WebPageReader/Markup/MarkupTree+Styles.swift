extension MarkupTree {
  /// Classes by which frameworks hide an element.
  private static let hidingClasses: Set<Substring> = [
    "d-none", "hidden", "hide", "sr-only", "visually-hidden",
  ]

  /// Hides what the page's style sheets and its elements' own styles hide, and text that is struck
  /// through.
  mutating func applyStyles() {
    let sheet = styleSheet()
    var known: [String: StyleDeclarations] = [:]
    var index = 0
    while index < nodes.count {
      if nodes[index].isHidden {
        index = nodes[index].end
        continue
      }
      let style = self.style(of: index, in: sheet, known: &known)
      let isUnseen =
        style.isHidden || style.hasFontSize == false && !hasFontSizeBelow(index)
        || nodes[index].isStruck && !hasBlockBelow(index)
      // What hides the whole page is undone by a script.
      guard isUnseen, nodes[index].name != "html", nodes[index].name != "body" else {
        index += 1
        continue
      }
      var attributes = nodes[index].attributes ?? Attributes()
      attributes.isHidden = true
      nodes[index].attributes = attributes
      index = nodes[index].end
    }
  }

  private func style(
    of index: Int, in sheet: StyleSheet, known: inout [String: StyleDeclarations]
  ) -> StyleDeclarations {
    let node = nodes[index]
    guard !node.isText, node.attributes != nil || sheet.hidesAnything else {
      return StyleDeclarations()
    }
    var style = StyleDeclarations()
    let classes = node.attributes?.classes
    if sheet.hidesAnything || classes.map(Self.mayHide) ?? false {
      let key = "\(node.name) \(node.attributes?.id ?? "")\n\(classes ?? "")"
      style = known[key] ?? declarations(of: node, in: sheet)
      known[key] = style
    }
    if let inline = node.attributes?.style { style.override(by: inline) }
    return style
  }

  /// Whether a class may be one of a framework that hides; few have these letters.
  private static func mayHide(_ classes: String) -> Bool {
    classes.utf8.count >= 4 && hidingClasses.contains { classes.contains($0) }
  }

  private func declarations(of node: Node, in sheet: StyleSheet) -> StyleDeclarations {
    let classes = Set((node.attributes?.classes ?? "").split(whereSeparator: \.isWhitespace))
    var result = StyleDeclarations()
    // d-none d-md-block is shown on the screens that pages are read on.
    let isShownWider = classes.contains {
      $0.hasPrefix("d-") && $0 != "d-none" && !$0.hasPrefix("d-print")
    }
    if !classes.isDisjoint(with: Self.hidingClasses), !isShownWider { result.hide() }
    result.override(
      by: sheet.declarations(name: node.name, id: node.attributes?.id, classes: classes))
    return result
  }

  private func styleSheet() -> StyleSheet {
    var sheet = StyleSheet()
    for index in nodes.indices where nodes[index].name == "style" {
      sheet.add(nodes[index..<nodes[index].end].map(\.text).joined())
    }
    return sheet
  }

  private func hasBlockBelow(_ index: Int) -> Bool {
    nodes[index..<nodes[index].end].dropFirst().contains(where: \.isBlock)
  }

  /// Whether an element below has a font's size of its own: lists have none to close gaps.
  private func hasFontSizeBelow(_ index: Int) -> Bool {
    nodes[index..<nodes[index].end].dropFirst().contains {
      $0.attributes?.style?.hasFontSize == true
    }
  }
}
