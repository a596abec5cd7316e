#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The language that results are written in for people.
package enum Language: String, CaseIterable, Sendable {
  case zh, en

  /// That of the surroundings: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
  package static var ofSurroundings: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .zh : .en
    }
    return .en
  }
}
