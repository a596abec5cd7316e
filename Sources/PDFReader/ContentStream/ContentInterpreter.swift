import PageModel

/// Follows the graphics operators of a page's content stream and collects what they draw.
///
/// Written after PDF 1.7 (ISO 32000-1), chapters 8 and 9.4. One interpreter reads one page.
struct ContentInterpreter {
  let options: PDFReaderOptions
  var collector: InkCollector
  var state: GraphicsState
  var path = Path()
  var operands = Operands()
  /// The last name before the operator, as a range of the stream's bytes.
  var name: Range<Int> = 0..<0
  /// The name before that one.
  private var tag: Range<Int> = 0..<0
  var text = TextPosition()
  /// Where the entries of the inline image begin that is being read.
  private var inlineImageStart = Int.max
  /// Length of the strings before the operator, in bytes, and which bytes they have.
  var shown = ContentScanner.Strings()

  /// Text given for what is shown, by the properties before the operator, and by open marked content.
  var givenText: ReplacementText?
  var replacement: ReplacementText?
  /// For each marked content that is open, whether it belongs to a layer that is hidden.
  private var marks: [Bool] = []
  /// How many of them do.
  private var hiddenMarks = 0

  private var stack: [GraphicsState] = []
  /// States that were too deep to save, and will be asked for again.
  private var unsaved = 0
  /// The operator that clips to the path once it is painted.
  private var clipRule: Operator?
  var formDepth = 0
  /// Forms being drawn, by their number in the file.
  var openForms: [Int] = []
  /// What the page asks of poppler.
  var cost = PageCost()
  /// Whether nothing is drawn, only counted: poppler runs a soft mask's content as well.
  var onlyCounts = false
  /// Whether what is painted stands on the page.
  var draws: Bool { !onlyCounts && hiddenMarks == 0 }
  /// What is left of ``PDFReaderOptions/maximumContentBytesPerPage``.
  private(set) var bytesLeft: Int
  /// Set where the page is to be given up.
  var isAbandoned = false

  init(frame: Rect, matrix: Matrix, options: PDFReaderOptions) {
    self.options = options
    collector = InkCollector(options: options)
    state = GraphicsState(matrix: matrix, clip: frame)
    bytesLeft = options.maximumContentBytesPerPage
  }

  /// What the page's content draws, or `nil` where it is over all limits.
  mutating func ink(
    of content: UnsafeBufferPointer<UInt8>, resources: QPDFDocument.Object?,
    in document: borrowing QPDFDocument
  ) -> Ink? {
    var names = Resources(resources)
    if let resources { count(resources: resources, in: document) }
    run(content, resources: &names, in: document)
    collector.finish()
    return isAbandoned ? nil : collector.ink
  }

  /// Counts what content asks for, without drawing it; `false` where it is over all limits.
  mutating func counts(
    _ content: UnsafeBufferPointer<UInt8>, resources: QPDFDocument.Object?,
    in document: borrowing QPDFDocument
  ) -> Bool {
    onlyCounts = true
    var names = Resources(resources)
    run(content, resources: &names, in: document)
    return !isAbandoned
  }

  /// Runs one stream; what it saves and does not restore is restored at its end.
  mutating func run(
    _ content: UnsafeBufferPointer<UInt8>, resources: inout Resources,
    in document: borrowing QPDFDocument
  ) {
    let depth = stack.count
    let outerUnsaved = unsaved
    unsaved = 0
    let outerMarks = (marks, hiddenMarks)
    marks = []
    inlineImageStart = .max
    bytesLeft -= content.count
    if bytesLeft < 0 { isAbandoned = true }
    var scanner = ContentScanner(content)
    operands.removeAll()
    loop: while !isAbandoned {
      switch scanner.next() {
      case .number(let value): operands.append(value)
      case .name(let range):
        tag = name
        name = range
        noteReplacement(range, in: content)
      case .operand: break
      case .end: break loop
      case .operation(let operation):
        shown = scanner.takeStrings()
        if operation.showsText {
          cost.words += shown.words
          cost.textBytes += shown.length
          if replacement != nil { showReplaced(in: document) }
        }
        if isWithinLimits(operation) {
          execute(operation, &scanner, depth: depth, resources: &resources, in: document)
        }
        operands.removeAll()
        name = 0..<0
        tag = 0..<0
      }
    }
    while stack.count > depth { restore(downTo: depth) }
    unsaved = outerUnsaved
    (marks, hiddenMarks) = outerMarks
  }

