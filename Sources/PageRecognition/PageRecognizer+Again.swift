package import PageModel
internal import PagePictures

extension PageRecognizer {
  /// The page with some of its numbers read again, each with all the looks that there are.
  ///
  /// - Parameter frames: Where the numbers stand, as their readings have it.
  package func recognized(
    _ page: PDFPage, again frames: [Rect], image: PageImage, pixelsPerPoint: Double
  ) throws(RecognitionError) -> PDFPage {
    guard !recognizers.isEmpty else { return page }
    let contents = pictures.contents(
      of: image, pixelsPerPoint: pixelsPerPoint, turn: page.textTurn)
    let (places, numbers) = numbers(of: page, in: contents, at: frames)
    let cutter = PieceCutter(numbers, options: options)
    let reader = NumberReader(recognizers: recognizers, contents: numbers, options: options)
    let again = try reader.again(places.keys.sorted(), cutter: cutter)
    var readings = page.readings
    for (piece, candidates) in again {
      guard let place = places[piece] else { continue }
      readings[place] = readings[place].joined(
        by: candidates.map { RecognizedPageBuilder.candidate($0.text, source: $0.source) })
    }
    return page.with(readings: readings)
  }

  /// The pieces that stand where a page's settled readings are, each with its reading, and the contents with
  /// these pieces as they were read: without the unit behind them.
  private func numbers(
    of page: PDFPage, in contents: PictureContents, at frames: [Rect]
  ) -> (places: [Int: Int], contents: PictureContents) {
    let builder = RecognizedPageBuilder(
      page: page, contents: contents, options: options, usualHeight: 1)
    // What did not settle was read with all looks before.
    let asked = page.readings.indices.filter { index in
      let frame = page.readings[index].frame
      return page.readings[index].isSettled
        && frames.contains { $0.contains(x: frame.midX, y: frame.midY) }
    }
    var places: [Int: Int] = [:]
    var pieces = contents.pieces
    for (piece, ink) in contents.pieces.enumerated() {
      let frame = builder.frame(of: ink.box)
      guard
        let reading = asked.first(where: {
          frame.contains(x: page.readings[$0].frame.midX, y: page.readings[$0].frame.midY)
        })
      else { continue }
      let blobs = ink.blobs.filter { blob in
        let blob = builder.frame(of: blob)
        return page.readings[reading].frame.contains(x: blob.midX, y: blob.midY)
      }
      guard !blobs.isEmpty else { continue }
      pieces[piece] = ink.with(blobs: blobs[...])
      places[piece] = reading
    }
    return (places, contents.with(pieces: pieces))
  }
}

extension TextReading {
  /// The reading with more candidates: settled where all of them but one say the same.
  func joined(by more: [Candidate]) -> TextReading {
    let all = candidates + more
    let value = { (text: String) in NumberSpelling(text)?.value ?? text }
    let rest = all.count { !$0.text.isEmpty && value($0.text) != value(text) }
    return TextReading(
      frame: frame, candidates: all,
      isSettled: isSettled && (rest == 0 || rest == 1 && all.count > 3))
  }
}
