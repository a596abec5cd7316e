internal import CZlib

/// Writes gray pictures of 16 shades as PNG (ISO/IEC 15948): four bits a pixel, no filter.
///
/// A general writer takes eight bits a pixel and tries five filters on every row; for drawn text that takes three times as
/// long and makes a file that is a tenth larger.
enum GrayPNG {
  /// zlib's level: from 4 to 6 a page of text loses 4 % and takes twice as long.
  private static let level: Int32 = 4

  /// The file; `nil` where there is no memory for it.
  ///
  /// - Parameters:
  ///   - width: From 1 to 2³¹ - 1 pixels, as the height.
  ///   - shade: The shade at row and column, from 0 for black to 15 for white.
  static func file(width: Int, height: Int, shade: (Int, Int) -> UInt8) -> [UInt8]? {
    guard let columns = Int32(exactly: width), let rows = Int32(exactly: height), columns > 0,
      rows > 0
    else { return nil }
    let rowBytes = 1 + (width + 1) / 2
    // Each row begins with the number of its filter, 0 for none.
    var pixels = [UInt8](repeating: 0, count: height * rowBytes)
    pixels.withUnsafeMutableBufferPointer { pixels in
      for row in 0..<height {
        let start = row * rowBytes + 1
        for column in 0..<width {
          pixels[start + column / 2] |= shade(row, column) << (column % 2 == 0 ? 4 : 0)
        }
      }
    }
    guard let data = deflated(pixels) else { return nil }
    // Bit depth 4, gray, and the only methods of compression, filtering and interlacing.
    let header = bigEndian(UInt32(columns)) + bigEndian(UInt32(rows)) + [4, 0, 0, 0, 0]
    return signature + chunk("IHDR", header) + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(uLong(bytes.count))
    var status = Z_OK
    let result = [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, written in
      status = compress2(buffer.baseAddress, &count, bytes, uLong(bytes.count), level)
      written = status == Z_OK ? Int(count) : 0
    }
    return status == Z_OK ? result : nil
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + data
    let sum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
    return bigEndian(UInt32(data.count)) + content + bigEndian(UInt32(truncatingIfNeeded: sum))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian, Array.init)
  }
}
