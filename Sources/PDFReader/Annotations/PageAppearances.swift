internal import CQPDF
import PageModel

/// What form fields, typed notes and stamps draw on a page: text that a reader sees, and that is in no
/// content stream of the page.
///
/// After PDF 1.7 (ISO 32000-1), section 12.5.5: an annotation's appearance is a form XObject, whose box is
/// fitted into the annotation's rectangle.
struct PageAppearances {
  /// One annotation's appearance.
  private struct Appearance {
    let stream: QPDFDocument.Object
    /// From the form's space to the page's, before the form's own matrix.
    let fit: Matrix
  }

  private let page: QPDFDocument.Object
  private let appearances: [Appearance]

  /// More annotations of a page are left out; the longest form seen has 900 fields.
  private static let mostAnnotations = 4_096
  /// Flags of annotations that a screen does not show: hidden, and not for viewing.
  private static let unseen = 1 << 1 | 1 << 5
  private static let kinds: [StaticString] = ["/Widget", "/FreeText", "/Stamp"]

  /// `nil` for a page without any, as nearly all are.
  init?(of page: QPDFDocument.Object, in document: borrowing QPDFDocument) {
    guard let list = document.value("/Annots", of: page) else { return nil }
    var found: [Appearance] = []
    for index in 0..<min(document.itemCount(of: list), Self.mostAnnotations) {
      guard let annotation = document.item(index, of: list),
        let appearance = Self.appearance(of: annotation, in: document)
      else { continue }
      found.append(appearance)
    }
    guard !found.isEmpty else { return nil }
    self.page = page
    appearances = found
  }

  private static func appearance(
    of annotation: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) -> Appearance? {
    var isSought = false
    if let subtype = document.value("/Subtype", of: annotation) {
      for kind in kinds where document.isName(subtype, kind) { isSought = true }
    }
    let flags = document.number("/F", of: annotation).flatMap { Int(exactly: $0) } ?? 0
    guard isSought, flags & unseen == 0,
      // Which layers are shown is not known here.
      document.value("/OC", of: annotation) == nil,
      let stream = stream(of: annotation, in: document),
      let entry = document.value("/Rect", of: annotation),
      let sides = document.numbers(4, in: entry),
      let boxEntry = document.value("/BBox", of: stream),
      let box = document.numbers(4, in: boxEntry)
    else { return nil }
    var matrix = Matrix()
    if let entry = document.value("/Matrix", of: stream), let m = document.numbers(6, in: entry) {
      matrix = Matrix(a: m[0], b: m[1], c: m[2], d: m[3], e: m[4], f: m[5])
    }
    guard
      let fit = fit(
        Rect(x0: box[0], y0: box[1], x1: box[2], y1: box[3]), matrix,
        into: Rect(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3]))
    else { return nil }
    return Appearance(stream: stream, fit: fit)
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

  /// A file of one page of the same size, whose content draws the annotations where they stand and nothing
  /// else; `nil` where there is no memory. The document stays as it is.
  func page(in document: borrowing QPDFDocument) -> QPDFPageCopy? {
    document.withAppearances(appearances.map(\.stream), drawnBy: content, on: page) {
      QPDFPageCopy(of: page, in: document)
    }
  }

  private var content: [UInt8] {
    var text = ""
    for (index, appearance) in appearances.enumerated() {
      let fit = appearance.fit
      let numbers = [fit.a, fit.b, fit.c, fit.d, fit.e, fit.f].map(Self.decimal)
      text += "q \(numbers.joined(separator: " ")) cm \(Self.name(index)) Do Q\n"
    }
    return Array(text.utf8)
  }

  /// The name of an appearance among the page's resources.
  static func name(_ index: Int) -> String { "/AnnotationAppearance\(index)" }

  /// A number without an exponent, which content streams do not have; to a millionth.
  private static func decimal(_ value: Double) -> String {
    let bounded = min(max(value, -1e9), 1e9)
    let millionths = Int((bounded * 1e6).rounded())
    let fraction = String(millionths.magnitude % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - fraction.count)
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(zeros)\(fraction)"
  }
}

extension QPDFDocument {
  /// Runs `body` while a page's content draws forms and nothing else, and the page has no annotations.
  fileprivate borrowing func withAppearances<Result: ~Copyable>(
    _ streams: [Object], drawnBy content: [UInt8], on page: Object, _ body: () -> Result
  ) -> Result {
    let changes = [
      ("/Contents", stream(of: content)), ("/Resources", resources(naming: streams)),
      ("/Annots", qpdf_oh_new_null(data)),
    ]
    // What the page inherits is not put back as its own.
    let before = changes.map { key, _ in
      qpdf_oh_has_key(data, page, key) != 0 ? qpdf_oh_get_key(data, page, key) : nil
    }
    for (key, value) in changes { qpdf_oh_replace_key(data, page, key, value) }
    defer {
      for ((key, _), value) in zip(changes, before) {
        if let value {
          qpdf_oh_replace_key(data, page, key, value)
        } else {
          qpdf_oh_remove_key(data, page, key)
        }
      }
      // What this call left in the document is nobody else's.
      _ = takeError()
    }
    return body()
  }

  private func stream(of bytes: [UInt8]) -> Object {
    let stream = qpdf_oh_new_stream(data)
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        data, stream, $0.baseAddress, $0.count, qpdf_oh_new_null(data), qpdf_oh_new_null(data))
    }
    return stream
  }

  /// Resources that are the forms alone.
  private func resources(naming streams: [Object]) -> Object {
    let objects = qpdf_oh_new_dictionary(data)
    for (index, stream) in streams.enumerated() {
      qpdf_oh_replace_key(data, objects, PageAppearances.name(index), stream)
    }
    let result = qpdf_oh_new_dictionary(data)
    qpdf_oh_replace_key(data, result, "/XObject", objects)
    return result
  }
}
