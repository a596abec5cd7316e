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
  let picture: GrayPicture
  /// The picture made even along its rows, as ink.
  let ink: InkBits
  /// Of that what is thin across the rows.
  private let thin: InkBits
  /// Of that what belongs to long lines across the rows: rules that cross.
  let crossing: InkBits

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
  struct Seed {
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
}
