import PageModel

/// Tells the text that a text recognition laid under the picture of a page from the text that is printed
/// upon it.
///
/// Makers hide their text in several ways: drawn without ink (render modes 3 and 7, no opacity), or drawn
/// before the image, which then covers it, in white or in any color.
struct LayerFinder {
  let options: PDFReaderOptions
  let pictures: PictureFinder
  let ink: Ink

  /// What a glyph of a page is, should the page turn out to be a picture.
  enum Kind {
    /// Seen by a reader.
    case printed
    /// Seen at a slant, as a watermark is.
    case slanted
    /// Hidden text that belongs to the picture.
    case layer
    /// Hidden, and of no meaning for the page.
    case hidden
  }

  /// What each glyph is; `glyphs` say which of them are seen on an ordinary page.
  func kinds(of glyphs: [RawGlyph], styles: [RawStyle]) -> [Kind] {
    let isAllInkless = !ink.shows.contains(where: \.isVisible)
    let finder = ShowFinder(ink.shows)
    return glyphs.map { glyph in
      let style = styles[glyph.style]
      guard let show = finder.exactShow(of: glyph, fontSize: style.fontSize, color: style.color)
      else {
        if isAllInkless { return .layer }
        return glyph.isVisible ? .printed : .hidden
      }
      if !show.isVisible { return .layer }
      let x = glyph.box.midX
      let y = glyph.box.midY
      if pictures.isCovered(x: x, y: y, after: show.imageCount) { return .layer }
      if isPaperColored(glyph, style, show) { return .layer }
      if min(abs(show.direction.x), abs(show.direction.y)) >= options.leastSlant { return .slanted }
      return glyph.isVisible ? .printed : .hidden
    }
  }

  /// Whether it is white text on bare paper, over which a stencil was drawn later.
  private func isPaperColored(_ glyph: RawGlyph, _ style: RawStyle, _ show: TextShow) -> Bool {
    guard style.color.distance(to: .white) < options.invisibleTextContrast else { return false }
    let x = glyph.box.midX
    let y = glyph.box.midY
    let ground = ink.ground(
      x: x, y: y, below: show.fillCount, searched: options.maximumFillsSearched)
    guard case .paper = ground else { return false }
    let isOn = { (image: DrawnImage) in image.box.contains(x: x, y: y) }
    let before = ink.images.prefix(show.imageCount).suffix(options.maximumFillsSearched)
    let after = ink.images.dropFirst(show.imageCount).prefix(options.maximumFillsSearched)
    return !before.contains(where: isOn) && after.contains(where: isOn)
  }
}
