/// What an `input` shows of its value (HTML, section 4.10.5).
struct InputField {
  private let isInput: Bool
  private var type = "text"
  private var value = ""

  init(of name: String) {
    isInput = name == "input"
  }

  /// Takes note of an attribute.
  mutating func read(_ attribute: String, _ text: String) {
    switch attribute {
    case "type": type = text.lowercased()
    case "value": value = text
    default: break
    }
  }

  /// The text that is seen in it; `nil` where there is none: in secret and hidden ones, in buttons, and in those
  /// that are ticked.
  var shownText: String? {
    guard isInput, !value.isEmpty, !Self.textlessTypes.contains(type) else { return nil }
    // Browsers leave such a field empty where its value is no number of HTML's.
    return type == "number" && !isNumber ? nil : value
  }

  private var isNumber: Bool {
    let signs = "+-.eE"
    return value.first != "+" && value.last != "." && Double(value)?.isFinite == true
      && value.allSatisfy { $0.isASCII && $0.isNumber || signs.contains($0) }
  }

  /// Types that show no text, or write their value in another way; unknown ones are lines of text.
  private static let textlessTypes: Set<String> = [
    "hidden", "password", "checkbox", "radio", "file", "submit", "reset", "button", "image",
    "range", "color", "date", "month", "week", "time", "datetime-local",
  ]
}

extension MarkupTree {
  /// Leaves of a list that ends the page so far the option that it shows: the chosen one, else the first. A list
  /// that shows several does not say which of them counts, and keeps none.
  mutating func keepChosenOption(of list: Int) {
    let options = nodes.indices[(list + 1)...].filter { nodes[$0].name == "option" }
    let isBox = nodes[list].attributes?.isListBox == true
    let shown =
      isBox ? nil : options.last { nodes[$0].attributes?.isChosen == true } ?? options.first
    let text = shown.map { nodes[$0..<nodes[$0].end].map(\.text).joined() }
    nodes.removeSubrange((list + 1)...)
    if let text {
      nodes.append(
        Node(name: "", text: text, traits: [], parent: list, ordinal: 0, end: list + 2))
    }
    nodes[list].end = nodes.count
  }

  /// Lets a formula that ends the page so far be read as text where it is set as text, one character behind the
  /// other (MathML Core, section 3).
  mutating func showPlainFormula(_ formula: Int) {
    let isPlain = nodes[(formula + 1)...].allSatisfy {
      $0.isText || Self.plainFormulaParts.contains($0.name)
    }
    if isPlain { nodes[formula].traits.subtract([.unseen, .foreign]) }
  }

  private static let plainFormulaParts: Set<String> = ["mrow", "mn", "mi", "mo", "mtext", "mstyle"]
}
