import Algorithms
import PageModel

/// Follows the text-showing operators of a page glyph by glyph, so that it is known for each glyph which of
/// them drew it.
///
/// The library says the color of a whole word only, and its first glyph decides: of a hidden 9 right before
/// a printed 12 it makes 912 in one color. An operator begins where it is placed, or behind the one before,
/// and has as many glyphs as codes; the boxes of the glyphs tell how far it has come. What cannot be followed
/// so is left to ``TextVisibility``.
struct ShowWalk {
  let options: PDFReaderOptions
  let ink: Ink
  let frame: Rect
  /// The colors that text may vanish upon, white first; `nil` where they are too many to compare.
  private let grounds: [RGBColor]?

  init(options: PDFReaderOptions, ink: Ink, frame: Rect) {
    self.options = options
    self.ink = ink
    self.frame = frame
    var grounds: [RGBColor] = [.white]
    for index in ink.fills.indices where ink.isFillKnown[index] {
      let color = ink.fills[index].color
      if !grounds.contains(color) { grounds.append(color) }
      if grounds.count > Self.mostGrounds { break }
    }
    self.grounds = grounds.count > Self.mostGrounds ? nil : grounds
  }

  private static let mostGrounds = 64

  /// Distances are in font sizes. A glyph begins this close to where it is expected …
  private static let reach = 0.15
  /// … or so far behind it where a blank stands between: the narrowest blanks have 0.2.
  private static let blank = 1.2
  /// Glyphs so close to an operator's place are its own, and no other's behind a blank.
  private static let own = 0.15
  /// A glyph drawn again stands this close to the first.
  private static let again = 0.12
  /// A glyph's middle lies about this far above its baseline.
  private static let middle = 0.3
  /// Height of a band of glyphs, in points; about a line.
  private static let bandHeight = 12.0
  /// Font sizes within this factor are one.
  private static let sameSize = 1.1
  /// Colors whose components differ by at most this are one.
  private static let sameColor = 0.02
  /// Directions this close are upright.
  private static let upright = 0.01

  /// Whether some of the page's text may be hidden beside other text: a page without that is read as the
  /// library has it, and so is one whose text lies under a picture.
  var isNeeded: Bool {
    guard
      !ink.images.contains(where: { $0.box.area >= options.scannedImageShare * frame.area })
    else { return false }
    guard let first = ink.shows.first else { return false }
    let isMixed = ink.shows.contains {
      $0.isVisible != first.isVisible || $0.color != first.color || $0.alpha != first.alpha
        || $0.run.clip != first.run.clip || $0.fillCount != first.fillCount
        || $0.imageCount != first.imageCount || $0.run.isOutlined
    }
    return isMixed && ink.shows.contains(where: isSuspect)
  }

  /// Whether an operator may show what is not seen, or what the color of another would hide.
  private func isSuspect(_ show: TextShow) -> Bool {
    if show.run.isOutlined { return true }
    if let color = show.color {
      if min(color.red, color.green, color.blue) >= Self.pale { return true }
      if let grounds, grounds.contains(where: { isNear($0, color) }) { return true }
    }
    return !isSeen(
      show, x: show.origin.x + 0.2 * show.fontSize,
      y: show.origin.y - Self.middle * show.fontSize)
  }

  /// Lightness from which a word is taken for a watermark where all of it is so.
  private static let pale = 0.6

  private func isNear(_ color: RGBColor, _ other: RGBColor) -> Bool {
    color.distance(to: other) < options.invisibleTextContrast
  }

