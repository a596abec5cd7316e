import LayoutAnalysis
import PageModel
import Testing

/// Numbers that are broken for want of room in cells with rules around each.
@Suite struct WrappedNumberTests {
  /// The texts of the page's table, row by row.
  private func texts(_ page: PDFPage) -> [[String]] {
    guard let table = DocumentLayout(pages: [page]).tables.first else { return [] }
    return table.cellsByFirstRow.map { $0.map(\.text) }
  }

  private static let head = [["项目"], ["甲"], ["乙"], ["丙"]]

  /// Three digits have room on a line.
  @Test(arguments: [0.0, 0.5, 1])
  func numbersOfARowAreBrokenAtTheTopTheMiddleOrTheBottomOfTheirCells(alignment: Double) {
    let page = SetTable(alignment: alignment, widths: [90, 24, 24, 24]).page([
      Self.head, [["新收申请"], ["7"], ["359", "06"], ["359", "13"]],
      [["上年结转"], ["500", "1"], ["0"], ["500", "1"]], [["予以公开"], ["12"], ["3"], ["15"]],
    ])
    #expect(
      texts(page) == [
        ["项目", "甲", "乙", "丙"], ["新收申请", "7", "35906", "35913"], ["上年结转", "5001", "0", "5001"],
        ["予以公开", "12", "3", "15"],
      ])
  }

  @Test(arguments: [0.0, 0.5, 1])
  func allNumbersOfARowMayBeBroken(alignment: Double) {
    let page = SetTable(alignment: alignment, widths: [90, 24, 24, 24]).page([
      Self.head, [["总计"], ["297", "06"], ["928", "47"], ["201", "270"]],
      [["上年结转"], ["1"], ["0"], ["1"]],
    ])
    #expect(texts(page)[1] == ["总计", "29706", "92847", "201270"])
  }

  @Test(arguments: [0.0, 0.5, 1])
  func aNumberIsBrokenBetweenTheDigitsOfItsThousands(alignment: Double) {
    let page = SetTable(alignment: alignment, widths: [90, 38, 38, 38]).page([
      Self.head, [["总计"], ["152,83", "2"], ["263,09", "3"], ["0"]],
      [["上年结转"], ["1"], ["0"], ["1"]],
    ])
    #expect(texts(page)[1] == ["总计", "152,832", "263,093", "0"])
  }

  @Test func numbersOfSeveralRowsThatNoRulePartsAreNotJoined() {
    let page = SetTable(widths: [90, 60, 60, 60]).page([
      Self.head,
      [["新收申请", "上年结转", "予以公开"], ["7", "12", "3"], ["35", "906", "1"], ["42", "918", "4"]],
    ])
    #expect(!texts(page).joined().contains { ["7123", "359061", "429184"].contains($0) })
  }

  /// Five digits are 25 points wide, and a cell 24: what follows begins before they end.
  @Test func numbersThatMeetOverARuleAreNotTakenForOne() {
    let page = SetTable(padding: 1, widths: [90, 24, 24, 24]).page([
      Self.head, [["新收申请"], ["61948"], ["0"], ["7"]], [["上年结转"], ["1"], ["2"], ["3"]],
    ])
    #expect(texts(page)[1] == ["新收申请", "61948　0", "61948　0", "7"])
  }

  @Test func aNumberThatReachesIntoAnEmptyCellIsReadOnlyWhereItIsCentered() {
    let page = SetTable(padding: -2, widths: [90, 24, 21, 24]).page([
      Self.head, [["新收申请"], [""], ["61948"], [""]], [["上年结转"], ["1"], ["2"], ["3"]],
    ])
    #expect(texts(page)[1] == ["新收申请", "", "61948", ""])
  }

  @Test func digitsThatRunOutOfTheTableAreTheirNumbers() {
    let page = SetTable(padding: 1, widths: [90, 24, 24, 22]).page([
      Self.head, [["新收申请"], ["1"], ["2"], ["497312"]], [["上年结转"], ["1"], ["2"], ["3"]],
    ])
    #expect(texts(page)[1] == ["新收申请", "1", "2", "497312"])
  }

  @Test func aNumberThatTheEdgeOfItsPageCutsIsNone() {
    let page = SetTable(padding: 1, widths: [90, 24, 24, 20]).page([
      Self.head, [["新收申请"], ["1"], ["2"], ["7327"]], [["上年结转"], ["1"], ["2"], ["3"]],
    ])
    #expect(texts(page)[1] == ["新收申请", "1", "2", "7327…"])
  }

  /// No room is left between the rules and the text: numbers that fill their cells touch.
  @Test func numbersThatFillTheirCellsAreReadCellByCell() throws {
    let page = SetTable(padding: 0, widths: [90, 30.5, 30.5, 30.5]).page([
      Self.head, [["新收申请"], ["114248"], ["152314"], ["307287"]],
      [["上年结转"], ["0"], ["116450"], ["165604"]], [["予以公开"], ["952563"], ["96660"], ["7"]],
    ])
    let table = try #require(DocumentLayout(pages: [page]).tables.first)
    #expect(table.method == .lattice)
    #expect(
      texts(page) == [
        ["项目", "甲", "乙", "丙"], ["新收申请", "114248", "152314", "307287"],
        ["上年结转", "0", "116450", "165604"], ["予以公开", "952563", "96660", "7"],
      ])
  }
}
