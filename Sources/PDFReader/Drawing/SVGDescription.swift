import TextFormats

/// What an SVG file says of itself in words, since its letters are drawn as shapes.
struct SVGDescription {
  let title: String
  let lines: [String]

  /// The file with `title` and `desc` as the first elements within its root (SVG 1.1, section 5.4);
  /// the file itself where it has no root.
  func inserted(into file: [UInt8]) -> [UInt8] {
    let root = Array("<svg".utf8)
    guard
      let start = file.indices.first(where: { file[$0...].starts(with: root) }),
      let end = file[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return file }
    let text =
      "\n<title>\(MarkupText.escaped(title))</title>\n"
      + "<desc>\(MarkupText.escaped(lines.joined(separator: "\n")))</desc>"
    return file[...end] + Array(text.utf8) + file[(end + 1)...]
  }
}
