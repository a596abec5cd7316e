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
  let ink: Ink
  private let seen: SeenInk
  /// Bytes of a code of each of the page's fonts.
  private let bytesPerCode: [Int]

  init(seen: SeenInk, bytesPerCode: [Int]) {
    ink = seen.ink
    self.seen = seen
    self.bytesPerCode = bytesPerCode
  }

  /// Distances are in font sizes. A glyph begins this close to where it is expected …
  private static let reach = 0.15
  /// … or so far behind it where a blank stands between: the narrowest blanks have 0.2.
  private static let blank = 1.2
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

  /// What became of the glyphs that could be followed.
  struct Settled {
    /// Places of hidden ones that stand right beside others, in reading order.
    var hidden: [Int] = []
    /// Those in a paint that is not known, in reading order.
    var doubtful: [RawGlyph] = []
  }

  /// Settles the glyphs that can be followed.
  ///
  /// - Parameter onlyHides: Whether all stay as they are where none is hidden.
  func settle(
    _ glyphs: inout [RawGlyph], styles: inout [RawStyle], onlyHides: Bool
  ) -> Settled {
    let index = GlyphBands(glyphs, styles: styles, bandHeight: Self.bandHeight)
    let drawings = drawings(of: glyphs, index)
    var shows: [Int?] = []
    shows.reserveCapacity(glyphs.count)
    var hidesAny = false
    for glyph in glyphs.indices {
      let box = glyphs[glyph].box
      let show = drawings.last(of: glyph) { seen.isSeen(ink.shows[$0], at: box) }
      shows.append(show)
      if show == nil, drawings.has(glyph) { hidesAny = true }
    }
    guard !onlyHides || hidesAny else { return Settled() }
    var settled = Settled()
    for glyph in glyphs.indices where drawings.has(glyph) {
      glyphs[glyph].isSettled = true
      if let show = shows[glyph].map({ ink.shows[$0] }) {
        recolor(&glyphs[glyph], as: show, &styles)
        if show.isDoubtful { settled.doubtful.append(glyphs[glyph]) }
      } else {
        glyphs[glyph].isVisible = false
      }
    }
    let hidden = glyphs.indices.filter { drawings.has($0) && shows[$0] == nil }
    guard hidden.count <= Self.mostHidden else { return settled }
    settled.hidden = beside(hidden, in: glyphs, styles, index)
    return settled
  }

  /// How far the upright operators could be followed.
  struct Followed {
    /// For each glyph whether one was followed to it.
    let glyphs: [Bool]
    /// The share of their codes whose glyphs were found; blanks have none.
    let share: Double
  }

  /// Follows the upright operators to their glyphs, also to those that the library puts below a glyph of a
  /// slanted one.
  func followed(to glyphs: [RawGlyph], styles: [RawStyle]) -> Followed {
    let drawings = drawings(
      of: glyphs,
      GlyphBands(
        glyphs, styles: styles, bandHeight: Self.bandHeight, skipsVertical: false))
    let codes = ink.shows.lazy.filter { abs($0.direction.x - 1) < Self.upright }
      .map { $0.run.bytes / max(1, bytesPerCode(of: $0)) }.reduce(0, +)
    let found = glyphs.indices.map { drawings.has($0) }
    return Followed(
      glyphs: found, share: codes > 0 ? Double(found.count { $0 }) / Double(codes) : 0)
  }

  private func bytesPerCode(of show: TextShow) -> Int {
    bytesPerCode.indices.contains(show.run.font) ? bytesPerCode[show.run.font] : 1
  }

  /// Those of the hidden glyphs that stand right beside visible ones, or beside others that do.
  private func beside(
    _ hidden: [Int], in glyphs: [RawGlyph], _ styles: [RawStyle], _ index: GlyphBands
  ) -> [Int] {
    var found: Set<Int> = []
    var near: [GlyphBands.Entry] = []
    func look(at glyph: Int) {
      let (box, size) = (glyphs[glyph].box, styles[glyphs[glyph].style].fontSize)
      index.find(
        from: box.x0 - size, to: box.x1 + size / 2, y: box.midY, size: size, factor: 2, in: &near)
      if near.contains(where: { glyphs[$0.glyph].isVisible || found.contains($0.glyph) }) {
        found.insert(glyph)
      }
    }
    for glyph in hidden { look(at: glyph) }
    for glyph in hidden.reversed() { look(at: glyph) }
    return hidden.filter(found.contains)
  }

  /// More hidden glyphs are a layer of text.
  private static let mostHidden = 500

  /// Gives a glyph the color that its operator draws it in, as it looks upon its ground.
  private func recolor(
    _ glyph: inout RawGlyph, as show: TextShow, _ styles: inout [RawStyle]
  ) {
    let style = styles[glyph.style]
    let color = seen.color(of: show, at: glyph.box, drawnAs: style.color)
    guard color.distance(to: style.color) > Self.sameColor else { return }
    let own = RawStyle(fontName: style.fontName, fontSize: style.fontSize, color: color)
    if let known = styles.firstIndex(of: own) {
      glyph.style = known
    } else {
      glyph.style = styles.count
      styles.append(own)
    }
  }

  // MARK: Walking

  /// Where an operator ends, and whether with blanks, whose width nothing tells.
  private struct End {
    let point: Point
    let hasBlank: Bool
  }

  /// Which operators drew the glyphs.
  private func drawings(of glyphs: [RawGlyph], _ index: GlyphBands) -> Drawings {
    var drawings = Drawings(glyphCount: glyphs.count)
    let origins = Set(ink.shows.lazy.filter(\.run.isAtStart).map { Cell($0.origin) })
    var end: End?
    for (number, show) in ink.shows.enumerated() {
      let start = show.run.isAtStart ? End(point: show.origin, hasBlank: false) : end
      guard let start, abs(show.direction.x - 1) < Self.upright, show.fontSize > 0 else {
        end = nil
        continue
      }
      let size = bytesPerCode(of: show)
      end = walk(
        show, number, from: start, codes: show.run.bytes / max(1, size), index, origins, glyphs,
        &drawings)
    }
    return drawings
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
      // Where two stand at one place, codes of one byte may tell: most such fonts have the letters' own.
      let isNamed = bytesPerCode(of: show) == 1 && show.run.codes.has(glyphs[glyph].scalar)
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
}
