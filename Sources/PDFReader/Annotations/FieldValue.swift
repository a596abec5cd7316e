import PageModel

/// The value of a form's text field, where viewers draw it themselves: the file draws none, or asks them to
/// (`/NeedAppearances`; PDF 1.7, 12.7.2).
struct FieldValue {
  /// What the field's value is.
  let text: String
  private let box: Rect
  private let fontSize: Double

  /// Size of letters where the field leaves it to the viewer, in points; no more than fits in.
  private static let usualFontSize = 12.0
  /// Height of a line, in font sizes.
  private static let lineHeight = 1.2
  /// How far a baseline lies below the middle of its line, in font sizes.
  private static let baseline = 0.35

  /// `nil` for what is no text field, has no value or an appearance that shows it.
  ///
  /// - Parameter appearance: The field's own appearance.
  init?(
    of annotation: QPDFDocument.Object, drawnAs appearance: QPDFDocument.Object?,
    in document: borrowing QPDFDocument
  ) {
    guard let kind = document.inherited("/FT", of: annotation),
      document.isName(kind, "/Tx") || document.isName(kind, "/Ch"),
      let value = document.inherited("/V", of: annotation),
      let text = document.text(of: value), !text.isEmpty,
      let entry = document.value("/Rect", of: annotation),
      let sides = document.numbers(4, in: entry)
    else { return nil }
    let box = Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3])
    if let appearance {
      guard document.needsAppearances,
        let content = document.content(ofStream: appearance),
        !content.withUnsafeBufferPointer({ Self.shows(text, $0) })
      else { return nil }
    }
    self.text = text
    self.box = box
    let chosen = document.inherited("/DA", of: annotation)
      .flatMap { document.text(of: $0) }.flatMap(Self.fontSize)
    fontSize = min(chosen ?? Self.usualFontSize, box.height / Self.lineHeight)
  }

  /// Content that draws it in the page's space; `nil` where it has letters that no standard font has.
  func content(font: String) -> String? {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), fontSize > 0 else { return nil }
    let escaped = text.reduce(into: "") { escaped, letter in
      if letter == "(" || letter == ")" || letter == "\\" { escaped.append("\\") }
      escaped.append(letter)
    }
    let place = [box.x0 + 2, box.midY - Self.baseline * fontSize].map(\.contentNumber)
    return "BT 0 g \(font) \(fontSize.contentNumber) Tf \(place.joined(separator: " ")) Td "
      + "(\(escaped)) Tj ET\n"
  }

  /// Whether content has the text as a string of its own.
  private static func shows(_ text: String, _ content: UnsafeBufferPointer<UInt8>) -> Bool {
    let string = Array("(\(text))".utf8)
    guard content.count >= string.count else { return false }
    return (0...(content.count - string.count)).contains {
      content[$0..<($0 + string.count)].elementsEqual(string)
    }
  }

  /// The size in a field's default appearance, such as `/Helv 10 Tf 0 g`; `nil` for none, or 0.
  private static func fontSize(in appearance: String) -> Double? {
    let words = appearance.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "Tf"), place > 0, let size = Double(words[place - 1]),
      size > 0
    else { return nil }
    return size
  }
}
