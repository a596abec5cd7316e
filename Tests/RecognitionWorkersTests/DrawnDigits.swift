import PagePictures

/// Lines of digits drawn with a small font, black on white, their edges soft as a scanner's.
enum DrawnDigits {
  /// Rows of five columns from the top, a bit a column.
  private static let shapes: [Character: [UInt8]] = [
    "0": [0b01110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
    "1": [0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110],
    "2": [0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111],
    "3": [0b01110, 0b10001, 0b00001, 0b00110, 0b00001, 0b10001, 0b01110],
    "4": [0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010],
    "5": [0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110],
    "6": [0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110],
    "7": [0b11111, 0b00001, 0b00010, 0b00100, 0b00100, 0b01000, 0b01000],
    "8": [0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110],
    "9": [0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100],
  ]

  /// Pixels of a dot of the font: 7 dots are as high as the ink that recognizers like.
  private static let dot = 4
  private static let height = 64

  /// A picture of the digits; a blank is a gap between two pieces.
  static func line(_ text: String) -> GrayPicture {
    let advance = 6 * dot
    let margin = advance
    let top = (height - 7 * dot) / 2
    var picture = GrayPicture(width: text.count * advance + 2 * margin, height: height)
    for (index, character) in text.enumerated() {
      for (row, bits) in (shapes[character] ?? []).enumerated() {
        for column in 0..<5 where bits & (0b10000 >> column) != 0 {
          let left = margin + index * advance + column * dot
          for y in top + row * dot..<top + (row + 1) * dot {
            for x in left..<left + dot { picture.pixels[y * picture.width + x] = 0 }
          }
        }
      }
    }
    return softened(softened(picture))
  }

  /// Every pixel the mean of the nine around it.
  private static func softened(_ picture: GrayPicture) -> GrayPicture {
    var soft = picture
    for y in 1..<picture.height - 1 {
      for x in 1..<picture.width - 1 {
        var sum = 0
        for row in y - 1...y + 1 {
          for column in x - 1...x + 1 { sum += Int(picture.pixels[row * picture.width + column]) }
        }
        soft.pixels[y * picture.width + x] = UInt8(sum / 9)
      }
    }
    return soft
  }
}
