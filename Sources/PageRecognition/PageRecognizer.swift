package import PageModel
package import PagePictures

/// Reads the picture of a page: its rules, its text, and its numbers more than once.
///
/// Everything behind it is the code that reads printed pages: what it gives is a page with glyphs and
/// rulings.
package struct PageRecognizer: Sendable {
  private let recognizers: [any TextRecognizer]
  private let options: PageRecognitionOptions
  private let pictures: PictureReader

  /// Makes a recognizer.
  ///
  /// - Parameter recognizers: The one that is trusted most first; without any only the text layer is read,
  ///   and no number of it is settled.
  package init(
    recognizers: [any TextRecognizer], options: PageRecognitionOptions = .init(),
    pictures: PictureOptions = .init()
  ) {
    self.recognizers = recognizers
    self.options = options
    self.pictures = PictureReader(options: pictures)
  }

  /// The page with what its picture shows.
  ///
  /// - Parameters:
  ///   - page: The page as its file describes it.
  ///   - image: The page drawn.
  ///   - pixelsPerPoint: The drawing's resolution.
  package func recognized(
    _ page: PDFPage, image: PageImage, pixelsPerPoint: Double
  ) throws(RecognitionError) -> RecognizedPage {
    try recognized(
      page,
      showing: uprightContents(of: page, image: image, pixelsPerPoint: pixelsPerPoint))
  }

  /// The page with what its picture was found to show.
  package func recognized(
    _ page: PDFPage, showing contents: PictureContents
  ) throws(RecognitionError) -> RecognizedPage {
    let pieces = pieces(of: contents, on: page)
    let cutter = PieceCutter(contents, options: options)
    let layer = TextLayer(page, on: contents)
    let words = try self.words(of: pieces, contents, cutter)
    let keepsLayer = isTrusted(layer.texts, beside: words)
    let texts =
      keepsLayer
      ? words.merging(layer.texts) { word, layer in isPlaced(layer, on: word) ? layer : word }
      : words
    let numbers = pieces.filter { piece in
      let text = texts[piece]?.text
      // Digits that touch are wide as characters are; how they are read tells them.
      return (cutter.mayBeNumber(contents.pieces[piece]) || NumberShapes.hasDigit(text))
        && NumberShapes.mayBeNumber(text) && !cutter.isStruckOut(contents.pieces[piece])
        && (contents.pieces[piece].isRuledIn || !isNoFigure(texts[piece]))
    }
    let readings = try self.readings(of: numbers, contents, cutter, layer.texts)
    let builder = RecognizedPageBuilder(
      page: page, contents: contents, options: options, usualHeight: cutter.usualHeight)
    return builder.page(
      pieces: pieces, texts: texts, numbers: readings, layer: keepsLayer ? layer : TextLayer(),
      recognizers: recognizers.map(\.name))
  }

  /// The page with some of its numbers read again, each with all the looks that there are.
  ///
  /// - Parameter frames: Where the numbers stand, as their readings have it.
  package func recognized(
    _ page: PDFPage, again frames: [Rect], image: PageImage, pixelsPerPoint: Double
  ) throws(RecognitionError) -> PDFPage {
    guard !recognizers.isEmpty else { return page }
    let contents = pictures.contents(
      of: image, pixelsPerPoint: pixelsPerPoint, turn: page.textTurn)
    let cutter = PieceCutter(contents, options: options)
    let builder = RecognizedPageBuilder(
      page: page, contents: contents, options: options, usualHeight: cutter.usualHeight)
    var places: [Int: Int] = [:]
    for (piece, ink) in contents.pieces.enumerated() {
      let frame = builder.frame(of: ink.box)
      guard frames.contains(where: { $0.contains(x: frame.midX, y: frame.midY) }) else { continue }
      // What did not settle was read with all looks before.
      if let reading = page.readings.firstIndex(where: {
        $0.isSettled && $0.frame.contains(x: frame.midX, y: frame.midY)
      }) {
        places[piece] = reading
      }
    }
    let reader = NumberReader(recognizers: recognizers, contents: contents, options: options)
    let again = try reader.again(places.keys.sorted(), cutter: cutter)
    var readings = page.readings
    for (piece, candidates) in again {
      guard let place = places[piece] else { continue }
      readings[place] = readings[place].joined(
        by: candidates.map { RecognizedPageBuilder.candidate($0.text, source: $0.source) })
    }
    return page.with(readings: readings)
  }

  // MARK: Which way up

  /// The contents with the text upright: pages upside down look like others until they are read.
  private func uprightContents(
    of page: PDFPage, image: PageImage, pixelsPerPoint: Double
  ) throws(RecognitionError) -> PictureContents {
    // A text layer knows how it lies.
    let contents = pictures.contents(
      of: image, pixelsPerPoint: pixelsPerPoint, turn: page.textTurn == 0 ? nil : page.textTurn)
    guard let recognizer = recognizers.first else { return contents }
    guard let first = try sample(of: contents, by: recognizer), !isUpright(first) else {
      return contents
    }
    var best = (contents: contents, merit: first.merit)
    for turn in [180, 90, 270] {
      let other = pictures.contents(
        of: image, pixelsPerPoint: pixelsPerPoint, turn: (contents.turn + turn) % 360)
      guard let sample = try sample(of: other, by: recognizer) else { continue }
      if sample.merit > best.merit { best = (other, sample.merit) }
      if isUpright(sample) { break }
    }
    return best.contents
  }

  /// What the page's longest lines give, read one way up.
  private struct Sample {
    /// Mean over the lines.
    let confidence: Double
    /// Characters a line.
    let length: Double
    /// Characters read for certain count, those that are guessed do not.
    let merit: Double
  }

  private func isUpright(_ sample: Sample) -> Bool {
    sample.confidence >= options.uprightConfidence && sample.length >= options.uprightCharacters
  }

  /// A sample of the page's longest lines; `nil` where it has none.
  private func sample(
    of contents: PictureContents, by recognizer: any TextRecognizer
  ) throws(RecognitionError) -> Sample? {
    let cutter = PieceCutter(contents, options: options)
    let longest = contents.pieces.indices
      .filter { Double(contents.pieces[$0].box.height) < 2.5 * cutter.usualHeight }
      .sorted { contents.pieces[$0].box.width > contents.pieces[$1].box.width }
      .prefix(options.orientationLines)
    guard !longest.isEmpty else { return nil }
    let reader = PieceReader(
      recognizer: recognizer, alphabet: .text, look: LineReader.looks[0])
    let texts = try reader.texts(of: cutter.words(longest.sorted()), in: contents.picture)
    let symbols = longest.flatMap { texts[$0]?.symbols ?? [] }
    // A line in which nothing is read says as much as one that is read with doubt.
    let confidence =
      longest.map { texts[$0]?.meanConfidence ?? 0 }.reduce(0, +) / Double(longest.count)
    return Sample(
      confidence: confidence, length: Double(symbols.count) / Double(longest.count),
      merit: symbols.map { max(0, $0.confidence - options.guessedConfidence) }.reduce(0, +))
  }

  // MARK: Steps

  /// The pieces that the page's own printed text does not cover: a number stamped on a scan is drawn with
  /// it.
  private func pieces(of contents: PictureContents, on page: PDFPage) -> [Int] {
    guard page.carrier.isPicture else { return Array(contents.pieces.indices) }
    let printed = page.glyphs.filter {
      $0.origin == .printed && page.styles[$0.style].isVisible
    }.map { contents.pixels(ofPage: $0.box) }
    return contents.pieces.indices.filter { index in
      let box = contents.pieces[index].box
      let covered = printed.map { box.overlap($0) }.reduce(0, +)
      return covered * 2 < box.width * box.height
    }
  }

  /// Whether a text that stands in no cell only has the shape of a figure: a page number between dashes, or a
  /// sentence's last character with its full stop (日。) alone on a line.
  private func isNoFigure(_ text: PieceText?) -> Bool {
    guard let text, text.symbols.count > 1, text.confidence >= options.doubtfulCharacter else {
      return false
    }
    return MarkReading.betweenDashes(text) != nil
      || text.text.hasSuffix("。") && text.text.dropLast().allSatisfy { !$0.isNumber }
  }

  private func words(
    of pieces: [Int], _ contents: PictureContents, _ cutter: PieceCutter
  ) throws(RecognitionError) -> [Int: PieceText] {
    guard let recognizer = recognizers.first else { return [:] }
    let texts = try LineReader(recognizer: recognizer, contents: contents, options: options)
      .texts(of: pieces, cutter: cutter)
    return texts.filter { $0.value.meanConfidence >= options.leastLineConfidence }
  }

  /// Whether a text layer's words stand for the picture's: where no recognizer says otherwise, and they are
  /// not placed beside their lines.
  private func isTrusted(_ layer: [Int: PieceText], beside words: [Int: PieceText]) -> Bool {
    guard !recognizers.isEmpty else { return true }
    let both = layer.filter { words[$0.key] != nil && $0.value.symbols.count > 1 }
    let placed = both.count { piece, text in isPlaced(text, on: words[piece]) }
    return Double(placed) >= options.leastLinesOfLayer * Double(both.count)
      && LayerAgreement.share(of: layer, and: words) >= options.leastLayerAgreement
  }

  private func isPlaced(_ layer: PieceText, on word: PieceText?) -> Bool {
    guard let word else { return true }
    return LayerAgreement.isOfOneLine(layer, word, share: options.leastLineAgreement)
  }

  private func readings(
    of numbers: [Int], _ contents: PictureContents, _ cutter: PieceCutter,
    _ layer: [Int: PieceText]
  ) throws(RecognitionError) -> [Int: NumberReader.Reading] {
    guard !recognizers.isEmpty else {
      return layer.filter { numbers.contains($0.key) }.mapValues {
        NumberReader.Reading(candidates: [($0, TextSource.layer)], isSettled: false)
      }
    }
    return try NumberReader(recognizers: recognizers, contents: contents, options: options)
      .readings(of: numbers, cutter: cutter, layer: layer)
  }
}

