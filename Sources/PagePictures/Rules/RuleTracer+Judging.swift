extension RuleTracer {
  /// The parts of a track that may be rules: not where it runs through characters, nor where it is the
  /// edge of something larger.
  func parts(of track: RuleTrack) -> [RuleTrack] {
    guard Double(track.thickness) <= options.thickestRule * pixelsPerPoint else { return [] }
    // A line ends within a stretch that it does not fill.
    let all = (track.columns.lowerBound - stretch..<track.columns.upperBound + stretch)
      .clamped(to: 0..<picture.width)
    let marks = marks(of: track, all)
    let least = Self.leastDarkness(of: marks, share: options.reachDarkness)
    func isDark(_ mark: Mark) -> Bool { mark.darkness >= least && !mark.isCrossed }
    return stretchesBetweenCharacters(marks).compactMap { range in
      let kept = marks[range]
      guard let first = kept.firstIndex(where: isDark),
        let last = kept.lastIndex(where: isDark),
        Double(last - first) >= options.shortestTrack * pixelsPerPoint,
        !isColumnOfDigits(marks[first...last].map { $0.darkness >= least })
      else { return nil }
      var part = track
      part.columns = all.lowerBound + first..<all.lowerBound + last + 1
      part.reach = reach(of: first...last, in: marks, least: least, from: all.lowerBound)
      let shares = Shares(marks[first...last])
      part.dashGap = dashGap(marks[first...last].map { $0.darkness >= least })
      part.isClean = isClean(shares, part)
      part.isWeak = !isRule(shares, length: Double(last - first))
      if part.isWeak, !isCrowded(shares) { return nil }
      // The gaps of a short line may be those above and below a digit.
      let isShort = Double(last - first) < options.shortestLoneRule * pixelsPerPoint
      if isShort, shares.covered < options.solidCoverage { part.isWeak = true }
      return part
    }
  }

  /// Whether a line stands in the open, so that it needs to join no other to be a rule.
  private func isClean(_ shares: Shares, _ track: RuleTrack) -> Bool {
    let isLong = Double(track.columns.count) >= options.longRule * pixelsPerPoint
    let isThin = Double(track.thickness) <= options.thickestLoneRule * pixelsPerPoint
    let isDashed = track.dashGap > 0
    // Two rows of strokes in a line of text look like a short double rule.
    guard isLong || isThin && !track.isDouble,
      shares.covered >= (isDashed ? options.brokenCoverage : options.cleanCoverage)
    else { return false }
    if isDashed { return shares.beside <= options.cleanShare * 1.5 }
    return shares.isEven && shares.beside <= options.cleanShare
      || shares.covered >= options.solidCoverage
        && (shares.isEven && shares.beside <= options.cleanShare * 1.5
          || shares.beside <= options.cleanDashes || isLong && shares.isDouble(options))
  }

  /// The shade from which a column of a line is ink: a share of what its darker columns have.
  private static func leastDarkness(of marks: [Mark], share: Double) -> UInt8 {
    let dark = marks.filter { $0.isCovered && !$0.isCrossed }.map(\.darkness).sorted()
    guard !dark.isEmpty else { return .max }
    return UInt8(max(Double(dark[dark.count * 3 / 4]) * share, 1))
  }

  /// The lengths of the stretches of ink of a line, in pixels, and the longest gap between them.
  private func dashes(_ dark: [Bool]) -> (lengths: [Int], gap: Int) {
    var lengths: [Int] = []
    var longest = 0
    var gap = Int.max
    let least = max(Int(options.digitGap * pixelsPerPoint), 2)
    for isDark in dark {
      guard isDark else {
        gap += gap == .max ? 0 : 1
        continue
      }
      if gap >= least {
        if gap < .max { longest = max(longest, gap) }
        lengths.append(0)
      } else if gap > 0 {
        lengths[lengths.count - 1] += gap
      }
      lengths[lengths.count - 1] += 1
      gap = 0
    }
    return (lengths, longest)
  }

  /// Whether ink and gaps take turns evenly, as those of a digit 1 in every row of a table do: each as
  /// long as a digit, and white between.
  private func isColumnOfDigits(_ dark: [Bool]) -> Bool {
    // The rules between the rows are no digits.
    let lengths = dashes(dark).lengths.filter { Double($0) >= 2 * pixelsPerPoint }.sorted()
    guard lengths.count > 2 else { return false }
    let usual = Double(lengths[lengths.count / 2])
    guard options.digitHeights.contains(usual / pixelsPerPoint) else { return false }
    let alike = lengths.count { abs(Double($0) - usual) <= 0.25 * usual + 1 }
    return alike * 10 >= lengths.count * 7
  }

  /// The gap of a dashed or dotted line in pixels; 0 for any other.
  private func dashGap(_ dark: [Bool]) -> Float {
    let (lengths, gap) = dashes(dark)
    guard lengths.count >= options.fewestDashes,
      Double(lengths.sorted()[lengths.count / 2]) <= options.longestDash * pixelsPerPoint,
      Double(gap) <= options.longestDashGap * pixelsPerPoint
    else { return 0 }
    return Float(gap)
  }

  /// How far the line goes on about as dark beyond a part of it.
  private func reach(
    of part: ClosedRange<Int>, in marks: [Mark], least: UInt8, from start: Int
  ) -> Range<Int> {
    var (low, high) = (part.lowerBound, part.upperBound)
    while low > 0, marks[low - 1].darkness >= least { low -= 1 }
    while high + 1 < marks.count, marks[high + 1].darkness >= least { high += 1 }
    return start + low..<start + high + 1
  }

  /// Whether a line may be a rule that text crowds on one side all along, as digits do in narrow columns.
  private func isCrowded(_ shares: Shares) -> Bool {
    shares.covered >= options.solidCoverage && shares.isEven && shares.least <= options.cleanShare
      && shares.most <= options.mostCrowded
  }

  /// Whether a part of a track is a rule by itself.
  func holds(_ track: RuleTrack, _ columns: Range<Int>) -> Bool {
    let columns = columns.clamped(to: 0..<picture.width)
    guard !columns.isEmpty else { return true }
    let shares = Shares(marks(of: track, columns)[...])
    return shares.covered >= options.solidCoverage && shares.isEven
      && shares.beside <= options.crowdedPart
      || isCrowded(shares)
      || shares.covered >= options.brokenCoverage - 0.1 && shares.beside <= options.cleanShare * 2
      || shares.covered >= options.brokenCoverage && shares.isDouble(options)
  }

  /// How the columns of a part of a track are shared out.
  private struct Shares {
    let covered: Double
    let most: Double
    let least: Double
    /// On the side that has more ink, the share with ink farther away than the other line of a double rule.
    let far: Double
    /// Whether the line is about as dark everywhere, as strokes of characters with gaps are not.
    let isEven: Bool
    var beside: Double { most + least }

    /// Whether all along one side there is ink, and beyond it none: the other line of a double rule.
    func isDouble(_ options: PictureOptions) -> Bool {
      isEven && most >= options.doubleShare && far <= options.cleanShare * 3
    }

    init(_ marks: ArraySlice<Mark>) {
      let length = Double(max(marks.count, 1))
      covered = Double(marks.count(where: \.isCovered)) / length
      let above = Double(marks.count(where: \.isAbove)) / length
      let below = Double(marks.count(where: \.isBelow)) / length
      most = max(above, below)
      least = min(above, below)
      let dark = marks.map(\.evened).sorted()
      isEven = dark.isEmpty || Int(dark[dark.count / 5]) * 5 >= Int(dark[dark.count * 4 / 5]) * 2
      let isAbove = above > below
      far = Double(marks.count { isAbove ? $0.isFarAbove : $0.isFarBelow }) / length
    }
  }

  /// What a column of a track holds.
  private struct Mark {
    /// How dark the line is.
    var darkness: UInt8
    /// The mean of that with the columns around.
    var evened: UInt8 = 0
    /// Whether a rule crosses.
    var isCrossed: Bool
    /// The line itself.
    var isCovered: Bool
    /// Other ink close above it.
    var isAbove: Bool
    /// Other ink close below it.
    var isBelow: Bool
    /// Ink farther above than the other line of a double rule is.
    var isFarAbove: Bool
    /// Ink farther below than that.
    var isFarBelow: Bool

    /// Ink on one side, or none of the line: not what most columns of a rule are.
    var isPoor: Bool { !isCovered || isAbove != isBelow }
  }

  private func marks(of track: RuleTrack, _ columns: Range<Int>) -> [Mark] {
    var marks = columns.map { mark(track, at: $0) }
    let reach = max(Int((options.ruleSmoothing * pixelsPerPoint).rounded()) / 2, 1)
    let dark = marks.map { Int($0.darkness) }
    for index in marks.indices {
      let near = dark[max(index - reach, 0)...min(index + reach, dark.count - 1)]
      marks[index].evened = UInt8(near.reduce(0, +) / near.count)
    }
    return marks
  }

  private func mark(_ track: RuleTrack, at column: Int) -> Mark {
    let middle = Int(track.middle(at: column).rounded())
    let from = Int((track.thickness / 2 + 1.5).rounded())
    let to = from + Int((options.besideReach * pixelsPerPoint).rounded())
    let far = from + Int((options.doubleRuleReach * pixelsPerPoint).rounded())
    let farther = far...far + to - from
    let reach = track.isDouble ? max(Int((track.thickness / 2).rounded()), 1) : 1
    let near = max(middle - reach, 0)...max(min(middle + reach, picture.height - 1), 0)
    let shade = near.map { picture.pixels[$0 * picture.width + column] }.min() ?? 255
    // Beside a gray line gray ink counts.
    let limit = 255 - max(options.besideContrast, Int(Double(255 - shade) * options.reachDarkness))
    func isDark(_ offset: Int) -> Bool {
      let row = middle + offset
      return row >= 0 && row < picture.height
        && Int(picture.pixels[row * picture.width + column]) < limit
    }
    let isCrossed = crossing[column, min(max(middle, 0), picture.height - 1)]
    return Mark(
      darkness: 255 - shade, isCrossed: isCrossed,
      isCovered: near.contains { ink[column, $0] },
      isAbove: !isCrossed && (from...to).contains { isDark(-$0) },
      isBelow: !isCrossed && (from...to).contains(where: isDark),
      isFarAbove: farther.contains { isDark(-$0) }, isFarBelow: farther.contains(where: isDark))
  }

  /// The ranges of a track in which it does not run through strokes of characters.
  private func stretchesBetweenCharacters(_ marks: [Mark]) -> [Range<Int>] {
    let count = (marks.count + stretch - 1) / stretch
    func isPoor(_ index: Int) -> Bool {
      let from = max(index - 1, 0) * stretch
      let part = marks[from..<min((index + 2) * stretch, marks.count)]
      let poor = Double(part.count(where: \.isPoor))
      let shares = Shares(part)
      return poor >= options.crowdedEnd * Double(part.count) && !shares.isDouble(options)
        && (shares.covered < 0.97 || shares.least > 0.1)
    }
    var result: [Range<Int>] = []
    for index in 0..<count where !isPoor(index) {
      let range = index * stretch..<min((index + 1) * stretch, marks.count)
      if let last = result.last, last.upperBound == range.lowerBound {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// Whether a line is a rule by how much of it is ink and how much ink lies beside it.
  ///
  /// A row of strokes through a line of text has ink on both sides and gaps; a rule has neither, except
  /// for text that crowds it on one side, or the other line of a double rule, which lies beside all of it.
  private func isRule(_ shares: Shares, length: Double) -> Bool {
    if shares.isDouble(options), shares.least <= options.cleanShare {
      return shares.covered >= options.solidCoverage
    }
    if shares.covered >= options.solidCoverage {
      return shares.isEven && shares.beside <= options.crowdedShare
        && shares.least <= options.cleanShare * 2
        || shares.beside <= options.cleanShare * 2
    }
    let isLong = length >= options.longRule * pixelsPerPoint
    return shares.covered >= options.brokenCoverage
      && shares.beside <= (isLong ? options.cleanShare * 2.5 : options.cleanShare)
  }
}
