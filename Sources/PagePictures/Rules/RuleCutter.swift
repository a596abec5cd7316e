/// Cuts rules where, between two rules that cross them, they are none: a line that is followed may run on
/// through characters that stand in its prolongation.
struct RuleCutter {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// The parts of the rules that are rules.
  func cut(_ rules: [FoundRule], by crossing: [FoundRule], tracer: RuleTracer) -> [FoundRule] {
    rules.indices.flatMap { index in
      parts(of: rules[index], crossing: crossing) { part, isOpen in
        if isOpen, !isCommonEnd(part, of: index, rules) { return false }
        let margin = options.touchReach * pixelsPerPoint + 2
        let inner =
          Int(
            part.lowerBound + margin)..<max(
            Int(part.upperBound - margin), Int(part.lowerBound + margin))
        return rules[index].tracks.contains { tracer.holds($0, inner) }
      }
    }
  }

  /// Whether a part beyond the last crossing rule is as long as a rule alone, or ends where others of its
  /// direction do, as those of a row that a page break tore.
  private func isCommonEnd(
    _ part: ClosedRange<Double>, of index: Int, _ rules: [FoundRule]
  ) -> Bool {
    if part.upperBound - part.lowerBound >= options.shortestLoneRule * pixelsPerPoint {
      return true
    }
    let slack = options.endReach * pixelsPerPoint
    let isEnd = part.upperBound == rules[index].end
    let end = isEnd ? part.upperBound : part.lowerBound
    return rules.indices.contains { other in
      other != index && abs((isEnd ? rules[other].end : rules[other].start) - end) <= slack
    }
  }

  /// The parts of a rule, between those that do not hold; `holds` is told whether a part ends in the open.
  private func parts(
    of rule: FoundRule, crossing: [FoundRule], holds: (ClosedRange<Double>, Bool) -> Bool
  ) -> [FoundRule] {
    let slack = options.endReach * pixelsPerPoint
    var cuts: [Double] = []
    for other in crossing {
      let guess = rule.middle(at: other.position)
      guard other.start - slack <= guess, other.end + slack >= guess else { continue }
      let place = other.middle(at: guess)
      if place >= rule.start - slack, place <= rule.end + slack { cuts.append(place) }
    }
    cuts.sort()
    let inner = cuts.filter { $0 > rule.start + slack && $0 < rule.end - slack }
    guard let first = cuts.first, let last = cuts.last else { return [rule] }
    let edges = [rule.start] + inner + [rule.end]
    var result: [FoundRule] = []
    var isOpen = false
    for (low, high) in zip(edges, edges.dropFirst()) where high > low {
      let endsOpen =
        low == rule.start && first > low + slack || high == rule.end && last < high - slack
      guard holds(low...high, endsOpen) else {
        isOpen = false
        continue
      }
      if isOpen {
        result[result.count - 1].end = high
      } else {
        result.append(rule)
        result[result.count - 1].start = low
        result[result.count - 1].end = high
        isOpen = true
      }
    }
    return result
  }
}
