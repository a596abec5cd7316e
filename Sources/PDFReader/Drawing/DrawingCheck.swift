import PageModel

/// Tells pages that must not be drawn, since what they draw takes too much memory or time.
///
/// The drawing library decodes an image as a whole, at 4 bytes a pixel, however small it is drawn. Images
/// are looked for wherever a page can have them: in its resources and those of forms, patterns, Type 3
/// fonts and annotations.
struct DrawingCheck {
  let options: PDFReaderOptions
  private var largest = 0.0
  private var extra = ExtraDrawing()
  private var visited = Set<Int>()
  private var objectsLeft = mostObjects
  /// Resources of a page that are looked at.
  private static let mostObjects = 20_000
  /// Forms within forms that are followed.
  private static let mostDepth = 32

  init(options: PDFReaderOptions) {
    self.options = options
  }

  /// Whether a page may be drawn.
  enum Verdict {
    case fine
    /// It may not; says why and what to do.
    case tooLarge(String)
    /// Nobody can tell what it costs.
    case unmeasured

    static let drawsTooMuch = Verdict.tooLarge(
      "The page draws far more than the limits allow, so it was not drawn; look at it in a viewer.")
  }

  /// Whether the page may be drawn.
  mutating func verdict(for number: Int, in document: borrowing QPDFDocument) -> Verdict {
    guard let page = document.page(at: number - 1) else { return .unmeasured }
    var reading = PageReading(number: number, options: options)
    let drawn = reading.drawn(in: document)
    guard !reading.isAbandoned else { return .drawsTooMuch }
    if let resources = PageGeometry.resources(of: page, document) {
      visit(resources: resources, depth: 0, document)
    }
    visit(annotationsOf: page, document)
    guard !extra.isExcessive else { return .drawsTooMuch }
    let together = drawn?.ink.images.reduce(0) { $0 + $1.source.pixelCount } ?? 0
    let pixels = max(largest, together)
    guard pixels > Double(options.maximumImagePixels) else {
      let isMeasured =
        !reading.isUnmeasured && objectsLeft > 0
        && extra.isModest(on: reading.cost ?? PageCost(), limit: options.abandonedOperatorsPerPage)
      return isMeasured ? .fine : .unmeasured
    }
    return .tooLarge(
      "Its images have \(Self.millions(pixels)) million pixels, more than the limit of "
        + "\(Self.millions(Double(options.maximumImagePixels))) million, so it was not drawn; save a copy "
        + "with smaller images and read that.")
  }

  private static func millions(_ pixels: Double) -> String {
    let rounded = (pixels / 1e6).rounded(.up)
    return rounded < 1e9 ? String(Int(rounded)) : "countless"
  }

  // MARK: Resources

  private mutating func visit(
    resources: QPDFDocument.Object, depth: Int, _ document: borrowing QPDFDocument
  ) {
    guard depth < Self.mostDepth else { return }
    for category: StaticString in ["/XObject", "/Pattern", "/Font"] {
      guard let entries = document.value(category, of: resources) else { continue }
      for key in document.keys(of: entries) {
        guard let entry = document.value(key: key, of: entries) else { continue }
        visit(entry, depth: depth, document)
      }
    }
  }

  /// An image is measured; of whatever else has resources these are looked at.
  private mutating func visit(
    _ object: QPDFDocument.Object, depth: Int, _ document: borrowing QPDFDocument
  ) {
    let identity = document.identity(of: object)
    // What is written in place, which no other can name, has no number.
    guard objectsLeft > 0, identity == 0 || visited.insert(identity).inserted else { return }
    objectsLeft -= 1
    if document.value("/Width", of: object) != nil {
      largest = max(largest, ImageMeasure.pixels(of: object, in: document))
      return
    }
    extra.count(object, in: document, options: options)
    if let resources = document.value("/Resources", of: object) {
      visit(resources: resources, depth: depth + 1, document)
    }
  }

  private mutating func visit(
    annotationsOf page: QPDFDocument.Object, _ document: borrowing QPDFDocument
  ) {
    guard let annotations = document.value("/Annots", of: page) else { return }
    for index in 0..<min(document.itemCount(of: annotations), Self.mostObjects) {
      extra.annotations += 1
      guard let annotation = document.item(index, of: annotations),
        let appearances = document.value("/AP", of: annotation),
        let normal = document.value("/N", of: appearances)
      else { continue }
      visit(normal, depth: 0, document)
      // One appearance for each state of a check box.
      for key in document.keys(of: normal) {
        guard let state = document.value(key: key, of: normal) else { continue }
        visit(state, depth: 0, document)
      }
    }
  }
}
