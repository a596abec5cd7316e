import Testing

@testable import WebPageReader

/// Cells come on the grid that a browser puts them on, and tile it.
@Suite struct GridTests {
  private func picture(_ table: String) -> [String] {
    let tables = ReadPage("<table>\(table)</table>").tables
    #expect(tables.count == 1)
    #expect(tables.allSatisfy { $0.isTiled })
    return tables.first?.picture ?? []
  }

  @Test func spansBecomeMergedCells() {
    #expect(
      picture("<tr><td rowspan=2 colspan=2>甲<td>乙<tr><td>丙<tr><td>1<td>2<td>3")
        == ["甲[2×2]|乙", "丙", "1|2|3"])
  }

  @Test func spansAreNoWiderThanBrowsersMakeThem() {
    let page = ReadPage(
      "<table><tr><td>甲<td colspan=1000>乙<tr><td>丙<td colspan=1000>1</table>"
        + "<table><tr><td>丁<td colspan=99999999999>2</table>")
    #expect(page.tables.map(\.picture) == [["甲|乙", "丙|1", "丁|2"]])
  }

  @Test func tagsMayBeLeftOpenAndWrittenInAnyCase() {
    let expected = ["甲|乙", "1|2"]
    for table in [
      "<tr><td>甲<td>乙<tr><td>1<td>2", "<TR><TD>甲</TD><TD>乙</TD></TR><TR><TD>1</TD><TD>2</TD></TR>",
      "<thead><tr><th>甲<th>乙<tbody><tr><td>1<td>2", "<td>甲<td>乙<tr><td>1<td>2",
      "<tr><td><span><b>甲<td><p>乙<tr><td><div>1<td><font>2",
      "<colgroup><col><col></colgroup><tr>\n <td> 甲 </td>\n\n<td>乙</td></tr>\n<tr><td>1</td><td>2</td></tr>",
    ] {
      #expect(picture(table) == expected, "\(table)")
    }
  }

  @Test func theHeadStandsFirstAndTheFootLast() {
    #expect(
      picture("<tfoot><tr><td>合计<td>3<tbody><tr><td>甲<td>3<thead><tr><td>项<td>数") == [
        "项|数", "甲|3", "合计|3",
      ])
  }

  @Test func aSpanEndsWithItsRowGroup() {
    #expect(
      picture("<tbody><tr><td rowspan=9>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3") == [
        "甲[2×1]|1", "2", "乙|3",
      ])
    #expect(picture("<tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3") == ["甲[3×1]|1", "2", "3"])
  }

  @Test(arguments: ["x", "", "-2", "1.9", "＋3", "1e9"]) func aSpanThatIsNoNumberIsOne(span: String)
  {
    #expect(picture("<tr><td colspan='\(span)'>甲<td>1<tr><td>乙<td>2") == ["甲|1", "乙|2"])
  }

  @Test func aCellThatWouldOverlapIsCut() {
    #expect(
      picture("<tr><td>a<td>b<td rowspan=2>c<tr><td>d<td colspan=3>e<tr><td>f<td>g<td>h") == [
        "a|b|c[2×1]", "d|e", "f|g|h",
      ])
  }

  @Test func lackingCellsAreFilled() {
    #expect(picture("<tr><td>a<td>b<td>c<tr><td>d<td>e") == ["a|b|c", "d|e|∅"])
  }

  @Test func aLoneCellIsTheWholeRow() {
    #expect(picture("<tr><td>二、标题<tr><td>a<td>b<td>c") == ["二、标题[1×3]", "a|b|c"])
  }

  @Test func columnsInWhichNoCellBeginsAreNone() {
    #expect(
      picture("<tr><td colspan=1000>甲<tr><td colspan=7>a<td colspan=3>b<tr><td colspan=7>c<td>d")
        == [
          "甲[1×2]", "a|b", "c|d",
        ])
  }

  @Test func rowsWithoutCellsAndHiddenOnesAreNone() {
    #expect(
      picture(
        "<tr></tr><tr><td rowspan=3>甲<td>1<tr style='display:none'><td>9</tr><tr hidden><td>8</tr><tr><td>2<td style='display:none'>7"
      ) == ["甲[2×1]|1", "2"])
  }

  @Test func theLinesOfACellStayLines() {
    #expect(
      picture("<tr><td>本年新<br>制作数量<td><p>1</p><p>2</p><tr><td>&nbsp;<td><div>3</div>4")
        == ["本年新⏎制作数量|1⏎2", "|3⏎4"])
  }

  @Test func twoNumbersOnALineOfACellStayApart() {
    #expect(picture("<tr><td>a b 甲 乙<td>1 2&nbsp;3") == ["a b 甲 乙|1\u{3000}2\u{3000}3"])
  }

  @Test func pathsAreThoseOfTheBrowsersDocument() {
    let table = ReadPage(
      "<div></div><div id=zoom><p>x<table><tr><td>1<td>2</table><table><tbody><tr><th>a<td>b</table></div>"
    ).tables
    #expect(table.map(\.path) == ["#zoom > table:nth-of-type(1)", "#zoom > table:nth-of-type(2)"])
    #expect(
      table.first?.cells.last?.path
        == "#zoom > table:nth-of-type(1) > tbody > tr:nth-of-type(1) > td:nth-of-type(2)")
    #expect(
      table.last?.cells.last?.path
        == "#zoom > table:nth-of-type(2) > tbody:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(1)"
    )
  }

  @Test(arguments: ["<td><td><td>", "<td width=60>&nbsp;<td><br><td>", "<td colspan=3>"])
  func rowsThatShowNothingBeginNoTable(cells: String) {
    let page = ReadPage(
      "<table><tr class=firstRow>\(cells)</tr><tr>\(cells)</tr><tr><td>甲<td>乙<td>丙</tr>"
        + "<tr><td>子<td><td>2</tr></table>")
    #expect(page.tables.map(\.picture) == [["甲|乙|丙", "子||2"]])
  }

  @Test func aBlankCellThatReachesDownStays() {
    let page = ReadPage(
      "<table><tr><td rowspan=2><td><td></tr><tr><td>乙<td>丙</tr><tr><td>1<td>2<td>3</tr></table>")
    #expect(page.tables.map(\.rowCount) == [3])
  }
}
