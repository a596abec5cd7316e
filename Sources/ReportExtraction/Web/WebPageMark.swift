/// Tells a web page from other text by how its bytes begin.
enum WebPageMark {
  /// Elements that begin a page, whatever follows.
  private static let pageElements: Set<String> = [
    "html", "head", "body", "meta", "title", "link", "style", "script", "base", "!doctype",
  ]
  /// Elements that begin a part of a page, as tools save it; text that ends in no tag is none.
  private static let partElements: Set<String> = [
    "table", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "center", "article", "section",
    "main", "header", "nav", "ul", "ol", "font", "strong", "b", "br", "a", "img", "form", "tbody",
    "tr",
    "td", "blockquote", "dl", "pre", "iframe", "input", "hr",
  ]
  /// How far comments before the first element are looked through, in bytes.
  private static let searchedBytes = 1 << 16

  /// Whether the bytes, in any encoding that has ASCII, are a web page.
  static func begins(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let name = firstElement(of: bytes.prefix(searchedBytes)) else { return false }
    if pageElements.contains(name) { return true }
    return partElements.contains(name)
      && bytes.last { $0 > 0x20 && $0 != 0x7F } == UInt8(ascii: ">")
  }

  /// The first element's name in lower case, behind blanks, comments and processing instructions;
  /// `nil` where other text stands before it.
  private static func firstElement(of bytes: some Collection<UInt8>) -> String? {
    var rest = Array(bytes)[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<?".utf8) {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        rest = rest[(end + 1)...]
      } else {
        break
      }
    }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let name = rest.dropFirst().prefix { byte in
      byte == UInt8(ascii: "!") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    let next = rest.dropFirst(1 + name.count).first
    guard let next, next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}
