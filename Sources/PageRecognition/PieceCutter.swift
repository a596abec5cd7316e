internal import PageModel
internal import PagePictures

/// Cuts the pieces of a page out as its recognizers are to see them.
struct PieceCutter {
  private let contents: PictureContents
  private let options: PageRecognitionOptions
  /// The usual height of ink on the page, in pixels.
  let usualHeight: Double

  init(_ contents: PictureContents, options: PageRecognitionOptions) {
    self.contents = contents
    self.options = options
    let heights = contents.pieces.map(\.box.height).sorted()
    usualHeight = heights.isEmpty ? 1 : Double(heights[heights.count / 2])
  }

  /// Whether a piece's shape is that of a number: narrow parts of ink, few of them.
  func mayBeNumber(_ piece: InkPiece) -> Bool {
    let height = max(Double(piece.box.height), usualHeight * options.flatInkInHeights)
    return piece.blobs.count <= options.mostDigits
      && Double(piece.box.height) <= 2 * usualHeight
      && piece.blobs.allSatisfy { Double($0.width) <= options.widestDigitInHeights * height }
  }

  /// Whether a piece is a stroke that leans, as a cell is struck out with: recognizers of digits see a 1.
  func isStruckOut(_ piece: InkPiece) -> Bool {
    guard piece.blobs.count == 1, piece.box.height > 2 * options.slashBands else { return false }
    let band = piece.box.height / options.slashBands
    let top = middle(of: piece, rows: piece.box.y.lowerBound..<(piece.box.y.lowerBound + band))
    let bottom = middle(of: piece, rows: (piece.box.y.upperBound - band)..<piece.box.y.upperBound)
    guard let top, let bottom else { return false }
    return abs(top - bottom) >= options.leastLean * Double(piece.box.height)
      && isStraight(piece, from: top, to: bottom)
  }

  /// Whether the ink of each row stands on the line from the top's to the bottom's.
  private func isStraight(_ piece: InkPiece, from top: Double, to bottom: Double) -> Bool {
    let rows = Array(piece.box.y)
    return rows.indices.allSatisfy { index in
      guard let x = middle(of: piece, rows: rows[index]..<(rows[index] + 1)) else { return true }
      let share = (Double(index) + 0.5) / Double(rows.count)
      // The bands' middles stand half a band within the ends.
      let inset = 0.5 / Double(options.slashBands)
      let along = (share - inset) / (1 - 2 * inset)
      return abs(x - (top + (bottom - top) * along))
        <= max(options.straightStroke * Double(piece.box.height), options.strokeBlur)
    }
  }

  /// The mean column of a piece's ink in some rows; `nil` where there is none.
  private func middle(of piece: InkPiece, rows: Range<Int>) -> Double? {
    var sum = 0.0
    var weight = 0.0
    for y in rows {
      for x in piece.box.x {
        let ink = 255 - Double(contents.picture.pixels[y * contents.picture.width + x])
        guard ink > 96 else { continue }
        sum += ink * (Double(x) + 0.5)
        weight += ink
      }
    }
    return weight > 0 ? sum / weight : nil
  }

  /// The cuttings of numbers, all of them apart from each other.
  ///
  /// - Parameter strangers: Those that may be words: each has a line of its own behind the others, so that no
  ///   number is lost beside one.
  func numbers(_ indices: [Int], strangers: Set<Int> = []) -> [LineComposer.Cutting] {
    let heights = indices.map { contents.pieces[$0].box.height }.sorted()
    let usual = heights.isEmpty ? usualHeight : Double(heights[heights.count / 2])
    let ordered =
      indices.filter { !strangers.contains($0) } + indices.filter { strangers.contains($0) }
    return ordered.map { index in
      cutting(
        index, usualHeight: usual,
        joinsOthers: mayBeNumber(contents.pieces[index]) && !strangers.contains(index),
        continuesWord: false)
    }
  }

  /// The cuttings of text; characters that stand below each other follow each other as a word, and what
  /// may be numbers comes last, many to a line, so that no word is taken for a part of one.
  ///
  /// - Parameter alone: Pieces that are no numbers, whatever their shape.
  func words(_ indices: [Int], alone: Set<Int> = []) -> [LineComposer.Cutting] {
    let chains = chains(of: indices)
    let areNumbers = chains.map { $0.allSatisfy { joinsOthers($0) && !alone.contains($0) } }
    let words = zip(chains, areNumbers).filter { !$1 }.flatMap { chain, _ in
      chain.map { index in
        cutting(
          index, usualHeight: usualHeight, joinsOthers: false, continuesWord: index != chain[0])
      }
    }
    let numbers = zip(chains, areNumbers).filter(\.1).flatMap(\.0)
    return words
      + numbers.map {
        cutting($0, usualHeight: usualHeight, joinsOthers: true, continuesWord: false)
      }
  }

