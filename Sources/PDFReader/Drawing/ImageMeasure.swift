/// Measures an image XObject: what its dictionary says, and what the head of its data says where the two
/// differ, since the library decodes the latter.
enum ImageMeasure {
  /// How far into the data a head is looked for, in bytes; pictures of the camera's screen come first.
  private static let longestHead = 1 << 20

  /// The number of its pixels, those of its mask included.
  static func pixels(
    of image: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) -> Double {
    var pixels = ImageSource(stream: image, of: document).pixelCount
    if let head = head(of: image, document) { pixels = max(pixels, head) }
    return pixels
  }

  private static func head(
    of image: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) -> Double? {
    guard var filter = document.value("/Filter", of: image) else { return nil }
    if document.itemCount(of: filter) == 1, let only = document.item(0, of: filter) {
      filter = only
    }
    if document.isName(filter, "/DCTDecode") {
      return document.withRawData(ofStream: image, jpegPixels)
    }
    if document.isName(filter, "/JPXDecode") {
      return document.withRawData(ofStream: image, jpeg2000Pixels)
    }
    if document.isName(filter, "/JBIG2Decode") {
      return document.withRawData(ofStream: image, jbig2Pixels)
    }
    return nil
  }

  /// From the frame header (ITU-T T.81, B.2.2).
  static func jpegPixels(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 2
    while position + 9 < min(bytes.count, longestHead) {
      guard bytes[position] == 0xFF else {
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return Double(number(bytes, position + 5, 2)) * Double(number(bytes, position + 7, 2))
      case 0x01, 0xD0...0xD8, 0xFF: position += 1
      default: position += 2 + number(bytes, position + 2, 2)
      }
    }
    return nil
  }

  /// From the size segment (ITU-T T.800, A.5.1): of the reference grid, less the image's offset in it.
  static func jpeg2000Pixels(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 0
    while position + 24 < min(bytes.count, longestHead) {
      if bytes[position] == 0xFF, bytes[position + 1] == 0x4F, bytes[position + 2] == 0xFF,
        bytes[position + 3] == 0x51
      {
        let width = number(bytes, position + 8, 4) - number(bytes, position + 16, 4)
        let height = number(bytes, position + 12, 4) - number(bytes, position + 20, 4)
        return Double(max(0, width)) * Double(max(0, height))
      }
      position += 1
    }
    return nil
  }

  /// From the page information segment (ITU-T T.88, 7.4.8), which comes first; a page of unknown height
  /// is left to the dictionary.
  static func jbig2Pixels(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    // Segment number, flags, referred-to segments, page, length: eleven bytes of a segment without any.
    let header = 11
    guard bytes.count >= header + 8, bytes[4] & 0x3F == 48 else { return nil }
    let height = number(bytes, header + 4, 4)
    guard height != 0xFFFF_FFFF else { return nil }
    return Double(number(bytes, header, 4)) * Double(height)
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int
  ) -> Int {
    guard position >= 0, position + length <= bytes.count else { return 0 }
    return bytes[position..<(position + length)].reduce(0) { $0 << 8 | Int($1) }
  }
}