  /// Counts an operator. Over the first limit nothing more is drawn, but forms are still entered
  /// to learn whether the page is over the second one as well.
  @inline(__always)
  private mutating func isWithinLimits(_ operation: Operator) -> Bool {
    cost.operators += 1
    guard cost.operators > options.maximumOperatorsPerPage || onlyCounts else { return true }
    if !onlyCounts { collector.markLimit() }
    if cost.operators > options.abandonedOperatorsPerPage { isAbandoned = true }
    switch operation {
    case .drawObject, .graphicsState, .beginInlineImage, .inlineImageData: return true
    case .save, .restore: return onlyCounts
    default: return false
    }
  }

  // MARK: Operators

  private mutating func execute(
    _ operation: Operator, _ scanner: inout ContentScanner, depth: Int,
    resources: inout Resources, in document: borrowing QPDFDocument
  ) {
    switch operation {
    case .save: save()
    case .restore: restore(downTo: depth)
    case .concatenate: concatenate()
    case .lineWidth: if let width = operands.last(1) { state.lineWidth = abs(width[0]) }
    case .move, .line, .curve, .curveFromHere, .curveToHere, .close, .rectangle:
      construct(operation)
    case .clip, .clipEvenOdd: clipRule = operation
    case .stroke: paint(strokes: true)
    case .closeStroke: paint(strokes: true, closes: true)
    case .fill, .fillOld: paint(fills: true)
    case .fillEvenOdd: paint(fills: true, evenOdd: true)
    case .both: paint(fills: true, strokes: true)
    case .bothEvenOdd: paint(fills: true, strokes: true, evenOdd: true)
    case .closeBoth: paint(fills: true, strokes: true, closes: true)
    case .closeBothEvenOdd: paint(fills: true, strokes: true, closes: true, evenOdd: true)
    case .endPath: paint()
    case .fillGray, .fillRGB, .fillCMYK, .strokeGray, .strokeRGB, .strokeCMYK:
      setDeviceColor(operation)
    case .fillColor, .fillColorNamed: state.fill.set(operands)
    case .strokeColor, .strokeColorNamed: state.stroke.set(operands)
    case .fillSpace, .strokeSpace, .graphicsState, .drawObject, .textFont:
      let named = UnsafeBufferPointer(rebasing: scanner.bytes[name])
      useResource(operation, named, &resources, in: document)
    case .shading: collector.shading(state: state)
    case .beginInlineImage: inlineImageStart = scanner.position
    case .inlineImageData:
      let entries = scanner.bytes[min(inlineImageStart, scanner.position)..<scanner.position]
      let source = InlineImageEntries.source(UnsafeBufferPointer(rebasing: entries))
      cost.inlineSamples += source.pixelCount
      if draws { collector.image(source, state: state) }
      inlineImageStart = .max
      scanner.skipInlineImageData()
    case .beginText, .endText, .textMatrix, .textMove, .textMoveLeading, .textNextLine,
      .textLeading, .textRendering, .textSpacing, .textScale, .show, .showSpaced, .nextLineShow,
      .spacedNextLineShow:
      follow(text: operation, showing: scanner.shownBytes)
    case .beginMarked, .beginMarkedPlain:
      beginMarked()
      beginLayer(scanner.bytes, resources, in: document)
    case .endMarked:
      endMarked()
      endLayer()
    case .other: break
    }
  }

  // MARK: Layers

  /// Begins marked content, which belongs to a layer where its tag is `/OC`.
  private mutating func beginLayer(
    _ content: UnsafeBufferPointer<UInt8>, _ resources: Resources,
    in document: borrowing QPDFDocument
  ) {
    let isHidden =
      tag.count == 2 && content[tag].elementsEqual("OC".utf8)
      && resources.hides(UnsafeBufferPointer(rebasing: content[name]), in: document)
    marks.append(isHidden)
    if isHidden { hiddenMarks += 1 }
  }

