internal import SystemFiles

extension UnsafeBufferPointer<UInt8> {
  /// Where a text first stands from a position on.
  func first(_ text: StaticString, from start: Int = 0) -> Int? {
    guard let base = baseAddress else { return nil }
    let length = text.utf8CodeUnitCount
    var position = start
    while position + length <= count {
      let rest = count - length - position + 1
      guard let next = memchr(base + position, Int32(text.utf8Start.pointee), rest) else {
        return nil
      }
      let found = UnsafeRawPointer(next) - UnsafeRawPointer(base)
      if memcmp(next, text.utf8Start, length) == 0 { return found }
      position = found + 1
    }
    return nil
  }

  /// Where a text last stands from a position on.
  func last(_ text: StaticString, from start: Int = 0) -> Int? {
    var last: Int?
    var position = Swift.max(0, start)
    while let found = first(text, from: position) {
      last = found
      position = found + 1
    }
    return last
  }

  /// Whether a text stands at a position.
  func has(_ text: StaticString, at position: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard let base = baseAddress, position >= 0, position + length <= count else { return false }
    return memcmp(base + position, text.utf8Start, length) == 0
  }

  /// The number that stands at a position behind white space, and where it ends; `nil` where none does,
  /// or one with more than ten digits.
  func number(at position: Int) -> (value: Int, end: Int)? {
    var index = position
    while index < count, Self.isSpace(self[index]) { index += 1 }
    let start = index
    var value = 0
    while index < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[index]) {
      guard index - start < 10 else { return nil }
      value = value * 10 + Int(self[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index > start ? (value, index) : nil
  }

  /// Whether a byte is white space in PDF's syntax.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0 || (9...13).contains(byte) || byte == 32 }
}
