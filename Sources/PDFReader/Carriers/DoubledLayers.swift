import PageModel

/// Drops text that a picture's layers say twice: a scan that went through two text recognitions has two
/// layers, and a recognition reads what was printed upon the picture as well.
struct DoubledLayers {
  let options: PDFReaderOptions
  let styles: [RawStyle]
  /// How many of the page's glyphs were dropped before, since equal ones stood in just their places.
  let droppedBefore: Int

  /// The glyphs without what is there twice; print stands before a layer, and of two layers the one with
  /// more text.
  func singles(of glyphs: [RawGlyph]) -> [RawGlyph] {
    var dropped = Set<Int>()
    dropPrinted(glyphs, &dropped)
    dropRepeated(glyphs, &dropped)
    dropSmallerLayers(glyphs, &dropped)
    guard !dropped.isEmpty else { return glyphs }
    return glyphs.indices.filter { !dropped.contains($0) }.map { glyphs[$0] }
  }

  // MARK: Under print

  private func dropPrinted(_ glyphs: [RawGlyph], _ dropped: inout Set<Int>) {
    let printed = glyphs.indices.filter { glyphs[$0].isVisible && !glyphs[$0].isLayer }
    guard !printed.isEmpty else { return }
    let index = GlyphIndex(printed, glyphs)
    for run in runs(of: glyphs.indices.filter { glyphs[$0].isLayer }, glyphs) {
      let covered = run.filter { index.hasGlyph(around: glyphs[$0].box, stretch: 0.5) }
      dropped.formUnion(2 * covered.count >= run.count ? run : covered)
    }
  }

  // MARK: One maker twice

  /// Drops what a second run of one maker says again, nearly in the same places.
  private func dropRepeated(_ glyphs: [RawGlyph], _ dropped: inout Set<Int>) {
    let reach = options.carriers.repeatedLayerReach
    for (_, members) in layers(glyphs, dropped) {
      var kept = GlyphIndex([], glyphs)
      var repeated: [Int] = []
      for glyph in members {
        if kept.hasRepeat(of: glyphs[glyph], among: glyphs, reach: reach) {
          repeated.append(glyph)
        } else {
          kept.insert(glyph, glyphs[glyph].box)
        }
      }
      let share =
        Double(repeated.count + droppedBefore) / Double(members.count + droppedBefore)
      if share >= options.carriers.leastRepeatedLayerShare { dropped.formUnion(repeated) }
    }
  }

  // MARK: Two makers

  /// Of layers that lie over each other, drops what the smaller ones say where the larger ones speak.
  ///
  /// The layers of one maker in several fonts do not lie over each other; those of two makers do.
  private func dropSmallerLayers(_ glyphs: [RawGlyph], _ dropped: inout Set<Int>) {
    let layers = layers(glyphs, dropped)
    guard layers.count > 1, layers.count <= options.carriers.mostLayerFonts else { return }
    let indices = layers.map { GlyphIndex($0.members, glyphs) }
    var sides = [Int?](repeating: nil, count: layers.count)
    for start in layers.indices where sides[start] == nil {
      sides[start] = 0
      var component = [start]
      var next = 0
      while next < component.count {
        let one = component[next]
        next += 1
        for other in layers.indices where sides[other] == nil {
          guard
            isOver(layers[one].members, indices[other], glyphs)
              || isOver(layers[other].members, indices[one], glyphs)
          else { continue }
          sides[other] = 1 - (sides[one] ?? 0)
          component.append(other)
        }
      }
      guard component.count > 1 else { continue }
      let count = { (side: Int) in
        component.filter { sides[$0] == side }.reduce(0) { $0 + layers[$1].members.count }
      }
      let loser = count(0) >= count(1) ? 1 : 0
      let winners = component.filter { sides[$0] != loser }.flatMap { layers[$0].members }
      let winning = GlyphIndex(winners, glyphs)
      for layer in component where sides[layer] == loser {
        for run in runs(of: layers[layer].members, glyphs) {
          let covered = run.count { winning.hasGlyph(around: glyphs[$0].box, stretch: 0.5) }
          if 2 * covered >= run.count { dropped.formUnion(run) }
        }
      }
    }
  }

  /// Whether half the glyphs of a layer stand on glyphs of another.
  private func isOver(_ members: [Int], _ other: GlyphIndex, _ glyphs: [RawGlyph]) -> Bool {
    let over = members.count { other.hasGlyph(around: glyphs[$0].box, stretch: 0) }
    return Double(over) >= options.carriers.leastLayerOverlap * Double(members.count)
  }

  /// The glyphs of the layers by font, the largest layer first.
  private func layers(
    _ glyphs: [RawGlyph], _ dropped: Set<Int>
  ) -> [(font: String, members: [Int])] {
    var members: [String: [Int]] = [:]
    for index in glyphs.indices where glyphs[index].isLayer && !dropped.contains(index) {
      members[styles[glyphs[index].style].fontName, default: []].append(index)
    }
    return members.map { (font: $0.key, members: $0.value) }
      .sorted { ($1.members.count, $0.font) < ($0.members.count, $1.font) }
  }

  /// Words and lines: glyphs that follow each other in the library's order, side by side.
  private func runs(of members: [Int], _ glyphs: [RawGlyph]) -> [[Int]] {
    var runs: [[Int]] = []
    for member in members {
      if let last = runs.last?.last, last == member - 1,
        Self.isBeside(glyphs[last].box, glyphs[member].box)
      {
        runs[runs.count - 1].append(member)
      } else {
        runs.append([member])
      }
    }
    return runs
  }

  private static func isBeside(_ one: Rect, _ other: Rect) -> Bool {
    let reach = max(one.width, one.height, other.width, other.height) / 2
    return other.x0 - one.x1 <= reach && one.x0 - other.x1 <= reach
      && other.y0 - one.y1 <= reach && one.y0 - other.y1 <= reach
  }
}
