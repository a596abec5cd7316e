import PageModel

/// A content stream that others draw with `Do`.
final class FormXObject {
  /// The stream's number in the file.
  let identity: Int
  let content: [UInt8]
  let matrix: Matrix
  let box: Rect?
  /// Whether it is a transparency group.
  let isGroup: Bool
  /// The form's own resources, or `nil` where it uses those of whoever draws it.
  ///
  /// Cached with the form, so that a form drawn a thousand times looks its names up once.
  var resources: Resources?

  init?(stream: QPDFDocument.Object, of document: borrowing QPDFDocument) {
    guard let content = document.content(ofStream: stream) else { return nil }
    self.content = content
    identity = document.identity(of: stream)
    if let entry = document.value("/Matrix", of: stream),
      let parts = document.numbers(6, in: entry)
    {
      matrix = Matrix(
        a: parts[0], b: parts[1], c: parts[2], d: parts[3], e: parts[4], f: parts[5])
    } else {
      matrix = Matrix()
    }
    if let entry = document.value("/BBox", of: stream),
      let sides = document.numbers(4, in: entry)
    {
      box = Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3])
    } else {
      box = nil
    }
    isGroup = document.value("/Group", of: stream) != nil
    resources = document.value("/Resources", of: stream).map { Resources($0) }
  }
}
