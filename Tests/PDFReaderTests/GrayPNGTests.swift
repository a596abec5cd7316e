import Testing

@testable import PDFReader

/// Gray pictures as PNG, read again by hand.
@Suite struct GrayPNGTests {
  /// The chunks of a file with their names.
  private func chunks(of file: [UInt8]) throws -> [(name: String, data: [UInt8])] {
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var rest = file.dropFirst(8)
    var chunks: [(name: String, data: [UInt8])] = []
    while !rest.isEmpty {
      let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      chunks.append(
        (String(decoding: rest.prefix(4), as: UTF8.self), Array(rest.dropFirst(4).prefix(count))))
      rest = rest.dropFirst(4 + count + 4)
    }
    return chunks
  }

  @Test(arguments: [1, 2, 3, 17])
  func everyShadeStandsAtItsPlace(width: Int) throws {
    let file = try #require(
      GrayPNG.file(width: width, height: 3) { UInt8(($0 * 5 + $1) % 16) })
    let chunks = try chunks(of: file)
    #expect(chunks.map(\.name) == ["IHDR", "IDAT", "IEND"])
    #expect(chunks[0].data == [0, 0, 0, UInt8(width), 0, 0, 0, 3, 4, 0, 0, 0, 0])
    let inflation = try #require(Inflation())
    var pixels: [UInt8] = []
    let state = chunks[1].data.withUnsafeBufferPointer {
      inflation.feed($0) { part in
        pixels += part
        return true
      }
    }
    #expect(state == .ended)
    let rowBytes = 1 + (width + 1) / 2
    #expect(pixels.count == 3 * rowBytes)
    for row in 0..<3 {
      #expect(pixels[row * rowBytes] == 0)
      for column in 0..<width {
        let pair = pixels[row * rowBytes + 1 + column / 2]
        #expect(
          column % 2 == 0
            ? pair >> 4 == (row * 5 + column) % 16 : pair & 15 == (row * 5 + column) % 16)
      }
    }
  }

  @Test func aChunkEndsWithTheSumOfItsBytes() throws {
    let file = try #require(GrayPNG.file(width: 1, height: 1) { _, _ in 15 })
    // The last chunk is the same in every PNG.
    #expect(file.suffix(12) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
  }

  @Test func thereIsNoPictureWithoutPixels() {
    #expect(GrayPNG.file(width: 0, height: 1) { _, _ in 0 } == nil)
  }

  @Test(arguments: [
    (0x000000, 0), (0xFFFFFF, 15), (0x808080, 8), (0xFF0000, 4), (0x00FF00, 9), (0x0000FF, 2),
  ])
  func aColorIsItsNearestShade(pixel: Int, shade: Int) {
    #expect(Int(GrayPageDrawing.shade(of: UInt32(pixel))) == shade)
  }
}
