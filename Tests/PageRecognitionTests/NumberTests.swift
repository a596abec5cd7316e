import PageModel
import PagePictures
import PageRecognition
import Testing

/// Numbers count where readings agree, and never else.
@Suite struct NumberTests {
  private func page(_ glyphs: [Glyph] = []) -> PDFPage {
    PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 300, y1: 200), glyphs: glyphs,
      styles: glyphs.isEmpty ? [] : [TextStyle(fontName: "", fontSize: 10)],
      carrier: .picture(pixelsPerPoint: 2))
  }

  private func readings(
    of texts: [String], by recognizers: [BlockRecognizer]
  ) throws -> [TextReading] {
    var drawing = DrawnPicture()
    for (row, text) in texts.enumerated() { drawing.write(text, x: 100, y: 20 + 60 * row) }
    return try PageRecognizer(recognizers: recognizers)
      .recognized(page(), showing: drawing.contents()).page.readings
  }

  @Test func twoReadingsThatAgreeSettleANumber() throws {
    let readings = try readings(of: ["120", "7", "65,303"], by: [BlockRecognizer()])
    #expect(readings.map(\.text) == ["120", "7", "65,303"])
    #expect(readings.map(\.isSettled) == [true, true, true])
    #expect(readings.map(\.candidates.count) == [2, 2, 2])
  }

  @Test func aReadingThatDiffersTwiceLeavesANumberOpen() throws {
    // Every second reading takes a 7 for a 1.
    let wavering = BlockRecognizer { text, reading in
      reading.isMultiple(of: 2) ? text : text.replacing("7", with: "1")
    }
    let readings = try readings(of: ["70", "52"], by: [wavering])
    #expect(readings.map(\.isSettled) == [false, true])
    #expect(Set(readings[0].candidates.map(\.text)) == ["70", "10"])
    #expect(readings[0].candidates.count == 4)
  }

  @Test func oneSureSlipAmongFourLeavesANumberOpen() throws {
    let slipping = BlockRecognizer { text, reading in
      reading == 1 ? text.replacing("7", with: "1") : text
    }
    let readings = try readings(of: ["70"], by: [slipping])
    #expect(readings.map(\.text) == ["70"])
    #expect(!readings[0].isSettled)
  }

  @Test func aCharacterThatAllReadingsDropIsMissed() throws {
    let dropping = BlockRecognizer { text, _ in text.replacing("111", with: "11") }
    let readings = try readings(of: ["111"], by: [dropping])
    #expect(readings.map(\.isSettled) == [false])
  }

  @Test func aPointThatAllReadingsDropIsMissed() throws {
    let dropping = BlockRecognizer { text, _ in text.replacing(".", with: "") }
    let readings = try readings(of: ["38.60"], by: [dropping])
    #expect(readings.map(\.isSettled) == [false])
  }

  @Test func twoRecognizersReadOnceEach() throws {
    let other = BlockRecognizer(name: "other")
    let readings = try readings(of: ["31"], by: [BlockRecognizer(), other])
    #expect(readings.map(\.isSettled) == [true])
    let sources = readings[0].candidates.map(\.source)
    #expect(Set(sources) == ["blocks, look 1", "other, look 1"])
  }

  @Test func aTextLayerAloneSettlesNothing() throws {
    var drawing = DrawnPicture()
    drawing.write("45", x: 100, y: 20)
    let glyphs = zip("45".unicodeScalars, [50.0, 65.0]).map { scalar, x in
      Glyph(
        scalar: scalar, box: Rect(x0: x, y0: 10, x1: x + 12, y1: 34), style: 0, origin: .textLayer)
    }
    let page = page(glyphs)
    let bare = try PageRecognizer(recognizers: []).recognized(page, showing: drawing.contents())
    #expect(bare.page.readings.map(\.text) == ["45"])
    #expect(bare.page.readings.map(\.isSettled) == [false])
    let read = try PageRecognizer(recognizers: [BlockRecognizer()])
      .recognized(page, showing: drawing.contents())
    #expect(read.page.readings.map(\.isSettled) == [true])
    #expect(read.page.readings.flatMap(\.candidates).map(\.source).contains("text layer"))
  }

  @Test func aTextLayerThatSaysAnotherNumberIsNotOutvotedByOneEngine() throws {
    var drawing = DrawnPicture()
    drawing.write("45", x: 100, y: 20)
    let glyphs = zip("46".unicodeScalars, [50.0, 65.0]).map { scalar, x in
      Glyph(
        scalar: scalar, box: Rect(x0: x, y0: 10, x1: x + 12, y1: 34), style: 0, origin: .textLayer)
    }
    let read = try PageRecognizer(recognizers: [BlockRecognizer()])
      .recognized(page(glyphs), showing: drawing.contents())
    // Four readings of the picture against the layer's one, which others made from a worse picture.
    #expect(read.page.readings.map(\.text) == ["45"])
    #expect(read.page.readings[0].candidates.count == 5)
  }
}
