/// Writes PDF files whose pages are pictures an inch wide, with lines of marks that look like characters.
struct DrawnScan {
  /// What a page shows.
  enum Page {
    /// Nothing.
    case blank
    /// Two lines of six marks.
    case marked
  }

  /// The file.
  let bytes: [UInt8]

  init(_ pages: [Page]) {
    let kids = pages.indices.map { "\(5 + $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      Self.image([String](repeating: Self.white, count: 36)),
      Self.image(Self.marks),
    ]
    let content = 5 + pages.count
    for page in pages {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents \(content) 0 R "
          + "/Resources << /XObject << /I \(page == .blank ? 3 : 4) 0 R >> >> >>")
    }
    objects.append("<< /Length 22 >>\nstream\n72 0 0 72 0 0 cm /I Do\nendstream")
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }
    // Without a table of objects, as a file that was mended has none.
    bytes = Array("%PDF-1.7\n\(body.joined())trailer\n<< /Root 1 0 R >>\n".utf8)
  }

  private static let white = String(repeating: ".", count: 36)

  private static let marks: [String] = {
    let line = [String](repeating: "....###.###.###.###.###.###.........", count: 4)
    let blank = { [String](repeating: white, count: $0) }
    return blank(8) + line + blank(6) + line + blank(14)
  }()

  private static func image(_ rows: [String]) -> String {
    let pixels = rows.map { row in row.map { $0 == "." ? "FF" : "00" }.joined() }.joined()
    return "<< /Type /XObject /Subtype /Image /Width \(rows[0].count) /Height \(rows.count) "
      + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode "
      + "/Length \(pixels.count + 1) >>\nstream\n\(pixels)>\nendstream"
  }
}
