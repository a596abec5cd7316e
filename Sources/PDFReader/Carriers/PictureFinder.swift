import PageModel

/// Tells whether a page is a picture: one image of a page, or tiles, strips or layers of one.
///
/// Scanners and the programs that shrink their files draw a page as one image, as strips, as tiles, as a
/// mask of the writing over a background, or as a small image for each line or letter; a word processor
/// sets such an image between margins. What others add to it later is small: a page number, a fax line,
/// the stamp of an app, the words of a signature. A page that was typeset has text or lines of its own
/// beside its images.
struct PictureFinder {
  let options: PDFReaderOptions
  let frame: Rect
  let images: [DrawnImage]
  /// The share of the page that its images cover.
  private let coverage: Double

  /// `nil` where the page's images are too small for the page to be one.
  init?(images: [DrawnImage], frame: Rect, options: PDFReaderOptions) {
    guard !images.isEmpty, frame.area > 0 else { return nil }
    var raster = CoverageRaster(frame: frame)
    for image in images {
      raster.cover(image.box, gap: options.carriers.pictureGap)
      if raster.isFull { break }
    }
    guard raster.share >= options.carriers.leastPictureShare else { return nil }
    coverage = raster.share
    self.images = images
    self.frame = frame
    self.options = options
  }

  /// The resolution of the page's picture in pixels a point, or `nil` where the page has text or lines
  /// of its own.
  ///
  /// - Parameters:
  ///   - printed: The boxes of the glyphs that a reader sees and that no image hides.
  ///   - rulings: The page's rulings, in drawing order.
  func pixelsPerPoint(printed: [Rect], rulings: [Ruling]) -> Double? {
    let own = printed.lazy.filter { !isInMargin($0) }.reduce(0) { $0 + $1.area }
    let added = coverage >= options.scannedImageShare ? options.carriers.mostAddedTextShare : 0
    guard own <= added * frame.area else { return nil }
    let lines = rulings.indices.count { !isCovered(rulings[$0], at: $0) }
    guard lines <= (added > 0 ? options.carriers.mostAddedRulings : 0) else { return nil }
    return resolution
  }

  /// The rulings that no later image hides.
  func uncovered(_ rulings: [Ruling]) -> [Ruling] {
    rulings.indices.filter { !isCovered(rulings[$0], at: $0) }.map { rulings[$0] }
  }

  /// Whether an opaque image that is drawn later hides a point; only where the images cover nearly all of
  /// the page, since a figure may stand in front of a heading.
  ///
  /// - Parameter count: How many images were drawn before what stands there.
  func isCovered(x: Double, y: Double, after count: Int) -> Bool {
    guard coverage >= options.carriers.wholePictureShare else { return false }
    return images.dropFirst(count).prefix(options.maximumFillsSearched).contains {
      $0.isOpaque && $0.box.contains(x: x, y: y)
    }
  }

  private func isCovered(_ ruling: Ruling, at index: Int) -> Bool {
    let middle = (ruling.start + ruling.end) / 2
    let (x, y) =
      ruling.orientation == .horizontal ? (middle, ruling.position) : (ruling.position, middle)
    return images.suffix(options.maximumFillsSearched).contains {
      $0.rulingCount > index && $0.isOpaque && $0.box.contains(x: x, y: y)
    }
  }

  /// Whether a glyph stands where running heads, page numbers and the stamps of apps do.
  private func isInMargin(_ box: Rect) -> Bool {
    let x = options.carriers.pictureMarginShare * frame.width
    let y = options.carriers.pictureMarginShare * frame.height
    return box.midY < y || box.midY > frame.height - y || box.midX < x
      || box.midX > frame.width - x
  }

  /// That of the finest image, but for images as small as a logo where there are larger ones.
  private var resolution: Double {
    let least = options.carriers.leastTileShare * frame.area
    let tiles = images.filter { $0.box.area >= least }
    let finest = (tiles.isEmpty ? images : tiles).map(\.pixelsPerPoint).max() ?? 0
    return finest > 0 ? finest : options.carriers.unknownPixelsPerPoint
  }
}

/// Which of 64 × 64 places on a page are covered.
private struct CoverageRaster {
  private static let side = 64
  private let frame: Rect
  private var rows = [UInt64](repeating: 0, count: side)

  init(frame: Rect) {
    self.frame = frame
  }

  /// Covers the places whose middles lie in a rectangle or at most `gap` points beside it.
  mutating func cover(_ rect: Rect, gap: Double) {
    let columns = Self.places(rect.x0 - gap, rect.x1 + gap, of: frame.width)
    guard !columns.isEmpty else { return }
    let mask = (UInt64.max >> UInt64(Self.side - columns.count)) << UInt64(columns.lowerBound)
    for row in Self.places(rect.y0 - gap, rect.y1 + gap, of: frame.height) { rows[row] |= mask }
  }

  var isFull: Bool { rows.allSatisfy { $0 == .max } }

  /// The covered share, from 0 to 1.
  var share: Double {
    Double(rows.reduce(0) { $0 + $1.nonzeroBitCount }) / Double(Self.side * Self.side)
  }

  private static func places(_ from: Double, _ to: Double, of length: Double) -> Range<Int> {
    func place(_ value: Double) -> Int {
      Int((min(max(value / length, 0), 1) * Double(side) - 0.5).rounded(.up))
    }
    let low = place(from)
    return low..<max(low, min(place(to), side))
  }
}
