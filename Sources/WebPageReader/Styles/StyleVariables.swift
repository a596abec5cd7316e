/// The variables of an element, `--name`, and what values become that use them (CSS Variables, section 3).
///
/// A class, since the elements within one share what is said of it; a value is worked out when it is used.
final class StyleVariables: Sendable {
  /// As written for the element itself.
  private let own: [String: String]
  private let outer: StyleVariables?
  /// Those that elements do not take from the one around them: `@property` with `inherits: false`.
  private let keptOut: Set<String>
  /// The values that those of `@property` may have.
  private let types: [String: StyleSyntax]
  /// Whether values count for none of which it cannot be told whether their type lets them be.
  private let isStrict: Bool

  /// Longest value that is made, in bytes; variables that use each other could make one of any length.
  private static let longestValue = 2_000
  /// Variables that one value may use, and those that they use; more of them go in a circle.
  private static let mostUses = 64

  /// Takes what is said of an element, over that of the elements around it.
  init(_ own: [String: String], in outer: StyleVariables?) {
    self.own = own
    self.outer = outer
    keptOut = outer?.keptOut ?? []
    types = outer?.types ?? [:]
    isStrict = outer?.isStrict ?? false
  }

  /// The values of variables that nobody sets, those they may have, and which of them no element takes from the one
  /// around it.
  init(
    initial: [String: String], types: [String: StyleSyntax], isStrict: Bool, keptOut: Set<String>
  ) {
    own = initial
    outer = nil
    self.types = types
    self.isStrict = isStrict
    self.keptOut = keptOut
  }

  /// Whether an element has variables of its own even where nothing is said of it.
  var keepsSomeOut: Bool { !keptOut.isEmpty }

  /// A value with its variables filled in; `nil` where one has no value.
  ///
  /// - Parameter uses: Counts the variables that are used.
  static func filled(_ value: String, _ variables: StyleVariables?, uses: inout Int) -> String? {
    guard value.contains("var(") else { return value }
    let list = StyleTokenList(value)
    var text = ""
    var start = list.startIndex
    while true {
      let use = list.tokens[start...].firstIndex(of: .function("var")) ?? list.endIndex
      text += list[start..<use].text + " "
      guard use < list.endIndex else { break }
      guard uses < mostUses, let part = self.value(of: list.inside(use), variables, &uses) else {
        return nil
      }
      text += part + " "
      guard text.utf8.count <= longestValue else { return nil }
      start = list.after(use)
    }
    return StyleTokenList(text).text
  }

  /// The value of `--name, fallback`.
  private static func value(
    of arguments: StyleTokenList, _ variables: StyleVariables?, _ uses: inout Int
  ) -> String? {
    uses += 1
    let end = arguments.first(from: arguments.startIndex) { $0.isSign(",") }
    let name = arguments[arguments.startIndex..<end].trimmed.text
    if let own = variables?.value(of: name, &uses) { return own }
    guard end < arguments.endIndex else { return nil }
    return filled(arguments[(end + 1)..<arguments.endIndex].trimmed.text, variables, uses: &uses)
  }

  private func value(of name: String, _ uses: inout Int) -> String? {
    let isKeptOut = keptOut.contains(name)
    var holder: StyleVariables? = self
    while let variables = holder {
      switch variables.own[name] {
      case nil, "unset", "revert", "revert-layer":
        holder = isKeptOut ? variables.outer.map(\.outermost) : variables.outer
      case "inherit": holder = variables.outer
      case "initial": holder = variables.outer.map(\.outermost)
      case let value?:
        let filled = Self.filled(value, variables, uses: &uses)
        guard let type = types[name], variables.outer != nil else { return filled }
        if let filled, type.accepts(filled) > (isStrict ? .maybe : .no) { return filled }
        // What its type does not let it be is as nobody had set it.
        holder = isKeptOut ? variables.outer.map(\.outermost) : variables.outer
      }
    }
    return nil
  }

  /// Where the values stand that nobody sets.
  private var outermost: StyleVariables {
    var variables = self
    while let outer = variables.outer { variables = outer }
    return variables
  }
}

/// The variables that hold for an element, and those that may hold instead since a rule that cannot be decided
/// sets one.
struct StyleVariableScope: Sendable {
  private(set) var known: StyleVariables?
  private(set) var others: [StyleVariables] = []

  /// Most others of an element; what more rules may set is left to these.
  private static let mostOthers = 8

  init() {}

  /// What holds outside of all elements: the values that variables have where nobody sets them.
  init(_ sheet: StyleSheet) {
    let (initial, types) = (sheet.initialVariables, sheet.variableTypes)
    let isDoubtful = !sheet.otherInitialVariables.isEmpty || !sheet.otherVariableTypes.isEmpty
    guard !initial.isEmpty || isDoubtful || !sheet.keptOutVariables.isEmpty else { return }
    known = StyleVariables(
      initial: initial, types: types, isStrict: false, keptOut: sheet.keptOutVariables)
    guard isDoubtful || !types.isEmpty else { return }
    others = [
      StyleVariables(
        initial: initial.merging(sheet.otherInitialVariables) { $1 },
        types: types.merging(sheet.otherVariableTypes) { $1 }, isStrict: true,
        keptOut: sheet.keptOutVariables)
    ]
  }

  /// The variables within an element.
  ///
  /// - Parameters:
  ///   - own: What is said of it.
  ///   - possible: What rules that may hold say of it, those that hold among it.
  func within(_ own: [String: String], possible: [[String: String]]) -> StyleVariableScope {
    guard !own.isEmpty || !possible.isEmpty || known?.keepsSomeOut == true else { return self }
    var scope = self
    scope.known = StyleVariables(own, in: known)
    scope.others = others.map { StyleVariables(own, in: $0) }
    scope.others += possible.map { StyleVariables($0, in: known) }
    scope.others = Array(scope.others.suffix(Self.mostOthers))
    return scope
  }

  /// Whether the same holds as in another one.
  func isSame(as other: StyleVariableScope) -> Bool {
    known === other.known && others.elementsEqual(other.others) { $0 === $1 }
  }
}
