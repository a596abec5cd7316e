import PageModel

/// What makes white space between rows that rules part a gutter, however narrow.
package struct RuledGutterOptions: Sendable, Hashable {
  /// Ideographs are set solid; cells of a browser whose margins are one pixel leave 0.14.
  package var leastWidthInFontSizes = 0.1
  /// Wider gaps part words anyway.
  package var mostWidthInFontSizes = 0.7
  /// So many rows have text on both sides of it, the header not counted.
  package var fewestRows = 3
  /// Rules farther from each other are no rules between rows.
  package var mostRowHeightInFontSizes = 6.0
  /// A header without a rule above it stands within so many heights of the row below it.
  package var headerReachInRows = 1.2
  /// Stacks of rules among which the next rule is sought: tables stand beside each other.
  package var mostOpenStacks = 8

  package init() {}
}

/// Finds the narrow gutters of tables that have rules between their rows only: columns set as close as their
/// longest entries allow.
///
/// No text of any row crosses a gutter, and each column has a head. A blank that recurs in the texts of one
/// column, as in 第 3 条, leaves a part of the column without one, and one behind the counters of items is none.
struct RuledGutters {
  /// A gutter, and from where to where it runs down the page.
  struct Gutter {
    let x: Double
    let top: Double
    let bottom: Double
  }

  private let page: PDFPage
  private let glyphs: GlyphField
  private let options: RuledGutterOptions
  private let fontSize: Double

  init(page: PDFPage, glyphs: GlyphField, fontSize: Double, options: LayoutOptions) {
    self.page = page
    self.glyphs = glyphs
    self.fontSize = fontSize
    self.options = options.ruledGutters
  }

  /// The gutters between the rules of the groups that have no vertical ones.
  func gutters(among groups: [RulingSet.Group], tolerance: Double) -> [Gutter] {
    let rules = groups.filter(\.vertical.isEmpty).flatMap(\.horizontal).map(\.ruling)
      .sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    return stacks(of: rules, tolerance: tolerance).flatMap(gutters)
  }

  /// Rules below each other that begin and end at the same places.
  private func stacks(of rules: [Ruling], tolerance: Double) -> [[Ruling]] {
    var stacks: [[Ruling]] = []
    let tallest = options.mostRowHeightInFontSizes * fontSize
    for rule in rules {
      let open = stacks.indices.suffix(options.mostOpenStacks).last { index in
        let last = stacks[index][stacks[index].count - 1]
        return abs(last.start - rule.start) <= tolerance && abs(last.end - rule.end) <= tolerance
          && rule.position - last.position <= tallest
      }
      guard let open else {
        stacks.append([rule])
        continue
      }
      if rule.position - stacks[open][stacks[open].count - 1].position > fontSize / 2 {
        stacks[open].append(rule)
      }
    }
    return stacks.filter { $0.count > options.fewestRows }
  }

  private func gutters(of rules: [Ruling]) -> [Gutter] {
    let height = (rules[1].position - rules[0].position) * options.headerReachInRows
    let body = zip(rules, rules.dropFirst()).map { row(of: rules[0], $0.position, $1.position) }
    let above = row(of: rules[0], rules[0].position - height, rules[0].position)
    if isHeader(above, of: body) {
      return gutters(below: above, body).map {
        gutter($0, from: rules[0].position - height, rules)
      }
    }
    return gutters(below: body[0], Array(body.dropFirst())).map {
      gutter($0, from: rules[0].position, rules)
    }
  }

  /// Whether what stands above the first rule heads more than one column: other text may stand there.
  private func isHeader(_ row: [Glyph], of body: [[Glyph]]) -> Bool {
    let gaps = gaps(in: (body + [row]).flatMap(\.self).map(\.box))
    let starts = [-.infinity] + gaps.map(\.x1)
    let ends = gaps.map(\.x0) + [.infinity]
    return zip(starts, ends).count { start, end in
      row.contains { $0.box.midX > start && $0.box.midX < end }
    } > 1
  }

