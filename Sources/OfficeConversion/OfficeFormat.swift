/// The formats of word processors, told by a file's bytes and never by its name.
public enum OfficeFormat: String, Sendable, Hashable, CaseIterable {
  /// Word 97 to 2003, and what WPS writes in its own format: both are compound files.
  case compound = "doc"
  /// Office Open XML: Word from 2007 on.
  case openXML = "docx"
  /// OpenDocument text.
  case openDocument = "odt"
  /// Rich text.
  case richText = "rtf"

  /// The format of a file's bytes; `nil` where they are of none.
  public init?(bytes: some RandomAccessCollection<UInt8>) {
    if bytes.starts(with: Self.compoundMark) {
      self = .compound
    } else if bytes.starts(with: Self.richTextMark) {
      self = .richText
    } else if bytes.starts(with: Self.archiveMark) {
      guard let format = Self.archived(bytes) else { return nil }
      self = format
    } else {
      return nil
    }
  }

  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let richTextMark = Array(#"{\rtf"#.utf8)
  /// The head of a zip archive's first file.
  private static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// How far from either end of an archive its files' names are sought, in bytes.
  private static let searchedBytes = 1 << 16

  /// The format of a zip archive, by the names of the files in it.
  private static func archived(_ bytes: some RandomAccessCollection<UInt8>) -> OfficeFormat? {
    let head = Array(bytes.prefix(searchedBytes))
    let tail = Array(bytes.suffix(searchedBytes))
    if contains("application/vnd.oasis.opendocument.text", in: head) { return .openDocument }
    return contains("word/document", in: head) || contains("word/document", in: tail)
      ? .openXML : nil
  }

  private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return false }
    return (0...bytes.count - word.count).contains { start in
      bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
    }
  }
}
