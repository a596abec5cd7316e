/// Groups parts of characters to lines.
///
/// Parts of like height that stand beside each other make a line; small parts (dots, commas, strokes that
/// stand alone) go to the one line that they fit best and never join two; parts above each other join
/// where together they are one character (二, 会).
struct LineGrouper {
  let parts: [InkPart]
  let walls: RuleWalls
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// Parts that make one piece.
  private struct Group {
    var members: [Int]
    var box: PixelRect
  }

  /// Indices of the parts of each piece.
  func groups() -> [[Int]] {
    var groups = joinedSideBySide(
      parts.indices.map { Group(members: [$0], box: parts[$0].box) })
    groups = smallOnesAttached(groups)
    groups = stacksJoined(groups)
    groups = joinedSideBySide(groups)
    groups = smallOnesAttached(groups)
    return groups.compactMap { group in
      let members = withoutDust(group)
      guard let box = box(of: members), isPiece(box) else { return nil }
      return members
    }
  }

  private func box(of members: [Int]) -> PixelRect? {
    guard let first = members.first else { return nil }
    return members.dropFirst().reduce(parts[first].box) { $0.union(parts[$1].box) }
  }

  private func withoutDust(_ group: Group) -> [Int] {
    let least = options.dustInLine * Double(group.box.height * group.box.height)
    return group.members.filter { Double(parts[$0].area) >= least }
  }

  private func isPiece(_ box: PixelRect) -> Bool {
    Double(max(box.width, box.height)) >= options.leastLoneExtent * pixelsPerPoint
      && Double(box.height) <= options.tallestInk * pixelsPerPoint
  }

  // MARK: Lines

  /// Joins groups of like height beside each other.
  private func joinedSideBySide(_ groups: [Group]) -> [Group] {
    var sets = PartSets(count: groups.count)
    let index = BoxIndex(groups.map(\.box), band: band)
    for (number, group) in groups.enumerated() {
      let reach = Int(options.longestGap * Double(group.box.height) * 2) + 1
      index.forEach(
        rows: group.box.y, columns: group.box.x.lowerBound..<group.box.x.upperBound + reach
      ) { other in
        if other != number, areOnOneLine(group.box, groups[other].box) {
          sets.unite(number, other)
        }
      }
    }
    return sets.groups().map { numbers in
      Group(
        members: numbers.flatMap { groups[$0].members },
        box: numbers.dropFirst().reduce(groups[numbers[0]].box) { $0.union(groups[$1].box) })
    }
  }

  private var band: Int { max(Int(8 * pixelsPerPoint), 8) }

  private func areOnOneLine(_ box: PixelRect, _ other: PixelRect) -> Bool {
    let lower = min(box.height, other.height)
    let taller = max(box.height, other.height)
    guard taller <= lower * 2 else { return false }
    let common =
      min(box.y.upperBound, other.y.upperBound) - max(box.y.lowerBound, other.y.lowerBound)
    guard Double(common) >= options.lineOverlap * Double(lower) else { return false }
    let gap =
      max(box.x.lowerBound, other.x.lowerBound)
      - min(box.x.upperBound, other.x.upperBound)
    guard Double(gap) <= options.longestGap * Double(taller) else { return false }
    return gap <= 0 || !walls.part(box, other)
  }

  // MARK: Small parts

  /// Gives parts that are small beside a line to the line that fits best.
  private func smallOnesAttached(_ groups: [Group]) -> [Group] {
    let index = BoxIndex(groups.map(\.box), band: band)
    var homes = [Int?](repeating: nil, count: groups.count)
    for (number, group) in groups.enumerated() {
      homes[number] = home(of: group, number, groups, index)
    }
    var result = groups
    for number in groups.indices {
      // A line that itself goes to another keeps what is its own.
      guard let home = homes[number], homes[home] == nil else { continue }
      result[home].members += groups[number].members
      result[home].box = result[home].box.union(groups[number].box)
      result[number].members = []
    }
    return result.filter { !$0.members.isEmpty }
  }

  private func home(
    of group: Group, _ number: Int, _ groups: [Group], _ index: BoxIndex
  ) -> Int? {
    let box = group.box
    let tallest = Int(options.tallestInk * pixelsPerPoint)
    let reach = Int(Double(tallest) * options.longestGap)
    var best: (distance: Int, number: Int)?
    index.forEach(
      rows: box.y.lowerBound - tallest / 3..<box.y.upperBound + tallest / 3,
      columns: box.x.lowerBound - reach..<box.x.upperBound + reach
    ) { other in
      guard other != number, let distance = distance(of: box, from: groups[other].box) else {
        return
      }
      if let best, (best.distance, best.number) <= (distance, other) { return }
      best = (distance, other)
    }
    return best?.number
  }

