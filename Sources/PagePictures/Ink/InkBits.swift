/// Which pixels of a picture are ink: a bit a pixel, 64 to a word, rows padded to whole words with zeros.
struct InkBits: Sendable, Hashable {
  let width: Int
  let height: Int
  /// Words a row.
  let rowWords: Int
  /// Bit `x % 64` of word `y * rowWords + x / 64` is the pixel at `x`, `y`.
  var words: [UInt64]

  /// A picture without ink.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    rowWords = (width + 63) / 64
    words = [UInt64](repeating: 0, count: rowWords * height)
  }

  /// The pixels of a picture that are darker than a threshold.
  init(_ picture: GrayPicture, darkerThan threshold: Int) {
    self.init(width: picture.width, height: picture.height)
    guard threshold > 0 else { return }
    let limit = UInt8(clamping: threshold)
    let (width, height, rowWords) = (self.width, self.height, self.rowWords)
    picture.pixels.withUnsafeBufferPointer { pixels in
      words.withUnsafeMutableBufferPointer { words in
        for y in 0..<height {
          var index = y * width
          for word in 0..<rowWords {
            var bits: UInt64 = 0
            for bit in 0..<min(64, width - word * 64) {
              if pixels[index] < limit { bits |= 1 << UInt64(truncatingIfNeeded: bit) }
              index += 1
            }
            words[y * rowWords + word] = bits
          }
        }
      }
    }
  }

  subscript(x: Int, y: Int) -> Bool {
    get { words[y * rowWords + x >> 6] >> UInt64(x & 63) & 1 == 1 }
    set {
      let bit: UInt64 = 1 << UInt64(x & 63)
      if newValue {
        words[y * rowWords + x >> 6] |= bit
      } else {
        words[y * rowWords + x >> 6] &= ~bit
      }
    }
  }

  /// How many pixels are ink.
  var count: Int {
    words.withUnsafeBufferPointer { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
  }

  /// The smallest rectangle around the ink; `nil` where there is none.
  var bounds: PixelRect? {
    var columns: Range<Int>?
    var rows: Range<Int>?
    for row in 0..<height {
      let line = words[row * rowWords..<(row + 1) * rowWords]
      guard let first = line.firstIndex(where: { $0 != 0 }),
        let last = line.lastIndex(where: { $0 != 0 })
      else { continue }
      let low = (first - line.startIndex) * 64 + line[first].trailingZeroBitCount
      let high = (last - line.startIndex) * 64 + 64 - line[last].leadingZeroBitCount
      columns = min(low, columns?.lowerBound ?? low)..<max(high, columns?.upperBound ?? high)
      rows = (rows?.lowerBound ?? row)..<row + 1
    }
    guard let columns, let rows else { return nil }
    return PixelRect(x: columns, y: rows)
  }

  /// Makes all pixels of a range of columns in a row ink, or none of them.
  mutating func fill(_ range: Range<Int>, row: Int, with ink: Bool = true) {
    let columns = range.clamped(to: 0..<width)
    guard !columns.isEmpty, row >= 0, row < height else { return }
    let first = columns.lowerBound >> 6
    let last = (columns.upperBound - 1) >> 6
    for word in first...last {
      let mask = Self.mask(columns, word: word)
      if ink { words[row * rowWords + word] |= mask } else { words[row * rowWords + word] &= ~mask }
    }
  }

  /// How many pixels of a range of columns in a row are ink.
  func count(_ range: Range<Int>, row: Int) -> Int {
    let columns = range.clamped(to: 0..<width)
    guard !columns.isEmpty, row >= 0, row < height else { return 0 }
    var sum = 0
    for word in columns.lowerBound >> 6...(columns.upperBound - 1) >> 6 {
      sum += (words[row * rowWords + word] & Self.mask(columns, word: word)).nonzeroBitCount
    }
    return sum
  }

  /// The bits of a word that lie in a range of columns.
  private static func mask(_ columns: Range<Int>, word: Int) -> UInt64 {
    let low = max(columns.lowerBound - word * 64, 0)
    let high = min(columns.upperBound - word * 64, 64)
    return (high == 64 ? .max : (1 << UInt64(high)) - 1) & ~((1 << UInt64(low)) - 1)
  }

  /// Calls `body` with each run of ink in a row, left to right.
  @inline(__always)
  func forEachRun(row: Int, _ body: (Range<Int>) -> Void) {
    words.withUnsafeBufferPointer { words in
      var start = -1
      for word in 0..<rowWords {
        var bits = words[row * rowWords + word]
        let base = word * 64
        if start >= 0 {
          let ones = (~bits).trailingZeroBitCount
          if ones == 64 { continue }
          body(start..<base + ones)
          start = -1
          bits &= ~((1 << UInt64(ones)) &- 1)
        }
        while bits != 0 {
          let first = bits.trailingZeroBitCount
          let ones = (~(bits >> UInt64(first))).trailingZeroBitCount
          if first + ones >= 64 {
            start = base + first
            break
          }
          body(base + first..<base + first + ones)
          bits &= ~((1 << UInt64(first + ones)) &- 1)
        }
      }
      if start >= 0 { body(start..<width) }
    }
  }
}
