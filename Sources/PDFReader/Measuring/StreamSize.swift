/// How many bytes a stream has when it is decoded, as far as that was worked out.
enum StreamSize: Equatable {
  /// At most so many.
  case bounded(Int)
  /// More than was asked about.
  case excessive
  /// Nobody can tell without a decoder that this package does not have.
  case unknown
}

/// A filter of a stream, by what is known of its decoder.
enum StreamFilter {
  case flate, lzw, runLength, ascii85, asciiHexadecimal
  /// Changes no lengths.
  case crypt
  /// Filters of pictures, and those of no standard.
  case other

  /// The filter with a name, also one that is abbreviated (PDF 1.7, tables 6 and 94).
  init(name: UnsafeBufferPointer<UInt8>) {
    func isNamed(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { $0.elementsEqual(name) }
    }
    self =
      if isNamed("FlateDecode") || isNamed("Fl") {
        .flate
      } else if isNamed("LZWDecode") || isNamed("LZW") {
        .lzw
      } else if isNamed("RunLengthDecode") || isNamed("RL") {
        .runLength
      } else if isNamed("ASCII85Decode") || isNamed("A85") {
        .ascii85
      } else if isNamed("ASCIIHexDecode") || isNamed("AHx") {
        .asciiHexadecimal
      } else if isNamed("Crypt") {
        .crypt
      } else {
        .other
      }
  }

  /// The most bytes that one byte can become.
  ///
  /// Flate: a copy of 258 bytes takes two bits at least (RFC 1951). LZW: the longest string in a table
  /// of 4,096 codes, for a code of nine bits at least. Run lengths: 128 bytes for two. ASCII 85: `z`
  /// stands for four bytes.
  var mostBytesPerByte: Int? {
    switch self {
    case .flate: 1032
    case .lzw: 4096
    case .runLength: 64
    case .ascii85: 4
    case .asciiHexadecimal, .crypt: 1
    case .other: nil
    }
  }
}
