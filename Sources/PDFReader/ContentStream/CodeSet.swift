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
    guard let codes = Self.inRange(codes) else { return }
    let missing = codes.upperBound / 64 + 1 - words.count
    if missing > 0 { words += [UInt64](repeating: 0, count: missing) }
    for word in codes.lowerBound / 64...codes.upperBound / 64 {
      words[word] |= Self.mask(of: codes, in: word)
    }
  }

  /// Takes codes out.
  mutating func remove(_ codes: ClosedRange<Int>) {
    guard let codes = Self.inRange(codes), codes.lowerBound / 64 < words.count else { return }
    for word in codes.lowerBound / 64...min(codes.upperBound / 64, words.count - 1) {
      words[word] &= ~Self.mask(of: codes, in: word)
    }
  }

  private static func inRange(_ codes: ClosedRange<Int>) -> ClosedRange<Int>? {
    let all = 0...Int(UInt16.max)
    return codes.overlaps(all) ? codes.clamped(to: all) : nil
  }

  /// The bits of a word that stand for codes.
  private static func mask(of codes: ClosedRange<Int>, in word: Int) -> UInt64 {
    let own = codes.clamped(to: word * 64...word * 64 + 63)
    return UInt64.max << UInt64(own.lowerBound % 64) & UInt64.max
      >> UInt64(63 - own.upperBound % 64)
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
