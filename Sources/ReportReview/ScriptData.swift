#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Values as JSON that a script element may hold.
enum ScriptData {
  /// The JSON without `<`, so that no text of a document ends the element or begins a comment in it.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // No byte of a longer character is that of `<`.
    var bytes: [UInt8] = []
    for byte in try encoder.encode(value) {
      if byte == UInt8(ascii: "<") {
        bytes += Array("\\u003c".utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
