extension ImageSource {
  /// What an image XObject says of itself.
  init(stream: QPDFDocument.Object, of document: borrowing QPDFDocument) {
    self.init(
      width: Self.side(document.number("/Width", of: stream)),
      height: Self.side(document.number("/Height", of: stream)),
      isMasked: document.isTrue("/ImageMask", of: stream)
        || document.value("/Mask", of: stream) != nil
        || document.value("/SMask", of: stream) != nil)
    for key: StaticString in ["/SMask", "/Mask"] {
      guard let mask = document.value(key, of: stream),
        let width = document.number("/Width", of: mask),
        let height = document.number("/Height", of: mask)
      else { continue }
      maskPixels += Self.side(width) * Self.side(height)
    }
  }

  /// A number of pixels; 0 where it is missing or makes no sense.
  fileprivate static func side(_ value: Double?) -> Double {
    guard let value, value.isFinite, value >= 1 else { return 0 }
    return value
  }
}

/// Reads the entries of an inline image, between `BI` and `ID`.
enum InlineImageEntries {
  /// What the entries say of the image; keys may be abbreviated (PDF 1.7, table 93).
  static func source(_ entries: UnsafeBufferPointer<UInt8>) -> ImageSource {
    var source = ImageSource()
    var scanner = ContentScanner(entries)
    var key: Range<Int> = 0..<0
    while true {
      let start = scanner.position
      switch scanner.next() {
      case .name(let range): key = range
      case .number(let value):
        if equals(entries[key], "W") || equals(entries[key], "Width") {
          source.width = ImageSource.side(value)
        } else if equals(entries[key], "H") || equals(entries[key], "Height") {
          source.height = ImageSource.side(value)
        }
        key = 0..<0
      case .operation:
        // `true` and `false` look like operators.
        if equals(entries[key], "IM") || equals(entries[key], "ImageMask") {
          source.isMasked = entries[start..<scanner.position].contains(UInt8(ascii: "u"))
        }
        key = 0..<0
      case .operand: key = 0..<0
      case .end: return source
      }
    }
  }

  private static func equals(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString
  ) -> Bool {
    text.withUTF8Buffer { $0.elementsEqual(bytes) }
  }
}
