/// A PDF of one page with given contents.
enum FuzzedPage {
  /// The file's bytes: an A4 page whose contents stand as they are, with fonts `F1` to `F4`, the graphics state
  /// `G0`, and the form `X0`, which draws the same contents once more at half the size.
  static func pdf(contents: [UInt8]) -> [UInt8] {
    var file = Array("%PDF-1.7\n".utf8)
    var places: [Int] = []
    func object(_ dictionary: String, stream: [UInt8]? = nil) {
      places.append(file.count)
      file += "\(places.count) 0 obj\n".utf8
      if let stream {
        file += "<< \(dictionary) /Length \(stream.count) >>\nstream\n".utf8
        file += stream
        file += "\nendstream".utf8
      } else {
        file += "<< \(dictionary) >>".utf8
      }
      file += "\nendobj\n".utf8
    }
    object("/Type /Catalog /Pages 2 0 R")
    object("/Type /Pages /Kids [3 0 R] /Count 1")
    object(
      "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
        + "/Font << /F1 5 0 R /F2 6 0 R /F3 6 0 R /F4 8 0 R >> /XObject << /X0 9 0 R >> "
        + "/ExtGState << /G0 << /ca 0.5 /LW 0.5 >> >> >>")
    object("", stream: contents)
    object("/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding")
    object(
      "/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R]"
    )
    object(
      "/Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>")
    object("/Type /Font /Subtype /Type1 /BaseFont /Times-Bold")
    object(
      "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [0.5 0 0 0.5 0 0] "
        + "/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >>", stream: contents)
    let table = file.count
    file += "xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8
    for place in places {
      let digits = String(place)
      file += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8
    }
    file +=
      "trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8
    return file
  }
}