/// Tells numbers from words by how they were read.
enum NumberShapes {
  /// What a recognizer of Chinese makes of digits, besides digits.
  private static let look = Set(
    "0123456789.,，。．·:：-—–一－%％oOQDlI|i!丨［］[]()（）〇○口日ZzSsBbgqAT＋+'\"“”、/ ")

  /// Whether a text has a digit.
  static func hasDigit(_ text: String?) -> Bool {
    text?.contains { $0.isNumber && ("0"..."9").contains($0) || ("０"..."９").contains($0) } ?? false
  }

  /// Whether a text, read as Chinese, may be a number: it has a digit, or nothing that is a word.
  static func mayBeNumber(_ text: String?) -> Bool {
    guard let text, !text.isEmpty else { return true }
    return text.allSatisfy { look.contains($0) || ("０"..."９").contains($0) }
  }
}

/// How far a text layer says what a recognizer reads.
enum LayerAgreement {
  /// The share of the layer's characters that are recognized as well, in their order, over all pieces in
  /// which both have text; 1 where there is nothing to compare.
  static func share(of layer: [Int: PieceText], and words: [Int: PieceText]) -> Double {
    var common = 0
    var all = 0
    for (piece, text) in layer {
      guard let word = words[piece] else { continue }
      let left = Array(text.text.unicodeScalars)
      let right = Array(word.text.unicodeScalars)
      guard left.count > 1 else { continue }
      common += commonCount(left, right)
      all += left.count
    }
    return all == 0 ? 1 : Double(common) / Double(all)
  }

