import PageModel
import Testing

@testable import DisclosureReports

/// A figure pasted as a picture into a cell without text.
@Suite struct CellPictureTests {
  private func text(_ text: String, picture: Rect, page: Int? = 1) -> String {
    let cell = TableCell(
      rows: 0..<1, columns: 0..<1, text: text, page: page,
      frame: page.map { _ in Rect(x0: 100, y0: 100, x1: 160, y1: 120) }, role: .data)
    return CellPictures(pages: [1: [picture]]).text(of: cell).text
  }

  @Test func aPictureInACellWithoutTextIsAnUnknownCharacter() {
    #expect(text("", picture: Rect(x0: 120, y0: 104, x1: 140, y1: 116)) == "\u{FFFD}")
    // It may be higher than its row.
    #expect(text("", picture: Rect(x0: 120, y0: 98, x1: 140, y1: 122)) == "\u{FFFD}")
  }

  @Test(arguments: [
    // In another cell, over several cells, of another page.
    Rect(x0: 170, y0: 104, x1: 190, y1: 116), Rect(x0: 60, y0: 104, x1: 200, y1: 116),
    Rect(x0: 120, y0: 204, x1: 140, y1: 216),
  ])
  func otherPicturesLeaveItBlank(picture: Rect) {
    #expect(text("", picture: picture) == "")
  }

  @Test func textAndPagesOfTheWebStayAsTheyAre() {
    #expect(text("12", picture: Rect(x0: 120, y0: 104, x1: 140, y1: 116)) == "12")
    #expect(text("", picture: Rect(x0: 120, y0: 104, x1: 140, y1: 116), page: nil) == "")
  }
}
