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

  /// What became of reading one.
  enum Reading {
    case form(FormXObject)
    /// It is larger than the page's content may be.
    case excessive
    /// It cannot be decoded here, though poppler might.
    case unmeasured
  }

  /// Reads the form in a stream whose content has at most `limit` bytes.
  static func reading(
    _ stream: QPDFDocument.Object, of document: borrowing QPDFDocument, limit: Int
  ) -> Reading {
    switch document.size(ofStream: stream, limit: max(0, limit)) {
    case .excessive: return .excessive
    case .unknown: return .unmeasured
    case .bounded:
      guard let content = document.content(ofStream: stream) else { return .unmeasured }
      return .form(FormXObject(content, stream: stream, of: document))
    }
  }

  private init(
    _ content: [UInt8], stream: QPDFDocument.Object, of document: borrowing QPDFDocument
  ) {
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
