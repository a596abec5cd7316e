/// Typesets small Chinese documents as PDF files of A4 pages: lines of text and ruled tables.
///
/// The font is one that the file names and does not embed, as many published reports do; the reader
/// knows its characters from the encoding. Heights count from the page's upper edge, in points.
struct TypesetPDF {
  /// A page under construction.
  struct Page {
    fileprivate var content = ""

    /// Sets a line of text whose upper edge is at `top`; `x` is its left edge.
    mutating func text(_ text: String, x: Double = 72, top: Double, size: Double = 12) {
      let baseline = TypesetPDF.height - top - size
      content += "BT /F1 \(size) Tf \(x) \(baseline) Td <\(TypesetPDF.hexadecimal(text))> Tj ET\n"
    }

    /// Sets a line of text in the middle of the page.
    mutating func centered(_ text: String, top: Double, size: Double) {
      let x = (TypesetPDF.width - TypesetPDF.length(of: text, size: size)) / 2
      self.text(text, x: x, top: top, size: size)
    }

    /// Sets a table with its lower edge at `bottom`; see ``table(_:top:)``.
    mutating func table(_ rows: [[String]], bottom: Double) {
      _ = table(rows, top: bottom - Double(rows.count) * TypesetPDF.rowHeight)
    }

    /// Sets a table with rules around every cell; the first column is wide, the others are as wide as
    /// each other. Gives the height of its lower edge.
    mutating func table(_ rows: [[String]], top: Double) -> Double {
      let columns = rows.map(\.count).max() ?? 0
      let edges = [72, 272] + (1..<max(columns, 1)).map { 272 + Double($0) * 125 }
      let bottom = top + Double(rows.count) * TypesetPDF.rowHeight
      for edge in edges { line(edge, top, edge, bottom) }
      for row in 0...rows.count {
        let y = top + Double(row) * TypesetPDF.rowHeight
        line(edges[0], y, edges[edges.count - 1], y)
      }
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() {
          self.text(
            text, x: edges[column] + 6, top: top + Double(row) * TypesetPDF.rowHeight + 6)
        }
      }
      return bottom
    }

    private mutating func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
      let height = TypesetPDF.height
      content += "0.5 w \(x0) \(height - y0) m \(x1) \(height - y1) l S\n"
    }
  }

  private static let width = 595.0
  private static let height = 842.0
  private static let rowHeight = 24.0

  /// The pages, in order.
  var pages: [Page] = []

  /// The file.
  var bytes: [UInt8] {
    var file = "%PDF-1.7\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// Catalog, page tree, font, its only descendant, and for each page its dictionary and content.
  private var objects: [String] {
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        + "/DescendantFonts [4 0 R] >>",
      // Characters 1 to 95 of the collection are ASCII, half as wide as the others.
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
        + "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 "
        + "/FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 "
        + "/CapHeight 880 /StemV 93 >> >>",
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Self.width) \(Self.height)] "
          + "/Contents \(6 + 2 * index) 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append(
        "<< /Length \(page.content.utf8.count) >>\nstream\n\(page.content)\nendstream")
    }
    return objects
  }

  /// The text in the font's encoding, UTF-16 with the high byte first.
  private static func hexadecimal(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func length(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? size / 2 : size) }
  }
}
