extension GrayPicture {
  /// The picture turned back by a number of degrees by which its content is turned clockwise, with white
  /// around; its middle stays in the middle. Cubic interpolation (Keys 1981).
  func straightened(by degrees: Double, width newWidth: Int, height newHeight: Int) -> GrayPicture {
    let angle = Angle(degrees: degrees)
    var result = GrayPicture(width: newWidth, height: newHeight)
    let table = CubicTable()
    let (width, height) = (width, height)
    pixels.withUnsafeBufferPointer { source in
      result.pixels.withUnsafeMutableBufferPointer { target in
        table.weights.withUnsafeBufferPointer { weights in
          for y in 0..<newHeight {
            let dy = Double(y) + 0.5 - Double(newHeight) / 2
            let dx = 0.5 - Double(newWidth) / 2
            let startX = Double(width) / 2 + dx * angle.cosine - dy * angle.sine - 0.5
            let startY = Double(height) / 2 + dx * angle.sine + dy * angle.cosine - 0.5
            for x in 0..<newWidth {
              let fromX = Int((startX + Double(x) * angle.cosine) * 256)
              let fromY = Int((startY + Double(x) * angle.sine) * 256)
              let column = fromX >> 8
              let row = fromY >> 8
              guard column >= 1, row >= 1, column < width - 2, row < height - 2 else { continue }
              let corner = (row - 1) * width + column - 1
              if isWhite(source, corner, width) { continue }
              let across = (fromX & 255) * 4
              let down = (fromY & 255) * 4
              var sum: Int32 = 1 << 19
              var index = corner
              for line in 0..<4 {
                let a = Int32(source[index]) &* weights[across]
                let b = Int32(source[index + 1]) &* weights[across + 1]
                let c = Int32(source[index + 2]) &* weights[across + 2]
                let d = Int32(source[index + 3]) &* weights[across + 3]
                sum &+= (a &+ b &+ c &+ d) &* weights[down + line]
                index += width
              }
              target[y * newWidth + x] = UInt8(truncatingIfNeeded: min(max(sum >> 20, 0), 255))
            }
          }
        }
      }
    }
    return result
  }

  /// Whether four by four pixels are white, as most of a page is.
  @inline(__always)
  private func isWhite(
    _ source: UnsafeBufferPointer<UInt8>, _ corner: Int, _ width: Int
  ) -> Bool {
    let bytes = UnsafeRawBufferPointer(source)
    var all = UInt32.max
    for line in 0..<4 {
      all &= bytes.loadUnaligned(fromByteOffset: corner + line * width, as: UInt32.self)
    }
    return all == .max
  }

  /// The picture turned back by a quarter, a half or three quarters of a full turn.
  ///
  /// `turn` is in degrees clockwise: 90 for content that reads downward.
  func upright(from turn: Int) -> GrayPicture {
    switch turn {
    case 90, 270: quarterTurned(clockwise: turn == 270)
    case 180: GrayPicture(width: width, height: height, pixels: pixels.reversed())
    default: self
    }
  }

  private func quarterTurned(clockwise: Bool) -> GrayPicture {
    var result = GrayPicture(width: height, height: width)
    let (width, height) = (width, height)
    pixels.withUnsafeBufferPointer { source in
      result.pixels.withUnsafeMutableBufferPointer { target in
        for y in 0..<width {
          let column = clockwise ? y : width - 1 - y
          for x in 0..<height {
            let row = clockwise ? height - 1 - x : x
            target[y * height + x] = source[row * width + column]
          }
        }
      }
    }
    return result
  }
}

/// The weights of cubic interpolation at 256 places between two samples, four each, 1024 for 1.
private struct CubicTable {
  let weights: [Int32]

  init() {
    weights = (0..<256).flatMap { place in
      let (a, b, c, d) = CubicKernel.weights(Float(place) / 256)
      let rounded = [a, b, c, d].map { Int32(($0 * 1024).rounded()) }
      let rest = 1024 - rounded.reduce(0, +)
      return [rounded[0], rounded[1] + rest, rounded[2], rounded[3]]
    }
  }
}
