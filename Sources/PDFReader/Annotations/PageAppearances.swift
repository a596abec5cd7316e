internal import CQPDF
import PageModel

/// What annotations draw on a page, which is in no content stream of it.
///
/// After PDF 1.7 (ISO 32000-1), section 12.5.5: an annotation's appearance is a form XObject, whose box is
/// fitted into the annotation's rectangle. What has none is drawn as viewers draw it.
struct PageAppearances {
  /// Which annotations are meant.
  enum Kinds {
    /// Form fields, typed notes and stamps: text that a reader sees.
    case words
    /// Lines through words, and shapes.
    case shapes

    fileprivate var subtypes: [StaticString] {
      switch self {
      case .words: ["/Widget", "/FreeText", "/Stamp"]
      case .shapes: ["/StrikeOut", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Line", "/Ink"]
      }
    }
  }

  /// What one annotation draws.
  private enum Appearance {
    /// A form, and the map from its space to the page's, before the form's own matrix.
    case form(QPDFDocument.Object, fit: Matrix)
    /// Content in the page's space.
    case content(String)
  }

  private let page: QPDFDocument.Object
  private var appearances: [Appearance] = []
  /// Values of form fields that are drawn here since the file does not.
  private(set) var values: [String] = []
  /// Whether there are values that could not be drawn.
  private(set) var hasUndrawnValues = false

  /// More annotations of a page are left out; the longest form seen has 900 fields.
  private static let mostAnnotations = 4_096
  /// Flags of annotations that a screen does not show: hidden, and not for viewing.
  private static let unseen = 1 << 1 | 1 << 5

  /// `nil` for a page without any, as nearly all are.
  init?(of page: QPDFDocument.Object, kinds: Kinds, in document: borrowing QPDFDocument) {
    guard let list = document.value("/Annots", of: page) else { return nil }
    self.page = page
    for index in 0..<min(document.itemCount(of: list), Self.mostAnnotations) {
      guard let annotation = document.item(index, of: list),
        Self.isSeen(annotation, of: kinds, in: document)
      else { continue }
      add(annotation, in: document)
    }
    guard !appearances.isEmpty || hasUndrawnValues else { return nil }
  }

  private static func isSeen(
    _ annotation: QPDFDocument.Object, of kinds: Kinds, in document: borrowing QPDFDocument
  ) -> Bool {
    guard let subtype = document.value("/Subtype", of: annotation) else { return false }
    let flags = document.number("/F", of: annotation).flatMap { Int(exactly: $0) } ?? 0
    return flags & unseen == 0
      // Which layers are shown is not known here.
      && document.value("/OC", of: annotation) == nil
      && kinds.subtypes.contains { document.isName(subtype, $0) }
  }

  private mutating func add(
    _ annotation: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) {
    let stream = Self.stream(of: annotation, in: document)
    if let value = FieldValue(of: annotation, drawnAs: stream, in: document) {
      if let content = value.content(font: Self.font) {
        appearances.append(.content(content))
        values.append(value.text)
        return
      }
      hasUndrawnValues = true
    }
    if let stream {
      if let fit = Self.fit(of: stream, into: annotation, in: document) {
        appearances.append(.form(stream, fit: fit))
      }
    } else if let content = AnnotationShape(annotation).content(in: document) {
      appearances.append(.content(content))
    }
  }

