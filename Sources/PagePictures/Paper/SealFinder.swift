import PageModel

/// Finds the stamps on a colored picture: red or blue ink that hangs together and is about as high as
/// it is wide, as a round seal is and a line of colored text is not.
struct SealFinder {
  /// A stamp's box and its color.
  struct Seal {
    let box: PixelRect
    let color: StampColor
  }

  /// The colors of stamp pads.
  enum StampColor: CaseIterable {
    case red, blue

    /// The place in a pixel of the color that the stamp reflects.
    var bright: Int { self == .red ? 0 : 2 }
    /// The place in a pixel of the color that the opposite stamp reflects.
    var dark: Int { self == .red ? 2 : 0 }
  }

  let options: PictureOptions
  let pixelsPerPoint: Double

  /// The stamps, by color and then from the top.
  func seals(on image: PageImage) -> [Seal] {
    let cell = max(Int((options.sealCell * pixelsPerPoint).rounded()), 1)
    let columns = (image.width + cell - 1) / cell
    let rows = (image.height + cell - 1) / cell
    var counts = [[UInt16]](
      repeating: [UInt16](repeating: 0, count: columns * rows), count: StampColor.allCases.count)
    let colored = count(on: image, cell: cell, columns: columns, into: &counts)
    guard Double(colored) > Double(image.width * image.height) * options.leastColoredShare else {
      return []
    }
    return zip(StampColor.allCases, counts).flatMap { color, counts in
      boxes(of: counts, columns: columns, rows: rows, cell: cell).map { box in
        Seal(
          box: PixelRect(
            x: max(box.x.lowerBound * cell, 0)..<min(box.x.upperBound * cell, image.width),
            y: max(box.y.lowerBound * cell, 0)..<min(box.y.upperBound * cell, image.height)),
          color: color)
      }
    }
  }

  /// Counts the pixels of each stamp color in square cells; returns how many there are.
  private func count(
    on image: PageImage, cell: Int, columns: Int, into counts: inout [[UInt16]]
  ) -> Int {
    let saturation = options.leastSaturation
    var colored = 0
    var red = counts[0]
    var blue = counts[1]
    image.pixels.withUnsafeBufferPointer { pixels in
      for y in 0..<image.height {
        let line = y / cell * columns
        var index = y * image.width * 4
        for x in 0..<image.width {
          let r = Int(pixels[index])
          let g = Int(pixels[index + 1])
          let b = Int(pixels[index + 2])
          index += 4
          if r - max(g, b) > saturation {
            red[line + x / cell] &+= 1
            colored += 1
          } else if b - r > saturation, b - g > saturation / 2 {
            blue[line + x / cell] &+= 1
            colored += 1
          }
        }
      }
    }
    counts = [red, blue]
    return colored
  }

  /// The boxes, in cells, of what hangs together and is large both ways.
  private func boxes(of counts: [UInt16], columns: Int, rows: Int, cell: Int) -> [PixelRect] {
    var cells = InkBits(width: columns, height: rows)
    let least = UInt16(clamping: Int(Double(cell * cell) * options.sealCellShare))
    for row in 0..<rows {
      for column in 0..<columns where counts[row * columns + column] > least {
        cells[column, row] = true
      }
    }
    let side = options.sealCell
    let straight = Int(options.sealStraightRun / side)
    // Long straight runs are the rules of a colored form or the edges of a filled cell.
    let lines = cells.openedHorizontally(straight).count + cells.openedVertically(straight).count
    if lines * 2 > cells.count { return [] }
    return InkComponents(cells.dilated(1)).components.map(\.box).filter { box in
      let width = Double(box.width - 2) * side
      let height = Double(box.height - 2) * side
      return min(width, height) >= options.sealLeastSide
        && max(width, height) <= options.sealGreatestSide
        && max(width, height) <= min(width, height) * options.sealGreatestRatio
    }
  }
}
