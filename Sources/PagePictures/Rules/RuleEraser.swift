/// Takes rules out of a picture and leaves what touches or crosses them.
struct RuleEraser {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// Paints the rules white; afterwards no ink of theirs is left beside what they touched.
  func erase(_ rules: RuleFinder.Rules, from picture: inout GrayPicture) {
    let across = mask(rules.horizontal, width: picture.width, height: picture.height, margin: 1)
    let down = mask(rules.vertical, width: picture.height, height: picture.width, margin: 1)
    let downUpright = down.transposed()
    let acrossTurned = across.transposed()
    let (width, height) = (picture.width, picture.height)
    picture.pixels.withUnsafeMutableBufferPointer { pixels in
      let lying = Plane(pixels: pixels, rows: height, columns: width, rowStep: width, columnStep: 1)
      for rule in rules.horizontal where !rule.isImplied {
        erase(rule, in: lying, crossing: downUpright)
      }
      let standing = Plane(
        pixels: pixels, rows: width, columns: height, rowStep: 1, columnStep: width)
      for rule in rules.vertical where !rule.isImplied {
        erase(rule, in: standing, crossing: acrossTurned)
      }
    }
  }

  /// The pixels of rules, each widened by a margin.
  func mask(_ rules: [FoundRule], width: Int, height: Int, margin: Int) -> InkBits {
    var result = InkBits(width: width, height: height)
    for rule in rules where !rule.isImplied {
      for track in rule.tracks {
        for column in columns(of: track, in: rule, width: width) {
          let middle = track.middle(at: column)
          let upper = Int((middle - track.thickness / 2).rounded()) - margin
          let lower = Int((middle + track.thickness / 2).rounded()) + margin
          for row in max(upper, 0)...max(min(lower, height - 1), 0) { result[column, row] = true }
        }
      }
    }
    return result
  }

  /// The columns of a track within its rule, and a little beyond.
  private func columns(of track: RuleTrack, in rule: FoundRule, width: Int) -> Range<Int> {
    let start = Int(rule.start) - 2
    let end = max(Int(rule.end.rounded(.up)) + 2, start)
    return (start..<end).clamped(to: 0..<width)
  }

  /// A picture as it lies, or with rows and columns exchanged.
  private struct Plane {
    let pixels: UnsafeMutableBufferPointer<UInt8>
    let rows: Int
    let columns: Int
    let rowStep: Int
    let columnStep: Int

    subscript(row: Int, column: Int) -> Int {
      Int(pixels[row * rowStep + column * columnStep])
    }

    func whiten(_ rows: ClosedRange<Int>, _ column: Int) {
      for row in rows { pixels[row * rowStep + column * columnStep] = 255 }
    }
  }

  private func erase(_ rule: FoundRule, in plane: Plane, crossing: InkBits) {
    for track in rule.tracks {
      for column in columns(of: track, in: rule, width: plane.columns) {
        erase(track, at: column, in: plane, crossing: crossing)
      }
    }
  }

  private func erase(_ track: RuleTrack, at column: Int, in plane: Plane, crossing: InkBits) {
    let middle = track.middle(at: column)
    let upper = max(Int((middle - track.thickness / 2 + 0.5).rounded(.down)), 1)
    let lower = min(Int((middle + track.thickness / 2 - 0.5).rounded(.up)), plane.rows - 2)
    guard upper <= lower else { return }
    let center = min(max(Int(middle.rounded()), upper), lower)
    if crossing[column, center] {
      plane.whiten(upper - 1...lower + 1, column)
      return
    }
    let reach = max(Int((options.ruleFringe * pixelsPerPoint).rounded()), 3)
    let above = fringe(plane, column, from: upper, step: -1, reach: reach)
    let below = fringe(plane, column, from: lower, step: 1, reach: reach)
    switch (above, below) {
    // A stroke goes through.
    case (nil, nil): break
    case (let above?, nil): plane.whiten(upper - above...lower, column)
    case (nil, let below?): plane.whiten(upper...lower + below, column)
    case (let above?, let below?): plane.whiten(upper - above...lower + below, column)
    }
  }

  /// How many pixels beyond the edge of a rule are still its own: it grows light there, and what grows
  /// dark again is something else; `nil` where it stays dark, because a stroke touches it.
  private func fringe(_ plane: Plane, _ column: Int, from edge: Int, step: Int, reach: Int) -> Int?
  {
    var count = 0
    var before = plane[edge, column]
    while count < reach {
      let row = edge + (count + 1) * step
      guard row >= 0, row < plane.rows else { return count }
      let value = plane[row, column]
      if value >= options.cleanShade { return count }
      if value < before - 24, before >= options.lightShade { return count }
      count += 1
      before = value
    }
    return before >= options.lightShade ? count : nil
  }
}
