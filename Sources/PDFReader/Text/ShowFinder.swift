import PageModel

/// Finds the text-showing operator that a glyph came from: the nearest one before it on its line.
struct ShowFinder {
  /// Operators of one direction, in bands across it.
  private struct Bands {
    let direction: Point
    /// Band number to operators, by ascending place along the direction.
    var shows: [Int: [(along: Double, show: TextShow)]] = [:]
  }

  private var groups: [Bands] = []
  /// Height of a band, in points; about a line.
  private static let bandHeight = 12.0
  /// Directions this close are one.
  private static let sameDirection = 0.01
  /// More directions than this do not occur on a page that is read.
  private static let maximumDirections = 16
  /// Operators of other lines in the same band that are passed over, at most.
  private static let maximumSteps = 256
  /// A glyph may begin this far before the point at which it is shown, in font sizes.
  private static let slackInFontSizes = 0.5
  /// A glyph's middle lies this far above its baseline, in font sizes.
  private static let middleInFontSizes = 0.3
  /// Colors whose components differ by at most this are one.
  private static let sameColor = 0.05
  /// Font sizes within this factor are one.
  private static let sameSize = 1.2
  /// Font sizes that differ by at most this share are the same but for rounding.
  private static let exactSize = 0.01
  /// A glyph's middle is at most this far from where its baseline puts it, in font sizes.
  private static let reachInFontSizes = 0.5

  init(_ shows: [TextShow]) {
    for show in shows {
      guard let group = group(for: show.direction) else { continue }
      let place = place(of: show.origin, along: groups[group].direction)
      guard let band = Self.band(place.across) else { continue }
      groups[group].shows[band, default: []].append((place.along, show))
    }
    for group in groups.indices {
      for band in groups[group].shows.keys {
        groups[group].shows[band]?.sort { $0.along < $1.along }
      }
    }
  }

  /// The operator as ``show(of:fontSize:color:)`` finds it, but one of just the glyph's size before
  /// others: a layer of text may lie under the print of a page.
  func exactShow(of glyph: RawGlyph, fontSize: Double, color: RGBColor) -> TextShow? {
    let exact = show(of: glyph, fontSize: fontSize) { show in
      abs(show.fontSize - fontSize) <= Self.exactSize * fontSize
        && show.color.map { $0.distance(to: color) <= Self.sameColor } ?? true
    }
    return exact ?? show(of: glyph, fontSize: fontSize, color: color)
  }

  /// The operator, or `nil` where none fits; one of the glyph's own font size and color before
  /// others, since a stamp or watermark may run through the lines of a page.
  func show(of glyph: RawGlyph, fontSize: Double, color: RGBColor) -> TextShow? {
    let sizes = fontSize / Self.sameSize...fontSize * Self.sameSize
    return show(of: glyph, fontSize: fontSize) { show in
      sizes.contains(show.fontSize)
        && show.color.map { $0.distance(to: color) <= Self.sameColor } ?? true
    } ?? show(of: glyph, fontSize: fontSize) { sizes.contains($0.fontSize) }
      ?? show(of: glyph, fontSize: fontSize) { _ in true }
  }

  private func show(
    of glyph: RawGlyph, fontSize: Double, where fits: (TextShow) -> Bool
  ) -> TextShow? {
    let middle = Point(x: glyph.box.midX, y: glyph.box.midY)
    var best: (distance: Double, show: TextShow)?
    for group in groups {
      let place = place(of: middle, along: group.direction)
      let first = place.across - Self.reachInFontSizes * fontSize
      let last = place.across + (Self.reachInFontSizes + Self.middleInFontSizes) * fontSize
      guard let low = Self.band(first), let high = Self.band(last) else { continue }
      for band in low...min(high, low + 64) {
        guard let shows = group.shows[band] else { continue }
        nearest(in: shows, group.direction, place, fontSize, fits, &best)
      }
    }
    return best?.show
  }

  private func nearest(
    in shows: [(along: Double, show: TextShow)], _ direction: Point,
    _ place: (along: Double, across: Double), _ fontSize: Double, _ fits: (TextShow) -> Bool,
    _ best: inout (distance: Double, show: TextShow)?
  ) {
    // The last operator that begins at or before the glyph, by halving.
    var low = 0
    var high = shows.count
    let limit = place.along + Self.slackInFontSizes * fontSize
    while low < high {
      let middle = (low + high) / 2
      if shows[middle].along <= limit { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    let lastLooked = max(0, low - Self.maximumSteps)
    while index >= lastLooked {
      let candidate = shows[index]
      let across = self.place(of: candidate.show.origin, along: direction).across
      let offset = across - place.across - Self.middleInFontSizes * fontSize
      if abs(offset) <= Self.reachInFontSizes * fontSize,
        fits(candidate.show)
      {
        let distance = max(0, place.along - candidate.along)
        if let known = best {
          // Where two begin at one point, the glyph is taken to be seen.
          let isCloser = distance < known.distance
          guard isCloser || (distance == known.distance && candidate.show.isVisible) else { return }
        }
        best = (distance, candidate.show)
        return
      }
      index -= 1
    }
  }

  private mutating func group(for direction: Point) -> Int? {
    let known = groups.firstIndex {
      abs($0.direction.x - direction.x) < Self.sameDirection
        && abs($0.direction.y - direction.y) < Self.sameDirection
    }
    if let known { return known }
    guard groups.count < Self.maximumDirections else { return nil }
    groups.append(Bands(direction: direction))
    return groups.count - 1
  }

  /// Where a point is along a direction, and across it: to its right, which is down for text
  /// that reads to the right.
  private func place(of point: Point, along direction: Point) -> (along: Double, across: Double) {
    (
      point.x * direction.x + point.y * direction.y,
      point.y * direction.x - point.x * direction.y
    )
  }

  private static func band(_ across: Double) -> Int? {
    let band = (across / bandHeight).rounded(.down)
    return abs(band) < 1e6 ? Int(band) : nil
  }
}
