#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Looks for a key that an object of JSON has twice: decoders take one of the two and say nothing.
package enum RepeatedKey {
  /// The first key, of an object at any depth, that was there before in the same object; `nil` where each is there
  /// once, and for what has no object.
  package static func first(in json: [UInt8]) -> String? {
    // The keys of each object, and of each list none, that is open.
    var seen: [Set<String>] = []
    var index = 0
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): seen.append([])
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = seen.popLast()
      case UInt8(ascii: "\""):
        let end = endOfText(in: json, from: index + 1)
        if !seen.isEmpty, isKey(json, behind: end) {
          let key = Self.text(json[(index + 1)..<end])
          if !seen[seen.count - 1].insert(key).inserted { return key }
        }
        index = end
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A key with its escapes resolved: `p\u0061th` is `path`.
  private static func text(_ key: ArraySlice<UInt8>) -> String {
    let plain = String(decoding: key, as: UTF8.self)
    guard key.contains(UInt8(ascii: "\\")) else { return plain }
    return (try? JSONDecoder().decode(String.self, from: Data("\"\(plain)\"".utf8))) ?? plain
  }

  /// The place of the quotation mark that ends a text.
  private static func endOfText(in json: [UInt8], from start: Int) -> Int {
    var index = start
    while index < json.count, json[index] != UInt8(ascii: "\"") {
      index += json[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, json.count)
  }

  /// Whether a colon follows a text's end.
  private static func isKey(_ json: [UInt8], behind end: Int) -> Bool {
    let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    return json.dropFirst(end + 1).first { !blanks.contains($0) } == UInt8(ascii: ":")
  }
}
