/// Finds the pieces of ink between the rules of a picture.
struct PieceFinder {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// The pieces in reading order; none where the ink is noise. What is left of rules is taken out of the
  /// picture.
  func pieces(
    in picture: inout GrayPicture, between rules: RuleFinder.Rules, noise: Double
  ) -> [InkPiece] {
    let threshold = LocalThreshold(
      options: options, pixelsPerPoint: pixelsPerPoint, noise: noise)
    let ink = threshold.ink(of: picture)
    let most = max(picture.width * picture.height / options.pixelsPerRun, 4000)
    let found = InkComponents(ink, mostRuns: most)
    let (parts, remains) = parts(found, rules: rules, picture: &picture)
    guard parts.count <= options.mostPieces * 16 else { return [] }
    let walls = RuleWalls(rules)
    let grouper = LineGrouper(
      parts: parts, walls: walls, options: options, pixelsPerPoint: pixelsPerPoint)
    let groups = grouper.groups()
    guard groups.count <= options.mostPieces else { return [] }
    let pieces = groups.map { members in
      let piece = piece(members.map { parts[$0] }, walls)
      return remains.contains { mayBeDigit($0, of: piece) } ? piece.touching : piece
    }
    return inReadingOrder(pieces)
  }

  /// Whether what was taken for the remains of a rule may be a digit of the number beside it: a 1 on the rule.
  private func mayBeDigit(_ remain: PixelRect, of piece: InkPiece) -> Bool {
    let height = Double(piece.box.height)
    let shared =
      min(remain.y.upperBound, piece.box.y.upperBound)
      - max(remain.y.lowerBound, piece.box.y.lowerBound)
    let gap = max(
      remain.x.lowerBound - piece.box.x.upperBound, piece.box.x.lowerBound - remain.x.upperBound)
    return (height / 2...height * 1.5).contains(Double(remain.height))
      && Double(shared) >= height / 2 && Double(gap) <= height
  }

  /// The components that may be text: neither dust, nor larger than characters, nor remains of a rule; and
  /// these remains.
  private func parts(
    _ found: InkComponents, rules: RuleFinder.Rules, picture: inout GrayPicture
  ) -> (parts: [InkPart], remains: [PixelRect]) {
    let beside = besideRules(found, rules, width: picture.width, height: picture.height)
    let dust = max(options.dustArea * pixelsPerPoint * pixelsPerPoint, 1.5)
    let tallest = Int(options.tallestInk * pixelsPerPoint)
    let thin = Int((options.remainThickness * pixelsPerPoint).rounded(.up))
    var isRemain = [Bool](repeating: false, count: found.components.count)
    var parts: [InkPart] = []
    var remains: [PixelRect] = []
    for (index, component) in found.components.enumerated() {
      let (width, height) = (component.box.width, component.box.height)
      if beside[index] * 10 >= component.area * 8, min(width, height) <= thin {
        isRemain[index] = true
        remains.append(component.box)
      } else if Double(component.area) >= dust, height <= tallest, width <= tallest * 2 {
        parts.append(
          InkPart(box: component.box, area: component.area, touchesRule: beside[index] > 0))
      }
    }
    for (run, component) in zip(found.runs, found.componentOfRun) where isRemain[Int(component)] {
      for x in Int(run.start)..<Int(run.end) {
        picture.pixels[Int(run.row) * picture.width + x] = 255
      }
    }
    return (parts, remains)
  }

  /// How many pixels of each component lie on or right beside a rule.
  private func besideRules(
    _ found: InkComponents, _ rules: RuleFinder.Rules, width: Int, height: Int
  ) -> [Int] {
    let eraser = RuleEraser(options: options, pixelsPerPoint: pixelsPerPoint)
    let margin = max(Int((options.remainReach * pixelsPerPoint).rounded()), 2)
    var mask = eraser.mask(rules.vertical, width: height, height: width, margin: margin)
      .transposed()
    mask.formUnion(eraser.mask(rules.horizontal, width: width, height: height, margin: margin))
    var result = [Int](repeating: 0, count: found.components.count)
    for (run, component) in zip(found.runs, found.componentOfRun) {
      result[Int(component)] += mask.count(Int(run.start)..<Int(run.end), row: Int(run.row))
    }
    return result
  }

  private func piece(_ parts: [InkPart], _ walls: RuleWalls) -> InkPiece {
    var blobs: [PixelRect] = []
    for part in parts.sorted(by: {
      ($0.box.x.lowerBound, $0.box.y.lowerBound)
        < ($1.box.x.lowerBound, $1.box.y.lowerBound)
    }) {
      if let last = blobs.last, part.box.x.lowerBound <= last.x.upperBound {
        blobs[blobs.count - 1] = last.union(part.box)
      } else {
        blobs.append(part.box)
      }
    }
    let box = blobs.dropFirst().reduce(blobs[0]) { $0.union($1) }
    let cell = walls.cell(around: box)
    return InkPiece(
      box: box, blobs: blobs, isRuledIn: cell != nil, cell: cell,
      touchesRule: parts.contains(where: \.touchesRule))
  }

  /// By line from the top, in a line from the left: a line takes what has its middle within it.
  private func inReadingOrder(_ pieces: [InkPiece]) -> [InkPiece] {
    var lines: [(rows: Range<Int>, pieces: [InkPiece])] = []
    let sorted = pieces.sorted {
      ($0.box.y.lowerBound + $0.box.y.upperBound, $0.box.x.lowerBound)
        < ($1.box.y.lowerBound + $1.box.y.upperBound, $1.box.x.lowerBound)
    }
    for piece in sorted {
      let middle = (piece.box.y.lowerBound + piece.box.y.upperBound) / 2
      if let line = lines.last, line.rows.contains(middle) {
        lines[lines.count - 1].pieces.append(piece)
      } else {
        lines.append((piece.box.y, [piece]))
      }
    }
    return lines.flatMap { line in
      line.pieces.sorted {
        ($0.box.x.lowerBound, $0.box.y.lowerBound)
          < ($1.box.x.lowerBound, $1.box.y.lowerBound)
      }
    }
  }
}

/// A component that may be a character or a part of one.
struct InkPart: Sendable, Hashable {
  let box: PixelRect
  let area: Int
  let touchesRule: Bool
}

extension InkPiece {
  /// The piece as one that may have lost ink with a rule.
  fileprivate var touching: InkPiece {
    InkPiece(box: box, blobs: blobs, isRuledIn: isRuledIn, cell: cell, touchesRule: true)
  }
}
