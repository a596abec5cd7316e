import PageModel

extension ContentInterpreter {
  /// Runs an operator whose operand is the name of a resource.
  mutating func useResource(
    _ operation: Operator, _ named: UnsafeBufferPointer<UInt8>, _ resources: inout Resources,
    in document: borrowing QPDFDocument
  ) {
    guard !named.isEmpty else { return }
    switch operation {
    case .fillSpace: state.fill.choose(resources.colorSpace(named, in: document))
    case .strokeSpace: state.stroke.choose(resources.colorSpace(named, in: document))
    case .textFont:
      state.font = resources.font(named, among: &collector.ink.fonts, in: document)
      if let size = operands.last(1) { state.fontSize = abs(size[0]) }
    case .graphicsState:
      let change = resources.parameters(named, limit: bytesLeft, in: document)
      if let alpha = change.fillAlpha {
        state.fill.alpha = state.groupAlpha * min(max(alpha, 0), 1)
      }
      if let alpha = change.strokeAlpha {
        state.stroke.alpha = state.groupAlpha * min(max(alpha, 0), 1)
      }
      if let width = change.lineWidth { state.lineWidth = abs(width) }
      if let blends = change.blends { state.blends = blends }
      if let isMasked = change.isMasked { state.isMasked = isMasked }
      if let mask = change.mask { count(mask, &resources, in: document) }
    default:
      switch resources.external(named, limit: bytesLeft, in: document) {
      case .image(let source): if draws { collector.image(source, state: state) }
      case .form(let form): draw(form, &resources, in: document)
      case .other: break
      }
    }
  }

  /// Counts what poppler does to make a soft mask; nothing of it stands on the page.
  mutating func count(
    _ group: FormXObject.Reading, _ resources: inout Resources,
    in document: borrowing QPDFDocument
  ) {
    let outer = onlyCounts
    onlyCounts = true
    draw(group, &resources, in: document)
    onlyCounts = outer
  }

  /// Counts what poppler does for resources that it enters.
  mutating func count(
    resources: QPDFDocument.Object, in document: borrowing QPDFDocument
  ) {
    let parts = document.cost(ofResources: resources)
    cost.mapBytes += parts.mapBytes
    if parts.isUnmeasured { cost.isUnmeasured = true }
  }

  private mutating func draw(
    _ reading: FormXObject.Reading, _ resources: inout Resources,
    in document: borrowing QPDFDocument
  ) {
    switch reading {
    case .form(let form): draw(form, &resources, in: document)
    case .excessive: isAbandoned = true
    case .unmeasured: cost.isUnmeasured = true
    }
  }

  /// Enters a form unless it is open already; the page's budget of operators bounds forms that
  /// draw forms many times over.
  private mutating func draw(
    _ form: FormXObject, _ resources: inout Resources, in document: borrowing QPDFDocument
  ) {
    guard !openForms.contains(form.identity) else { return }
    guard formDepth < options.maximumFormDepth else {
      isAbandoned = true
      return
    }
    let outer = (state, path, text)
    formDepth += 1
    openForms.append(form.identity)
    state.matrix = form.matrix.followed(by: state.matrix)
    if let box = form.box { clip(to: state.matrix.bounds(of: box)) }
    if form.isGroup {
      // A group is drawn with the fill's opacity as a whole; inside it the opacity begins anew
      // (PDF 1.7, 11.6.6).
      state.groupAlpha = state.fill.alpha
      state.stroke.alpha = state.groupAlpha
    }
    path.removeAll()
    form.content.withUnsafeBufferPointer { content in
      runForm(form, content, &resources, in: document)
    }
    openForms.removeLast()
    formDepth -= 1
    (state, path, text) = outer
  }

  private mutating func runForm(
    _ form: FormXObject, _ content: UnsafeBufferPointer<UInt8>, _ resources: inout Resources,
    in document: borrowing QPDFDocument
  ) {
    if form.resources != nil {
      var own = form.resources ?? Resources(nil)
      if let dictionary = own.dictionary { count(resources: dictionary, in: document) }
      run(content, resources: &own, in: document)
      form.resources = own
    } else {
      run(content, resources: &resources, in: document)
    }
  }
}
