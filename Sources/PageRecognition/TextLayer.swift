internal import PageModel
internal import PagePictures

/// The words of a page's text layer, placed by the ink of the picture that they describe.
///
/// Layers place words roughly: what counts is which ink a character covers, never the layer's own grid.
struct TextLayer {
  /// For each piece what the layer has of it, left to right.
  private(set) var texts: [Int: PieceText] = [:]
  /// Characters that cover no ink, as indices into the page's glyphs.
  private(set) var unplaced: [Int] = []

  /// A layer without words.
  init() {}

  init(_ page: PDFPage, on contents: PictureContents) {
    let glyphs = page.glyphs.indices.filter { page.glyphs[$0].origin == .textLayer }
    guard !glyphs.isEmpty else { return }
    let index = PieceIndex(contents.pieces.map(\.box), height: contents.picture.height)
    var members: [Int: [(glyph: Int, box: PixelRect)]] = [:]
    for glyph in glyphs {
      let box = contents.pixels(ofPage: page.glyphs[glyph].box)
      if let piece = index.piece(under: box) {
        members[piece, default: []].append((glyph, box))
      } else {
        unplaced.append(glyph)
      }
    }
    for (piece, parts) in members {
      let ordered = parts.sorted {
        ($0.box.x.lowerBound, $0.glyph) < ($1.box.x.lowerBound, $1.glyph)
      }
      let bounds = contents.pieces[piece].box.x
      texts[piece] = PieceText(
        symbols: ordered.compactMap { part in
          let glyph = page.glyphs[part.glyph]
          guard !glyph.scalar.properties.isWhitespace else { return nil }
          let first = min(max(part.box.x.lowerBound, bounds.lowerBound), bounds.upperBound - 1)
          let end = min(max(part.box.x.upperBound, first + 1), bounds.upperBound)
          return PieceText.Symbol(
            text: String(Character(glyph.scalar)), columns: first..<end, confidence: 1)
        })
    }
  }
}

/// Finds the piece that a box lies on.
struct PieceIndex {
  private let boxes: [PixelRect]
  /// For each band of rows the pieces in it.
  private var bands: [[Int]]

  /// Rows of a band.
  private static let bandHeight = 32

  init(_ boxes: [PixelRect], height: Int) {
    self.boxes = boxes
    bands = [[Int]](repeating: [], count: height / Self.bandHeight + 1)
    for (index, box) in boxes.enumerated() where !box.y.isEmpty {
      let last = min((box.y.upperBound - 1) / Self.bandHeight, bands.count - 1)
      let first = min(max(0, box.y.lowerBound / Self.bandHeight), last)
      for band in first...last { bands[band].append(index) }
    }
  }

  /// The piece that has most of a box, at least a third of its height; the box's middle column decides
  /// between pieces side by side.
  func piece(under box: PixelRect) -> Int? {
    let first = min(max(0, box.y.lowerBound / Self.bandHeight), bands.count - 1)
    let last = min(max(first, (box.y.upperBound - 1) / Self.bandHeight), bands.count - 1)
    let middle = (box.x.lowerBound + box.x.upperBound) / 2
    var best: (piece: Int, distance: Int, overlap: Int)?
    for band in first...last {
      for piece in bands[band] {
        let other = boxes[piece]
        let overlap =
          min(box.y.upperBound, other.y.upperBound) - max(box.y.lowerBound, other.y.lowerBound)
        guard overlap * 3 >= min(box.height, other.height) else { continue }
        let distance = max(other.x.lowerBound - middle, middle - other.x.upperBound, 0)
        guard distance <= max(box.width, box.height) else { continue }
        if let known = best, (known.distance, -known.overlap) <= (distance, -overlap) { continue }
        best = (piece, distance, overlap)
      }
    }
    return best?.piece
  }
}
