internal import PagePictures

/// How many characters the ink of a number has, told by its shape alone.
///
/// Digits of a face are all equally wide, half as wide as high or a little more, and stand a gap apart; a
/// faint one breaks into two parts, which together are no wider than a digit.
struct NumberInk {
  /// From the fewest to the most characters.
  let counts: ClosedRange<Int>

  init(_ piece: InkPiece, options: PageRecognitionOptions) {
    let height = Double(max(piece.box.height, 1))
    let floor = Double(piece.box.y.upperBound) - height * options.pointZoneInHeights
    // Dust above the line is no point.
    let parts = piece.blobs.filter { blob in
      let isSpeck =
        Double(blob.height) < options.speckInHeights * height
        && Double(blob.width) < options.speckInHeights * height
      return !isSpeck || Double(blob.y.upperBound) > floor
    }
    var fewest = 0
    var most = 0
    var start: Int?
    var end = 0
    for blob in parts {
      defer { end = blob.x.upperBound }
      most += max(1, Int(Double(blob.width) / (options.narrowestDigitInHeights * height)))
      let isMark = Double(blob.height) < options.markInHeights * height
      if let first = start, !isMark,
        Double(blob.x.lowerBound - end) <= options.breakInHeights * height,
        Double(blob.x.upperBound - first) <= options.brokenDigitInHeights * height
      {
        continue
      }
      fewest += 1
      start = isMark ? nil : blob.x.lowerBound
    }
    counts = max(1, fewest)...max(1, fewest, most)
  }
}
