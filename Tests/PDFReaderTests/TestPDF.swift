import PDFReader
import PageModel
import Testing

/// Writes small PDF files, object by object.
struct TestPDF {
  /// One page: a content stream and what its dictionary says.
  struct Page {
    var content: [UInt8]
    var mediaBox = "[0 0 200 300]"
    /// Further entries of the page's dictionary.
    var entries = ""
    /// Further entries of the page's `/Resources`.
    var resources = ""
    /// Further entries of its `/Font`.
    var fonts = ""

    init(
      _ content: String, mediaBox: String = "[0 0 200 300]", entries: String = "",
      resources: String = "", fonts: String = ""
    ) {
      self.init(
        bytes: Array(content.utf8), mediaBox: mediaBox, entries: entries, resources: resources)
      self.fonts = fonts
    }

    init(
      bytes: [UInt8], mediaBox: String = "[0 0 200 300]", entries: String = "",
      resources: String = ""
    ) {
      content = bytes
      self.mediaBox = mediaBox
      self.entries = entries
      self.resources = resources
    }
  }

  /// Objects by number from 1: catalog, page tree, fonts, what tests add, pages.
  private var objects: [[UInt8]] = []

  /// Number of the first object that `objects` of the initializer adds.
  static let firstAdded = 8

  init(_ pages: [Page], objects added: [String] = [], catalog: String = "") {
    self.init(pages, binary: added.map { Array($0.utf8) }, catalog: catalog)
  }

  /// - Parameter catalog: Further entries of the catalog.
  init(_ pages: [Page], binary added: [[UInt8]], catalog: String = "") {
    let first = Self.firstAdded + added.count
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    append("<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
    append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    append("<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica >>")
    append(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Songti /Encoding /Identity-V "
        + "/DescendantFonts [5 0 R] /ToUnicode 6 0 R >>")
    append(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Songti /DW 1000 "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>")
    append(
      Self.stream(
        Array(
          """
          /CIDInit /ProcSet findresource begin 12 dict begin begincmap
          1 begincodespacerange <0000> <FFFF> endcodespacerange
          3 beginbfchar <0001> <D840DC0B> <0002> <00660069> <0003> <00650301> endbfchar
          2 beginbfrange <0590> <05FF> <0590> <4E00> <9FFF> <4E00> endbfrange
          endcmap end end
          """.utf8)))
    append(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Songti /Encoding /Identity-H "
        + "/DescendantFonts [5 0 R] /ToUnicode 6 0 R >>")
    added.forEach { append($0) }
    for page in pages {
      append(
        "<< /Type /Page /Parent 2 0 R /MediaBox \(page.mediaBox) \(page.entries) "
          + "/Contents \(objects.count + 2) 0 R "
          + "/Resources << /Font << /F1 3 0 R /V1 4 0 R /H1 7 0 R \(page.fonts) >> "
          + "\(page.resources) >> >>")
      append(Self.stream(page.content))
    }
  }

  /// One page with a content stream.
  init(_ content: String, resources: String = "", objects: [String] = []) {
    self.init([Page(content, resources: resources)], objects: objects)
  }

  /// The text of a stream object.
  static func stream(_ content: String, entries: String = "") -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
  }

  static func stream(_ content: [UInt8], entries: String = "") -> [UInt8] {
    Array("<< /Length \(content.count) \(entries) >>\nstream\n".utf8) + content
      + Array("\nendstream".utf8)
  }

  private mutating func append(_ object: String) { append(Array(object.utf8)) }

  private mutating func append(_ object: [UInt8]) { objects.append(object) }

  /// The file.
  var bytes: [UInt8] {
    var file = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = file.count
    file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = String(offset)
      let padded = String(repeating: "0", count: 10 - digits.count) + digits
      file += Array("\(padded) 00000 n \n".utf8)
    }
    file += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n".utf8)
    return file + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  /// The file as read.
  func read(
    _ options: PDFReaderOptions = PDFReaderOptions()
  ) throws(PDFReadingError) -> WholeFile {
    try WholeFile(bytes, options: options)
  }

  /// The first page as read.
  func page(_ options: PDFReaderOptions = PDFReaderOptions()) throws -> PDFPage {
    try #require(try read(options).pages.first)
  }
}

/// All pages of a file, read in order, and what was found.
struct WholeFile: Sendable {
  let pages: [PDFPage]
  let findings: [Finding]
  let metadata: PDFMetadata

  init(
    _ bytes: [UInt8], password: String? = nil, options: PDFReaderOptions = PDFReaderOptions()
  ) throws(PDFReadingError) {
    let file = try PDFFile(bytes: bytes, name: "test.pdf", password: password, options: options)
    let read = (1...file.pageCount).map(file.page)
    pages = read.map(\.page)
    findings = file.findings + read.flatMap(\.findings)
    metadata = file.metadata
  }
}

extension PDFPage {
  /// The glyphs' characters, in order.
  var text: String {
    var text = ""
    for glyph in glyphs { text.unicodeScalars.append(glyph.scalar) }
    return text
  }

  /// The characters of the glyphs that are seen.
  var visibleText: String {
    var text = ""
    for glyph in glyphs where styles[glyph.style].isVisible {
      text.unicodeScalars.append(glyph.scalar)
    }
    return text
  }
}

/// A ruling in words, rounded to tenths: `H 100 from 10 to 90, 1 thick`.
func words(_ ruling: Ruling) -> String {
  let axis = ruling.orientation == .horizontal ? "H" : "V"
  return "\(axis) \(tenths(ruling.position)) from \(tenths(ruling.start)) "
    + "to \(tenths(ruling.end)), \(tenths(ruling.thickness)) thick"
}

/// A rectangle in words, rounded to tenths: `10 20 30 40`.
func words(_ rect: Rect) -> String {
  [rect.x0, rect.y0, rect.x1, rect.y1].map(tenths).joined(separator: " ")
}

private func tenths(_ value: Double) -> String {
  let rounded = (value * 10).rounded() / 10
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
