/// Finds the horizontal lines of ink in a picture.
///
/// The ink is made even along the lines first, which closes dots and dropouts and quiets noise. What is
/// thin in it, no more than a rule is thick, and goes on for a while is a seed; from a seed the line is
/// followed both ways, stretch by stretch, so that it may bend a little.
struct RuleTracer {
  let options: PictureOptions
  let pixelsPerPoint: Double
  /// Columns of one stretch.
  let stretch: Int
  private let picture: GrayPicture
  /// The picture made even along its rows, as ink.
  private let ink: InkBits
  /// Of that what is thin across the rows.
  private let thin: InkBits
  /// Of that what belongs to long lines across the rows: rules that cross.
  private let crossing: InkBits

  init(
    _ picture: GrayPicture, pixelsPerPoint: Double, noise: Double, options: PictureOptions
  ) {
    self.options = options
    self.pixelsPerPoint = pixelsPerPoint
    self.picture = picture
    stretch = max(Int((options.ruleStretch * pixelsPerPoint).rounded()), 4)
    let window = max(Int((options.ruleSmoothing * pixelsPerPoint).rounded()), 3) | 1
    let contrast = max(options.leastRuleContrast, 4 * noise / Double(window).squareRoot())
    ink = InkBits(
      evenedAlongRows: picture, window: window, darkerThan: 255 - Int(min(contrast, 90)))
    var thin = ink
    thin.subtract(
      ink.openedVertically(Int((options.thickestRule * pixelsPerPoint).rounded(.up)) + 1))
    self.thin = thin
    crossing = ink.openedVertically(
      Int((options.crossingLength * pixelsPerPoint).rounded(.up)))
  }

  /// The lines, from the top; also strokes of characters as long as a short rule.
  func tracks() -> [RuleTrack] {
    var taken = InkBits(width: picture.width, height: picture.height)
    var result: [RuleTrack] = []
    var followed = 0
    let seeds = seeds()
    let order = seeds.indices.sorted {
      (seeds[$1].columns.count, $0) < (seeds[$0].columns.count, $1)
    }
    for index in order {
      let seed = seeds[index]
      let covered = taken.count(seed.columns, row: seed.row)
      guard covered * 2 < seed.columns.count else { continue }
      followed += 1
      guard followed <= options.mostTracks else { break }
      for row in max(seed.row - 1, 0)...min(seed.row + 1, picture.height - 1) {
        taken.fill(seed.columns, row: row)
      }
      for track in follow(seed) {
        take(track, in: &taken)
        result.append(track)
      }
    }
    return result.sorted {
      ($0.position, $0.columns.lowerBound) < ($1.position, $1.columns.lowerBound)
    }
  }

  private func take(_ track: RuleTrack, in taken: inout InkBits) {
    let reach = Int(track.thickness / 2 + 2)
    for column in track.columns {
      let middle = Int(track.middle(at: column).rounded())
      for row in max(middle - reach, 0)...min(max(middle + reach, 0), picture.height - 1) {
        taken[column, row] = true
      }
    }
  }

  /// A long run of thin ink.
  private struct Seed {
    var row: Int
    var columns: Range<Int>
  }

  private func seeds() -> [Seed] {
    let least = Int(options.shortestTrack * pixelsPerPoint)
    let gap = max(Int((options.ruleGap * pixelsPerPoint).rounded()), 2)
    let widest = Int((options.thickestRule * pixelsPerPoint).rounded(.up)) + 1
    let spread = thin.dilatedVertically(1)
    var result: [Seed] = []
    for row in 0..<spread.height {
      var open: Range<Int>?
      spread.forEachRun(row: row) { run in
        if let before = open {
          let between = before.upperBound..<run.lowerBound
          let isBridged =
            between.count <= gap
            || between.count <= widest && ink.count(between, row: row) == between.count
          if isBridged {
            open = before.lowerBound..<run.upperBound
            return
          }
          if before.count >= least { result.append(Seed(row: row, columns: before)) }
        }
        open = run
      }
      if let open, open.count >= least { result.append(Seed(row: row, columns: open)) }
    }
    return result
  }

  /// Follows the line that a seed is a part of, and takes of it what may be a rule.
  private func follow(_ seed: Seed) -> [RuleTrack] {
    // As the middle of a double line first; where most of it is single, what lies beside it is not its
    // own.
    var places = places(of: seed, asDouble: true)
    let double = places.count(where: \.isDouble)
    if double > 0, Double(double) < options.doubleStretches * Double(places.count) {
      places = self.places(of: seed, asDouble: false)
    }
    guard let lowest = places.first?.index else { return [] }
    let thicknesses = places.map(\.thickness).sorted()
    let columns = lowest * stretch..<(lowest + places.count) * stretch
    let track = RuleTrack(
      columns: columns, reach: columns,
      middles: places.map(\.middle), first: lowest, stretch: stretch,
      thickness: thicknesses[thicknesses.count / 2])
    return parts(of: track)
  }

