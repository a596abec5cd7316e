/// Finds the rules of a straightened picture.
struct RuleFinder {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// The rules of both directions; `vertical` in the picture with rows and columns exchanged.
  struct Rules {
    var horizontal: [FoundRule]
    var vertical: [FoundRule]
  }

  /// The rules; `turned` is the picture with rows and columns exchanged.
  func rules(in picture: GrayPicture, turned: GrayPicture, noise: Double) -> Rules {
    let lattice = RuleLattice(options: options, pixelsPerPoint: pixelsPerPoint)
    let tracers = [picture, turned].map {
      RuleTracer($0, pixelsPerPoint: pixelsPerPoint, noise: noise, options: options)
    }
    let candidates = tracers.map { doubled($0.tracks().map(FoundRule.init)) }
    var rules = lattice.accepted(Rules(horizontal: candidates[0], vertical: candidates[1]))
    let cutter = RuleCutter(options: options, pixelsPerPoint: pixelsPerPoint)
    // What is cut may have been what a short rule was joined to.
    for _ in 0..<2 {
      rules = Rules(
        horizontal: cutter.cut(rules.horizontal, by: rules.vertical, tracer: tracers[0]),
        vertical: cutter.cut(rules.vertical, by: rules.horizontal, tracer: tracers[1]))
      rules = lattice.confirmed(rules)
    }
    let closer = TornTables(options: options, pixelsPerPoint: pixelsPerPoint)
    let torn = closer.ends(of: rules.vertical, crossing: rules.horizontal, in: picture)
    rules.horizontal += torn
    return rules
  }

  /// Makes one rule of lines that run close beside each other.
  private func doubled(_ rules: [FoundRule]) -> [FoundRule] {
    let reach = options.doubleRuleReach * pixelsPerPoint
    var result: [FoundRule] = []
    for rule in rules {
      let twin = result.lastIndex { other in
        let common = rule.overlap(other)
        guard common >= 0.7 * min(rule.length, other.length) else { return false }
        let place = (max(rule.start, other.start) + min(rule.end, other.end)) / 2
        return abs(rule.middle(at: place) - other.middle(at: place)) <= reach
      }
      guard let twin else {
        result.append(rule)
        continue
      }
      result[twin].tracks += rule.tracks
      result[twin].start = min(result[twin].start, rule.start)
      result[twin].end = max(result[twin].end, rule.end)
    }
    return result
  }
}
