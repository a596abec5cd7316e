/// Addresses of what a page is made of.
enum PartAddress {
  /// An address as it is meant on a page that stands at `base` (RFC 3986, section 5.2), without what names a place
  /// within its target; as written where the base has no scheme.
  static func resolved(_ reference: String, in base: String) -> String {
    let reference = String(reference.filter { !$0.isWhitespace }.prefix { $0 != "#" })
    guard !hasScheme(reference), hasScheme(base), let colon = base.firstIndex(of: ":") else {
      return reference
    }
    let scheme = base[...colon]
    if reference.hasPrefix("//") { return scheme + reference }
    var path = base[base.index(after: colon)...].prefix { $0 != "?" && $0 != "#" }
    var host = ""[...]
    if path.hasPrefix("//") {
      host = path.prefix(upTo: path.dropFirst(2).firstIndex(of: "/") ?? path.endIndex)
      path = path[host.endIndex...]
    }
    if reference.hasPrefix("/") { return scheme + host + withoutDots(reference) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return scheme + host + withoutDots(folder + reference)
  }

  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":"), colon > address.startIndex else { return false }
    return address[..<colon].allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
  }

  /// A path without `.` and `..`.
  private static func withoutDots(_ path: some StringProtocol) -> String {
    var steps: [Substring] = []
    let parts = String(path).split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case "..":
        if steps.count > 1 { steps.removeLast() }
        if isLast { steps.append("") }
      case ".": if isLast { steps.append("") }
      default: steps.append(part)
      }
    }
    return steps.joined(separator: "/")
  }
}
