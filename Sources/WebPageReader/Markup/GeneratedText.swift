/// Text that a style sheet sets before or behind that of an element (CSS Generated Content).
struct GeneratedText: Sendable, Equatable {
  private(set) var text = ""
  /// Whether it is shown just so.
  private(set) var isCertain = true
  /// Whether it stands in no line with the text beside it, or is set otherwise.
  private(set) var isApart: Bool

  /// Reads `content: "No. " attr(data-number)` as it is for an element; `nil` where that shows nothing.
  ///
  /// - Parameters:
  ///   - isApart: Whether its style puts it, or an empty box for it, in a line of its own.
  ///   - hasOwnQuotes: Whether the quotation marks of its style may be any text.
  init?(_ content: String, of node: MarkupTree.Node, isApart: Bool, hasOwnQuotes: Bool) {
    self.isApart = isApart
    var isShown = isApart
    let list = StyleTokenList(content)
    var index = list.startIndex
    // Behind a stroke stands what is read aloud.
    let end = list.first(from: index) { $0.isSign("/") }
    while index < end {
      switch list.tokens[index] {
      case .string(let string):
        text += string.filter { !Self.isPrivate($0) }
        isShown = isShown || !string.isEmpty
      case .function("url"), .url: isShown = true
      case .function("attr"):
        let name = list.inside(index).tokens.first
        if case .word(let key)? = name {
          text += node.attributes?.all.first { $0.name == key }?.value ?? ""
        }
      case .word("open-quote"), .word("close-quote"):
        isShown = true
        text += list[index..<(index + 1)].text == "open-quote" ? "“" : "”"
        if hasOwnQuotes { isCertain = false }
      case .function(let name) where name.hasPrefix("counter"):
        text += list[index..<list.after(index)].text
        isCertain = false
      default: break
      }
      index = list.after(index)
    }
    if text.isEmpty, !isShown || content.isEmpty || content == "none" || content == "normal" {
      return nil
    }
  }

  /// The same as something that may not be shown, or otherwise.
  var uncertain: GeneratedText {
    var other = self
    other.isCertain = false
    return other
  }

  var hasDigit: Bool { text.unicodeScalars.contains(where: CollapsedText.isDigit) }

  /// Whether it may change what a number beside it means; what else it is parts digits on both sides of it.
  var isTelling: Bool {
    text.unicodeScalars.contains {
      CollapsedText.isDigit($0) || $0.properties.isAlphabetic
        || "+-−.,%‰".unicodeScalars.contains($0)
    }
  }

  /// A character of a font of icons.
  private static func isPrivate(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
  }
}
