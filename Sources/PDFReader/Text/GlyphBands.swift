import Algorithms
import PageModel

/// Glyphs by their lines and places.
struct GlyphBands {
  /// Where a glyph begins, and its index.
  typealias Entry = (x: Double, glyph: Int)

  private var bands: [Int: [Entry]] = [:]
  private let middles: [Double]
  private let sizes: [Double]
  private let bandHeight: Double

  /// - Parameter skipsVertical: Whether glyphs are left out that the library puts below each other.
  init(
    _ glyphs: [RawGlyph], styles: [RawStyle], bandHeight: Double, skipsVertical: Bool = true
  ) {
    self.bandHeight = bandHeight
    middles = glyphs.map(\.box.midY)
    sizes = glyphs.map { styles[$0.style].fontSize }
    for (index, glyph) in glyphs.enumerated() where !skipsVertical || !glyph.isVertical {
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
