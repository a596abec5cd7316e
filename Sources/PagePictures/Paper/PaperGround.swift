/// What a picture's ink stands on, block by block: how bright it is, and whether the ink is brighter.
///
/// Around any place most of the paper, or of the fill of a cell, is free of ink, so the most common shade
/// is that of the ground; colored paper, shadows, gradients and shaded cells are all told that way.
struct PaperGround: Sendable {
  /// What a block is.
  enum Kind: UInt8, Sendable {
    /// Dark ink on lighter ground.
    case plain
    /// Light ink on a dark fill.
    case inverse
    /// A photograph or the like, in which there is no ink.
    case picture
    /// Black that holds no ink: the border of a scan. It keeps its shade.
    case solid
  }

  /// The blocks.
  let side: Int
  let columns: Int
  let rows: Int
  /// The shade of the ground, by block.
  private(set) var shades: [Float]
  /// What stands there, by block.
  private(set) var kinds: [Kind]
  /// The noise of the paper: standard deviation in shades where paper is 255.
  private(set) var noise: Double

  let options: PictureOptions
  private let pointsPerBlock: Double

  /// Finds the ground of a picture.
  init(_ picture: GrayPicture, pixelsPerPoint: Double, options: PictureOptions) {
    self.options = options
    let side = max(Int((options.groundBlock * pixelsPerPoint).rounded()), 4)
    pointsPerBlock = Double(side) / pixelsPerPoint
    let histograms = BlockHistograms(picture, side: side)
    self.side = side
    columns = histograms.columns
    rows = histograms.rows
    let around = histograms.surroundingModes(reach: 2)
    shades = around.map(\.shade)
    kinds = [Kind](repeating: .plain, count: around.count)
    let paper = Self.quantile(shades, 0.7)
    noise = Double(
      Self.quantile(histograms.roughness, 0.3) * 0.886 * 255 / max(paper, 32))
    sharpenEdges(histograms.modes())
    settleDarkGrounds(histograms, paper: paper)
    markPictures(around)
    smooth()
  }

  static func quantile(_ values: [Float], _ share: Double) -> Float {
    guard !values.isEmpty else { return 0 }
    return values.sorted()[Int(Double(values.count - 1) * share)]
  }

  /// A block of one shade that is the ground of a block close by belongs to that ground: surroundings
  /// round the corners of a fill.
  private mutating func sharpenEdges(_ own: [BlockHistograms.Mode]) {
    let copy = shades
    for row in 0..<rows {
      for column in 0..<columns {
        let block = row * columns + column
        let mode = own[block]
        guard mode.share >= 0.6, abs(mode.shade - copy[block]) > 12 else { continue }
        let isKnown = neighbors(row, column, reach: 3).contains { abs(copy[$0] - mode.shade) <= 10 }
        if isKnown { shades[block] = mode.shade }
      }
    }
  }

  private func neighbors(_ row: Int, _ column: Int, reach: Int) -> [Int] {
    var result: [Int] = []
    for other in max(row - reach, 0)...min(row + reach, rows - 1) {
      for next in max(column - reach, 0)...min(column + reach, columns - 1) {
        result.append(other * columns + next)
      }
    }
    return result
  }

  /// Says of each dark ground whether it is a fill under dark or light ink, the border of the scan, or
  /// just the inside of bold characters.
  private mutating func settleDarkGrounds(_ histograms: BlockHistograms, paper: Float) {
    var dark = InkBits(width: columns, height: rows)
    for block in shades.indices where shades[block] < paper * options.darkGroundShare {
      dark[block % columns, block / columns] = true
    }
    let found = InkComponents(dark)
    var blocks = [[Int]](repeating: [], count: found.components.count)
    for (run, component) in zip(found.runs, found.componentOfRun) {
      for column in run.start..<run.end {
        blocks[Int(component)].append(Int(run.row) * columns + Int(column))
      }
    }
    for (component, blocks) in zip(found.components, blocks) {
      settle(component, blocks, histograms, paper: paper)
    }
  }

