package import PageModel
internal import PagePictures

/// Makes a page of what was recognized in its picture.
struct RecognizedPageBuilder {
  let page: PDFPage
  let contents: PictureContents
  let options: PageRecognitionOptions
  let usualHeight: Double

  /// The page with its printed glyphs, and those of the pieces.
  func page(
    pieces: [Int], texts: [Int: PieceText], numbers: [Int: NumberReader.Reading],
    layer: TextLayer, recognizers: [String]
  ) -> RecognizedPage {
    var output = Output(kept: page.carrier.isPicture ? page : nil)
    var quality = RecognitionQuality()
    quality.sources = recognizers + (layer.texts.isEmpty ? [] : [TextSource.layer])
    for piece in pieces {
      if let reading = numbers[piece], let best = reading.candidates.first,
        !best.text.symbols.isEmpty
      {
        let box = contents.pieces[piece].box
        let candidates = reading.candidates.map { Self.candidate($0.text, source: $0.source) }
        output.readings.append(
          TextReading(
            frame: frame(of: box), candidates: candidates, isSettled: reading.isSettled))
        add(best.text, source: best.source, piece: piece, isNumber: true, to: &output, &quality)
      } else if let text = texts[piece], !text.symbols.isEmpty,
        contents.pieces[piece].isRuledIn || !MarkReading.isDust(text)
      {
        let source = layer.texts[piece] == text ? TextSource.layer : ""
        add(text, source: source, piece: piece, isNumber: false, to: &output, &quality)
      } else {
        quality.unreadPieces += 1
      }
    }
    for glyph in layer.unplaced {
      quality.unplacedCharacters += 1
      output.append(page.glyphs[glyph], style: page.styles[page.glyphs[glyph].style])
    }
    return RecognizedPage(page: page(output), quality: quality)
  }

  /// Glyphs and styles as they come together.
  private struct Output {
    var glyphs: [Glyph] = []
    var styles: [TextStyle] = []
    var readings: [TextReading] = []
    private var places: [TextStyle: Int] = [:]

    /// - Parameter kept: A page whose printed glyphs stay.
    init(kept page: PDFPage?) {
      guard let page else { return }
      for glyph in page.glyphs where glyph.origin.isCertain {
        append(glyph, style: page.styles[glyph.style])
      }
    }

    mutating func style(_ style: TextStyle) -> Int {
      if let place = places[style] { return place }
      places[style] = styles.count
      styles.append(style)
      return styles.count - 1
    }

    mutating func append(_ glyph: Glyph, style: TextStyle) {
      glyphs.append(
        Glyph(
          scalar: glyph.scalar, box: glyph.box, style: self.style(style), origin: glyph.origin))
    }
  }

  private func add(
    _ text: PieceText, source: String, piece: Int, isNumber: Bool, to output: inout Output,
    _ quality: inout RecognitionQuality
  ) {
    let ink = contents.pieces[piece].box
    let share = isNumber ? options.digitHeightInFontSizes : options.lineHeightInFontSizes
    let height = max(Double(ink.height), usualHeight * options.flatInkInHeights)
    let square = height / share
    let middle = Double(ink.y.lowerBound + ink.y.upperBound) / 2
    let size = (square / contents.pixelsPerPoint * 2).rounded() / 2
    let style = output.style(
      TextStyle(
        fontName: "", fontSize: size,
        direction: contents.turn % 180 == 0 ? .horizontal : .vertical))
    let fitted = fitted(text, piece: piece, isWords: !isNumber && source != TextSource.layer)
    for symbol in fitted.symbols {
      let scalars = Array(symbol.text.unicodeScalars)
      let step = Double(symbol.columns.count) / Double(scalars.count)
      for (offset, scalar) in scalars.enumerated() {
        let left = Double(symbol.columns.lowerBound) + step * Double(offset)
        let box = onPage(
          contents.place(
            x0: left, y0: middle - square / 2, x1: left + step, y1: middle + square / 2))
        output.glyphs.append(
          Glyph(
            scalar: scalar, box: box, style: style,
            origin: source == TextSource.layer
              ? .textLayer : .recognized(confidence: symbol.confidence)))
      }
      quality.confidence += symbol.confidence * Double(scalars.count)
      quality.characters += scalars.count
    }
  }

  /// The text with its symbols on their ink; punctuation of recognized words as it is set.
  private func fitted(_ text: PieceText, piece: Int, isWords: Bool) -> PieceText {
    let piece = contents.pieces[piece]
    let fitting = InkFitting(piece: piece, options: options)
    guard isWords else { return fitting.fitted(text) }
    let marks = MarkReading(piece: piece, options: options)
    return marks.filled(fitting.fitted(marks.corrected(text)))
  }

  private func page(_ output: Output) -> PDFPage {
    let keepsRules = !page.carrier.isPicture && contents.skew == 0
    return PDFPage(
      number: page.number, frame: page.frame, rotation: page.rotation, textTurn: contents.turn,
      glyphs: output.glyphs, styles: output.styles,
      rulings: keepsRules ? page.rulings : contents.rules.map(ruling),
      fills: keepsRules ? page.fills : [], images: page.images, slants: page.slants,
      carrier: page.carrier, readings: output.readings)
  }

  // MARK: Places

  /// A box of the picture in points of the page.
  func frame(of box: PixelRect) -> Rect {
    onPage(
      contents.place(
        x0: Double(box.x.lowerBound), y0: Double(box.y.lowerBound), x1: Double(box.x.upperBound),
        y1: Double(box.y.upperBound)))
  }

  private func ruling(_ rule: Ruling) -> Ruling {
    let scale = contents.pixelsPerPoint
    let isHorizontal = rule.orientation == .horizontal
    let line =
      isHorizontal
      ? Rect(x0: rule.start, y0: rule.position, x1: rule.end, y1: rule.position)
      : Rect(x0: rule.position, y0: rule.start, x1: rule.position, y1: rule.end)
    let turned = onPage(contents.place(x0: line.x0, y0: line.y0, x1: line.x1, y1: line.y1))
    let staysHorizontal = isHorizontal == (contents.turn % 180 == 0)
    return Ruling(
      orientation: staysHorizontal ? .horizontal : .vertical,
      position: staysHorizontal ? turned.y0 : turned.x0,
      start: staysHorizontal ? turned.x0 : turned.y0,
      end: staysHorizontal ? turned.x1 : turned.y1, thickness: rule.thickness / scale)
  }

  /// A place on the upright page in the coordinates of the page as it lies, straightened.
  private func onPage(_ rect: Rect) -> Rect {
    let width = page.frame.width
    let height = page.frame.height
    return switch contents.turn {
    case 90: Rect(x0: width - rect.y1, y0: rect.x0, x1: width - rect.y0, y1: rect.x1)
    case 180:
      Rect(x0: width - rect.x1, y0: height - rect.y1, x1: width - rect.x0, y1: height - rect.y0)
    case 270: Rect(x0: rect.y0, y0: height - rect.x1, x1: rect.y1, y1: height - rect.x0)
    default: rect
    }
  }

  static func candidate(_ text: PieceText, source: String) -> TextReading.Candidate {
    // Provenance has thousandths.
    TextReading.Candidate(
      text: text.text, confidence: (text.confidence * 1000).rounded() / 1000, source: source)
  }
}

extension PDFPage {
  /// The page with other readings.
  package func with(readings: [TextReading]) -> PDFPage {
    PDFPage(
      number: number, frame: frame, rotation: rotation, textTurn: textTurn, glyphs: glyphs,
      styles: styles, rulings: rulings, fills: fills, images: images, slants: slants,
      carrier: carrier, readings: readings)
  }
}
