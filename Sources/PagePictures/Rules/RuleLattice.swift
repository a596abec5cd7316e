/// Tells rules from strokes of characters by what they join, mends broken ones, and lets ends meet.
struct RuleLattice {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// The rules among candidates of both directions.
  func accepted(_ candidates: RuleFinder.Rules) -> RuleFinder.Rules {
    let across = joined(candidates.horizontal, crossing: candidates.vertical)
    let down = joined(candidates.vertical, crossing: candidates.horizontal)
    let alone = options.shortestLoneRule * pixelsPerPoint
    let long = options.longRule * pixelsPerPoint
    let isSure = { (rule: FoundRule) in
      !rule.isWeak && (rule.length >= long || rule.length >= alone && rule.isClean)
    }
    var isAcross = across.map(isSure)
    var isDown = down.map(isSure)
    var changed = true
    while changed {
      changed = accept(across, &isAcross, among: taken(down, isDown))
      changed = accept(down, &isDown, among: taken(across, isAcross)) || changed
    }
    let rules = RuleFinder.Rules(
      horizontal: taken(across, isAcross), vertical: taken(down, isDown))
    let horizontal = rules.horizontal.map { snapped($0, to: rules.vertical) }
    let vertical = rules.vertical.map { snapped($0, to: rules.horizontal) }
    return RuleFinder.Rules(horizontal: horizontal, vertical: vertical)
  }

  private func taken(_ rules: [FoundRule], _ isRule: [Bool]) -> [FoundRule] {
    zip(rules, isRule).filter(\.1).map(\.0)
  }

  /// Takes short candidates for rules where both their ends lie on rules that cross; returns whether any
  /// was taken. An end counts as on a rule only when it all but touches it: a digit in a low cell comes
  /// close to both its rules too. Where a rule runs on beyond, in line with the candidate, it may be less.
  private func accept(_ rules: [FoundRule], _ isRule: inout [Bool], among crossing: [FoundRule])
    -> Bool
  {
    let touch = max(options.touchReach * pixelsPerPoint, 1.5)
    let slack = max(options.ruleSlack * pixelsPerPoint, 1.5)
    let inLine = options.inLineReach * pixelsPerPoint
    var changed = false
    let thickest = options.thickestShortRule * pixelsPerPoint
    for index in rules.indices where !isRule[index] && rules[index].thickness <= thickest {
      let rule = rules[index]
      let reach = rule.reach
      let first = distance(
        of: rule, at: min(reach.lowerBound, rule.start), isStart: true, to: crossing)
      let second = distance(
        of: rule, at: max(reach.upperBound, rule.end), isStart: false, to: crossing)
      let touch = touch + rule.dashGap
      guard max(first, second) <= max(touch, inLine) else { continue }
      let isInLine = rules.indices.contains { other in
        !rule.isWeak && isRule[other] && other != index
          && abs(rules[other].middle(at: rule.start) - rule.middle(at: rule.start)) <= slack
          && rules[other].overlap(rule) <= 0
      }
      if max(first, second) <= touch || isInLine && max(first, second) <= inLine {
        isRule[index] = true
        changed = true
      }
    }
    return changed
  }

  /// The rules without those that are too short to stand alone and join others at no more than one end.
  func confirmed(_ rules: RuleFinder.Rules) -> RuleFinder.Rules {
    RuleFinder.Rules(
      horizontal: confirmed(rules.horizontal, crossing: rules.vertical),
      vertical: confirmed(rules.vertical, crossing: rules.horizontal))
  }

  private func confirmed(_ rules: [FoundRule], crossing: [FoundRule]) -> [FoundRule] {
    let alone = options.shortestLoneRule * pixelsPerPoint
    let near = options.endReach * pixelsPerPoint
    return rules.filter { rule in
      guard rule.length < alone else { return true }
      let first = distance(of: rule, at: rule.start, isStart: true, to: crossing) <= near
      let second = distance(of: rule, at: rule.end, isStart: false, to: crossing) <= near
      if first, second { return true }
      // A row that a page break tore: others end there too.
      return (first || second)
        && rules.contains {
          $0 != rule && abs((first ? $0.end - rule.end : $0.start - rule.start)) <= near
        }
    }
  }