  private func places(of seed: Seed, asDouble: Bool) -> [Place] {
    let first = seed.columns.lowerBound / stretch
    let last = (seed.columns.upperBound - 1) / stretch
    let center = (first + last) / 2
    let start = place(center, near: Float(seed.row), reach: 2, asDouble: asDouble)
    guard let start else { return [] }
    let before = walk(from: center, start, step: -1, asDouble: asDouble)
    return before.reversed() + [start] + walk(from: center, start, step: 1, asDouble: asDouble)
  }

  /// Where the line runs in a stretch.
  private struct Place {
    var index: Int
    var middle: Float
    var thickness: Float
    /// Whether it is the middle of two lines.
    var isDouble: Bool
  }

  private func walk(from center: Int, _ start: Place, step: Int, asDouble: Bool) -> [Place] {
    var result: [Place] = []
    var middle = start.middle
    var index = center + step
    while index >= 0, index * stretch < picture.width {
      guard let next = place(index, near: middle, reach: 1, asDouble: asDouble) else { break }
      middle += min(max(next.middle - middle, -1), 1) * 0.7
      result.append(
        Place(
          index: index, middle: middle, thickness: next.thickness, isDouble: next.isDouble))
      index += step
    }
    return result
  }

  /// The line in a stretch, at most `reach` rows from where it is expected, if ink covers most of it.
  private func place(
    _ index: Int, near middle: Float, reach: Int, asDouble: Bool
  ) -> Place? {
    let columns = (index * stretch..<(index + 1) * stretch).clamped(to: 0..<picture.width)
    let expected = Int(middle.rounded())
    let wide = reach + Int(options.thickestRule * pixelsPerPoint / 2) + 2
    let rows = max(expected - wide, 0)..<min(expected + wide + 1, picture.height)
    guard rows.count > 2, !columns.isEmpty else { return nil }
    guard coverage(columns, middle: middle, reach: reach) * 2 >= columns.count else { return nil }
    let sums = rows.map { row in
      var sum = 0
      for index in row * picture.width + columns.lowerBound..<row * picture.width
        + columns.upperBound
      {
        sum += 255 - Int(picture.pixels[index])
      }
      return Float(sum)
    }
    // What crosses the line darkens all rows alike.
    let base = sums.min() ?? 0
    let near = max(expected - reach, rows.lowerBound)...min(expected + reach, rows.upperBound - 1)
    guard let peakRow = near.max(by: { sums[$0 - rows.lowerBound] < sums[$1 - rows.lowerBound] })
    else { return nil }
    let single = extent(of: sums, peak: peakRow - rows.lowerBound, base: base)
    let double =
      asDouble ? doubled(single, sums, peak: peakRow - rows.lowerBound, base: base) : single
    let (upper, lower) = (double.lowerBound, double.upperBound)
    var weight: Float = 0
    var moment: Float = 0
    for row in max(upper - 1, 0)...min(lower + 1, sums.count - 1) {
      weight += sums[row] - base
      moment += (sums[row] - base) * Float(row + rows.lowerBound)
    }
    guard weight > 0 else { return nil }
    return Place(
      index: index, middle: moment / weight, thickness: Float(lower - upper + 1),
      isDouble: double != single)
  }

  /// The rows about a peak that are more than half as dark.
  private func extent(of sums: [Float], peak: Int, base: Float) -> ClosedRange<Int> {
    let half = base + (sums[peak] - base) / 2
    var (upper, lower) = (peak, peak)
    while upper > 0, sums[upper - 1] > half { upper -= 1 }
    while lower + 1 < sums.count, sums[lower + 1] > half { lower += 1 }
    return upper...lower
  }

  /// The rows of a line and of a second one of about the same darkness close by.
  private func doubled(
    _ rows: ClosedRange<Int>, _ sums: [Float], peak: Int, base: Float
  ) -> ClosedRange<Int> {
    let alike = base + (sums[peak] - base) * options.doubleAlike
    let gap = Int((options.doubleGap * pixelsPerPoint).rounded())
    let above = max(rows.lowerBound - 1 - gap, 0)..<rows.lowerBound
    let below =
      rows.upperBound
      + 1..<max(
        min(rows.upperBound + 2 + gap, sums.count), rows.upperBound + 1)
    let upper = above.first { sums[$0] >= alike } ?? rows.lowerBound
    let lower = below.last { sums[$0] >= alike } ?? rows.upperBound
    return upper...lower
  }

