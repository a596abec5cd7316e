import PageModel
import Testing

@testable import LayoutAnalysis

/// What an inspected page shows of text that was recognized.
@Suite struct RecognizedInspectionTests {
  fileprivate typealias Trust = RecognizedMarks.Trust

  /// A line of characters of 10 points from 100, 100 on, each with its origin.
  private func page(
    _ origins: [GlyphOrigin], direction: WritingDirection = .horizontal, textTurn: Int = 0,
    readings: [TextReading] = []
  ) -> PDFPage {
    let glyphs = origins.enumerated().map { index, origin in
      let way = Double(index) * 10
      let (x, y) =
        direction == .horizontal
        ? (100 + way, 100.0) : (100.0, textTurn == 270 ? 300 - way : 100 + way)
      return Glyph(
        scalar: "字", box: Rect(x0: x, y0: y, x1: x + 10, y1: y + 10), style: 0, origin: origin)
    }
    return PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), textTurn: textTurn, glyphs: glyphs,
      styles: [TextStyle(fontName: "", fontSize: 10, direction: direction)],
      carrier: .picture(pixelsPerPoint: 2), readings: readings)
  }

  private func overlay(_ page: PDFPage) -> PageOverlay {
    PageInspector().overlay(of: DocumentLayout(pages: [page]).pages[0], page: page)
  }

  /// The boxes on the page in the tint of characters that can be trusted so far.
  private func boxes(_ trust: Trust, in overlay: PageOverlay) -> [Rect] {
    overlay.marks.compactMap { mark in
      guard case .rectangle(let box, let shade?, _) = mark,
        shade == InspectionStyle.shade(of: trust), box.union(overlay.frame) == overlay.frame
      else { return nil }
      return box
    }
  }

  @Test(arguments: [
    (1.0, Trust.certain), (0.9, .certain), (0.89, .doubtful), (0.6, .doubtful), (0.59, .guessed),
    (0, .guessed),
  ])
  fileprivate func aCharacterIsTintedByItsConfidence(
    confidence: Double, trust: RecognizedMarks.Trust
  ) {
    let overlay = overlay(page([.recognized(confidence: confidence)]))
    for other in Trust.allCases {
      #expect(boxes(other, in: overlay).count == (other == trust ? 1 : 0))
    }
  }

  @Test func charactersOfATextLayerHaveAColorOfTheirOwn() {
    let overlay = overlay(page([.textLayer, .textLayer, .recognized(confidence: 1)]))
    #expect(boxes(.textLayer, in: overlay) == [Rect(x0: 100, y0: 100, x1: 120, y1: 110)])
    #expect(overlay.summary.contains("character of a text layer: 2"))
    #expect(Set(Trust.allCases.map(InspectionStyle.shade)).count == Trust.allCases.count)
  }

  @Test func neighborsOfOneClassAreOneMarkAndAreCountedEach() {
    let sure = GlyphOrigin.recognized(confidence: 0.95)
    let overlay = overlay(page([sure, sure, .recognized(confidence: 0.7), sure]))
    #expect(
      boxes(.certain, in: overlay) == [
        Rect(x0: 100, y0: 100, x1: 120, y1: 110), Rect(x0: 130, y0: 100, x1: 140, y1: 110),
      ])
    #expect(overlay.summary.contains("recognized character, certain: 3"))
    #expect(overlay.summary.contains("recognized character, doubtful: 1"))
    #expect(!overlay.summary.contains { $0.contains("guessed") })
  }

  /// A mark over two lines would cover what stands between them.
  @Test func charactersOfTwoLinesAreTwoMarks() {
    let boxes = [(100.0, 100.0), (100, 112), (150, 112)].map {
      Rect(x0: $0.0, y0: $0.1, x1: $0.0 + 10, y1: $0.1 + 10)
    }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842),
      glyphs: boxes.map {
        Glyph(scalar: "字", box: $0, style: 0, origin: .recognized(confidence: 1))
      },
      styles: [TextStyle(fontName: "", fontSize: 10)])
    #expect(self.boxes(.certain, in: overlay(page)) == boxes)
  }

  @Test(arguments: [90, 270]) func onATurnedPageTheMarksStandWhereThePageHasThem(turn: Int) {
    let reading = TextReading(
      frame: Rect(x0: 98, y0: 98, x1: 112, y1: 142),
      candidates: [.init(text: "12", confidence: 0.5, source: "a")], isSettled: false)
    let page = page(
      Array(repeating: .recognized(confidence: 1), count: 4), direction: .vertical,
      textTurn: turn, readings: [reading])
    let overlay = overlay(page)
    #expect(boxes(.certain, in: overlay) == [Rect.union(of: page.glyphs.map(\.box))])
    #expect(outlines(isSettled: false, in: overlay) == [reading.frame])
  }

  @Test func readingsAreOutlinedBySettledOrOpen() {
    let readings = [true, false, true].enumerated().map { index, isSettled in
      let top = 200 + Double(index) * 20
      return TextReading(
        frame: Rect(x0: 100, y0: top, x1: 130, y1: top + 10),
        candidates: [.init(text: "1", confidence: 0.9, source: "a")], isSettled: isSettled)
    }
    let overlay = overlay(page([.recognized(confidence: 0.95)], readings: readings))
    #expect(outlines(isSettled: true, in: overlay) == [readings[0].frame, readings[2].frame])
    #expect(outlines(isSettled: false, in: overlay) == [readings[1].frame])
    #expect(overlay.summary.contains("number, settled: 2"))
    #expect(overlay.summary.contains("number, open: 1"))
    let style = InspectionStyle(frame: overlay.frame)
    #expect(style.outline(ofReading: false).width > style.outline(ofReading: true).width)
  }

  @Test func aPrintedPageHasNoSuchEntries() {
    let overlay = overlay(page([.printed, .printed]))
    #expect(overlay.summary.last == "character left out: 0")
    for trust in Trust.allCases { #expect(boxes(trust, in: overlay).isEmpty) }
  }

  @Test func whatIsLeftOutIsShownAsThatAlone() {
    let page = page([.textLayer])
    let hidden = PDFPage(
      number: 1, frame: page.frame, glyphs: page.glyphs,
      styles: [TextStyle(fontName: "", fontSize: 10, isVisible: false)])
    let overlay = overlay(hidden)
    #expect(overlay.summary.contains("character left out: 1"))
    #expect(boxes(.textLayer, in: overlay).isEmpty)
  }

  private func outlines(isSettled: Bool, in overlay: PageOverlay) -> [Rect] {
    let outline = InspectionStyle(frame: overlay.frame).outline(ofReading: isSettled)
    return overlay.marks.compactMap { mark in
      guard case .rectangle(let box, nil, let stroke?) = mark, stroke == outline,
        box.union(overlay.frame) == overlay.frame
      else { return nil }
      return box
    }
  }
}
