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
  }

  /// The lines, from the top; also strokes of characters as long as a short rule.
  func tracks() -> [RuleTrack] {
    var taken = InkBits(width: picture.width, height: picture.height)
    var result: [RuleTrack] = []
    let seeds = seeds()
    let order = seeds.indices.sorted {
      (seeds[$1].columns.count, $0) < (seeds[$0].columns.count, $1)
    }
    for index in order {
      let seed = seeds[index]
      let covered = taken.count(seed.columns, row: seed.row)
      guard covered * 2 < seed.columns.count, result.count < options.mostTracks else { continue }
      guard let track = follow(seed) else { continue }
      let reach = Int(track.thickness / 2 + 2)
      for column in track.columns {
        let middle = Int(track.middle(at: column).rounded())
        for row in max(middle - reach, 0)...min(max(middle + reach, 0), picture.height - 1) {
          taken[column, row] = true
        }
      }
      result.append(track)
    }
    return result.sorted {
      ($0.position, $0.columns.lowerBound) < ($1.position, $1.columns.lowerBound)
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

  /// Follows the line that a seed is a part of.
  private func follow(_ seed: Seed) -> RuleTrack? {
    let first = seed.columns.lowerBound / stretch
    let last = (seed.columns.upperBound - 1) / stretch
    let center = (first + last) / 2
    guard let start = place(center, near: Float(seed.row), reach: 2) else { return nil }
    var places = [start]
    places += walk(from: center, start, step: 1)
    places = walk(from: center, start, step: -1).reversed() + places
    let lowest = places.map(\.index).min() ?? center
    let thicknesses = places.map(\.thickness).sorted()
    var track = RuleTrack(
      columns: lowest * stretch..<(lowest + places.count) * stretch,
      middles: places.map(\.middle), first: lowest, stretch: stretch,
      thickness: thicknesses[thicknesses.count / 2])
    return trimmed(&track) ? track : nil
  }

  /// Where the line runs in a stretch.
  private struct Place {
    var index: Int
    var middle: Float
    var thickness: Float
  }

  private func walk(from center: Int, _ start: Place, step: Int) -> [Place] {
    var result: [Place] = []
    var middle = start.middle
    var index = center + step
    while index >= 0, index * stretch < picture.width {
      guard let next = place(index, near: middle, reach: 1) else { break }
      middle += min(max(next.middle - middle, -1), 1) * 0.7
      result.append(Place(index: index, middle: middle, thickness: next.thickness))
      index += step
    }
    return result
  }

  /// The line in a stretch, at most `reach` rows from where it is expected, if ink covers most of it.
  private func place(_ index: Int, near middle: Float, reach: Int) -> Place? {
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
    let half = base + (sums[peakRow - rows.lowerBound] - base) / 2
    var upper = peakRow - rows.lowerBound
    var lower = upper
    while upper > 0, sums[upper - 1] > half { upper -= 1 }
    while lower + 1 < sums.count, sums[lower + 1] > half { lower += 1 }
    var weight: Float = 0
    var moment: Float = 0
    for row in max(upper - 1, 0)...min(lower + 1, sums.count - 1) {
      weight += sums[row] - base
      moment += (sums[row] - base) * Float(row + rows.lowerBound)
    }
    guard weight > 0 else { return nil }
    return Place(index: index, middle: moment / weight, thickness: Float(lower - upper + 1))
  }

  /// Columns in which ink lies at most a row beside the line.
  private func coverage(_ columns: Range<Int>, middle: Float, reach: Int) -> Int {
    let expected = Int(middle.rounded())
    let rows = max(expected - reach, 0)...max(min(expected + reach, picture.height - 1), 0)
    var count = 0
    for column in columns where rows.contains(where: { ink[column, $0] }) { count += 1 }
    return count
  }

  /// Cuts a track to the ink that it covers; false where too little of it is covered, or where it is the
  /// edge of something larger.
  private func trimmed(_ track: inout RuleTrack) -> Bool {
    func isInk(_ column: Int, _ offset: Float) -> Bool {
      let row = Int((track.middle(at: column) + offset).rounded())
      return row >= 0 && row < ink.height && ink[column, row]
    }
    var columns = track.columns.clamped(to: 0..<picture.width)
    func isCovered(_ column: Int) -> Bool {
      isInk(column, 0) || isInk(column, -1) || isInk(column, 1)
    }
    guard let first = columns.first(where: isCovered), let last = columns.last(where: isCovered)
    else { return false }
    columns = first..<last + 1
    track.columns = columns
    let beside = track.thickness / 2 + 2
    var covered = 0
    var above = 0
    var below = 0
    for column in columns {
      covered += isCovered(column) ? 1 : 0
      above += isInk(column, -beside) ? 1 : 0
      below += isInk(column, beside) ? 1 : 0
    }
    let length = Double(columns.count)
    guard length >= options.shortestTrack * pixelsPerPoint,
      Double(track.thickness) <= options.thickestRule * pixelsPerPoint
    else { return false }
    let share = Double(covered) / length
    let busier = Double(max(above, below)) / length
    return share >= options.solidCoverage && busier <= options.besideSolidRule
      || share >= options.brokenCoverage && busier <= options.besideBrokenRule
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
