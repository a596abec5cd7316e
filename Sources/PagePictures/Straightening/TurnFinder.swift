/// Whether the lines of text in a picture run across or down.
///
/// Characters of a line stand closer to each other than lines do, so ink that is widened a little grows
/// together along the lines (run-length smoothing, Wong, Casey and Wahl 1982).
struct TurnFinder {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// 0 or 90; 0 where nothing tells.
  func turn(of ink: InkBits) -> Int {
    let cell = max(Int(pixelsPerPoint.rounded()), 1)
    var cells = ink.reduced(by: cell)
    let points = Double(cell) / pixelsPerPoint
    let straight = Int(options.turnRuleLength / points)
    var rules = cells.openedHorizontally(straight)
    rules.formUnion(cells.openedVertically(straight))
    cells.subtract(rules.dilated(1))
    // What stands on both sides of a rule is kept apart by it.
    var across = 0
    var down = 0
    for reach in 1...3 {
      var spread = cells.dilated(reach)
      spread.subtract(rules)
      for component in InkComponents(spread).components {
        let width = component.box.width - 2 * reach
        let height = component.box.height - 2 * reach
        guard min(width, height) * cell >= Int(3 * pixelsPerPoint) else { continue }
        // Blocks of several lines, and pictures, say nothing.
        guard Double(min(width, height)) * points < options.turnThickestLine else { continue }
        if width * 2 > height * 5 { across += component.area / reach }
        if height * 2 > width * 5 { down += component.area / reach }
      }
    }
    return Double(down) > Double(across) * options.turnMajority ? 90 : 0
  }
}

extension InkBits {
  /// The picture in squares of `side` pixels, ink where any of their pixels is.
  func reduced(by side: Int) -> InkBits {
    var result = InkBits(width: (width + side - 1) / side, height: (height + side - 1) / side)
    for row in 0..<height {
      forEachRun(row: row) {
        result.fill($0.lowerBound / side..<($0.upperBound - 1) / side + 1, row: row / side)
      }
    }
    return result
  }
}
