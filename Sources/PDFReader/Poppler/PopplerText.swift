internal import CPoppler
import PageModel

/// The library's three views of a page's text, which pair up scalar by scalar.
struct PopplerText {
  /// UTF-8, ended by a zero.
  let text: UnsafeMutablePointer<CChar>
  /// A box for every scalar of `text`.
  let boxes: UnsafeBufferPointer<PopplerRectangle>
  /// Runs of equal style by ascending start; both ends of a range are inclusive.
  let attributes: UnsafeMutablePointer<GList>?

  /// Whether the library set words that are written from right to left in marks.
  var isMarked: Bool {
    g_strstr_len(text, -1, "\u{202A}") != nil || g_strstr_len(text, -1, "\u{202B}") != nil
  }

  /// The glyphs that stand, at least in part, in `frame`, blanks left out.
  func glyphs(in frame: Rect, options: PDFReaderOptions) -> PageText {
    var decoder = ScalarDecoder(text)
    guard isMarked else { return glyphs(&decoder, in: frame, options: options) }
    var all: [Unicode.Scalar] = []
    while let scalar = decoder.next() { all.append(scalar) }
    // A file may hold marks of its own: they have boxes.
    var scalars = (all.count == boxes.count ? all : BidiFragments.unmarked(all)).makeIterator()
    return glyphs(&scalars, in: frame, options: options)
  }

  /// The glyphs of scalars that are in the order of the boxes.
  private func glyphs(
    _ scalars: inout some IteratorProtocol<Unicode.Scalar>, in frame: Rect,
    options: PDFReaderOptions
  ) -> PageText {
    var page = PageText()
    page.glyphs.reserveCapacity(min(boxes.count, options.maximumGlyphsPerPage))
    var styles = StyleCursor(attributes)
    var vertical = VerticalRunDetector(tolerance: options.verticalAlignmentInFontSizes)
    var index = 0
    while let scalar = scalars.next() {
      defer { index += 1 }
      guard index < boxes.count else {
        page.isMispaired = true
        break
      }
      if scalar.isBlank {
        if scalar == "\n" { vertical.endLine() }
        continue
      }
      let source = boxes[index]
      guard source.isFinite else { continue }
      let box = Rect(x0: source.x1, y0: source.y1, x1: source.x2, y1: source.y2)
      let style = styles.style(at: index, in: &page.styles)
      let extendsRun = vertical.continues(box, fontSize: page.styles[style].fontSize)
      guard frame.intersection(box) != nil else { continue }
      guard page.glyphs.count < options.maximumGlyphsPerPage else {
        page.exceedsLimit = true
        break
      }
      if extendsRun, let last = page.glyphs.indices.last {
        page.glyphs[last].isVertical = true
      }
      page.glyphs.append(
        RawGlyph(scalar: scalar, box: box, style: style, isVertical: extendsRun))
    }
    return page
  }
}

/// A glyph before it is known whether it is seen.
struct RawGlyph {
  var scalar: Unicode.Scalar
  var box: Rect
  /// Index into ``PageText/styles``.
  var style: Int
  var isVertical = false
  var isVisible = true
  /// Whether a text recognition laid it under the page's picture.
  var isLayer = false
  /// Whether it is known which operator showed it, and by that its color and whether it is seen.
  var isSettled = false
}

/// A page's glyphs with the styles that the library knows: no direction, no visibility.
struct PageText {
  var glyphs: [RawGlyph] = []
  var styles: [RawStyle] = []
  /// Whether glyphs over the limit were dropped.
  var exceedsLimit = false
  /// Whether the library gave fewer boxes than scalars.
  var isMispaired = false
}

/// Font, size and color of a run.
struct RawStyle: Equatable {
  let fontName: String
  let fontSize: Double
  let color: RGBColor
}

extension PopplerRectangle {
  fileprivate var isFinite: Bool { x1.isFinite && y1.isFinite && x2.isFinite && y2.isFinite }
}
