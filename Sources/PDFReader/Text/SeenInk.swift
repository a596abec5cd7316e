import PageModel

/// Tells whether a reader sees what a text-showing operator draws at a place of the page.
struct SeenInk {
  let options: PDFReaderOptions
  let ink: Ink
  /// The colors that text may vanish upon, white first; `nil` where they are too many to compare.
  private let grounds: [RGBColor]?

  init(options: PDFReaderOptions, ink: Ink) {
    self.options = options
    self.ink = ink
    var grounds: [RGBColor] = [.white]
    for index in ink.fills.indices where ink.isFillKnown[index] {
      let color = ink.fills[index].color
      if !grounds.contains(color) { grounds.append(color) }
      if grounds.count > Self.mostGrounds { break }
    }
    self.grounds = grounds.count > Self.mostGrounds ? nil : grounds
  }

  private static let mostGrounds = 64
  /// A glyph's middle lies this far above its baseline, in font sizes.
  private static let middle = 0.3
  /// A glyph's middle may be so far beyond what it is clipped to, in font sizes: edges are rounded.
  private static let rounding = 0.05
  /// Less of a letter's height is not read.
  private static let leastHeight = 0.25
  /// Lightness from which a word is taken for a watermark where all of it is so.
  private static let pale = 0.6

  // MARK: Whether to look

  /// Why the operators of a page are to be followed glyph by glyph.
  enum Need {
    /// All of the page's text is seen.
    case none
    /// What an operator begins with is seen, but its end may be covered, or clipped away.
    case hiddenEnds
    /// Operators differ in what is seen of them.
    case mixedText
  }

  /// Whether to ask what is ``need(bytesPerCode:)``; a page whose text lies under a picture is read as the
  /// library has it.
  func mayHideText(frame: Rect) -> Bool {
    guard
      !ink.images.contains(where: { $0.box.area >= options.scannedImageShare * frame.area })
    else { return false }
    // Two bytes a code make a text twice as long at most.
    return isMixed || mayEndHidden(bytesPerCode: [])
  }

  /// Whether some of the page's text may be hidden beside other text.
  ///
  /// - Parameter bytesPerCode: Bytes of a code of each of the page's fonts.
  func need(bytesPerCode: [Int]) -> Need {
    if isMixed { return .mixedText }
    return mayEndHidden(bytesPerCode: bytesPerCode) ? .hiddenEnds : .none
  }

  /// Whether operators differ in what is seen of them, so that the library may have mixed up their colors.
  private var isMixed: Bool {
    guard let first = ink.shows.first else { return false }
    let isMixed = ink.shows.contains {
      $0.isVisible != first.isVisible || $0.color != first.color || $0.alpha != first.alpha
        || $0.run.clip != first.run.clip || $0.fillCount != first.fillCount
        || $0.imageCount != first.imageCount || $0.run.isOutlined || $0.isDoubtful
    }
    return isMixed && ink.shows.contains(where: isSuspect)
  }

  /// Whether an operator may show what is not seen, or what the color of another would hide.
  private func isSuspect(_ show: TextShow) -> Bool {
    if show.run.isOutlined || show.isDoubtful { return true }
    if show.isVisible, show.alpha < 1 - options.invisibleAlpha { return true }
    if let color = show.color {
      if min(color.red, color.green, color.blue) >= Self.pale { return true }
      if let grounds, grounds.contains(where: { isNear($0, color) }) { return true }
    }
    let size = show.fontSize
    let start = Rect(
      x0: show.origin.x, y0: show.origin.y - 2 * Self.middle * size,
      x1: show.origin.x + 0.4 * size, y1: show.origin.y)
    guard show.isVisible, let clip = show.run.clip else { return true }
    let room = Rect(
      x0: start.midX - size, y0: start.midY - size, x1: start.midX + size, y1: start.midY + size)
    guard clip.intersection(room) != nil else { return true }
    return isCovered(show, start) || isCamouflaged(show, start)
  }

