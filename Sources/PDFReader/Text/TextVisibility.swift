import PageModel

/// Decides which glyphs a reader of the page sees.
struct TextVisibility {
  let options: PDFReaderOptions

  /// Marks the glyphs that are drawn without ink, too small, or in the color of their ground.
  func mark(_ glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink?) {
    hideSmall(&glyphs, styles: styles)
    guard let ink else { return }
    hideInkless(&glyphs, styles: styles, ink: ink)
    hideCamouflaged(&glyphs, styles: styles, ink: ink)
  }

  private func hideSmall(_ glyphs: inout [RawGlyph], styles: [RawStyle]) {
    guard styles.contains(where: { $0.fontSize < options.minimumVisibleFontSize }) else { return }
    for index in glyphs.indices
    where styles[glyphs[index].style].fontSize < options.minimumVisibleFontSize {
      glyphs[index].isVisible = false
    }
  }

  // MARK: Without ink

  /// Poppler does not tell the render mode, so each glyph is matched with the operator that
  /// showed it.
  private func hideInkless(_ glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink) {
    guard ink.shows.contains(where: { !$0.isVisible }) else { return }
    guard ink.shows.contains(where: \.isVisible) else {
      // A scan with a layer of recognized text.
      for index in glyphs.indices { glyphs[index].isVisible = false }
      return
    }
    let finder = ShowFinder(ink.shows)
    for index in glyphs.indices where !glyphs[index].isSettled {
      let style = styles[glyphs[index].style]
      let show = finder.show(of: glyphs[index], fontSize: style.fontSize, color: style.color)
      if let show, !show.isVisible {
        glyphs[index].isVisible = false
      }
    }
  }

  // MARK: In the color of the ground

  private func hideCamouflaged(_ glyphs: inout [RawGlyph], styles: [RawStyle], ink: Ink) {
    let colors = distinctColors(of: ink)
    let suspects = styles.map { style in
      guard let colors else { return true }
      return isNear(style.color, .white) || colors.contains { isNear(style.color, $0) }
    }
    guard suspects.contains(true) else { return }
    let finder = ShowFinder(ink.shows)
    for index in glyphs.indices where suspects[glyphs[index].style] && !glyphs[index].isSettled {
      let glyph = glyphs[index]
      let style = styles[glyph.style]
      let x = glyph.box.midX
      let y = glyph.box.midY
      let below =
        finder.show(of: glyph, fontSize: style.fontSize, color: style.color)?.fillCount
        ?? ink.fills.count
      let ground = ink.ground(x: x, y: y, below: below, searched: options.maximumFillsSearched)
      switch ground {
      case .color(let color) where isNear(style.color, color):
        glyphs[index].isVisible = glyph.isVisible && isOnImage(x, y, ink)
      case .paper where isNear(style.color, .white):
        glyphs[index].isVisible = glyph.isVisible && isOnImage(x, y, ink)
      default: break
      }
    }
  }

  /// The known colors of the fills, or `nil` where they are too many to compare with each style.
  private func distinctColors(of ink: Ink) -> [RGBColor]? {
    let most = 64
    var colors: [RGBColor] = []
    for index in ink.fills.indices where ink.isFillKnown[index] {
      let color = ink.fills[index].color
      if colors.contains(color) { continue }
      guard colors.count < most else { return nil }
      colors.append(color)
    }
    return colors
  }

  /// Whether a point lies on an image, whose colors are not known.
  private func isOnImage(_ x: Double, _ y: Double, _ ink: Ink) -> Bool {
    ink.images.prefix(options.maximumFillsSearched).contains { $0.box.contains(x: x, y: y) }
  }

  private func isNear(_ color: RGBColor, _ other: RGBColor) -> Bool {
    color.distance(to: other) < options.invisibleTextContrast
  }
}