  /// Whether a piece stands on a line with others when words are read: it may be a number, alone or between
  /// dashes as page numbers are, and is no line of Chinese characters, most of which are wider than digits.
  func joinsOthers(_ index: Int) -> Bool {
    let piece = contents.pieces[index]
    let height = max(Double(piece.box.height), usualHeight * options.flatInkInHeights)
    let widths = piece.blobs.filter { Double($0.height) > options.markInHeights * height }
      .map { Double($0.width) / height }
    guard !widths.isEmpty else { return mayBeNumber(piece) }
    return piece.blobs.count <= options.mostDigits
      && Double(piece.box.height) <= 2 * usualHeight
      && widths.allSatisfy { $0 <= options.widestDigitInHeights }
      && (widths.count == 1
        || widths.count { $0 > options.usualDigitInHeights } * 2 <= widths.count)
  }

  private func cutting(
    _ index: Int, usualHeight: Double, joinsOthers: Bool, continuesWord: Bool
  ) -> LineComposer.Cutting {
    let box = contents.pieces[index].box
    let height = Double(box.height)
    let isFlat = height < options.flatInkInHeights * usualHeight
    let ink = isFlat ? usualHeight : height
    // A stroke alone is shown in the room that a character has.
    let room = isFlat ? Int(((usualHeight - height) / 2).rounded()) : 0
    let margin = options.cropMargin
    return LineComposer.Cutting(
      piece: index,
      part: PixelRect(
        x: (box.x.lowerBound - margin)..<(box.x.upperBound + margin),
        y: (box.y.lowerBound - margin - room)..<(box.y.upperBound + margin + room)),
      inkHeight: ink, count: count(of: contents.pieces[index]),
      joinsOthers: joinsOthers, continuesWord: continuesWord)
  }

  /// How many characters the ink has: of a number one a part, more where a part is wide; of words about
  /// as many as squares fit in, up to three times that of digits and Latin letters.
  private func count(of piece: InkPiece) -> ClosedRange<Int> {
    let height = max(Double(piece.box.height), 1)
    guard mayBeNumber(piece) else {
      let squares = Int((Double(piece.box.width) / height).rounded())
      return max(1, squares / 2)...max(1, squares * 3)
    }
    return NumberInk(piece, usualHeight: usualHeight, options: options).characters
  }

  // MARK: Characters below each other

  /// The pieces in reading order, single characters that stand below each other together.
  private func chains(of indices: [Int]) -> [[Int]] {
    var rest = Set(indices)
    var below: [Int: Int] = [:]
    let single = indices.filter { isSingle(contents.pieces[$0].box) }
    for upper in single {
      below[upper] = single.first {
        $0 != upper && follows(contents.pieces[$0].box, below: contents.pieces[upper].box)
      }
    }
    let followers = Set(below.values)
    var result: [[Int]] = []
    for index in indices where rest.contains(index) && !followers.contains(index) {
      var next: Int? = index
      var chain: [Int] = []
      while let current = next, rest.remove(current) != nil {
        chain.append(current)
        next = below[current]
      }
      result.append(chain)
    }
    // Rings cannot be, for each stands lower than the one before; what is left stands alone.
    return result + indices.filter(rest.contains).map { [$0] }
  }

  private func isSingle(_ box: PixelRect) -> Bool {
    Double(box.width) <= 1.3 * max(Double(box.height), usualHeight)
  }

  private func follows(_ lower: PixelRect, below upper: PixelRect) -> Bool {
    let size = Double(max(upper.width, upper.height, lower.width, lower.height))
    let gap = Double(lower.y.lowerBound - upper.y.upperBound)
    let shift =
      abs(
        Double(lower.x.lowerBound + lower.x.upperBound - upper.x.lowerBound - upper.x.upperBound))
      / 2
    return gap > -size / 4 && gap < size * 0.8 && shift < size / 3
      && !isParted(upper, lower)
  }

  /// Whether a rule runs between two boxes that stand below each other.
  private func isParted(_ upper: PixelRect, _ lower: PixelRect) -> Bool {
    let x = Double(upper.x.lowerBound + upper.x.upperBound) / 2
    let between =
      (Double(upper.y.upperBound) - 2)...(Double(max(lower.y.lowerBound, upper.y.upperBound)) + 2)
    return contents.rules.contains {
      $0.orientation == .horizontal && between.contains($0.position) && $0.start <= x && x <= $0.end
    }
  }
}
