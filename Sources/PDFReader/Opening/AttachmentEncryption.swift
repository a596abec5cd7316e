internal import SystemFiles

/// Encryption of a document's attachments alone (PDF 1.7, 7.6.5: crypt filters).
///
/// Such a document says `/StmF /Identity` and `/StrF /Identity`, or neither, which means the same: its pages
/// are in the open, and only files embedded in it need the password. Both libraries ask for it, or know no
/// such document, as they open it.
enum AttachmentEncryption {
  /// The bytes without what says that the document is encrypted, so that its pages are read; `nil` where
  /// more than attachments is encrypted, or nothing.
  static func lifted(from bytes: UnsafeBufferPointer<UInt8>) -> FileContents? {
    let entries = entries(in: bytes)
    guard !entries.isEmpty,
      entries.allSatisfy({ entry in
        dictionary(of: entry, in: bytes).map(leavesPagesOpen) ?? false
      })
    else { return nil }
    var copy = Array(bytes)
    // A key of the same length that nobody knows: nothing moves in the file.
    for entry in entries { copy.replaceSubrange(entry..<entry + 8, with: Array("/Ignored".utf8)) }
    return FileContents(copy)
  }

  /// Where `/Encrypt` stands as a trailer's key.
  private static func entries(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var entries: [Int] = []
    var position = 0
    while let found = bytes.first("/Encrypt", from: position) {
      position = found + 8
      guard position < bytes.count else { break }
      let next = bytes[position]
      if UnsafeBufferPointer.isSpace(next) || next == UInt8(ascii: "<") { entries.append(found) }
    }
    return entries
  }

  /// The dictionary that a trailer's entry holds or refers to. It is never in an object stream.
  private static func dictionary(
    of entry: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    let value = entry + 8
    guard let number = bytes.number(at: value) else { return rest(from: value, in: bytes) }
    guard let generation = bytes.number(at: number.end) else { return nil }
    var found: Int?
    var position = 0
    while let object = bytes.first("obj", from: position) {
      position = object + 3
      if isHeader(of: number.value, generation.value, before: object, in: bytes) {
        found = position
      }
    }
    return found.flatMap { rest(from: $0, in: bytes) }
  }

  /// Whether an object's number and generation stand before its `obj`.
  private static func isHeader(
    of number: Int, _ generation: Int, before object: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    // Two numbers of up to ten digits and the blanks behind them.
    let earliest = max(0, object - 22)
    for start in earliest..<object {
      let isBegin = start == 0 || UnsafeBufferPointer.isSpace(bytes[start - 1])
      guard isBegin, let first = bytes.number(at: start), first.value == number,
        let second = bytes.number(at: first.end), second.value == generation
      else { continue }
      if bytes[second.end..<object].allSatisfy(UnsafeBufferPointer.isSpace) { return true }
    }
    return false
  }

  /// The bytes from a dictionary's begin on, as far as one of this kind may reach.
  private static func rest(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    let part = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + longest)])
    guard let end = part.first("endobj") ?? part.first("startxref") else { return nil }
    return UnsafeBufferPointer(rebasing: part[..<end])
  }

  /// Bytes of such a dictionary: its two longest strings have 48 bytes, or 127 as numbers.
  private static let longest = 4096

  private static func leavesPagesOpen(_ dictionary: UnsafeBufferPointer<UInt8>) -> Bool {
    // Older versions have no filters: all is encrypted, whatever the keys say.
    guard let version = value("/V", in: dictionary), let number = dictionary.number(at: version),
      number.value >= 4, dictionary.first("/CF") != nil
    else { return false }
    return isIdentity("/StmF", in: dictionary) && isIdentity("/StrF", in: dictionary)
  }

  private static func isIdentity(
    _ key: StaticString, in dictionary: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard var position = value(key, in: dictionary) else { return true }
    while position < dictionary.count, UnsafeBufferPointer.isSpace(dictionary[position]) {
      position += 1
    }
    return dictionary.has("/Identity", at: position)
  }

  /// Where a key's value begins; `nil` where the dictionary lacks the key.
  private static func value(
    _ key: StaticString, in dictionary: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var position = 0
    while let found = dictionary.first(key, from: position) {
      position = found + key.utf8CodeUnitCount
      guard position < dictionary.count else { return nil }
      let next = dictionary[position]
      if UnsafeBufferPointer.isSpace(next) || next == UInt8(ascii: "/") { return position }
    }
    return nil
  }
}
