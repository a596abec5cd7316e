import PageModel

/// Drops glyphs drawn a second time over themselves, as producers without a bold font do.
struct DoubledGlyphRemover {
  /// Closer than this, in font sizes, equal characters are one glyph.
  let distanceInFontSizes: Double

  /// The glyphs without doubles, the first of each kept; linear in their number.
  func singles(of text: PageText) -> [RawGlyph] {
    let glyphs = text.glyphs
    guard glyphs.count > 1 else { return glyphs }
    var table = PlaceTable(capacity: glyphs.count)
    var doubles: [Int] = []
    // What is hidden, as a watermark is, has its doubles elsewhere than where they seem to stand.
    for index in glyphs.indices where glyphs[index].isVisible {
      let glyph = glyphs[index]
      let size = text.styles[glyph.style].fontSize
      let distance = max(size, glyph.box.height / 2) * distanceInFontSizes
      guard distance > 0 else { continue }
      if table.holdsOrInserts(index, among: glyphs, within: distance) { doubles.append(index) }
    }
    guard !doubles.isEmpty else { return glyphs }
    var singles: [RawGlyph] = []
    singles.reserveCapacity(glyphs.count - doubles.count)
    var from = 0
    for double in doubles {
      singles.append(contentsOf: glyphs[from..<double])
      from = double + 1
    }
    singles.append(contentsOf: glyphs[from...])
    return singles
  }
}

/// Open-addressed hash table from character and place to glyph.
private struct PlaceTable {
  private var slots: [Int32]
  private let mask: UInt64
  /// Longest walk from a slot; beyond it two glyphs are taken for different ones, which bounds
  /// the time on pages made to collide.
  private static let maximumProbes = 32
  /// Places much larger than the distance, so that few glyphs are near an edge, and smaller than
  /// two letters, so that few equal ones share a place.
  private static let placeSideInDistances = 12.0

  /// How much further apart the upper edges of two doubles may stand: the reader library gives all
  /// glyphs of a word the height of its first one, whose font may claim more or less room.
  private static let heightReachInDistances = 3.0
  /// Doubles stand at one height: they share at least this much of the lower one's.
  private static let commonHeightShare = 0.7

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = UInt64(size - 1)
  }

  /// Whether an equal character stands within `distance`; if not, the glyph is put in.
  mutating func holdsOrInserts(
    _ index: Int, among glyphs: [RawGlyph], within distance: Double
  ) -> Bool {
    let glyph = glyphs[index]
    let side = distance * Self.placeSideInDistances
    let column = (glyph.box.x0 / side).rounded(.down)
    let row = (glyph.box.y0 / side).rounded(.down)
    let nextColumn = Self.neighbor(of: column, glyph.box.x0 - column * side, side, distance)
    let nextRow = Self.neighbor(
      of: row, glyph.box.y0 - row * side, side, distance * Self.heightReachInDistances)
    let scalar = glyph.scalar
    if holds(scalar, column, row, glyph.box, glyphs, distance) { return true }
    if let nextColumn, holds(scalar, nextColumn, row, glyph.box, glyphs, distance) { return true }
    if let nextRow {
      if holds(scalar, column, nextRow, glyph.box, glyphs, distance) { return true }
      if let nextColumn, holds(scalar, nextColumn, nextRow, glyph.box, glyphs, distance) {
        return true
      }
    }
    insert(index, hash(scalar, column, row))
    return false
  }

  /// The next place over, where the glyph is near enough to its edge for a double to stand there.
  @inline(__always)
  private static func neighbor(
    of place: Double, _ offset: Double, _ side: Double, _ distance: Double
  ) -> Double? {
    if offset < distance { return place - 1 }
    return offset > side - distance ? place + 1 : nil
  }

  private func holds(
    _ scalar: Unicode.Scalar, _ column: Double, _ row: Double, _ box: Rect, _ glyphs: [RawGlyph],
    _ distance: Double
  ) -> Bool {
    var slot = hash(scalar, column, row) & mask
    for _ in 0..<Self.maximumProbes {
      let entry = Int(slots[Int(slot)])
      guard entry >= 0 else { return false }
      let other = glyphs[entry]
      if other.scalar == scalar, abs(other.box.x0 - box.x0) < distance,
        abs(other.box.x1 - box.x1) < 2 * distance, Self.shareHeight(other.box, box)
      {
        return true
      }
      slot = (slot + 1) & mask
    }
    return false
  }

  private static func shareHeight(_ one: Rect, _ other: Rect) -> Bool {
    let common = min(one.y1, other.y1) - max(one.y0, other.y0)
    return common >= min(one.height, other.height) * commonHeightShare
  }

  private mutating func insert(_ index: Int, _ hash: UInt64) {
    var slot = hash & mask
    for _ in 0..<Self.maximumProbes {
      if slots[Int(slot)] < 0 {
        slots[Int(slot)] = Int32(truncatingIfNeeded: index)
        return
      }
      slot = (slot + 1) & mask
    }
  }

  private func hash(_ scalar: Unicode.Scalar, _ column: Double, _ row: Double) -> UInt64 {
    // Fibonacci hashing; the bit patterns of any two numbers differ, so no number is too large.
    var value = UInt64(scalar.value) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ column.bitPattern) &* 0xC2B2_AE3D_27D4_EB4F
    value = (value ^ (value >> 29) ^ row.bitPattern) &* 0x1656_67B1_9E37_79F9
    return value ^ (value >> 32)
  }
}
