internal import CPoppler

/// Digests of file contents, by GLib, which poppler brings along.
enum ContentDigest {
  /// SHA-256 of the bytes in lower-case hexadecimal.
  static func sha256(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard
      let digest = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, bytes.baseAddress, gsize(bytes.count))
    else { return nil }
    defer { g_free(digest) }
    return String(cString: digest)
  }
}