  /// How a form's box is fitted into an annotation's rectangle.
  private static func fit(
    of stream: QPDFDocument.Object, into annotation: QPDFDocument.Object,
    in document: borrowing QPDFDocument
  ) -> Matrix? {
    guard let entry = document.value("/Rect", of: annotation),
      let sides = document.numbers(4, in: entry),
      let boxEntry = document.value("/BBox", of: stream),
      let box = document.numbers(4, in: boxEntry)
    else { return nil }
    var matrix = Matrix()
    if let entry = document.value("/Matrix", of: stream), let m = document.numbers(6, in: entry) {
      matrix = Matrix(a: m[0], b: m[1], c: m[2], d: m[3], e: m[4], f: m[5])
    }
    return fit(
      Rect(x0: box[0], y0: box[1], x1: box[2], y1: box[3]), matrix,
      into: Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3]))
  }

  /// The normal appearance, of a field with several states that of the one it is in.
  private static func stream(
    of annotation: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) -> QPDFDocument.Object? {
    guard let dictionary = document.value("/AP", of: annotation),
      let normal = document.value("/N", of: dictionary)
    else { return nil }
    if document.isStream(normal) { return normal }
    guard let state = document.value("/AS", of: annotation), document.isName(state) else {
      return nil
    }
    let chosen = document.withName(state) { document.value(named: $0, of: normal) }
    return chosen.flatMap { document.isStream($0) ? $0 : nil }
  }

  /// Scales and moves the form's box, turned by its matrix, into a rectangle.
  private static func fit(_ box: Rect, _ matrix: Matrix, into rect: Rect) -> Matrix? {
    let corners = [
      matrix.apply(box.x0, box.y0), matrix.apply(box.x1, box.y0), matrix.apply(box.x0, box.y1),
      matrix.apply(box.x1, box.y1),
    ]
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    guard let x0 = xs.min(), let x1 = xs.max(), let y0 = ys.min(), let y1 = ys.max(), x1 > x0,
      y1 > y0, rect.width > 0, rect.height > 0
    else { return nil }
    let a = rect.width / (x1 - x0)
    let d = rect.height / (y1 - y0)
    let fit = Matrix(a: a, b: 0, c: 0, d: d, e: rect.x0 - a * x0, f: rect.y0 - d * y0)
    return [fit.a, fit.d, fit.e, fit.f].allSatisfy(\.isFinite) ? fit : nil
  }

  // MARK: A page of their own

  /// Hands out a file of one page of the same size, whose content draws the annotations where they stand and
  /// nothing else; `nil` where that is not to be had. The document stays as it is.
  func withDocument<Result>(
    in document: borrowing QPDFDocument, options: PDFReaderOptions, notes: inout DocumentNotes,
    _ body: (borrowing OpenedDocument, inout DocumentNotes) -> Result?
  ) -> Result? {
    let copy = document.withAppearances(streams, drawnBy: content, on: page) {
      QPDFPageCopy(of: page, in: document)
    }
    guard let copy, !copy.bytes.isEmpty else { return nil }
    let source = DocumentSource(file: "", password: nil, options: options)
    guard let opened = try? OpenedDocument(bytes: copy.bytes, source: source) else {
      // It may have been refused because nobody can tell what it costs.
      notes.leftUnmeasured = true
      return nil
    }
    return body(opened, &notes)
  }

  private var streams: [QPDFDocument.Object] {
    appearances.compactMap { if case .form(let stream, _) = $0 { stream } else { nil } }
  }

  private var content: [UInt8] {
    var text = ""
    var count = 0
    for appearance in appearances {
      switch appearance {
      case .form(_, let fit):
        let numbers = [fit.a, fit.b, fit.c, fit.d, fit.e, fit.f].map(\.contentNumber)
        text += "q \(numbers.joined(separator: " ")) cm \(Self.name(count)) Do Q\n"
        count += 1
      case .content(let content): text += content
      }
    }
    return Array(text.utf8)
  }

  /// The name of an appearance among the page's resources.
  static func name(_ index: Int) -> String { "/AnnotationAppearance\(index)" }
  /// The name of the font that values of fields are drawn in.
  static let font = "/AnnotationFont"
}

extension OpenedDocument {
  /// What a page's content draws.
  borrowing func ink(ofPage number: Int, options: PDFReaderOptions) -> Ink? {
    var reading = PageReading(number: number, options: options)
    switch graphics {
    case .some(let graphics): return reading.drawn(in: graphics)?.ink
    case .none: return nil
    }
  }
}

extension QPDFDocument {
  /// Runs `body` while a page's content draws forms and nothing else, and the page has no annotations.
  fileprivate borrowing func withAppearances<Result: ~Copyable>(
    _ streams: [Object], drawnBy content: [UInt8], on page: Object, _ body: () -> Result
  ) -> Result {
    withEntries(
      [
        ("/Contents", stream(of: content)), ("/Resources", resources(naming: streams)),
        ("/Annots", qpdf_oh_new_null(data)),
      ], of: page, body)
  }

  /// Resources that are the forms, and a font.
  private func resources(naming streams: [Object]) -> Object {
    let objects = qpdf_oh_new_dictionary(data)
    for (index, stream) in streams.enumerated() {
      qpdf_oh_replace_key(data, objects, PageAppearances.name(index), stream)
    }
    let result = qpdf_oh_new_dictionary(data)
    qpdf_oh_replace_key(data, result, "/XObject", objects)
    let font = qpdf_oh_parse(
      data,
      "<< \(PageAppearances.font) << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        + "/Encoding /WinAnsiEncoding >> >>")
    qpdf_oh_replace_key(data, result, "/Font", font)
    return result
  }
}
