/// The mark at the head of a PDF file.
///
/// Poppler reports empty data and data that is no PDF alike as damaged, so this is looked at first.
package enum PDFHeader {
  /// Readers accept junk before the mark, up to this many bytes (PDF 1.7, appendix H, note 13).
  private static let searchedBytes = 1024
  private static let mark: [UInt8] = Array("%PDF-".utf8)

  /// Whether the mark stands in the first kilobyte.
  package static func isPresent(in bytes: some RandomAccessCollection<UInt8>) -> Bool {
    let end = min(bytes.count, searchedBytes)
    guard end >= mark.count else { return false }
    return (0...(end - mark.count)).contains { start in
      bytes.dropFirst(start).starts(with: mark)
    }
  }

  /// Whether the file speaks of encryption, for files whose structure only poppler can read.
  static func namesEncryption(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let name: [UInt8] = Array("/Encrypt".utf8)
    guard bytes.count >= name.count else { return false }
    return (0...(bytes.count - name.count)).contains { start in
      bytes[start] == name[0] && name.indices.allSatisfy { bytes[start + $0] == name[$0] }
    }
  }
}
