/// A selector of a style sheet that asks for names, classes and identifiers of an element and of those
/// around it: `.list > td.note`, `#a span`.
struct StyleSelector: Hashable {
  /// What is asked of one element.
  struct Compound: Hashable {
    var name: String?
    var id: String?
    var classes: [String] = []
    /// Whether the compound after it is asked of a child and not of anything below.
    var isParent = false

    /// Whether an element fits.
    func fits(name: String, id: String?, classes: Set<Substring>) -> Bool {
      if let wanted = self.name, wanted != name { return false }
      if let wanted = self.id, wanted != id { return false }
      return self.classes.allSatisfy { classes.contains(Substring($0)) }
    }
  }

  /// What is asked of the element itself.
  let subject: Compound
  /// What is asked of the elements around it, the outermost first.
  let ancestors: [Compound]

  /// What is compared between rules that fit the same element.
  var weight: Int {
    (ancestors + [subject]).reduce(0) { sum, compound in
      sum + (compound.id == nil ? 0 : 1_000_000) + compound.classes.count * 1_000
        + (compound.name == nil ? 0 : 1)
    }
  }

  /// Reads a selector; `nil` for one that asks anything else: states, attributes, siblings.
  init?(_ bytes: ArraySlice<UInt8>) {
    var compounds: [Compound] = []
    let text = String(decoding: bytes, as: UTF8.self).replacing(">", with: " > ")
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == ">" {
        guard !compounds.isEmpty else { return nil }
        compounds[compounds.count - 1].isParent = true
        continue
      }
      guard let compound = Self.compound(word) else { return nil }
      compounds.append(compound)
    }
    guard let subject = compounds.popLast(), !subject.isParent,
      compounds.count <= Self.mostAncestors
    else { return nil }
    self.subject = subject
    ancestors = compounds
  }

  /// Selectors of sites have up to six.
  private static let mostAncestors = 12

  private static func compound(_ word: Substring) -> Compound? {
    var text = word
    var result = Compound()
    var isFirst = true
    while let mark = text.first {
      if mark == "." || mark == "#" || mark == "*" && isFirst {
        text.removeFirst()
      } else if !isFirst {
        return nil
      }
      let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      guard mark == "*" || !name.isEmpty else { return nil }
      switch mark {
      case ".": result.classes.append(String(name))
      case "#": result.id = String(name)
      case "*": guard name.isEmpty else { return nil }
      default: result.name = name.lowercased()
      }
      text = text.dropFirst(name.count)
      isFirst = false
    }
    return result
  }
}