  private func gutter(_ gap: Gap, from top: Double, _ rules: [Ruling]) -> Gutter {
    Gutter(x: (gap.x0 + gap.x1) / 2, top: top, bottom: rules[rules.count - 1].position)
  }

  /// The glyphs between two heights, left to right.
  private func row(of rule: Ruling, _ top: Double, _ bottom: Double) -> [Glyph] {
    glyphs.glyphs(in: Rect(x0: rule.start, y0: top, x1: rule.end, y1: bottom))
      .map { page.glyphs[$0] }.filter { !$0.scalar.isBlank }
      .sorted { $0.box.x0 < $1.box.x0 }
  }

  // MARK: Gaps

  /// White space that no row crosses.
  private struct Gap {
    let x0: Double
    let x1: Double
  }

  /// The narrow gutters of rows below a header.
  private func gutters(below header: [Glyph], _ body: [[Glyph]]) -> [Gap] {
    let rows = body.filter { !$0.isEmpty }
    guard rows.count >= options.fewestRows else { return [] }
    let all = gaps(in: (rows + [header]).flatMap(\.self).map(\.box))
    let headed = withHeads(all, header)
    return headed.indices.filter { isGutter(headed[$0], at: $0, of: headed, header, rows) }
      .map { headed[$0] }
  }

  private func gaps(in boxes: [Rect]) -> [Gap] {
    let sorted = boxes.sorted { $0.x0 < $1.x0 }
    guard var end = sorted.first?.x1 else { return [] }
    var gaps: [Gap] = []
    for box in sorted.dropFirst() {
      if box.x0 - end >= options.leastWidthInFontSizes * fontSize {
        gaps.append(Gap(x0: end, x1: box.x0))
      }
      end = max(end, box.x1)
    }
    return gaps
  }

  /// The gaps without the narrower of those around a column that has no text in the header.
  private func withHeads(_ gaps: [Gap], _ header: [Glyph]) -> [Gap] {
    var kept: [Gap] = []
    for gap in gaps {
      let start = kept.last?.x1 ?? -.infinity
      let isHeaded = header.contains { $0.box.midX > start && $0.box.midX < gap.x0 }
      if isHeaded {
        kept.append(gap)
      } else if let last = kept.last, gap.x1 - gap.x0 > last.x1 - last.x0 {
        kept[kept.count - 1] = gap
      }
    }
    while let last = kept.last, !header.contains(where: { $0.box.midX > last.x1 }) {
      kept.removeLast()
    }
    return kept
  }

  /// Whether a gap parts ideographs from what stands beside them in enough rows.
  private func isGutter(
    _ gap: Gap, at index: Int, of gaps: [Gap], _ header: [Glyph], _ rows: [[Glyph]]
  ) -> Bool {
    guard gap.x1 - gap.x0 < options.mostWidthInFontSizes * fontSize else { return false }
    let start = index > 0 ? gaps[index - 1].x1 : -.infinity
    let end = index + 1 < gaps.count ? gaps[index + 1].x0 : .infinity
    let flanks = (rows + [header]).compactMap { row -> (Glyph, Glyph)? in
      guard let left = row.last(where: { $0.box.midX < gap.x0 && $0.box.midX > start }),
        let right = row.first(where: { $0.box.midX > gap.x1 && $0.box.midX < end })
      else { return nil }
      return (left, right)
    }
    let labels = (rows + [header]).map { row in
      row.filter { $0.box.midX > start && $0.box.midX < gap.x0 }.map(\.scalar)
    }
    let areCounted = labels.count(where: Self.isCounter) * 2 > labels.count { !$0.isEmpty }
    return flanks.count > options.fewestRows && !areCounted
      && flanks.contains {
        CharacterClass($0.0.scalar).isWide || CharacterClass($0.1.scalar).isWide
      }
      && !flanks.contains { $0.0.scalar.isLatinLetter && $0.1.scalar.isLatinLetter }
  }

  /// Whether characters are the counter of an item and nothing else: 1. and （十一）.
  private static func isCounter(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= longestCounter else { return false }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Enumerator.begins(String(text))
  }

  private static let longestCounter = 4
}
