/// Codes of a font, 0 to 65,535.
struct CodeSet: Sendable {
  private var words: [UInt64] = []

  /// Takes a code in; one out of range is left out.
  mutating func insert(_ code: Int) {
    guard words.indices.contains(code / 64) else { return insert(code...code) }
    words[code / 64] |= 1 << UInt64(code % 64)
  }

  /// Takes codes in, as far as they are in range.
  mutating func insert(_ codes: ClosedRange<Int>) {
    let codes = codes.clamped(to: 0...Int(UInt16.max))
    if codes.upperBound / 64 >= words.count {
      words += [UInt64](repeating: 0, count: codes.upperBound / 64 + 1 - words.count)
    }
    for code in codes { words[code / 64] |= 1 << UInt64(code % 64) }
  }

  /// Takes a code out.
  mutating func remove(_ code: Int) {
    if words.indices.contains(code / 64) { words[code / 64] &= ~(1 << UInt64(code % 64)) }
  }

  /// The codes that are not among others, in ascending order.
  func subtracting(_ others: CodeSet) -> [Int] { codes(with: others) { $0 & ~$1 } }

  /// The codes that are among others, in ascending order.
  func intersection(_ others: CodeSet) -> [Int] { codes(with: others) { $0 & $1 } }

  private func codes(
    with others: CodeSet, _ combine: (UInt64, UInt64) -> UInt64
  ) -> [Int] {
    words.indices.flatMap { index in
      let other = others.words.indices.contains(index) ? others.words[index] : 0
      let left = combine(words[index], other)
      return left == 0
        ? [] : (0..<64).filter { left >> UInt64($0) & 1 == 1 }.map { index * 64 + $0 }
    }
  }
}
