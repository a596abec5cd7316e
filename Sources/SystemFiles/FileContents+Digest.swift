internal import CNettle

extension FileContents {
  /// SHA-256 of the bytes, 32 bytes.
  package var digest: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { digest, count in
      nettle_sha256_of(bytes.count, bytes.baseAddress, digest.baseAddress)
      count = digest.count
    }
  }

  /// SHA-256 of the bytes in lower-case hexadecimal.
  package var sha256: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }
}