  /// Whether an operator's text may reach under what was drawn later, or beyond what it is clipped to, were
  /// all its glyphs as wide as they are high.
  private func mayEndHidden(bytesPerCode: [Int]) -> Bool {
    var reach = 0.0
    return ink.shows.contains { show in
      let bytes = bytesPerCode.indices.contains(show.run.font) ? bytesPerCode[show.run.font] : 1
      let width = Double(show.run.bytes / max(1, bytes)) * show.run.widestGlyph + show.run.gaps
      reach = width + (show.run.isAtStart ? 0 : reach)
      guard show.isVisible, show.direction.x > 0.5, let clip = show.run.clip, reach.isFinite else {
        return false
      }
      if !show.run.clipAreas.isEmpty { return true }
      let y = show.origin.y - Self.middle * show.fontSize
      if show.origin.x + reach > clip.x1 || y < clip.y0 || y > clip.y1 { return true }
      let room = Rect(
        x0: show.origin.x, y0: y, x1: show.origin.x + reach, y1: max(y + 0.01, show.origin.y))
      return later(show).contains { $0.box.intersection(room) != nil }
        || ink.images.dropFirst(show.imageCount).prefix(options.maximumFillsSearched)
          .contains { $0.isOpaque && $0.box.intersection(room) != nil }
    }
  }

  // MARK: What is seen

  /// Whether a reader sees the glyph with this box where the operator draws it.
  func isSeen(_ show: TextShow, at glyph: Rect) -> Bool {
    guard show.isVisible, isWithinClip(show, glyph) else { return false }
    return !isCovered(show, glyph) && !isCamouflaged(show, glyph)
  }

  /// Whether a glyph's middle is between the sides of what its operator is clipped to, and some of its height
  /// within: programs cut lines off in part that are read all the same.
  private func isWithinClip(_ show: TextShow, _ glyph: Rect) -> Bool {
    guard let clip = show.run.clip else { return false }
    let x = glyph.midX
    let slack = Self.rounding * show.fontSize
    // Some fonts claim more height than they use: the baseline tells where letters are.
    let height = 2 * Self.middle * show.fontSize
    let shown = min(clip.y1, show.origin.y) - max(clip.y0, show.origin.y - height)
    return x >= clip.x0 - slack && x <= clip.x1 + slack && shown >= Self.leastHeight * height
      && show.run.clipAreas.allSatisfy { $0.contains(x: x, y: show.origin.y - height / 2) }
  }

  /// What may lie upon an operator's text.
  private func later(_ show: TextShow) -> ArraySlice<Area> {
    ink.covers.dropFirst(show.coverCount).prefix(options.maximumFillsSearched)
  }

  /// Whether something was drawn upon a glyph that lets nothing through.
  private func isCovered(_ show: TextShow, _ glyph: Rect) -> Bool {
    if later(show).contains(where: { $0.hides(glyph) }) { return true }
    return ink.images.dropFirst(show.imageCount).prefix(options.maximumFillsSearched)
      .contains { $0.isOpaque && $0.box.contains(x: glyph.midX, y: glyph.midY) }
  }

  private func isCamouflaged(_ show: TextShow, _ glyph: Rect) -> Bool {
    guard let color = show.color else { return false }
    if let grounds,
      !grounds.contains(where: { $0.distance(to: color) < options.invisibleTextContrast })
    {
      return false
    }
    let (x, y) = (glyph.midX, glyph.midY)
    let isOnImage = ink.images.prefix(show.imageCount).prefix(options.maximumFillsSearched)
      .contains { $0.box.contains(x: x, y: y) }
    guard !isOnImage else { return false }
    switch ground(of: show, glyph) {
    case .paper: return isNear(color, .white)
    case .color(let below): return isNear(color, below)
    case .unknown: return false
    }
  }

  private func ground(of show: TextShow, _ glyph: Rect) -> Ink.Ground {
    ink.ground(
      x: glyph.midX, y: glyph.midY, below: show.fillCount, searched: options.maximumFillsSearched)
  }

  private func isNear(_ color: RGBColor, _ other: RGBColor) -> Bool {
    color.distance(to: other) < options.invisibleTextContrast
  }

  /// The color that a glyph has to a reader; where the operator's is not known, the library's.
  func color(of show: TextShow, at glyph: Rect, drawnAs color: RGBColor) -> RGBColor {
    let own = show.color ?? color
    guard show.alpha < 1 - options.invisibleAlpha else { return own }
    return own.blended(over: ground(of: show, glyph), alpha: show.alpha)
  }
}

extension RGBColor {
  /// The color as it looks upon a ground; upon one that is not known, as upon paper.
  func blended(over ground: Ink.Ground, alpha: Double) -> RGBColor {
    var below = RGBColor.white
    if case .color(let known) = ground { below = known }
    func mix(_ top: Double, _ bottom: Double) -> Double { top * alpha + bottom * (1 - alpha) }
    return RGBColor(
      red: mix(red, below.red), green: mix(green, below.green), blue: mix(blue, below.blue))
  }
}

extension TextShow {
  /// Whether its ink may be any color, or none.
  var isDoubtful: Bool { isVisible && (color == nil || run.isMasked) }
}
