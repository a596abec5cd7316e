/// Takes out areas of solid black in which no stroke of text or rule can lie: the black border around a
/// page on the scanner's glass, punch holes, filled boxes, the cores of logos.
struct SolidAreas {
  let options: PictureOptions
  let pixelsPerPoint: Double

  /// Whitens them, and what of them is left around.
  func remove(from picture: inout GrayPicture) {
    let ink = InkBits(picture, darkerThan: 140)
    let side = max(Int((options.solidSide * pixelsPerPoint).rounded()), 3)
    // Beyond the picture counts as black: a border of a few pixels is thick then.
    var solid = ink.openedVertically(side, outside: true)
    solid = solid.openedHorizontally(side, outside: true)
    guard solid.count > 0 else { return }
    var fringe = solid.dilated(Int((options.solidRim * pixelsPerPoint).rounded()))
    fringe.formIntersection(ink)
    fringe.formUnion(solid)
    fringe = fringe.dilated(2)
    for row in 0..<picture.height {
      fringe.forEachRun(row: row) { columns in
        for x in columns { picture.pixels[row * picture.width + x] = 255 }
      }
    }
  }
}
