internal import CQPDF

/// Encrypts test files with libqpdf's writer.
enum EncryptedPDF {
  /// The file encrypted with 128-bit RC4, to be opened with either password.
  static func bytes(
    of plain: [UInt8], user: [UInt8], owner: [UInt8] = Array("owner".utf8)
  ) -> [UInt8]? {
    var data: qpdf_data? = qpdf_init()
    defer { qpdf_cleanup(&data) }
    let status = plain.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        qpdf_read_memory(data, "plain", $0.baseAddress, UInt64($0.count), nil)
      }
    }
    guard status == 0, qpdf_init_write_memory(data) == 0 else { return nil }
    let userPassword = (user + [0]).map { CChar(bitPattern: $0) }
    let ownerPassword = (owner + [0]).map { CChar(bitPattern: $0) }
    qpdf_set_r3_encryption_parameters_insecure(
      data, userPassword, ownerPassword, 1, 1, 1, 1, 1, 1, qpdf_r3p_full)
    guard qpdf_write(data) == 0, let buffer = qpdf_get_buffer(data) else { return nil }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(data)))
  }
}