  private mutating func endLayer() {
    if marks.popLast() ?? false { hiddenMarks -= 1 }
  }

  private mutating func save() {
    if stack.count < options.maximumStateDepth {
      stack.append(state)
    } else {
      unsaved += 1
      if unsaved > Self.mostUnsaved { isAbandoned = true }
    }
  }

  /// States that poppler keeps, at 1.6 KB each, where this package keeps none.
  ///
  /// 50,000, which is 80 MB; programs nest a dozen.
  private static let mostUnsaved = 50_000

  /// Restores what was saved in this stream; a `Q` without its `q` does nothing.
  private mutating func restore(downTo depth: Int) {
    if unsaved > 0 {
      unsaved -= 1
    } else if stack.count > depth, let saved = stack.popLast() {
      state = saved
    }
  }

  private mutating func concatenate() {
    guard let parts = operands.last(6) else { return }
    state.matrix = Matrix(
      a: parts[0], b: parts[1], c: parts[2], d: parts[3], e: parts[4], f: parts[5]
    ).followed(by: state.matrix)
  }

  // MARK: Paths

  private mutating func construct(_ operation: Operator) {
    let matrix = state.matrix
    switch operation {
    case .move:
      if let p = operands.last(2) { path.move(to: matrix.apply(p[0], p[1])) }
    case .line:
      if let p = operands.last(2) { path.line(to: matrix.apply(p[0], p[1])) }
    case .curve:
      guard let p = operands.last(6) else { return }
      path.curve(
        matrix.apply(p[0], p[1]), matrix.apply(p[2], p[3]), to: matrix.apply(p[4], p[5]))
    case .curveFromHere:
      guard let p = operands.last(4) else { return }
      path.curve(nil, matrix.apply(p[0], p[1]), to: matrix.apply(p[2], p[3]))
    case .curveToHere:
      guard let p = operands.last(4) else { return }
      let end = matrix.apply(p[2], p[3])
      path.curve(matrix.apply(p[0], p[1]), end, to: end)
    case .rectangle:
      guard let p = operands.last(4) else { return }
      path.rectangle(
        matrix.apply(p[0], p[1]), matrix.apply(p[0] + p[2], p[1]),
        matrix.apply(p[0] + p[2], p[1] + p[3]), matrix.apply(p[0], p[1] + p[3]))
    default: path.close()
    }
  }

  private mutating func paint(
    fills: Bool = false, strokes: Bool = false, closes: Bool = false, evenOdd: Bool = false
  ) {
    if closes { path.close() }
    if fills, draws { collector.fill(path, evenOdd: evenOdd, state: state) }
    if strokes, draws { collector.stroke(path, state: state) }
    if let rule = clipRule {
      // An empty path clips nothing, as in poppler.
      if !path.isEmpty { clip(to: path, evenOdd: rule == .clipEvenOdd) }
      clipRule = nil
    }
    path.removeAll()
  }

  /// Clips to what a path encloses.
  private mutating func clip(to path: Path, evenOdd: Bool) {
    clip(to: path.bounds)
    guard !collector.isRectangle(path), state.clipAreas.count < Self.mostClipAreas,
      let area = Area(path, evenOdd: evenOdd)
    else { return }
    state.clipAreas.append(area)
  }

  /// Shapes within shapes that text is clipped to; more are taken for their boxes.
  private static let mostClipAreas = 8

  /// Clips to a box on the page.
  mutating func clip(to box: Rect?) {
    guard let box, let clip = state.clip else {
      state.clip = nil
      return
    }
    state.clip = clip.intersection(box)
  }

  // MARK: Colors

  private mutating func setDeviceColor(_ operation: Operator) {
    switch operation {
    case .fillGray: state.fill.space = .gray
    case .fillRGB: state.fill.space = .rgb
    case .fillCMYK: state.fill.space = .cmyk
    case .strokeGray: state.stroke.space = .gray
    case .strokeRGB: state.stroke.space = .rgb
    default: state.stroke.space = .cmyk
    }
    switch operation {
    case .fillGray, .fillRGB, .fillCMYK: state.fill.set(operands)
    default: state.stroke.set(operands)
    }
  }
}
