#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the user reads on standard error.
enum Messages {
  /// Writes one line.
  static func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    bytes.withUnsafeBytes { buffer in
      // Nothing can be reported when standard error itself is gone.
      _ = fwrite(buffer.baseAddress, 1, buffer.count, stderr)
    }
  }
}
