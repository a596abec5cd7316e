/// Parts bytes that come in pieces into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// Where the next line begins; what stands before it was taken.
  private var start = 0
  /// Up to where no line feed was found.
  private var searched = 0

  /// How many bytes wait for the end of their line.
  var count: Int { bytes.count - start }

  /// Adds bytes.
  mutating func append(_ part: some Collection<UInt8>) {
    if start > 0 {
      bytes = Array(bytes[start...])
      searched -= start
      start = 0
    }
    bytes.append(contentsOf: part)
  }

  /// Takes the first whole line, without its line feed; `nil` where there is none yet.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    let line = bytes[start..<end]
    start = end + 1
    searched = start
    return line
  }

  /// Takes what waits for the end of its line.
  mutating func takeRest() -> ArraySlice<UInt8> {
    let rest = bytes[start...]
    bytes = []
    start = 0
    searched = 0
    return rest
  }
}