  /// How far an end of a rule lies short of the nearest edge of a rule that crosses its line; 0 where it
  /// lies on it or a little beyond.
  private func distance(
    of rule: FoundRule, at end: Double, isStart: Bool, to crossing: [FoundRule]
  ) -> Double {
    let row = rule.middle(at: end)
    let slack = options.endReach * pixelsPerPoint
    var nearest = Double.infinity
    for other in crossing where other.start - slack <= row && other.end + slack >= row {
      let short = (other.middle(at: row) - end) * (isStart ? -1 : 1)
      if short >= -slack { nearest = min(nearest, max(short - other.thickness / 2, 0)) }
    }
    return nearest
  }

  /// Joins what lies in one line and is parted by a gap, unless both sides of the gap end on crossing
  /// rules, as two tables beside each other do.
  private func joined(_ rules: [FoundRule], crossing: [FoundRule]) -> [FoundRule] {
    var result: [FoundRule] = []
    let alone = options.shortestLoneRule * pixelsPerPoint
    let long = crossing.filter { $0.length >= alone }
    for rule in rules.sorted(by: { ($0.start, $0.position) < ($1.start, $1.position) }) {
      let partner = result.indices.filter { continues(result[$0], rule, crossing: long) }
        .max { result[$0].end < result[$1].end }
      guard let partner else {
        result.append(rule)
        continue
      }
      result[partner].tracks[0].join(rule.tracks[0])
      result[partner].tracks += rule.tracks.dropFirst()
      result[partner].end = max(result[partner].end, rule.end)
    }
    return result.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
  }

  private func continues(_ rule: FoundRule, _ next: FoundRule, crossing: [FoundRule]) -> Bool {
    let gap = next.start - rule.end
    let slack = max(options.ruleSlack * pixelsPerPoint, 1.5)
    let longer = max(rule.length, next.length)
    guard gap >= -4 * pixelsPerPoint, gap <= options.brokenRuleGap * pixelsPerPoint,
      gap <= longer * (longer < options.dashLength * pixelsPerPoint ? 0.2 : 0.3),
      abs(rule.middle(at: rule.end) - next.middle(at: next.start)) <= slack
    else { return false }
    let touch = options.touchReach * pixelsPerPoint + 1
    guard gap > touch else { return true }
    // Digits below each other are no broken rule: neither reaches the rule between them.
    let row = rule.middle(at: rule.end)
    let isCrossed = crossing.contains {
      let place = $0.middle(at: row)
      return $0.start <= row && $0.end >= row && place > rule.end - touch
        && place < next.start + touch
    }
    return !isCrossed
  }

  /// Moves ends that lie close to a crossing rule onto it, and those that ink leads to one.
  private func snapped(_ rule: FoundRule, to crossing: [FoundRule]) -> FoundRule {
    var result = rule
    let slack = options.endReach * pixelsPerPoint
    let reach = rule.reach
    result.start = snapped(
      rule, rule.start, crossing,
      within: min(reach.lowerBound, rule.start) - slack...rule.start + slack)
    result.end = snapped(
      rule, rule.end, crossing, within: rule.end - slack...max(reach.upperBound, rule.end) + slack)
    return result.end > result.start ? result : rule
  }

  private func snapped(
    _ rule: FoundRule, _ end: Double, _ crossing: [FoundRule], within range: ClosedRange<Double>
  ) -> Double {
    let slack = options.endReach * pixelsPerPoint
    let row = rule.middle(at: end)
    let places = crossing.filter { $0.start - slack <= row && $0.end + slack >= row }
      .map { $0.middle(at: row) }.filter(range.contains)
    return places.min { abs($0 - end) < abs($1 - end) } ?? end
  }
}