  /// Settles the glyphs that can be followed; the hidden ones of them that stand right beside others, in
  /// reading order.
  func settle(
    _ glyphs: inout [RawGlyph], styles: inout [RawStyle], bytesPerCode: [Int]
  ) -> [RawGlyph] {
    var drawn = [[Int]](repeating: [], count: glyphs.count)
    let index = GlyphBands(glyphs, styles: styles, bandHeight: Self.bandHeight)
    let origins = Self.origins(ink.shows)
    var end: End?
    for (number, show) in ink.shows.enumerated() {
      let start = show.run.isAtStart ? End(point: show.origin, hasBlank: false) : end
      guard let start, abs(show.direction.x - 1) < Self.upright, show.fontSize > 0 else {
        end = nil
        continue
      }
      let size = ink.fonts.indices.contains(show.run.font) ? bytesPerCode[show.run.font] : 1
      end = walk(
        show, number, from: start, codes: show.run.bytes / max(1, size), index, origins, glyphs,
        &drawn)
    }
    for glyph in glyphs.indices where !drawn[glyph].isEmpty {
      settle(&glyphs[glyph], drawn[glyph].map { ink.shows[$0] }, &styles)
    }
    let hidden = glyphs.filter { $0.isSettled && !$0.isVisible }
    guard hidden.count <= Self.mostHidden else { return [] }
    return hidden.filter { glyph in
      let size = styles[glyph.style].fontSize
      return index.glyphs(
        from: glyph.box.x0 - size, to: glyph.box.x1 + size / 2, y: glyph.box.midY, size: size,
        factor: 2
      ).contains { glyphs[$0].isVisible }
    }
  }

  /// More hidden glyphs are a layer of text.
  private static let mostHidden = 500

  // MARK: Walking

  /// Where an operator ends, and whether with blanks, whose width nothing tells.
  private struct End {
    let point: Point
    let hasBlank: Bool
  }

  /// Notes the glyphs of an operator; where it ends.
  private func walk(
    _ show: TextShow, _ number: Int, from end: End, codes: Int, _ index: GlyphBands,
    _ origins: Set<Cell>, _ glyphs: [RawGlyph], _ drawn: inout [[Int]]
  ) -> End {
    let start = end.point
    var mayJump = end.hasBlank
    var x = start.x
    var left = min(codes, glyphs.count)
    var endsBlank = false
    let size = show.fontSize
    while left > 0 {
      let near = index.glyphs(
        from: x - Self.reach * size, to: x + Self.blank * size,
        y: start.y - Self.middle * size, size: size, factor: Self.sameSize)
      let close = near.filter { abs(glyphs[$0].box.x0 - x) <= Self.reach * size }
      let unused = close.filter { drawn[$0].isEmpty }
      // Where two stand at one place, the codes may tell: most fonts have the letters' own.
      let named = unused.filter { show.run.codes.has(glyphs[$0].scalar) }
      let free = (named.isEmpty ? unused : named)
        .min { abs(glyphs[$0].box.x0 - x) < abs(glyphs[$1].box.x0 - x) }
      let next =
        free ?? close.first { abs(glyphs[$0].box.x0 - x) <= Self.again * size }
        ?? near.first { glyph in
          glyphs[glyph].box.x0 > x && drawn[glyph].isEmpty
            && !origins.contains(Cell(x: glyphs[glyph].box.x0, y: start.y))
        }
      guard let next else {
        endsBlank = true
        break
      }
      // A blank is a code as well.
      if glyphs[next].box.x0 - x > Self.reach * size, !mayJump { left -= 1 }
      mayJump = false
      guard left > 0 else {
        endsBlank = true
        break
      }
      drawn[next].append(number)
      x = glyphs[next].box.x1
      left -= 1
    }
    return End(point: Point(x: x, y: start.y), hasBlank: endsBlank)
  }

  /// A place on the page, so coarse that an operator and its first glyph have one.
  struct Cell: Hashable {
    let x: Int
    let y: Int

    /// 2 points wide and high.
    init(x: Double, y: Double) {
      self.x = Self.cell(x)
      self.y = Self.cell(y)
    }

    init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }

    private static func cell(_ value: Double) -> Int {
      abs(value) < 1e9 ? Int((value / 2).rounded(.down)) : 0
    }

