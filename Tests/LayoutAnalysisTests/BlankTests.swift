import LayoutAnalysis
import PageModel
import Testing

/// Blanks within lines and where lines end.
@Suite struct BlankTests {
  // MARK: Within a line

  @Test(
    arguments: [
      "May 21, 2009", "555 1234", "2021-06-04 09:00", "FY15 1st Q", "and / or", "1,040 1,120",
      "07 11 22 33", "12 - 18 mm", "No. 1 / 2", "7 a, 7 b", "p < 0.05", "1 2", "10:00 – 11:30",
      "(a) 5 to 7", "Q2 2006 – Q1 2010", "said “not now” and left", "the boys’ 3 boats",
      "wait … then",
      "one — two", "5 “old” 6",
    ], [0.2, 0.25, 0.33, 0.6, 0.9])
  func wordsFiguresAndMarksKeepTheBlanksBetweenThem(text: String, blank: Double) {
    #expect(SetTable(blank: blank).text(text) == text)
  }

  @Test(arguments: ["12 34", "1,040 1,120"]) func wideGapsOfLatinTablesArePlainBlanks(text: String)
  {
    for blank in [1.2, 2.5] {
      #expect(SetTable(blank: blank).text(text) == text)
      // The form's readers must tell 12 and 34 from 1 234.
      #expect(
        SetTable(blank: blank).text(text, beside: "数量")
          == text.split(separator: " ").joined(separator: "\u{3000}"))
    }
  }

  @Test(arguments: [0.1, 0.5, 1, 1.9, 3]) func ideographsSpacedOutAreOneWord(blank: Double) {
    for text in ["自 然 人", "目 的", "合 计", "本 年 度 办 理 结 果"] {
      #expect(SetTable(blank: blank).text(text) == text.filter { $0 != " " })
    }
  }

  @Test(arguments: [0.1, 0.3, 0.6]) func whatIsSpacedBetweenTwoScriptsIsNoBlank(gap: Double) {
    for text in ["见 Fig", "合计 1,040", "2021 年 3 月", "关于 “放管服” 改革", "甲 — 乙", "共 3 台 Unit"] {
      #expect(SetTable(blank: gap).text(text) == text.filter { $0 != " " })
    }
  }

  @Test(arguments: [0.02, 0.05, 0.1]) func justifiedTextGainsNoBlanks(tracking: Double) {
    for text in ["1040件", "12,345.60", "2021-06-04", "“十四五”规划", "公开12条"] {
      #expect(SetTable(tracking: tracking).text(text) == text)
    }
  }

  @Test(arguments: [0.2, 0.3, 0.5]) func koreanWordsKeepTheirBlanks(blank: Double) {
    for text in ["아침 일찍 문을 열고", "책은 두 주 동안", "제 1 장", "총 3명", "두 권"] {
      #expect(SetTable(blank: blank).text(text) == text)
    }
    #expect(SetTable(blank: 1.5).text("구 분") == "구분")
  }

  @Test(arguments: ["don’t use 12 34", "1 – 3 h", "“a” … b"])
  func turnedWordsKeepTheirBlanks(text: String) {
    let style = TextStyle(fontName: "Serif", fontSize: 10, direction: .vertical)
    let glyphs = text.unicodeScalars.enumerated().compactMap { index, scalar in
      let y = 400 - Double(index) * 5
      return scalar == " "
        ? nil : Glyph(scalar: scalar, box: Rect(x0: 50, y0: y - 5, x1: 60, y1: y), style: 0)
    }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs, styles: [style])
    #expect(DocumentLayout(pages: [page]).pages[0].lines.map(\.text) == [text])
  }

  @Test func aBlankInsideANumberPartsNoValuesOfALine() {
    let rows = [[["内容"], ["件数"], ["总计"]], [["规章"], ["1 208"], ["9"]]]
    let layout = DocumentLayout(pages: [SetTable().page(rows)])
    #expect(layout.tables.first?.cells.map(\.text).suffix(3) == ["规章", "1 208", "9"])
    #expect(LineBrokenTextWriter().text(of: layout.pages).contains("规章 1\u{202F}208 9\n"))
  }

  // MARK: Where a line ends

  @Test(arguments: [
    ["1-0173", "1-3802", "1-3940"], ["0173", "3802"], ["555", "1234"], ["1234", "555"],
    ["A-12", "34-B"], ["2021", "2022", "2023"], ["12,", "345 and more"], ["Lot 4", "5 boats"],
    ["May 21,", "2009"], ["12 -", "18 mm"], ["and /", "or"], ["10", "12"], ["say “no”", "“yes”"],
  ])
  func whatIsStackedInACellOfWordsKeepsABlank(lines: [String]) {
    for padding in [2.0, 5, 8] {
      let table = SetTable(padding: padding)
      let page = table.page([[["Name"], ["Code"]], [["Ada"], lines]])
      #expect(
        SetTable.lastText(of: page) == lines.joined(separator: " ")
      )
    }
  }

  @Test func aNumberThatNoLineCanHoldIsOne() {
    // The words of the first row show that text stands 4 pt from the rules.
    let table = SetTable(widths: [80, 40])
    let page = table.page([[["Words of a", "cell"], ["Sum"]], [["Ada"], ["123456", "78"]]])
    #expect(SetTable.lastText(of: page) == "12345678")
  }

  @Test(arguments: [
    (["and the re-", "port"], "and the re-port"), (["2019–", "2021"], "2019–2021"),
    (["either/", "or"], "either/or"), (["wait…", "then"], "wait… then"),
    (["left —", "right"], "left — right"),
    (["책은 두 주 동안", "빌릴 수 있습니다"], "책은 두 주 동안 빌릴 수 있습니다"), (["公开12", "34条"], "公开1234条"),
    (["见“", "说明”"], "见“说明”"),
    (["see www.example.org/2021", "0304/a"], "see www.example.org/20210304/a"),
    (["in 2009", "2010 was"], "in 2009 2010 was"), (["Fig. 3.", "5 boats"], "Fig. 3. 5 boats"),
    (["总计1,", "345件"], "总计1,345件"),
  ])
  func linesAreJoinedAsTheirScriptBreaksThem(lines: [String], text: String) {
    #expect(WrappedText.joined(lines) == text)
  }

  @Test func quotesOfProseBelongToTheirWords() {
    let page = PageDrawing.page(
      """
      The clerk wrote “no boat today” on the board, but
      ‘wait for the tide’ and was “quite clear” to all.
      """)
    #expect(
      DocumentLayout(pages: [page]).paragraphs.map(\.text) == [
        "The clerk wrote “no boat today” on the board, but ‘wait for the tide’ and was "
          + "“quite clear” to all."
      ])
  }
}
