package import PageModel
package import PagePictures

/// Reads the picture of a page: its rules, its text, and its numbers more than once.
///
/// Everything behind it is the code that reads printed pages: what it gives is a page with glyphs and
/// rulings.
package struct PageRecognizer: Sendable {
  let recognizers: [any TextRecognizer]
  let options: PageRecognitionOptions
  let pictures: PictureReader

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
    let slashes = Set(
      pieces.filter { NumberShapes.isSlash(words[$0]) || NumberShapes.isSlash(layer.texts[$0]) })
    let parts = UnitParts(
      contents, pieces: pieces, texts: texts, layer: layer.texts,
      usualHeight: cutter.usualHeight, options: options)
    var readings = try self.readings(of: parts)
    // Read as a word it is a stroke through the cell, read as a number a 1 or a 7: nobody knows.
    for slash in slashes { readings[slash] = readings[slash]?.unsettled }
    let builder = RecognizedPageBuilder(
      page: page, contents: parts.contents, options: options, usualHeight: cutter.usualHeight)
    return builder.page(
      pieces: parts.pieces, texts: parts.texts, numbers: readings,
      layer: keepsLayer ? layer : TextLayer(),
      recognizers: recognizers.map(\.name))
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
      $0.origin.isCertain && page.styles[$0.style].isVisible
    }.map { contents.pixels(ofPage: $0.box) }
    return contents.pieces.indices.filter { index in
      let box = contents.pieces[index].box
      let covered = printed.map { box.overlap($0) }.reduce(0, +)
      return covered * 2 < box.width * box.height
    }
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

  /// The readings of what may be numbers.
  private func readings(
    of parts: UnitParts
  ) throws(RecognitionError) -> [Int: NumberReader.Reading] {
    let contents = parts.contents
    let texts = parts.texts
    let cutter = PieceCutter(contents, options: options)
    let shapes = NumberShapes(contents: contents, cutter: cutter, options: options)
    let numbers = parts.pieces.filter { shapes.mayBeNumber($0, readAs: texts[$0]) }
    guard !recognizers.isEmpty else {
      return parts.layer.filter { numbers.contains($0.key) }.mapValues {
        NumberReader.Reading(candidates: [($0, TextSource.layer)], isSettled: false)
      }
    }
    let strangers = Set(numbers.filter { shapes.isStranger($0, readAs: texts[$0]) })
    let reader = NumberReader(
      recognizers: recognizers, contents: contents, options: options, strangers: strangers,
      words: texts)
    return try reader.readings(of: numbers, cutter: cutter, layer: parts.layer)
      // What was read as a word is one unless all say for certain that it is a number.
      .filter { !strangers.contains($0.key) || $0.value.isUnanimous(options) }
  }
}

extension PixelRect {
  /// Pixels that both have.
  func overlap(_ other: PixelRect) -> Int {
    max(0, min(x.upperBound, other.x.upperBound) - max(x.lowerBound, other.x.lowerBound))
      * max(0, min(y.upperBound, other.y.upperBound) - max(y.lowerBound, other.y.lowerBound))
  }
}
