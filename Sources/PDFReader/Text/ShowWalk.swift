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
    var drawings = Drawings(glyphCount: glyphs.count)
    let index = GlyphBands(glyphs, styles: styles, bandHeight: Self.bandHeight)
    let origins = Set(ink.shows.lazy.filter(\.run.isAtStart).map { Cell($0.origin) })
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
        &drawings)
    }
    for glyph in glyphs.indices where drawings.has(glyph) {
      settle(&glyphs[glyph], drawings, glyph, &styles)
    }
    let hidden = glyphs.filter { $0.isSettled && !$0.isVisible }
    guard hidden.count <= Self.mostHidden else { return [] }
    var near: [GlyphBands.Entry] = []
    return hidden.filter { glyph in
      let size = styles[glyph.style].fontSize
      index.find(
        from: glyph.box.x0 - size, to: glyph.box.x1 + size / 2, y: glyph.box.midY, size: size,
        factor: 2, in: &near)
      return near.contains { glyphs[$0.glyph].isVisible }
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
    _ origins: Set<Cell>, _ glyphs: [RawGlyph], _ drawings: inout Drawings
  ) -> End {
    let start = end.point
    var mayJump = end.hasBlank
    var x = start.x
    var left = min(codes, glyphs.count)
    var endsBlank = false
    var near: [GlyphBands.Entry] = []
    let size = show.fontSize
    while left > 0 {
      index.find(
        from: x - Self.reach * size, to: x + Self.blank * size,
        y: start.y - Self.middle * size, size: size, factor: Self.sameSize, in: &near)
      guard let next = next(at: x, on: start.y, of: show, near, origins, glyphs, drawings) else {
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
      drawings.add(number, to: next)
      x = glyphs[next].box.x1
      left -= 1
    }
    return End(point: Point(x: x, y: start.y), hasBlank: endsBlank)
  }

  /// The glyph of the code that is drawn at `x`, of those near it from left to right; `nil` where a blank is.
  private func next(
    at x: Double, on y: Double, of show: TextShow, _ near: [GlyphBands.Entry],
    _ origins: Set<Cell>, _ glyphs: [RawGlyph], _ drawings: borrowing Drawings
  ) -> Int? {
    let size = show.fontSize
    var free: (distance: Double, glyph: Int, isNamed: Bool)?
    var again: Int?
    for (start, glyph) in near {
      let distance = abs(start - x)
      guard distance <= Self.reach * size else { continue }
      guard !drawings.has(glyph) else {
        if again == nil, distance <= Self.again * size { again = glyph }
        continue
      }
      // Where two stand at one place, the codes may tell: most fonts have the letters' own.
      let isNamed = show.run.codes.has(glyphs[glyph].scalar)
      if let best = free, (best.isNamed ? 0 : 1, best.distance) <= (isNamed ? 0 : 1, distance) {
        continue
      }
      free = (distance, glyph, isNamed)
    }
    if let free { return free.glyph }
    if let again { return again }
    for (start, glyph) in near where start > x && !drawings.has(glyph) {
      if !Cell(Point(x: start, y: y)).isBeside(origins) { return glyph }
    }
    return nil
  }

  /// Which operators drew each glyph.
  private struct Drawings: ~Copyable {
    /// An operator, and the entry of the one before that drew the same glyph; negative where there is none.
    private var entries: [(show: Int, before: Int)] = []
    private var latest: [Int]

    init(glyphCount: Int) {
      latest = Array(repeating: -1, count: glyphCount)
      entries.reserveCapacity(glyphCount)
    }

    func has(_ glyph: Int) -> Bool { latest[glyph] >= 0 }

    mutating func add(_ show: Int, to glyph: Int) {
      entries.append((show, latest[glyph]))
      latest[glyph] = entries.count - 1
    }

    /// The last operator of those that drew the glyph that `isMeant` holds for.
    func last(of glyph: Int, where isMeant: (Int) -> Bool) -> Int? {
      var entry = latest[glyph]
      while entry >= 0 {
        if isMeant(entries[entry].show) { return entries[entry].show }
        entry = entries[entry].before
      }
      return nil
    }
  }

  /// A place on the page, so coarse that an operator and its first glyph have one or lie side by side.
  private struct Cell: Hashable {
    let x: Int
    let y: Int

    /// 2 points wide and high.
    init(_ point: Point) {
      x = Self.cell(point.x)
      y = Self.cell(point.y)
    }

    private init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }

    private static func cell(_ value: Double) -> Int {
      abs(value) < 1e9 ? Int((value / 2).rounded(.down)) : 0
    }

    /// Whether the cell or one around it is among others.
    func isBeside(_ others: Set<Cell>) -> Bool {
      (-1...1).contains { across in
        (-1...1).contains { others.contains(Cell(x: x + across, y: y + $0)) }
      }
    }
  }

  // MARK: What is seen

  /// Gives a glyph the color of the operator that is seen, or hides it.
  private func settle(
    _ glyph: inout RawGlyph, _ drawings: borrowing Drawings, _ number: Int,
    _ styles: inout [RawStyle]
  ) {
    glyph.isSettled = true
    let box = glyph.box
    let seen = drawings.last(of: number) { isSeen(ink.shows[$0], x: box.midX, y: box.midY) }
    guard let seen = seen.map({ ink.shows[$0] }) else {
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
  /// Where a glyph begins, and its index.
  typealias Entry = (x: Double, glyph: Int)

  private var bands: [Int: [Entry]] = [:]
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

  /// Finds the glyphs that begin in a range on a line, from left to right.
  ///
  /// - Parameter found: Takes them in place of what it had.
  func find(
    from start: Double, to end: Double, y: Double, size: Double, factor: Double,
    in found: inout [Entry]
  ) {
    found.removeAll(keepingCapacity: true)
    let reach = size / 3
    guard let low = Self.band(y - reach, bandHeight), let high = Self.band(y + reach, bandHeight)
    else { return }
    var bandCount = 0
    for number in low...min(high, low + 8) {
      guard let band = bands[number] else { continue }
      let known = found.count
      for entry in band[band.partitioningIndex { $0.x >= start }...] {
        guard entry.x <= end else { break }
        let ownSize = sizes[entry.glyph]
        if abs(middles[entry.glyph] - y) <= reach, ownSize <= size * factor,
          ownSize >= size / factor
        {
          found.append(entry)
        }
      }
      if found.count > known { bandCount += 1 }
    }
    if bandCount > 1 { found.sort { ($0.x, $0.glyph) < ($1.x, $1.glyph) } }
  }

  private static func band(_ y: Double, _ height: Double) -> Int? {
    let band = (y / height).rounded(.down)
    return abs(band) < 1e6 ? Int(band) : nil
  }
}
