/// The variables of an element, `--name`, and what values become that use them (CSS Variables, section 3).
///
/// A class, since the elements within one share what is said of it; a value is worked out when it is used.
final class StyleVariables: Sendable {
  /// As written for the element itself.
  private let own: [String: String]
  private let outer: StyleVariables?

  /// Longest value that is made, in bytes; variables that use each other could make one of any length.
  private static let longestValue = 2_000
  /// Variables that one value may use, and those that they use; more of them go in a circle.
  private static let mostUses = 64

  /// Takes what is said of an element, over that of the elements around it.
  init(_ own: [String: String], in outer: StyleVariables?) {
    self.own = own
    self.outer = outer
  }

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
    var holder: StyleVariables? = self
    while let variables = holder {
      switch variables.own[name] {
      case nil, "inherit", "unset", "revert", "revert-layer": holder = variables.outer
      case "initial": return nil
      case let value?: return Self.filled(value, variables, uses: &uses)
      }
    }
    return nil
  }
}
