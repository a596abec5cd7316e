internal import CPoppler

/// Owner of a converter from GBK in the extent of GB 18030, which names every pair.
struct GBKDecoder: ~Copyable {
  private let converter: GIConv

  /// `nil` where the system has no such converter.
  init?() {
    guard let opened = g_iconv_open("UTF-32BE", "GB18030"),
      opened != GIConv(bitPattern: -1)
    else { return nil }
    converter = opened
  }

  deinit {
    g_iconv_close(converter)
  }

  /// The character of a pair, or `nil` where it has none.
  func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
    guard let scalars = scalars([lead, trail]), scalars.count == 1 else { return nil }
    return scalars[0]
  }

  /// The text of bytes, or `nil` where they are none.
  func text(_ bytes: [UInt8]) -> String? {
    scalars(bytes).map { String(String.UnicodeScalarView($0)) }
  }

  private func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [UInt8](repeating: 0, count: 4 * bytes.count)
    let capacity = target.count
    var room = gsize(capacity)
    let failed = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBytes { target in
        var from = source.baseAddress
        var left = gsize(source.count)
        var to = target.bindMemory(to: CChar.self).baseAddress
        return g_iconv(converter, &from, &left, &to, &room) != 0 || left > 0
      }
    }
    guard !failed else {
      // A state of conversion that was left in the middle is taken back.
      g_iconv(converter, nil, nil, nil, nil)
      return nil
    }
    var scalars: [Unicode.Scalar] = []
    for start in stride(from: 0, to: capacity - Int(room), by: 4) {
      let value = target[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      scalars.append(scalar)
    }
    return scalars
  }
}
