/// Parts bytes that come in pieces into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// Up to where no line feed was found.
  private var searched = 0

  /// How many bytes wait for the end of their line.
  var count: Int { bytes.count }

  /// Adds bytes.
  mutating func append(_ part: some Collection<UInt8>) {
    bytes.append(contentsOf: part)
  }

  /// Takes the first whole line, without its line feed; `nil` where there is none yet.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    let line = bytes[..<end]
    bytes = Array(bytes[(end + 1)...])
    searched = 0
    return line
  }
}