  /// How far a small box is from a line that it may belong to: rows outside the line first; `nil` where it
  /// may not.
  private func distance(of box: PixelRect, from line: PixelRect) -> Int? {
    let height = line.height
    guard box.height * 5 <= height * 3, height <= Int(options.tallestInk * pixelsPerPoint) else {
      return nil
    }
    // Lower halves of the last characters (信息) may reach beyond what is yet found of the line.
    let reach = height * 6 / 5
    let isInside =
      box.x.lowerBound >= line.x.lowerBound - reach && box.x.upperBound <= line.x.upperBound + reach
      && (line.y.lowerBound - box.y.lowerBound) * 6 <= height
      && (box.y.upperBound - line.y.upperBound) * 6 <= height
    guard
      isInside || box.width * 5 <= height * 6 || box.height * 4 <= height && box.width <= height * 3
    else {
      return nil
    }
    let middle = (box.y.lowerBound + box.y.upperBound) / 2
    let outside = max(line.y.lowerBound - middle, middle - line.y.upperBound, 0)
    guard outside * 4 <= height else { return nil }
    let gap = max(line.x.lowerBound - box.x.upperBound, box.x.lowerBound - line.x.upperBound, 0)
    guard Double(gap) <= options.longestGap * Double(height) else { return nil }
    guard gap == 0 && outside == 0 || !walls.part(box, line) else { return nil }
    return outside * 4 + gap
  }

  // MARK: Stacks

  /// Joins parts above each other that are one character alone.
  private func stacksJoined(_ groups: [Group]) -> [Group] {
    let heights = groups.map(\.box.height).filter { Double($0) >= 4 * pixelsPerPoint }.sorted()
    guard !heights.isEmpty else { return groups }
    let usual = heights[heights.count / 2]
    let order = groups.indices.sorted {
      (groups[$0].box.y.lowerBound, groups[$0].box.x.lowerBound)
        < (groups[$1].box.y.lowerBound, groups[$1].box.x.lowerBound)
    }
    let index = BoxIndex(groups.map(\.box), band: band)
    var result = groups
    for number in order where !result[number].members.isEmpty {
      let box = result[number].box
      let side = character(around: box, groups, index) ?? usual
      index.forEach(
        rows: box.y.lowerBound..<box.y.lowerBound + side * 3 / 2, columns: box.x
      ) { other in
        guard other != number, !result[other].members.isEmpty, !result[number].members.isEmpty,
          isOneCharacter(result[number], result[other], side: side)
        else { return }
        result[number].members += result[other].members
        result[number].box = result[number].box.union(result[other].box)
        result[other].members = []
      }
    }
    return result.filter { !$0.members.isEmpty }
  }

  /// The height of the lines close to a box.
  private func character(around box: PixelRect, _ groups: [Group], _ index: BoxIndex) -> Int? {
    let reach = Int(80 * pixelsPerPoint)
    var heights: [Int] = []
    index.forEach(
      rows: box.y.lowerBound - reach / 2..<box.y.upperBound + reach / 2,
      columns: box.x.lowerBound - reach..<box.x.upperBound + reach
    ) { other in
      let height = groups[other].box.height
      if groups[other].box != box, Double(height) >= 4 * pixelsPerPoint { heights.append(height) }
    }
    return heights.count < 3 ? nil : heights.sorted()[heights.count / 2]
  }

  private func isOneCharacter(_ group: Group, _ other: Group, side: Int) -> Bool {
    guard !isLine(group), !isLine(other) else { return false }
    let whole = group.box.union(other.box)
    // Digits are lower than the characters of their type.
    guard whole.height * 20 <= max(side * 25, whole.width * 22), whole.width * 4 <= side * 6 else {
      return false
    }
    let common =
      min(group.box.x.upperBound, other.box.x.upperBound)
      - max(group.box.x.lowerBound, other.box.x.lowerBound)
    return common * 2 >= min(group.box.width, other.box.width)
      && !walls.part(group.box, other.box)
  }

  /// Whether several parts side by side are more than the half of a character.
  private func isLine(_ group: Group) -> Bool {
    group.members.count > 2 && group.box.width * 5 >= group.box.height * 8
      && Double(group.box.height) >= options.leastLineHeight * pixelsPerPoint
  }
}
