internal import CPoppler

/// Digests of file contents, by GLib, which poppler brings along.
package enum ContentDigest {
  /// SHA-256 of the bytes in lower-case hexadecimal.
  package static func sha256(of bytes: [UInt8]) -> String? {
    guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    else { return nil }
    defer { g_free(digest) }
    return String(cString: digest)
  }
}
