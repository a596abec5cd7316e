import Algorithms
import PageModel

/// Finds the text-showing operator whose baseline runs through the edge at which a glyph begins.
struct BaselineFinder {
  /// Operators of one direction, in bands across it, by ascending place along it.
  private struct Bands {
    let direction: Point
    var shows: [Int: [(along: Double, across: Double, show: TextShow)]] = [:]
  }

  private var groups: [Bands] = []
  /// Height of a band, in points; about a line.
  private static let bandHeight = 12.0
  /// Directions this close are one.
  private static let sameDirection = 0.01
  /// More directions than this do not occur on a page that is read.
  private static let maximumDirections = 16
  /// Bands that an edge is looked for in, at most: taller glyphs than a page has.
  private static let maximumBands = 64
  /// Operators of a band that are passed over, at most.
  private static let maximumSteps = 256
  /// Farther places do not occur on a page.
  private static let farthestBand = 1e6

  init(_ shows: [TextShow]) {
    for show in shows {
      guard let group = group(for: show.direction) else { continue }
      let place = Self.place(of: show.origin, along: show.direction)
      guard let band = Self.band(place.across) else { continue }
      groups[group].shows[band, default: []].append((place.along, place.across, show))
    }
    for group in groups.indices {
      for band in groups[group].shows.keys {
        groups[group].shows[band]?.sort { $0.along < $1.along }
      }
    }
  }

  /// The nearest fitting operator that begins before the edge, or at most `slack` points behind it, and
  /// how far before it.
  func show(
    through edge: (from: Point, to: Point), slack: Double, where fits: (TextShow) -> Bool
  ) -> (distance: Double, show: TextShow)? {
    var best: (distance: Double, show: TextShow)?
    visitShows(through: edge, slack: slack, where: fits) { show, distance in
      if distance < best?.distance ?? .infinity { best = (distance, show) }
    }
    return best
  }

  /// Visits every fitting operator whose baseline runs through the edge and that begins before it, or at
  /// most `slack` points behind it, with how far before it.
  func visitShows(
    through edge: (from: Point, to: Point), slack: Double, where fits: (TextShow) -> Bool,
    _ visit: (TextShow, Double) -> Void
  ) {
    for group in groups {
      let from = Self.place(of: edge.from, along: group.direction)
      let to = Self.place(of: edge.to, along: group.direction)
      let range = min(from.across, to.across)...max(from.across, to.across)
      guard range.upperBound > range.lowerBound, let low = Self.band(range.lowerBound),
        let high = Self.band(range.upperBound), high - low <= Self.maximumBands
      else { continue }
      for band in low...high {
        guard let shows = group.shows[band] else { continue }
        let farthest = max(from.along, to.along) + slack
        let end = shows.partitioningIndex { $0.along > farthest }
        for candidate in shows[..<end].suffix(Self.maximumSteps).reversed()
        where range.contains(candidate.across) {
          let share = (candidate.across - from.across) / (to.across - from.across)
          let along = from.along + share * (to.along - from.along)
          let distance = along - candidate.along
          guard distance >= -slack, fits(candidate.show) else { continue }
          visit(candidate.show, distance)
        }
      }
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

  private static func place(
    of point: Point, along direction: Point
  ) -> (along: Double, across: Double) {
    (
      point.x * direction.x + point.y * direction.y,
      point.y * direction.x - point.x * direction.y
    )
  }

  private static func band(_ across: Double) -> Int? {
    let band = (across / bandHeight).rounded(.down)
    return abs(band) < farthestBand ? Int(band) : nil
  }
}
