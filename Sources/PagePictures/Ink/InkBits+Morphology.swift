extension InkBits {
  /// The ink that belongs to vertical runs of at least `length` pixels; what lies beyond the picture
  /// counts as ink where `outside` says so.
  func openedVertically(_ length: Int, outside: Bool = false) -> InkBits {
    let margin = outside ? length : 0
    var padded = InkBits(width: width, height: height + 2 * margin)
    for index in 0..<margin * rowWords {
      padded.words[index] = .max
      padded.words[padded.words.count - 1 - index] = .max
    }
    padded.words.replaceSubrange(margin * rowWords..<(margin + height) * rowWords, with: words)
    var done = 1
    while done < length {
      let step = min(done, length - done)
      padded.erodeDown(step)
      done += step
    }
    done = 1
    while done < length {
      let step = min(done, length - done)
      padded.dilateDown(step)
      done += step
    }
    var result = InkBits(width: width, height: height)
    result.words = Array(padded.words[margin * rowWords..<(margin + height) * rowWords])
    return result
  }

  /// The ink that belongs to horizontal runs of at least `length` pixels.
  func openedHorizontally(_ length: Int, outside: Bool = false) -> InkBits {
    transposed().openedVertically(length, outside: outside).transposed()
  }

  /// The ink and all pixels that lie at most so many rows above or below it.
  func dilatedVertically(_ reach: Int) -> InkBits {
    var result = self
    var done = 0
    while done < reach {
      let step = min(done + 1, reach - done)
      let copy = result.words
      result.orDown(copy, rows: step)
      result.orUp(copy, rows: step)
      done += step
    }
    return result
  }

  /// The ink and all pixels that lie at most so many columns left or right of it.
  func dilatedHorizontally(_ reach: Int) -> InkBits {
    var result = self
    for _ in 0..<reach { result.spreadSideways() }
    return result
  }

  /// The ink and all pixels of the squares around it.
  func dilated(_ reach: Int) -> InkBits {
    dilatedHorizontally(reach).dilatedVertically(reach)
  }

  /// Takes away what is ink in another picture of the same size.
  mutating func subtract(_ other: InkBits) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Keeps only what is ink in another picture of the same size too.
  mutating func formIntersection(_ other: InkBits) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Adds what is ink in another picture of the same size.
  mutating func formUnion(_ other: InkBits) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Rows for columns.
  func transposed() -> InkBits {
    var result = InkBits(width: height, height: width)
    let (columns, rows, from, to) = (width, height, rowWords, result.rowWords)
    words.withUnsafeBufferPointer { source in
      result.words.withUnsafeMutableBufferPointer { target in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 64) { block in
          for blockRow in 0..<to {
            let height = min(64, rows - blockRow * 64)
            for word in 0..<from {
              for line in 0..<64 {
                block[line] = line < height ? source[(blockRow * 64 + line) * from + word] : 0
              }
              Self.transpose(block)
              for line in 0..<min(64, columns - word * 64) {
                target[(word * 64 + line) * to + blockRow] = block[line]
              }
            }
          }
        }
      }
    }
    return result
  }

  /// Transposes 64 by 64 bits in place (Warren, Hacker's Delight, 7-3; bit 0 is the first column).
  private static func transpose(_ block: UnsafeMutableBufferPointer<UInt64>) {
    var width: UInt64 = 32
    var mask: UInt64 = 0x0000_0000_FFFF_FFFF
    while width != 0 {
      var index = 0
      while index < 64 {
        let other = index + Int(width)
        let swap = (block[index] >> width ^ block[other]) & mask
        block[other] ^= swap
        block[index] ^= swap << width
        index = (other + 1) & ~Int(width)
      }
      width >>= 1
      mask ^= mask << width
    }
  }

  private mutating func erodeDown(_ rows: Int) {
    let offset = rows * rowWords
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<words.count {
        words[index] &= index + offset < words.count ? words[index + offset] : 0
      }
    }
  }

  private mutating func dilateDown(_ rows: Int) {
    let copy = words
    orDown(copy, rows: rows)
  }

  private mutating func orDown(_ other: [UInt64], rows: Int) {
    let offset = rows * rowWords
    guard offset < words.count else { return }
    words.withUnsafeMutableBufferPointer { words in
      for index in offset..<words.count { words[index] |= other[index - offset] }
    }
  }

  private mutating func orUp(_ other: [UInt64], rows: Int) {
    let offset = rows * rowWords
    guard offset < words.count else { return }
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<words.count - offset { words[index] |= other[index + offset] }
    }
  }

  private mutating func spreadSideways() {
    let tail = width & 63
    let last: UInt64 = tail == 0 ? .max : (1 << UInt64(tail)) - 1
    words.withUnsafeMutableBufferPointer { words in
      for row in 0..<height {
        var before: UInt64 = 0
        for word in 0..<rowWords {
          let index = row * rowWords + word
          let own = words[index]
          let after = word + 1 < rowWords ? words[index + 1] : 0
          words[index] = own | own << 1 | own >> 1 | before >> 63 | after << 63
          before = own
        }
        if rowWords > 0 { words[(row + 1) * rowWords - 1] &= last }
      }
    }
  }
}
