internal import SystemFiles

/// The language that results are written in for people.
package enum Language: String, CaseIterable, Sendable {
  case zh, en

  /// That of the surroundings: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
  package static var ofSurroundings: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Environment.value(of: name), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .zh : .en
    }
    return .en
  }
}
