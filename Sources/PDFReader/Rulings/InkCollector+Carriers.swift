import PageModel

/// What tells the carrier of a page's text: what shows it, images, shapes of the size of characters.
extension InkCollector {
  /// Takes over a text-showing operator.
  mutating func show(
    at origin: Point, direction: Point, isVisible: Bool, paint: Paint, fontSize: Double,
    run: TextShow.Run
  ) {
    ink.shows.append(
      TextShow(
        origin: origin, direction: direction, isVisible: isVisible, alpha: paint.alpha,
        color: paint.isKnown ? paint.color : nil, fontSize: fontSize,
        fillCount: ink.fills.count, imageCount: ink.images.count, coverCount: ink.covers.count,
        run: run))
  }

  /// Takes note of how much text is shown in a font, and of its codes.
  mutating func count(_ shown: ContentScanner.Strings, _ bytes: [UInt8], font: Int) {
    guard ink.fonts.indices.contains(font) else { return }
    ink.fonts[font].visibleBytes += shown.length
    ink.fonts[font].differentBytes.formUnion(shown.bytes)
    ink.fonts[font].add(codesIn: bytes)
  }

  /// Takes over an image, which fills the unit square.
  mutating func image(_ source: ImageSource, state: GraphicsState) {
    let matrix = state.matrix
    guard state.fill.alpha >= options.invisibleAlpha,
      let box = matrix.bounds(of: Rect(x0: 0, y0: 0, x1: 1, y1: 1)),
      let visible = clipped(box, to: state.clip)
    else { return }
    let across = (matrix.a * matrix.a + matrix.b * matrix.b).squareRoot()
    let down = (matrix.c * matrix.c + matrix.d * matrix.d).squareRoot()
    let resolution =
      across > 0 && down > 0 ? max(source.width / across, source.height / down) : 0
    ink.images.append(
      DrawnImage(
        box: visible, source: source, pixelsPerPoint: resolution.isFinite ? resolution : 0,
        isOpaque: !source.isMasked && isOpaque(state),
        rulingCount: ink.rulings.count))
  }

  /// Counts the subpaths that may be the outline of a character, or of a part of one.
  mutating func countOutlines(of path: Path, state: GraphicsState) {
    guard !isWhite(state.fill.blended) else { return }
    let sizes = options.carriers.outlineSizes
    for index in path.subpaths.indices where ink.outlineCount < options.carriers.fewestOutlines {
      let range = path.points(of: index)
      guard range.count > 2 else { continue }
      var bounds = Bounds()
      for point in path.points[range] { bounds.include(point) }
      guard let box = bounds.rect, sizes.contains(max(box.width, box.height)),
        let clip = state.clip, clip.intersection(box) != nil
      else { continue }
      ink.outlineCount += 1
    }
  }
}
