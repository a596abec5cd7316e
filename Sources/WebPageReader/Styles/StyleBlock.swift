/// The declarations of a rule or of a `style` attribute, those that are `!important` apart.
struct StyleBlock: Sendable {
  /// Declarations of equal importance.
  struct Half: Sendable {
    /// What holds for every element.
    var style = StyleDeclarations()
    /// What is read only where an element's variables are known, in its order; it follows `style`.
    private(set) var deferred: [(property: String, value: String)] = []
    /// Variables, `--name`, as written.
    private(set) var variables: [String: String] = [:]

    /// Whether it says anything.
    var isTelling: Bool { style.isTelling || !deferred.isEmpty || !variables.isEmpty }

    fileprivate mutating func add(_ property: String, _ value: String) {
      if property.hasPrefix("--") {
        variables[property] = value
      } else if value.contains("var(") || !deferred.isEmpty {
        deferred.append((property, value))
      } else {
        style.read(property, value)
      }
    }
  }

  private(set) var normal = Half()
  private(set) var important = Half()

  init() {}

  /// Reads declarations, `display: none; color: red`.
  init(_ text: String) {
    let list = StyleTokenList(text)
    var index = list.startIndex
    while index < list.endIndex {
      let end = list.first(from: index) { $0.isSign(";") }
      read(list[index..<end])
      index = end + 1
    }
  }

  /// Whether they say anything.
  var isTelling: Bool { normal.isTelling || important.isTelling }

  /// Whether values use variables.
  var usesVariables: Bool { !normal.deferred.isEmpty || !important.deferred.isEmpty }

  /// Reads one declaration, `display: none !important`; what is none is left out.
  mutating func read(_ declaration: StyleTokenList) {
    let list = declaration.trimmed
    guard case .word(let word)? = list.tokens.first else { return }
    let property = word.lowercased()
    let isVariable = property.hasPrefix("--")
    let colon = list.first(from: list.startIndex + 1) { $0 != .blank }
    guard colon < list.endIndex, list.tokens[colon].isSign(":"),
      isVariable || StyleDeclarations.isRead(property)
    else { return }
    var value = list[(colon + 1)..<list.endIndex].trimmed
    guard value.tokens.count <= Self.longestRead else { return }
    let mark = value.first(from: value.startIndex) { $0.isSign("!") }
    let isImportant = mark < value.endIndex
    if isImportant {
      guard value[(mark + 1)..<value.endIndex].text == "important" else { return }
      value = value[value.startIndex..<mark]
    }
    let text = value.text
    guard isVariable || !text.isEmpty else { return }
    if isImportant { important.add(property, text) } else { normal.add(property, text) }
  }

  /// Longer declarations, in tokens, are pictures.
  private static let longestRead = 500
}