  /// Whether a layer's text is that of the piece in which another was recognized: as long and short, or mostly
  /// the same.
  static func isOfOneLine(_ layer: PieceText, _ word: PieceText, share: Double) -> Bool {
    let left = Array(layer.text.unicodeScalars)
    let right = Array(word.text.unicodeScalars)
    let longer = max(left.count, right.count)
    if left.count == right.count, longer <= 4 { return true }
    return Double(commonCount(left, right)) >= share * Double(longer)
  }

  /// Length of the longest common subsequence.
  private static func commonCount(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = scalar == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}

extension PixelRect {
  /// Pixels that both have.
  func overlap(_ other: PixelRect) -> Int {
    max(0, min(x.upperBound, other.x.upperBound) - max(x.lowerBound, other.x.lowerBound))
      * max(0, min(y.upperBound, other.y.upperBound) - max(y.lowerBound, other.y.lowerBound))
  }
}

extension TextReading {
  /// The reading with more candidates: settled where all of them but one say the same.
  func joined(by more: [Candidate]) -> TextReading {
    let all = candidates + more
    let rest = all.count { NumberReader.number($0.text) != NumberReader.number(text) }
    return TextReading(
      frame: frame, candidates: all,
      isSettled: isSettled && (rest == 0 || rest == 1 && all.count > 3))
  }
}
