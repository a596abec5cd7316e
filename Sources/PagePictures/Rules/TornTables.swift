/// Closes tables whose last or first row a page break tore: their vertical rules go on beyond the last
/// horizontal one and end together, with ink between them.
struct TornTables {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// Rules at the torn ends.
  func ends(
    of vertical: [FoundRule], crossing horizontal: [FoundRule], in picture: GrayPicture
  ) -> [FoundRule] {
    [false, true].flatMap { atEnd in
      open(vertical, horizontal, atEnd: atEnd).compactMap { group in
        rule(closing: group, atEnd: atEnd, in: picture)
      }
    }
  }

  /// A vertical rule with an open end.
  private struct Open {
    var x: Double
    /// Where the last rule crosses it.
    var inner: Double
    var end: Double
    var thickness: Double
  }

  /// Groups of vertical rules that end together in the open.
  private func open(
    _ vertical: [FoundRule], _ horizontal: [FoundRule], atEnd: Bool
  ) -> [[Open]] {
    let slack = options.endReach * pixelsPerPoint
    let ends = vertical.compactMap { rule -> Open? in
      let crossed = horizontal.filter {
        let x = rule.middle(at: $0.position)
        return $0.start - slack <= x && $0.end + slack >= x && $0.position >= rule.start - slack
          && $0.position <= rule.end + slack
      }.map(\.position)
      let end = atEnd ? rule.end : rule.start
      let last = atEnd ? crossed.max() : crossed.min()
      let inner = last ?? (atEnd ? rule.start : rule.end)
      guard abs(end - inner) >= options.leastTornRow * pixelsPerPoint
      else { return nil }
      return Open(
        x: rule.middle(at: end), inner: inner, end: end, thickness: rule.thickness)
    }
    var groups: [[Open]] = []
    for open in ends.sorted(by: { ($0.end, $0.x) < ($1.end, $1.x) }) {
      if let last = groups.last?.last, open.end - last.end <= slack {
        groups[groups.count - 1].append(open)
      } else {
        groups.append([open])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  private func rule(closing group: [Open], atEnd: Bool, in picture: GrayPicture) -> FoundRule? {
    let sorted = group.sorted { $0.x < $1.x }
    guard let left = sorted.first, let right = sorted.last else { return nil }
    let end = (group.map(\.end).reduce(0, +) / Double(group.count))
    guard zip(sorted, sorted.dropFirst()).contains(where: { hasInk($0, $1, in: picture) }) else {
      return nil
    }
    let stretch = max(Int(options.ruleStretch * pixelsPerPoint), 1)
    let columns = Int(left.x)..<max(Int(right.x), Int(left.x) + 1)
    var rule = FoundRule(
      RuleTrack(
        columns: columns, reach: columns, middles: [Float(end)],
        first: columns.lowerBound / stretch, stretch: stretch, thickness: 0))
    rule.start = left.x
    rule.end = right.x
    rule.isImplied = true
    return rule
  }

  /// Whether there is ink between two open rules.
  private func hasInk(_ left: Open, _ right: Open, in picture: GrayPicture) -> Bool {
    let inset = Int(2 * pixelsPerPoint)
    let top = Int(min(max(left.inner, right.inner), left.end))
    let bottom = Int(max(min(left.inner, right.inner), left.end))
    let rows = top + inset..<max(bottom - 1, top + inset)
    let columns = Int(left.x) + inset..<max(Int(right.x) - inset, Int(left.x) + inset)
    var count = 0
    for y in rows.clamped(to: 0..<picture.height) {
      for x in columns.clamped(to: 0..<picture.width)
      where Int(picture.pixels[y * picture.width + x]) < options.roughInkShade {
        count += 1
      }
    }
    return Double(count) >= 4 * options.dustArea * pixelsPerPoint * pixelsPerPoint
  }
}
