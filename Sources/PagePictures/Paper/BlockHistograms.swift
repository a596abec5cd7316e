/// How bright the pixels of the small squares of a picture are.
struct BlockHistograms: Sendable {
  /// Bins a histogram has; each is eight shades wide.
  static let binCount = 32

  /// Pixels along a side of a block.
  let side: Int
  /// Blocks along x.
  let columns: Int
  /// Blocks along y.
  let rows: Int
  /// The histograms, block by block.
  private(set) var counts: [UInt16]
  /// Shades by which pixels beside each other differ, on average, by block.
  private(set) var roughness: [Float]

  /// Counts the pixels of a picture.
  init(_ picture: GrayPicture, side: Int) {
    self.side = side
    columns = (picture.width + side - 1) / side
    rows = (picture.height + side - 1) / side
    counts = [UInt16](repeating: 0, count: columns * rows * Self.binCount)
    roughness = [Float](repeating: 0, count: columns * rows)
    let (columns, width) = (columns, picture.width)
    picture.pixels.withUnsafeBufferPointer { pixels in
      counts.withUnsafeMutableBufferPointer { counts in
        roughness.withUnsafeMutableBufferPointer { roughness in
          for y in 0..<picture.height {
            let line = y / side * columns
            for column in 0..<columns {
              let block = line + column
              let first = y * width + column * side
              var before = Int(pixels[first])
              var change = 0
              for index in first..<min(first + side, (y + 1) * width) {
                let value = Int(pixels[index])
                counts[block * Self.binCount + value >> 3] &+= 1
                change += abs(value - before)
                before = value
              }
              roughness[block] += Float(change)
            }
          }
        }
      }
    }
    for index in roughness.indices { roughness[index] /= Float(side * side - side) }
  }

  /// The most common shade of a histogram with the share of the pixels that are near it.
  struct Mode {
    var shade: Float
    var share: Float
  }

  /// The most common shade in each block.
  func modes() -> [Mode] {
    counts.withUnsafeBufferPointer { counts in
      (0..<columns * rows).map { block in
        Self.mode(UnsafeBufferPointer(rebasing: counts[block * 32..<block * 32 + 32]))
      }
    }
  }

  /// The most common shade in the square of blocks around each block, `reach` to each side.
  func surroundingModes(reach: Int) -> [Mode] {
    let bins = Self.binCount
    var result: [Mode] = []
    result.reserveCapacity(columns * rows)
    var sums = [UInt16](repeating: 0, count: columns * bins)
    for row in 0..<min(reach, rows) { add(row: row, to: &sums) }
    for row in 0..<rows {
      if row + reach < rows { add(row: row + reach, to: &sums) }
      if row > reach { subtract(row: row - reach - 1, from: &sums) }
      sums.withUnsafeBufferPointer { sums in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bins) { window in
          window.initialize(repeating: 0)
          for column in -reach..<columns {
            if column + reach < columns {
              for bin in 0..<bins { window[bin] &+= sums[(column + reach) * bins + bin] }
            }
            if column > reach {
              for bin in 0..<bins { window[bin] &-= sums[(column - reach - 1) * bins + bin] }
            }
            if column >= 0 { result.append(Self.mode(UnsafeBufferPointer(window))) }
          }
        }
      }
    }
    return result
  }

  private func add(row: Int, to sums: inout [UInt16]) {
    let first = row * sums.count
    sums.withUnsafeMutableBufferPointer { sums in
      for index in 0..<sums.count { sums[index] &+= counts[first + index] }
    }
  }

  private func subtract(row: Int, from sums: inout [UInt16]) {
    let first = row * sums.count
    sums.withUnsafeMutableBufferPointer { sums in
      for index in 0..<sums.count { sums[index] &-= counts[first + index] }
    }
  }

  /// The heaviest three bins beside each other; of equals the brightest.
  private static func mode(_ bins: UnsafeBufferPointer<UInt16>) -> Mode {
    var total = 0
    var best = 0
    var heaviest = -1
    for bin in 0..<binCount {
      let own = Int(bins[bin])
      total += own
      let sum =
        own * 2 + (bin > 0 ? Int(bins[bin - 1]) : 0)
        + (bin + 1 < binCount ? Int(bins[bin + 1]) : 0)
      if sum >= heaviest {
        heaviest = sum
        best = bin
      }
    }
    var near = 0
    var count = 0
    var weighted = 0
    for bin in max(best - 2, 0)...min(best + 2, binCount - 1) {
      near += Int(bins[bin])
      guard abs(bin - best) < 2 else { continue }
      count += Int(bins[bin])
      weighted += Int(bins[bin]) * (bin * 8 + 4)
    }
    guard count > 0, total > 0 else { return Mode(shade: 255, share: 1) }
    let shade = Float(weighted) / Float(count)
    return Mode(
      shade: best == binCount - 1 ? max(shade, 252) : shade, share: Float(near) / Float(total))
  }
}
