extension InkBits {
  /// The pixels of a picture that are darker than a threshold when each is averaged with those around it
  /// in its row.
  init(evenedAlongRows picture: GrayPicture, window: Int, darkerThan threshold: Int) {
    self.init(width: picture.width, height: picture.height)
    let reach = window / 2
    guard picture.width > window else { return }
    let limit = threshold * window
    let (width, rowWords) = (width, rowWords)
    picture.pixels.withUnsafeBufferPointer { pixels in
      words.withUnsafeMutableBufferPointer { words in
        for y in 0..<picture.height {
          let line = y * width
          var sum = 255 * (reach + 1)
          for x in 0..<reach { sum += Int(pixels[line + x]) }
          var bits: UInt64 = 0
          for x in 0..<width {
            sum += x + reach < width ? Int(pixels[line + x + reach]) : 255
            sum -= x > reach ? Int(pixels[line + x - reach - 1]) : 255
            if sum < limit { bits |= 1 << UInt64(x & 63) }
            if x & 63 == 63 || x == width - 1 {
              words[y * rowWords + x >> 6] = bits
              bits = 0
            }
          }
        }
      }
    }
  }
}
