/// Tells the ink of text from paper by how dark the darkest ink around is.
///
/// A threshold between white and the local black follows thin gray print and bold print alike (Bernsen
/// 1986); where nothing is dark enough there is no ink.
struct LocalThreshold {
  let options: PictureOptions
  let pixelsPerPoint: Double
  /// Standard deviation of the paper's shades.
  let noise: Double

  /// The ink of a picture on white ground.
  func ink(of picture: GrayPicture) -> InkBits {
    let side = max(Int((options.groundBlock * pixelsPerPoint).rounded()), 4)
    let columns = (picture.width + side - 1) / side
    let rows = (picture.height + side - 1) / side
    let limits = thresholds(darkest(picture, side: side, columns: columns, rows: rows), columns)
    var result = InkBits(width: picture.width, height: picture.height)
    let (width, rowWords) = (picture.width, result.rowWords)
    picture.pixels.withUnsafeBufferPointer { pixels in
      result.words.withUnsafeMutableBufferPointer { words in
        for y in 0..<picture.height {
          let line = y / side * columns
          for column in 0..<columns where limits[line + column] > 0 {
            let limit = limits[line + column]
            for x in column * side..<min((column + 1) * side, width)
            where pixels[y * width + x] < limit {
              words[y * rowWords + x >> 6] |= 1 << UInt64(x & 63)
            }
          }
        }
      }
    }
    return result
  }

  private func darkest(_ picture: GrayPicture, side: Int, columns: Int, rows: Int) -> [UInt8] {
    var result = [UInt8](repeating: 255, count: columns * rows)
    picture.pixels.withUnsafeBufferPointer { pixels in
      result.withUnsafeMutableBufferPointer { result in
        for y in 0..<picture.height {
          let line = y / side * columns
          for column in 0..<columns {
            var least = result[line + column]
            for x in column * side..<min((column + 1) * side, picture.width) {
              least = min(least, pixels[y * picture.width + x])
            }
            result[line + column] = least
          }
        }
      }
    }
    return result
  }

  /// The threshold of each block from the darkest shades of the blocks around; 0 where nothing is ink.
  private func thresholds(_ darkest: [UInt8], _ columns: Int) -> [UInt8] {
    let contrast = max(options.leastInkContrast, 5 * noise)
    let rows = darkest.count / max(columns, 1)
    let reach = 2
    return darkest.indices.map { block in
      let (row, column) = (block / columns, block % columns)
      var least: UInt8 = 255
      for other in max(row - reach, 0)...min(row + reach, rows - 1) {
        for next in max(column - reach, 0)...min(column + reach, columns - 1) {
          least = min(least, darkest[other * columns + next])
        }
      }
      let depth = Double(255 - least)
      guard depth >= contrast else { return 0 }
      return UInt8(255 - max(depth * (1 - options.inkThreshold), 4.5 * noise))
    }
  }
}
