import PageModel

/// What is drawn of a page beside its content: cells of patterns, glyphs of Type 3 fonts, the looks of
/// annotations. Each is counted once, and taken for as expensive as the most expensive of its kind.
struct ExtraDrawing {
  /// How many annotations the page has.
  var annotations = 0
  private var patterns = Kind()
  private var glyphs = Kind()
  private var looks = Kind()
  /// Whether one of them cannot be measured.
  private var isUnmeasured = false
  /// Whether one of them is over the limits alone.
  private(set) var isExcessive = false

  private struct Kind {
    /// Operators of the most expensive one.
    var most = 0
    /// Operators of all of them.
    var all = 0

    mutating func add(_ operators: Int) {
      most = max(most, operators)
      all += operators
    }
  }

  /// Counts a pattern, a Type 3 font or the look of an annotation; what is none of them costs nothing.
  mutating func count(
    _ object: QPDFDocument.Object, in document: borrowing QPDFDocument, options: PDFReaderOptions
  ) {
    if let procedures = document.value("/CharProcs", of: object) {
      let resources = document.value("/Resources", of: object)
      for key in document.keys(of: procedures) {
        guard let procedure = document.value(key: key, of: procedures) else { continue }
        glyphs.add(operators(of: procedure, resources, document, options))
      }
    } else if document.isStream(object) {
      let resources = document.value("/Resources", of: object)
      if document.number("/PatternType", of: object) != nil {
        patterns.add(operators(of: object, resources, document, options))
      } else if annotations > 0 {
        looks.add(operators(of: object, resources, document, options))
      }
    }
  }

  private mutating func operators(
    of stream: QPDFDocument.Object, _ resources: QPDFDocument.Object?,
    _ document: borrowing QPDFDocument, _ options: PDFReaderOptions
  ) -> Int {
    guard !isUnmeasured, !isExcessive else { return 0 }
    let limit = options.maximumContentBytesPerPage
    let form: FormXObject
    switch FormXObject.reading(stream, of: document, limit: limit) {
    case .form(let read): form = read
    case .excessive:
      isExcessive = true
      return 0
    case .unmeasured:
      isUnmeasured = true
      return 0
    }
    var interpreter = ContentInterpreter(
      frame: Rect(x0: 0, y0: 0, x1: 0, y1: 0), matrix: Matrix(), options: options)
    let isCounted = form.content.withUnsafeBufferPointer {
      interpreter.counts($0, resources: resources, in: document)
    }
    if !isCounted { isExcessive = true }
    if interpreter.cost.isUnmeasured { isUnmeasured = true }
    return interpreter.cost.operators
  }

  /// Whether the page can be drawn within a limit of operators.
  ///
  /// Any operator may paint with any pattern, any string be of any Type 3 font; a pattern that paints with
  /// patterns, and a glyph that does, is counted so as well.
  func isModest(on page: PageCost, limit: Int) -> Bool {
    guard !isUnmeasured else { return false }
    let shown = Double(glyphs.most) * Double(page.textBytes)
    let own = Double(page.operators) + Double(looks.all) + shown
    let cells = Double(patterns.most)
    // Patterns within patterns, as deep as there are operators for.
    let nested = patterns.all > patterns.most ? cells * cells : cells
    return own + own * nested <= Double(limit)
  }
}
