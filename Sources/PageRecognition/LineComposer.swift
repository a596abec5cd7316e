internal import PagePictures

/// Sets cuttings of a page side by side on white lines, as recognizers like them.
///
/// A recognizer reads a line of many numbers better, and in less time, than each by itself.
struct LineComposer {
  let picture: GrayPicture
  let line: RecognizerLine
  /// What a reading changes: a second look at the same ink must not be the first one again.
  let look: Look
  /// How the ink is shown.
  struct Look: Sendable, Hashable {
    /// Scale of the ink, 1 for the height that the recognizer likes best.
    let scale: Double
    /// Gap between cuttings, 1 for the gap that the recognizer likes best.
    let gap: Double
    /// Whether each cutting is brought to full contrast: its darkest ink black, its paper white.
    let hasFullContrast: Bool
    /// What names it in provenance.
    let name: String

    init(scale: Double = 1, gap: Double = 1, hasFullContrast: Bool = false, name: String) {
      self.scale = scale
      self.gap = gap
      self.hasFullContrast = hasFullContrast
      self.name = name
    }
  }

  /// Something cut out of the page.
  struct Cutting {
    /// Index of the piece.
    let piece: Int
    /// What is cut out.
    let part: PixelRect
    /// Height of ink, in pixels of the page, that is brought to the recognizer's height.
    let inkHeight: Double
    /// How many characters its ink has, as far as its shape tells.
    let count: ClosedRange<Int>
    /// Whether it stands on a line with others of the kind: numbers do, while of text each line is read best
    /// by itself.
    let joinsOthers: Bool
    /// Whether it follows the cutting before it closely, as characters of a word do.
    let continuesWord: Bool
  }

  /// A line, and where the cuttings stand in it.
  struct Composed {
    let picture: GrayPicture
    let places: [Place]

    struct Place {
      let piece: Int
      /// How many characters its ink has, as far as its shape tells.
      let count: ClosedRange<Int>
      /// The columns of the cutting in the line.
      let columns: Range<Int>
      /// Pixels of the page a pixel of the line.
      let step: Double
      /// The page's column at the first of `columns`.
      let origin: Int
    }
  }

  /// The lines for cuttings in order; one that is longer than a line may be has one of its own.
  func lines(of cuttings: [Cutting]) -> [Composed] {
    let gap = max(2, Int((Double(line.gap) * look.gap).rounded()))
    var result: [Composed] = []
    var scaled: [(place: Composed.Place, picture: GrayPicture)] = []
    var end = gap
    var isOpen = true
    func close() {
      guard !scaled.isEmpty else { return }
      result.append(composed(scaled, width: end))
      scaled = []
      end = gap
    }
    for cutting in cuttings {
      let step = cutting.inkHeight / (Double(line.inkHeight) * look.scale)
      let width = max(1, Int((Double(cutting.part.width) / step).rounded()))
      let height = max(1, Int((Double(cutting.part.height) / step).rounded()))
      if !scaled.isEmpty,
        end + width + gap > line.longest
          || !cutting.continuesWord && !(isOpen && cutting.joinsOthers)
      {
        close()
      }
      isOpen = cutting.joinsOthers
      if cutting.continuesWord, !scaled.isEmpty { end -= gap - gap / 6 }
      var picture = PictureScaler.scaled(picture, cutting.part, width: width, height: height)
      if look.hasFullContrast { picture.stretch() }
      let place = Composed.Place(
        piece: cutting.piece, count: cutting.count, columns: end..<(end + width), step: step,
        origin: cutting.part.x.lowerBound)
      scaled.append((place, picture))
      end += width + gap
    }
    close()
    return result
  }

  private func composed(
    _ parts: [(place: Composed.Place, picture: GrayPicture)], width: Int
  ) -> Composed {
    let tallest = parts.map(\.picture.height).max() ?? 0
    let height = max(line.height, tallest)
    var result = GrayPicture(width: width, height: height)
    for (place, part) in parts {
      let top = (height - part.height) / 2
      for y in 0..<part.height {
        let from = y * part.width
        let to = (top + y) * width + place.columns.lowerBound
        for x in 0..<part.width { result.pixels[to + x] = part.pixels[from + x] }
      }
    }
    return Composed(picture: result, places: parts.map(\.place))
  }
}

extension GrayPicture {
  /// Brings the picture to full contrast: its darkest twentieth of ink black, its paper white.
  fileprivate mutating func stretch() {
    var counts = [Int](repeating: 0, count: 256)
    for pixel in pixels { counts[Int(pixel)] += 1 }
    let paper = 230
    let ink = counts[..<paper].reduce(0, +)
    guard ink > 0 else { return }
    var seen = 0
    let darkest =
      counts[..<paper].firstIndex { count in
        seen += count
        return seen * 20 >= ink
      } ?? 0
    guard darkest < paper else { return }
    for index in pixels.indices {
      let value = (Int(pixels[index]) - darkest) * 255 / (paper - darkest)
      pixels[index] = UInt8(min(max(value, 0), 255))
    }
  }
}
