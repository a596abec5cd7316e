/// Looks at the streams of a file that hold objects and tables of objects, before any library does.
///
/// Both libraries decode these when they open a file, and whole. Their dictionaries stand in the open in
/// every file, also in encrypted ones.
struct ObjectStreamCheck {
  /// Whether none of them becomes larger than it may.
  let isPassed: Bool

  /// The largest one, decoded, in bytes.
  ///
  /// 32 MiB: programs put 100 or 200 objects in one, which are a hundred kilobytes; some put in all.
  private static let mostBytes = 32 << 20
  /// All of them.
  private static let mostBytesTogether = 128 << 20
  /// How far before its stream a dictionary is looked for, in bytes.
  private static let longestDictionary = 4096

  init(bytes: UnsafeBufferPointer<UInt8>) {
    var left = Self.mostBytesTogether
    var position = 0
    while let found = bytes.first("stream", from: position) {
      position = found + 6
      guard let dictionary = Self.dictionary(before: found, in: bytes) else { continue }
      guard Self.holdsObjects(dictionary) else { continue }
      let start = Self.dataStart(after: position, in: bytes)
      let end = bytes.first("endstream", from: start) ?? bytes.count
      let data = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard let filters = Self.filters(in: dictionary),
        case .bounded(let size) = DecodedLength.size(
          of: data, filters: filters, limit: Self.mostBytes),
        size <= left
      else {
        isPassed = false
        return
      }
      // An estimate of the most it can be says little of what all of them are together.
      left -= min(size, data.count * Self.usualExpansion)
      position = end
    }
    isPassed = true
  }

  /// What object streams become, as a multiple of their length; those of programs are at 5 to 8.
  private static let usualExpansion = 16

  /// The dictionary that ends right before a position, as far as it is looked at.
  private static func dictionary(
    before position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    var end = position
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end >= 2, bytes[end - 1] == UInt8(ascii: ">"), bytes[end - 2] == UInt8(ascii: ">") else {
      return nil
    }
    let earliest = max(0, end - longestDictionary)
    var start = end - 3
    while start > earliest,
      !(bytes[start] == UInt8(ascii: "o") && bytes[start + 1] == UInt8(ascii: "b")
        && bytes[start + 2] == UInt8(ascii: "j"))
    {
      start -= 1
    }
    return UnsafeBufferPointer(rebasing: bytes[max(0, start)..<end])
  }

  /// Whether a dictionary says that its stream holds objects, also where it spells the name in numbers.
  private static func holdsObjects(_ dictionary: UnsafeBufferPointer<UInt8>) -> Bool {
    if dictionary.first("ObjStm") != nil { return true }
    if dictionary.first("XRef") != nil { return true }
    // Nobody writes letters of ASCII as numbers.
    return dictionary.indices.dropLast().contains {
      dictionary[$0] == UInt8(ascii: "#")
        && (UInt8(ascii: "4")...UInt8(ascii: "7")).contains(dictionary[$0 + 1])
    }
  }

  /// The filters that a dictionary names; `nil` where they stand elsewhere.
  private static func filters(in dictionary: UnsafeBufferPointer<UInt8>) -> [StreamFilter]? {
    guard let entry = dictionary.first("/Filter") else { return [] }
    var scanner = ContentScanner(
      UnsafeBufferPointer(rebasing: dictionary[(entry + 7)...]))
    var position = entry + 7
    while position < dictionary.count, dictionary[position] <= 0x20 { position += 1 }
    guard position < dictionary.count else { return nil }
    let bracket = UInt8(ascii: "[")
    guard dictionary[position] == bracket else {
      guard case .name(let range) = scanner.next() else { return nil }
      return [StreamFilter(name: UnsafeBufferPointer(rebasing: scanner.bytes[range]))]
    }
    scanner = ContentScanner(UnsafeBufferPointer(rebasing: dictionary[(position + 1)...]))
    guard let close = dictionary[position...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    var filters: [StreamFilter] = []
    while case .name(let range) = scanner.next(), range.upperBound <= close - position - 1 {
      filters.append(StreamFilter(name: UnsafeBufferPointer(rebasing: scanner.bytes[range])))
    }
    return filters
  }

  /// Where data begins: after the line's end.
  private static func dataStart(after position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = position
    if start < bytes.count, bytes[start] == 13 { start += 1 }
    if start < bytes.count, bytes[start] == 10 { start += 1 }
    return start
  }
}
