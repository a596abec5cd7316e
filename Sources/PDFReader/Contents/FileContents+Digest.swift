package import SystemFiles

extension FileContents {
  /// SHA-256 of the bytes in lower-case hexadecimal.
  package var sha256: String? { ContentDigest.sha256(of: bytes) }
}
