extension PaperGround {
  /// The picture on white paper: every ground becomes white, ink keeps its share of darkness, light ink
  /// on dark fills becomes dark, and photographs go.
  func level(_ picture: inout GrayPicture) {
    let width = picture.width
    var scales = [Float](repeating: 1, count: columns)
    picture.pixels.withUnsafeMutableBufferPointer { pixels in
      for y in 0..<picture.height {
        let row = y / side
        for column in 0..<columns { scales[column] = scale(row, column, y: y) }
        for column in 0..<columns {
          level(
            UnsafeMutableBufferPointer(
              rebasing: pixels[
                y * width + column * side..<min(y * width + (column + 1) * side, (y + 1) * width)]),
            row: row, column: column, scales: scales)
        }
      }
    }
  }

  /// What a shade of a block is multiplied by in a row of pixels.
  private func scale(_ row: Int, _ column: Int, y: Int) -> Float {
    let block = row * columns + column
    let offset = (Float(y - row * side) + 0.5) / Float(side) - 0.5
    let other = min(max(offset < 0 ? row - 1 : row + 1, 0), rows - 1) * columns + column
    var shade = shades[block]
    if isSameGround(block, other) { shade += (shades[other] - shade) * abs(offset) }
    return 255 / max(shade * Float(options.whiteGroundShare), 16)
  }

  private func isSameGround(_ block: Int, _ other: Int) -> Bool {
    kinds[block] == kinds[other] && abs(shades[block] - shades[other]) < 16
  }

  private func level(
    _ pixels: UnsafeMutableBufferPointer<UInt8>, row: Int, column: Int, scales: [Float]
  ) {
    let block = row * columns + column
    if kinds[block] == .picture {
      pixels.update(repeating: 255)
      return
    }
    if kinds[block] == .inverse {
      levelInverse(pixels, shade: shades[block])
      return
    }
    let before = column > 0 && isSameGround(block, block - 1) ? scales[column - 1] : scales[column]
    let after =
      column + 1 < columns && isSameGround(block, block + 1) ? scales[column + 1] : scales[column]
    let own = scales[column]
    let middle = Float(side) / 2
    for index in 0..<pixels.count {
      let offset = (Float(index) + 0.5 - middle) / Float(side)
      let scale = own + (offset < 0 ? own - before : after - own) * offset
      pixels[index] = UInt8(min(Float(pixels[index]) * scale, 255))
    }
  }

  /// On a dark fill ink is lighter, and rules may be darker: both become dark.
  private func levelInverse(_ pixels: UnsafeMutableBufferPointer<UInt8>, shade: Float) {
    let margin = 255 * Float(1 - options.whiteGroundShare)
    for index in 0..<pixels.count {
      let change = Float(pixels[index]) - shade
      let range = change > 0 ? 255 - shade : shade
      let depth = max(abs(change) - margin, 0) * 255 / max(range - margin, 32)
      pixels[index] = UInt8(255 - min(depth, 255))
    }
  }
}
