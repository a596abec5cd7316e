internal import PagePictures

/// What the ink of a number says by its shape alone: how many digits it has, and where marks stand between
/// them.
///
/// Digits of a face are all equally wide, half as wide as high or a little more, and stand a gap apart; a
/// faint one breaks into two parts, which together are no wider than a digit. Points stand on the digits'
/// foot, commas hang below it.
struct NumberInk {
  /// From the fewest to the most digits, where it has some.
  let digits: ClosedRange<Int>
  /// Whether it is high enough for digits: strokes and dust are not.
  let hasDigits: Bool
  /// From the fewest to the most characters that a recognizer may see.
  let characters: ClosedRange<Int>
  /// Points and commas between the first and the last digit.
  let marks: [Mark]
  /// Whether the digits stand as those of one number do: on one foot, of one height, at even distances.
  /// Numbers written beside each other, or over each other, do not.
  let isEven: Bool
  /// Whether it is large enough for the tail of a comma to be seen if there is one.
  let isLarge: Bool
  /// Whether a stroke stands before the digits, as a minus does.
  let hasSign: Bool
  /// Whether a point, or dust where points stand, comes before the digits.
  let beginsWithPoint: Bool

  /// A point or a comma.
  struct Mark: Sendable, Hashable {
    /// How many digits stand before it.
    let place: ClosedRange<Int>
    /// Which one it is; `nil` where its shape does not say.
    let kind: NumberSpelling.Mark?
  }

  /// - Parameter usualHeight: That of the page's pieces, in pixels.
  init(_ piece: InkPiece, usualHeight: Double, options: PageRecognitionOptions) {
    // Marks hang below the digits and dust stands above them: the tallest part is a digit.
    let height = Double(max(piece.blobs.map(\.height).max() ?? piece.box.height, 1))
    let tall = piece.blobs.filter { Double($0.height) >= options.wholeDigitInHeights * height }
    let foot = Self.median(tall.map(\.y.upperBound)) ?? piece.box.y.upperBound
    // Commas of small print are nearly half as high as digits, but start below their middle.
    let isDigit = piece.blobs.map { blob in
      Double(blob.height) >= options.markInHeights * height
        && Double(foot - blob.y.lowerBound) >= options.wholeDigitInHeights * height
    }
    var fewest = 0
    var most = 0
    var marks: [(place: ClosedRange<Int>, kind: NumberSpelling.Mark?)] = []
    var sign = false
    var point = false
    var start: Int?
    var end = 0
    for (blob, isDigit) in zip(piece.blobs, isDigit) {
      guard isDigit else {
        let shape = MarkShape(blob, foot: foot, height: height, options: options)
        if shape.isStroke, fewest == 0 {
          sign = true
        } else if shape.isOnFoot {
          if fewest > 0 { marks.append((fewest...most, shape.kind)) } else { point = true }
          start = nil
        }
        continue
      }
      defer { end = blob.x.upperBound }
      most += max(1, Int(Double(blob.width) / (options.narrowestDigitInHeights * height)))
      if let first = start,
        Double(blob.x.lowerBound - end) <= options.breakInHeights * height,
        Double(blob.x.upperBound - first) <= options.brokenDigitInHeights * height,
        Double(max(blob.width, end - first)) <= options.brokenPartInHeights * height
      {
        continue
      }
      fewest += 1
      start = blob.x.lowerBound
    }
    digits = max(1, fewest)...max(1, fewest, most)
    let digitBlobs = zip(piece.blobs, isDigit).filter(\.1).map(\.0)
    isEven =
      fewest != digitBlobs.count || most != fewest
      || DigitSetting(digitBlobs, marks: marks.map(\.place.lowerBound), height: height, foot: foot)
        .isOneNumber(options)
    isLarge = Int(height) >= options.clearDigitPixels
    let low = isDigit.count { !$0 }
    characters = digits.lowerBound...(digits.upperBound + low)
    let last = fewest
    self.marks = marks.filter { $0.place.lowerBound < last }
      .map { Mark(place: $0.place, kind: $0.kind) }
    hasSign = sign
    beginsWithPoint = point
    hasDigits = height >= options.lowestDigitInHeights * usualHeight
  }

  /// Whether a text may be the ink's: with digits as many as it has, a percent sign being one to three parts
  /// more, and without digits where it has none.
  func fits(_ text: String, _ spelling: NumberSpelling?) -> Bool {
    guard let spelling else { return !text.isEmpty && !hasDigits }
    guard hasDigits else { return false }
    let count = spelling.digits.count
    return spelling.isPercentage
      ? digits.overlaps((count + 1)...(count + 3)) : digits.contains(count)
  }

  /// The mark that stands behind so many digits.
  func mark(at place: Int) -> Mark? {
    marks.first { $0.place.contains(place) }
  }

  private static func median(_ values: [Int]) -> Int? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }
}

/// The shape of a part of ink that is too low for a digit.
private struct MarkShape {
  /// Whether it stands where points and commas do; dust stands anywhere.
  let isOnFoot: Bool
  /// Whether it is flat and stands at half the height.
  let isStroke: Bool
  let kind: NumberSpelling.Mark?

  init(_ blob: PixelRect, foot: Int, height: Double, options: PageRecognitionOptions) {
    let drop = Double(blob.y.upperBound - foot) / height
    isOnFoot = drop > -options.pointZoneInHeights
    let middle = Double(blob.y.lowerBound + blob.y.upperBound) / 2
    isStroke =
      Double(blob.width) > 1.5 * Double(blob.height)
      && Double(blob.width) >= options.speckInHeights * height
      && abs(middle - (Double(foot) - height / 2)) < height / 4
    // A pixel below the foot is the blur of either.
    let below = blob.y.upperBound - foot
    kind =
      drop >= options.commaBelowFoot && below > 1
      ? .comma : below <= 0 && Double(blob.height) <= options.pointHeight * height ? .point : nil
  }
}

/// How the digits of a number stand beside each other.
private struct DigitSetting {
  let blobs: [PixelRect]
  /// Behind how many digits a mark stands, which takes room of its own.
  let marks: [Int]
  let height: Double
  let foot: Int

  init(_ blobs: [PixelRect], marks: [Int], height: Double, foot: Int) {
    self.blobs = blobs
    self.marks = marks
    self.height = height
    self.foot = foot
  }

  func isOneNumber(_ options: PageRecognitionOptions) -> Bool {
    let blur = max(options.unevenFoot * height, options.footBlur)
    guard
      blobs.allSatisfy({
        abs(Double($0.y.upperBound - foot)) <= blur
          && Double($0.height) >= height - max(options.unevenHeight * height, options.footBlur)
      })
    else { return false }
    let middles = blobs.map { Double($0.x.lowerBound + $0.x.upperBound) / 2 }
    let steps = zip(middles, middles.dropFirst()).enumerated()
      .filter { !marks.contains($0.offset + 1) }.map { ($0.element.1 - $0.element.0) / height }
    guard let least = steps.min(), let most = steps.max() else { return true }
    // Half the width of a character, or the whole of it.
    let isSet = most <= options.widestStepInHeights || options.fullWidthSteps.contains(most)
    return isSet && most <= options.unevenSteps * least + options.footBlur / height
  }
}
