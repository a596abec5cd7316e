/// The encoding that a web page's own `<meta>` names.
enum DeclaredEncoding {
  case utf8
  /// GB 2312, GBK and GB 18030: the last holds the others.
  case gb18030
  case big5

  /// How far a page is searched for its declaration, in bytes; browsers search the first 1,024, but
  /// saved pages have comments and scripts before it.
  private static let searchedBytes = 1 << 14

  /// The encoding that the page names; `nil` where it names none, or one that is not read.
  init?(declaredIn bytes: [UInt8]) {
    let head = String(
      decoding: bytes.prefix(Self.searchedBytes).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") },
      as: UTF8.self
    ).lowercased()
    for tag in head.split(separator: "<meta").dropFirst() {
      let attributes = tag.prefix { $0 != ">" }
      guard let place = attributes.firstRange(of: "charset") else { continue }
      let value = attributes[place.upperBound...].drop {
        $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'"
      }
      let label = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      self.init(label: String(label))
      return
    }
    return nil
  }

  /// The encoding of a name in lower case; `nil` for one that is not read.
  init?(label: String) {
    switch label {
    case "utf-8", "utf8": self = .utf8
    case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "csgb2312", "cp936", "ms936":
      self = .gb18030
    case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "csbig5", "cp950": self = .big5
    default: return nil
    }
  }
}