    /// The cell and those around it.
    var around: [Cell] {
      (-1...1).flatMap { across in (-1...1).map { Cell(x + across, y + $0) } }
    }
  }

  private static func origins(_ shows: [TextShow]) -> Set<Cell> {
    Set(
      shows.filter(\.run.isAtStart).flatMap { Cell(x: $0.origin.x, y: $0.origin.y).around })
  }

  // MARK: What is seen

  /// Gives a glyph the color of the operator that is seen, or hides it.
  private func settle(_ glyph: inout RawGlyph, _ shows: [TextShow], _ styles: inout [RawStyle]) {
    glyph.isSettled = true
    guard let seen = shows.last(where: { isSeen($0, x: glyph.box.midX, y: glyph.box.midY) }) else {
      glyph.isVisible = false
      return
    }
    let style = styles[glyph.style]
    guard let color = seen.color, color.distance(to: style.color) > Self.sameColor else { return }
    let own = RawStyle(fontName: style.fontName, fontSize: style.fontSize, color: color)
    if let known = styles.firstIndex(of: own) {
      glyph.style = known
    } else {
      glyph.style = styles.count
      styles.append(own)
    }
  }

  /// Whether a reader sees what an operator draws at a point.
  private func isSeen(_ show: TextShow, x: Double, y: Double) -> Bool {
    guard show.isVisible, let clip = show.run.clip else { return false }
    let size = show.fontSize
    let room = Rect(x0: x - size, y0: y - size, x1: x + size, y1: y + size)
    guard clip.intersection(room) != nil else { return false }
    return !isCovered(show, x: x, y: y) && !isCamouflaged(show, x: x, y: y)
  }

  /// Whether something was drawn upon it that lets nothing through.
  private func isCovered(_ show: TextShow, x: Double, y: Double) -> Bool {
    let later = ink.opaqueFillCounts.partitioningIndex { $0 > show.fillCount }
    let fills = ink.opaqueFills[later...].prefix(options.maximumFillsSearched)
    if fills.contains(where: { $0.contains(x: x, y: y) }) { return true }
    return ink.images.dropFirst(show.imageCount).prefix(options.maximumFillsSearched)
      .contains { $0.isOpaque && $0.box.contains(x: x, y: y) }
  }

  private func isCamouflaged(_ show: TextShow, x: Double, y: Double) -> Bool {
    guard let color = show.color else { return false }
    if let grounds,
      !grounds.contains(where: { $0.distance(to: color) < options.invisibleTextContrast })
    {
      return false
    }
    let isOnImage = ink.images.prefix(show.imageCount).prefix(options.maximumFillsSearched)
      .contains { $0.box.contains(x: x, y: y) }
    guard !isOnImage else { return false }
    let ground = ink.ground(
      x: x, y: y, below: show.fillCount, searched: options.maximumFillsSearched)
    switch ground {
    case .paper: return isNear(color, .white)
    case .color(let below): return isNear(color, below)
    case .unknown: return false
    }
  }
}

/// Glyphs by their lines and places.
private struct GlyphBands {
  private var bands: [Int: [(x: Double, glyph: Int)]] = [:]
  private let middles: [Double]
  private let sizes: [Double]
  private let bandHeight: Double

  init(_ glyphs: [RawGlyph], styles: [RawStyle], bandHeight: Double) {
    self.bandHeight = bandHeight
    middles = glyphs.map(\.box.midY)
    sizes = glyphs.map { styles[$0.style].fontSize }
    for (index, glyph) in glyphs.enumerated() where !glyph.isVertical {
      guard let band = Self.band(glyph.box.midY, bandHeight) else { continue }
      bands[band, default: []].append((glyph.box.x0, index))
    }
    for band in bands.keys { bands[band]?.sort { ($0.x, $0.glyph) < ($1.x, $1.glyph) } }
  }

  /// The glyphs that begin in a range on a line, from left to right.
  func glyphs(from start: Double, to end: Double, y: Double, size: Double, factor: Double) -> [Int]
  {
    let reach = size / 3
    guard let low = Self.band(y - reach, bandHeight), let high = Self.band(y + reach, bandHeight)
    else { return [] }
    var found: [(x: Double, glyph: Int)] = []
    for number in low...min(high, low + 8) {
      guard let band = bands[number] else { continue }
      var index = band.partitioningIndex { $0.x >= start }
      while index < band.count, band[index].x <= end {
        let glyph = band[index].glyph
        if abs(middles[glyph] - y) <= reach, sizes[glyph] <= size * factor,
          sizes[glyph] >= size / factor
        {
          found.append(band[index])
        }
        index += 1
      }
    }
    return found.sorted { ($0.x, $0.glyph) < ($1.x, $1.glyph) }.map(\.glyph)
  }

  private static func band(_ y: Double, _ height: Double) -> Int? {
    let band = (y / height).rounded(.down)
    return abs(band) < 1e6 ? Int(band) : nil
  }
}
