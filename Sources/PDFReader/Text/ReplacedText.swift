internal import CQPDF
import PageModel

/// Text for which a file gives other text to be read in its place (`/ActualText`; PDF 1.7, 14.9.4). The
/// library reads that, and nobody sees it on the page.
enum ReplacedText {
  private static let key = "/ActualText"

  /// The digits that are shown and that the text given for them does not have, in reading order.
  static func digits(shown: PageText, given: PageText) -> [RawGlyph] {
    var left: [Unicode.Scalar: Int] = [:]
    for glyph in given.glyphs where glyph.scalar.isDigit { left[glyph.scalar, default: 0] += 1 }
    return shown.glyphs.filter { glyph in
      guard glyph.scalar.isDigit else { return false }
      left[glyph.scalar, default: 0] -= 1
      return left[glyph.scalar, default: 0] < 0
    }
  }

  /// A copy of a page whose text is what is shown; `nil` where it cannot be made.
  static func copy(
    of page: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) -> QPDFPageCopy? {
    guard let content = document.content(ofPage: page) else { return nil }
    let stream = document.stream(of: renamed(content.bytes))
    return document.withEntries([("/Contents", stream)], of: page) {
      QPDFPageCopy(of: page, in: document)
    }
  }

  /// Content whose key has another name, which means nothing.
  private static func renamed(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes = Array(content)
    let name = Array(key.utf8)
    guard bytes.count >= name.count else { return bytes }
    for start in 0...(bytes.count - name.count)
    where bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name) {
      bytes[start + 1] = UInt8(ascii: "X")
    }
    return bytes
  }
}

extension QPDFDocument {
  /// A new stream with these bytes.
  borrowing func stream(of bytes: [UInt8]) -> Object {
    let stream = qpdf_oh_new_stream(data)
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        data, stream, $0.baseAddress, $0.count, qpdf_oh_new_null(data), qpdf_oh_new_null(data))
    }
    return stream
  }

  /// Runs `body` while a dictionary has other entries; it stays as it is.
  borrowing func withEntries<Result: ~Copyable>(
    _ changes: [(String, Object)], of dictionary: Object, _ body: () -> Result
  ) -> Result {
    // What a page inherits is not put back as its own.
    let before = changes.map { key, _ in
      qpdf_oh_has_key(data, dictionary, key) != 0 ? qpdf_oh_get_key(data, dictionary, key) : nil
    }
    for (key, value) in changes { qpdf_oh_replace_key(data, dictionary, key, value) }
    defer {
      for ((key, _), value) in zip(changes, before) {
        if let value {
          qpdf_oh_replace_key(data, dictionary, key, value)
        } else {
          qpdf_oh_remove_key(data, dictionary, key)
        }
      }
      // What this call left in the document is nobody else's.
      _ = takeError()
    }
    return body()
  }
}
