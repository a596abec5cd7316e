/// A recognized text aligned with a wording, character by character.
///
/// An edit distance in which a character that looks like the wording's costs little, and so do two
/// characters that are the halves of the wording's one.
struct WordingMatch: Sendable {
  /// What differences cost; one character that is neither the wording's nor like it costs 1.
  struct Costs: Sendable, Hashable {
    /// A character that looks like the wording's.
    var lookAlike = 0.2
    /// Two characters in place of one whose halves they are.
    var split = 0.3
    /// Another character.
    var other = 1.0
    /// A character of the wording that the text lacks.
    var missing = 1.0
    /// A character that the wording has not: noise, and other words that cling to a label. Less than one
    /// that is missing, for 同意部分公开答复数 and 同意公开答复数 are two rows.
    var extra = 0.9
  }

  /// The sum of the costs.
  let distance: Double
  /// What stands in the text in place of each of its characters: look-alikes of the wording's characters,
  /// and characters that are none of the forms', as the wording has them; nothing for the second half of a
  /// split character; all else as it is.
  let corrected: [Unicode.Scalar?]
  /// Places in the text of single digits between two characters of the wording that stand side by side in
  /// it: what recognition makes of a speck or of a stroke of its neighbor.
  let strayDigits: [Int]

  private enum Step {
    case pair, split, missing, extra
  }

  /// Aligns a text with a wording; `nil` where the distance is more than `limit`.
  ///
  /// Takes the product of both lengths.
  ///
  /// - Parameter known: The characters of the forms. A document's own words, 政务 for 政府, are made of
  ///   them; what is not stands in the place of one that was misread.
  init?(
    _ text: ArraySlice<Unicode.Scalar>, to wording: [Unicode.Scalar], within limit: Double,
    costs: Costs, lookAlikes: LookAlikes, known: Set<Unicode.Scalar>
  ) {
    let text = Array(text)
    let width = wording.count + 1
    guard
      Double(wording.count - text.count) * costs.missing <= limit,
      Double(text.count - wording.count) * min(costs.extra, costs.split) <= limit
    else { return nil }
    var cost = [Double](repeating: 0, count: (text.count + 1) * width)
    var steps = [Step](repeating: .pair, count: cost.count)
    for column in 1..<max(width, 1) {
      cost[column] = Double(column) * costs.missing
      steps[column] = .missing
    }
    for row in 0..<text.count {
      let line = (row + 1) * width
      cost[line] = cost[line - width] + costs.extra
      steps[line] = .extra
      var least = cost[line]
      for column in 0..<wording.count {
        let place = line + column + 1
        let same =
          text[row] == wording[column]
          ? 0 : lookAlikes.areAlike(text[row], wording[column]) ? costs.lookAlike : costs.other
        var best = (cost[place - width - 1] + same, Step.pair)
        if cost[place - 1] + costs.missing < best.0 {
          best = (cost[place - 1] + costs.missing, .missing)
        }
        if cost[place - width] + costs.extra < best.0 {
          best = (cost[place - width] + costs.extra, .extra)
        }
        if row > 0, cost[place - 2 * width - 1] + costs.split < best.0,
          lookAlikes.areHalves(text[row - 1], text[row], of: wording[column])
        {
          best = (cost[place - 2 * width - 1] + costs.split, .split)
        }
        (cost[place], steps[place]) = best
        least = min(least, best.0)
      }
      // A split reaches back one row more, but its cost is that of the rows it skips.
      if least > limit + costs.split { return nil }
    }
    guard let distance = cost.last, distance <= limit else { return nil }
    self.distance = distance
    let path = Self.path(steps, width: width)
    corrected = Self.corrected(text, wording, path) {
      lookAlikes.areAlike($0, $1) || !known.contains($0)
    }
    strayDigits = path.indices.compactMap { index in
      guard path[index].step == .extra, FormScalars.digit(text[path[index].row]) != nil,
        index > 0, index + 1 < path.count, path[index - 1].step == .pair,
        path[index + 1].step == .pair
      else { return nil }
      return path[index].row
    }
  }

  /// A step of the alignment, and where it stands: the last character of the text and of the wording in it.
  private typealias Stage = (step: Step, row: Int, column: Int)

  /// The cheapest steps from the first character to the last.
  private static func path(_ steps: [Step], width: Int) -> [Stage] {
    var path: [Stage] = []
    var (row, column) = (steps.count / width - 1, width - 1)
    while row > 0 || column > 0 {
      let step = steps[row * width + column]
      path.append((step, row - 1, column - 1))
      row -= step == .missing ? 0 : step == .split ? 2 : 1
      column -= step == .extra ? 0 : 1
    }
    return path.reversed()
  }

  private static func corrected(
    _ text: [Unicode.Scalar], _ wording: [Unicode.Scalar], _ path: [Stage],
    isMisread: (Unicode.Scalar, Unicode.Scalar) -> Bool
  ) -> [Unicode.Scalar?] {
    var result = text.map(Optional.some)
    for (step, row, column) in path {
      switch step {
      case .missing, .extra: break
      case .pair: if isMisread(text[row], wording[column]) { result[row] = wording[column] }
      case .split:
        result[row - 1] = wording[column]
        result[row] = nil
      }
    }
    return result
  }
}