  /// Columns in which ink lies at most a row beside the line.
  private func coverage(_ columns: Range<Int>, middle: Float, reach: Int) -> Int {
    let expected = Int(middle.rounded())
    let rows = max(expected - reach, 0)...max(min(expected + reach, picture.height - 1), 0)
    var count = 0
    for column in columns where rows.contains(where: { ink[column, $0] }) { count += 1 }
    return count
  }

  /// The parts of a track that may be rules: not where it runs through characters, nor where it is the
  /// edge of something larger.
  private func parts(of track: RuleTrack) -> [RuleTrack] {
    guard Double(track.thickness) <= options.thickestRule * pixelsPerPoint else { return [] }
    // A line ends within a stretch that it does not fill.
    let all = (track.columns.lowerBound - stretch..<track.columns.upperBound + stretch)
      .clamped(to: 0..<picture.width)
    let marks = all.map { mark(track, at: $0) }
    return stretchesBetweenCharacters(marks).compactMap { range in
      let kept = marks[range]
      guard let first = kept.firstIndex(where: { $0.isCovered && !$0.isCrossed }),
        let last = kept.lastIndex(where: { $0.isCovered && !$0.isCrossed }),
        Double(last - first) >= options.shortestTrack * pixelsPerPoint
      else { return nil }
      var part = track
      part.columns = all.lowerBound + first..<all.lowerBound + last + 1
      part.reach = reach(of: first...last, in: marks, from: all.lowerBound)
      let shares = Shares(marks[first...last])
      part.isClean =
        shares.covered >= options.solidCoverage && shares.isEven
        && (shares.beside <= options.cleanShare * 1.5 || shares.isDouble(options))
      part.isWeak = !isRule(shares, length: Double(last - first))
      if part.isWeak, !isCrowded(shares) { return nil }
      // The gaps of a short line may be those above and below a digit.
      let isShort = Double(last - first) < options.shortestLoneRule * pixelsPerPoint
      if isShort, shares.covered < options.solidCoverage { part.isWeak = true }
      return part
    }
  }

  /// How far the line goes on about as dark beyond a part of it.
  private func reach(of part: ClosedRange<Int>, in marks: [Mark], from start: Int) -> Range<Int> {
    let dark = marks[part].map(\.darkness).sorted()
    let least = UInt8(Double(dark[dark.count / 2]) * options.reachDarkness)
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
    let shares = Shares(columns.map { mark(track, at: $0) }[...])
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
      let dark = marks.map(\.darkness).sorted()
      isEven = dark.isEmpty || Int(dark[dark.count / 5]) * 5 >= Int(dark[dark.count * 4 / 5]) * 2
      let isAbove = above > below
      far = Double(marks.count { isAbove ? $0.isFarAbove : $0.isFarBelow }) / length
    }
  }

  /// What a column of a track holds.
  private struct Mark {
    /// How dark the line is.
    var darkness: UInt8
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

  private func mark(_ track: RuleTrack, at column: Int) -> Mark {
    let middle = Int(track.middle(at: column).rounded())
    let from = Int((track.thickness / 2 + 1.5).rounded())
    let to = from + Int((options.besideReach * pixelsPerPoint).rounded())
    func isDark(_ offset: Int) -> Bool {
      let row = middle + offset
      return row >= 0 && row < picture.height
        && Int(picture.pixels[row * picture.width + column]) < options.roughInkShade + 10
    }
    let far = from + Int((options.doubleRuleReach * pixelsPerPoint).rounded())
    let farther = far...far + to - from
    let near = max(middle - 1, 0)...max(min(middle + 1, picture.height - 1), 0)
    let isCrossed = crossing[column, min(max(middle, 0), picture.height - 1)]
    let shade = near.map { picture.pixels[$0 * picture.width + column] }.min() ?? 255
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

extension InkBits {
  /// The pixels of a picture that are darker than a threshold when each is averaged with those around it
  /// in its row.
  init(evenedAlongRows picture: GrayPicture, window: Int, darkerThan threshold: Int) {
    self.init(width: picture.width, height: picture.height)
    let reach = window / 2
    guard picture.width > window else { return }
    let limit = threshold * window
    let (width, rowWords) = (width, rowWords)
    picture.pixels.withUnsafeBufferPointer { pixels in
      words.withUnsafeMutableBufferPointer { words in
        for y in 0..<picture.height {
          let line = y * width
          var sum = 255 * (reach + 1)
          for x in 0..<reach { sum += Int(pixels[line + x]) }
          var bits: UInt64 = 0
          for x in 0..<width {
            sum += x + reach < width ? Int(pixels[line + x + reach]) : 255
            sum -= x > reach ? Int(pixels[line + x - reach - 1]) : 255
            if sum < limit { bits |= 1 << UInt64(x & 63) }
            if x & 63 == 63 || x == width - 1 {
              words[y * rowWords + x >> 6] = bits
              bits = 0
            }
          }
        }
      }
    }
  }
}
