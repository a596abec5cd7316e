/// A message of MIME or one of its parts: what its head says, and its body as written (RFC 2045, RFC 2046).
struct MIMEEntity {
  /// What the head says, by names in lower case, folded lines joined; of a name that occurs twice the first counts.
  private(set) var fields: [String: String] = [:]
  /// What stands behind the head.
  private(set) var body: ArraySlice<UInt8> = []

  /// Longest head, in bytes; browsers write some hundred.
  private static let longestHead = 1 << 14

  /// Reads a head up to its empty line; `nil` where other text stands in it, or no head at all.
  init?(_ bytes: ArraySlice<UInt8>) {
    var lines = ByteLines(bytes)
    var last: String?
    while let line = lines.next() {
      if line.isEmpty {
        guard !fields.isEmpty else { return nil }
        body = lines.rest
        return
      }
      guard lines.rest.startIndex - bytes.startIndex <= Self.longestHead else { return nil }
      if line.first == 0x20 || line.first == 0x09 {
        guard let name = last else { return nil }
        fields[name]? += " " + Self.trimmed(String(decoding: line, as: UTF8.self))
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let isNew = fields[name] == nil
      if isNew {
        fields[name] = Self.trimmed(String(decoding: line[(colon + 1)...], as: UTF8.self))
      }
      // What goes on with a field that does not count goes with it.
      last = isNew ? name : ""
    }
    return nil
  }

  /// The kind of the content in lower case: `text/html`.
  var type: String {
    let value = fields["content-type"] ?? "text/plain"
    return Self.trimmed(value.prefix { $0 != ";" }).lowercased()
  }

  /// What the kind says besides, `boundary` or `charset`; `nil` where it does not.
  func parameter(_ name: String) -> String? {
    var rest = (fields["content-type"] ?? "")[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...]
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      guard key.endIndex < rest.endIndex, rest[key.endIndex] == "=" else { continue }
      rest = rest[key.endIndex...].dropFirst().drop(while: \.isWhitespace)
      let value = Self.takeValue(from: &rest)
      if Self.trimmed(key).lowercased() == name { return value }
    }
    return nil
  }

  /// Takes a value, in quotation marks or not.
  private static func takeValue(from rest: inout Substring) -> String {
    guard rest.first == "\"" else {
      let value = rest.prefix { $0 != ";" }
      rest = rest[value.endIndex...]
      return trimmed(value)
    }
    var value = ""
    rest.removeFirst()
    while let character = rest.popFirst(), character != "\"" {
      value.append(character == "\\" ? rest.popFirst() ?? character : character)
    }
    return value
  }

  /// The bytes that the body stands for.
  var content: [UInt8] {
    switch fields["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    case "base64": TransferEncoding.base64(body)
    default: Array(body)
    }
  }

  /// The parts that a boundary cuts the body into; the last one ends with the body where nothing closes it.
  ///
  /// - Parameter most: How many are given at most.
  func parts(most: Int) -> [MIMEEntity] {
    guard let boundary = parameter("boundary"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEEntity] = []
    var begin: Int?
    var lines = ByteLines(body)
    var isClosed = false
    while !isClosed, parts.count < most {
      let start = lines.rest.startIndex
      guard let line = lines.next() else { break }
      guard line.starts(with: mark) else { continue }
      let behind = line.dropFirst(mark.count)
      isClosed = behind.starts(with: "--".utf8)
      guard isClosed || behind.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      if let begin, let part = MIMEEntity(body[begin..<start]) { parts.append(part) }
      begin = isClosed ? nil : lines.rest.startIndex
    }
    if let begin, parts.count < most, let part = MIMEEntity(body[begin...]) { parts.append(part) }
    return parts
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let begin = text.drop(while: \.isWhitespace)
    return String(
      begin.prefix(
        upTo: begin.lastIndex { !$0.isWhitespace }.map(begin.index(after:)) ?? begin.startIndex))
  }
}

/// Lines of bytes without their ends, LF, CR LF or CR alone.
private struct ByteLines: IteratorProtocol {
  /// What was not given yet.
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
    rest = rest[line.endIndex...]
    if rest.popFirst() == 0x0D, rest.first == 0x0A { rest.removeFirst() }
    return line
  }
}
