internal import CPoppler

/// Collects the bytes that cairo writes; a class, since C holds a pointer to it.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// What cairo calls with each run of bytes; its first argument is ``pointer``.
  static let write: cairo_write_func_t = { sink, bytes, count in
    guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes += UnsafeBufferPointer(
      start: bytes, count: Int(count))
    return CAIRO_STATUS_SUCCESS
  }

  /// What C holds; valid while the sink lives.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
