/// Names of fonts as files spell them.
enum FontName {
  /// The name of bytes, in UTF-8 or, where they are none, in GBK, without the tag of a subset.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let name =
      String(validating: bytes, as: UTF8.self) ?? GBKDecoder()?.text(Array(bytes))
      ?? String(decoding: bytes, as: UTF8.self)
    return untagged(name)
  }

  /// The name without the tag of six capitals that marks a subset.
  static func untagged(_ name: String) -> String {
    let tag = name.utf8.prefix(7)
    let hasTag =
      tag.count == 7 && tag.last == UInt8(ascii: "+")
      && tag.dropLast().allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return hasTag ? String(name.dropFirst(7)) : name
  }
}