  private mutating func settle(
    _ component: InkComponent, _ blocks: [Int], _ histograms: BlockHistograms, paper: Float
  ) {
    let box = component.box
    let least = Double(min(box.width, box.height)) * pointsPerBlock
    let most = Double(max(box.width, box.height)) * pointsPerBlock
    let touchesEdge =
      box.x.lowerBound == 0 || box.y.lowerBound == 0 || box.x.upperBound == columns
      || box.y.upperBound == rows
    let shade = blocks.reduce(Float(0)) { $0 + shades[$1] } / Float(blocks.count)
    let isBlack = shade < paper * options.blackGroundShare
    let isFill =
      least >= options.fillLeastSide && most >= options.fillLeastSide * 1.5
      && Double(component.area) >= 0.6 * Double(box.width * box.height)
    let bright = brightShare(of: blocks, histograms)
    if isFill, !(isBlack && touchesEdge), shade < paper * options.lightTextGround,
      options.lightTextShares.contains(bright)
    {
      for block in blocks { kinds[block] = .inverse }
    } else if isBlack {
      // Bold characters and borders alike: they stay dark on the paper around them.
      for block in blocks {
        shades[block] = paper
        kinds[block] = isFill || touchesEdge ? .solid : .plain
      }
    } else if !isFill, !touchesEdge {
      for block in blocks { shades[block] = max(shades[block], paper * 0.9) }
    }
  }

  /// The share of pixels that are nearly white, away from the edges of a fill.
  private func brightShare(of blocks: [Int], _ histograms: BlockHistograms) -> Double {
    let own = Set(blocks)
    var bright = 0
    var total = 0
    for block in blocks
    where own.contains(block - 1) && own.contains(block + 1) && own.contains(block - columns)
      && own.contains(block + columns)
    {
      let least = Int(shades[block] + (255 - shades[block]) * 0.6) >> 3
      for bin in 0..<BlockHistograms.binCount {
        let count = Int(histograms.counts[block * BlockHistograms.binCount + bin])
        total += count
        if bin >= least { bright += count }
      }
    }
    return Double(bright) / Double(max(total, 1))
  }

  /// Marks large areas in which no shade is common, or the ground changes from place to place.
  private mutating func markPictures(_ around: [BlockHistograms.Mode]) {
    var varied = InkBits(width: columns, height: rows)
    for block in around.indices where Double(around[block].share) < options.pictureGroundShare {
      varied[block % columns, block / columns] = true
    }
    markUneven(in: &varied, around.map(\.shade))
    let least = Int(options.pictureLeastSide / pointsPerBlock)
    let core = varied.openedHorizontally(least).openedVertically(least)
    guard core.count > 0 else { return }
    let area = core.dilated(3)
    for block in kinds.indices where area[block % columns, block / columns] {
      kinds[block] = .picture
    }
  }

  /// Adds the squares of blocks whose ground takes many shades; rows shaded in turn take two.
  private func markUneven(in varied: inout InkBits, _ shades: [Float]) {
    let step = 4
    let reach = 8
    for row in stride(from: step / 2, to: rows, by: step) {
      for column in stride(from: step / 2, to: columns, by: step) {
        let near = neighbors(row, column, reach: reach).map { shades[$0] }
        guard let least = near.min(), let most = near.max(),
          most - least > most * options.pictureRange
        else { continue }
        let margin = (most - least) * 0.15
        let between = near.count { $0 > least + margin && $0 < most - margin }
        guard Double(between) > options.pictureShades * Double(near.count) else { continue }
        for other in row - step / 2..<row + step / 2 where other < rows {
          varied.fill(column - step / 2..<column + step / 2, row: other)
        }
      }
    }
  }

  /// Evens out the grain of the histograms where the ground does not change.
  private mutating func smooth() {
    let copy = shades
    for row in 0..<rows {
      for column in 0..<columns {
        let block = row * columns + column
        let near = neighbors(row, column, reach: 1).filter {
          kinds[$0] == kinds[block] && abs(copy[$0] - copy[block]) < 12
        }
        shades[block] = near.reduce(0) { $0 + copy[$1] } / Float(near.count)
      }
    }
  }
}
