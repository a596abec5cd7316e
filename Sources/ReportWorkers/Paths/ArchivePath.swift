/// The path of a file as the system has it: bytes, which need not be UTF-8.
///
/// In the database, in JSON and in messages a path stands as ``text``, which every path can be got
/// back from.
public struct ArchivePath: Sendable, Hashable {
  /// The bytes, without a zero byte.
  public let bytes: [UInt8]

  /// The path with these bytes; those from a zero byte on are left out, as the system does.
  public init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes.prefix { $0 != 0 })
  }

  /// The path with bytes that came from the system, none of them zero.
  package init(system bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path that a Swift string spells, byte for byte in UTF-8.
  public init(_ path: String) {
    self.init(bytes: path.utf8)
  }

  /// The path that ``text`` stands for.
  public init(text: String) {
    self.init(bytes: PathEscapes.bytes(of: text))
  }

  /// The path as text: itself where it is UTF-8 and has no backslash; otherwise each byte that is
  /// no part of a character stands as `\xE9`, and a backslash as `\\`.
  public var text: String {
    PathEscapes.text(of: bytes)
  }

  /// The last component; the path itself where it has no other.
  public var name: ArchivePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return ArchivePath(bytes: bytes[(slash + 1)...])
  }

  /// The folder that an absolute path lies in; the root lies in itself.
  package var containingFolder: ArchivePath {
    let end = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return ArchivePath(system: end == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<end]))
  }

  /// This path with a component added.
  package func appending(_ name: [UInt8]) -> ArchivePath {
    ArchivePath(system: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [0x2F] + name)
  }

  /// Whether the path is `folder` or lies in it.
  package func isInside(_ folder: ArchivePath) -> Bool {
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || folder.bytes.last == UInt8(ascii: "/")
      || bytes[folder.bytes.count] == UInt8(ascii: "/")
  }

  /// The components, without empty ones and without `.`.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual([UInt8(ascii: ".")]) }
  }

  /// Calls `body` with the path as C has it.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows
    -> Result
  {
    try (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
      guard let path = buffer.baseAddress else { preconditionFailure("an array of one or more") }
      return try body(path)
    }
  }
}

/// The form of paths in text.
package enum PathEscapes {
  private static let backslash = UInt8(ascii: "\\")

  /// The text of a path; see ``ArchivePath/text``.
  package static func text(of bytes: [UInt8]) -> String {
    if !bytes.contains(backslash), let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    return String(decoding: escaped(bytes), as: UTF8.self)
  }

  /// The text's bytes; what was escaped sorts as its text does in the database.
  package static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    if !bytes.contains(backslash), String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if first == backslash {
        result += [backslash, backslash]
        rest = rest.dropFirst()
      } else if let length = characterLength(at: rest) {
        result += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else {
        result += [backslash, UInt8(ascii: "x"), digit(first >> 4), digit(first & 15)]
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The bytes that a text stands for; an escape that was not written by ``text(of:)`` stays.
  package static func bytes(of text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      guard first == backslash else {
        result.append(first)
        continue
      }
      if rest.first == backslash {
        rest.removeFirst()
        result.append(backslash)
      } else if rest.first == UInt8(ascii: "x"), let byte = hexadecimal(rest.dropFirst().prefix(2))
      {
        rest.removeFirst(3)
        result.append(byte)
      } else {
        result.append(first)
      }
    }
    return result
  }

  /// How many bytes the character at the start of `bytes` has; `nil` where they are none.
  private static func characterLength(at bytes: ArraySlice<UInt8>) -> Int? {
    (1...4).first { length in
      length <= bytes.count && String(validating: bytes.prefix(length), as: UTF8.self) != nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    // The standard library would take a sign for the first digit.
    guard digits.count == 2, !digits.contains(where: { "+-".utf8.contains($0) }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
