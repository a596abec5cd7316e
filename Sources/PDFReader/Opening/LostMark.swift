internal import SystemFiles

/// Documents whose first bytes were lost or stand behind others, so that no mark begins them.
///
/// A file saved with the lines of its transfer before it, one whose first line was cut off: the rest is
/// whole. Both libraries count a document's places from its mark.
enum LostMark {
  /// How far from its end a document's last words are looked for, in bytes.
  private static let longestEnd = 2048
  /// How many bytes of other things may stand before a mark.
  private static let longestJunk = 1 << 16
  /// How many bytes may be lost at the beginning.
  private static let mostLost = 1024

  /// Whether the bytes end as a document does and have objects of one.
  static func isDocument(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    table(of: bytes) != nil && bytes.first("endobj") != nil
  }

  /// The bytes with their mark where the libraries look for it, or as they are where nothing tells where
  /// it stood.
  static func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> FileContents? {
    if let mark = bytes.first("%PDF-") {
      return mark <= longestJunk ? FileContents(Array(bytes[mark...])) : nil
    }
    guard let table = table(of: bytes), let lost = lostBytes(before: table, in: bytes), lost > 0
    else {
      return nil
    }
    let mark = Array("%PDF-1.7\n".utf8)
    let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: max(0, lost - mark.count))
    return FileContents(mark.prefix(lost) + padding + Array(bytes))
  }

  /// Where the last words say that the table of objects stands.
  private static func table(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.last("startxref", from: bytes.count - longestEnd) else { return nil }
    return bytes.number(at: start + 9)?.value
  }

  /// How many bytes less than it says the table stands from the beginning.
  private static func lostBytes(
    before table: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    (0...mostLost).first { lost in
      let place = table - lost
      guard place >= 0, place < bytes.count else { return false }
      return isTable(at: place, in: bytes)
    }
  }

  /// Whether a table of objects, `xref` or a stream of one, begins at a position.
  private static func isTable(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard place == 0 || UnsafeBufferPointer.isSpace(bytes[place - 1]) else { return false }
    if bytes.has("xref", at: place) { return true }
    guard !UnsafeBufferPointer.isSpace(bytes[place]), let number = bytes.number(at: place),
      let generation = bytes.number(at: number.end), bytes.has(" obj", at: generation.end)
    else { return false }
    let dictionary = UnsafeBufferPointer(
      rebasing: bytes[place..<min(bytes.count, place + longestEnd)])
    return dictionary.first("/XRef").map { mark in
      dictionary.first("stream").map { mark < $0 } ?? false
    } ?? false
  }
}
