import LayoutAnalysis
import PageModel
import Testing

@Suite struct TextTests {
  private func layout(_ drawings: String...) -> DocumentLayout {
    DocumentLayout(pages: drawings.enumerated().map { PageDrawing.page($1, number: $0 + 1) })
  }

  @Test func aLineThatEndsEarlyEndsItsParagraph() {
    let paragraphs = layout(
      """
          本年度报告根据有关规定编制而成，
      包括总体情况等六个部分内容及其他。
      统计期限为全年。
          如有疑问请与办公室联系电话地址。
      """
    ).paragraphs
    #expect(
      paragraphs.map(\.text) == [
        "本年度报告根据有关规定编制而成，包括总体情况等六个部分内容及其他。统计期限为全年。",
        "如有疑问请与办公室联系电话地址。",
      ])
  }

  @Test func latinWordsKeepOneBlankWhereALineBroke() {
    let paragraphs = layout(
      """
      The report of the office
      for the year
      """
    ).paragraphs
    #expect(paragraphs.map(\.text) == ["The report of the office for the year"])
  }

  @Test func pageNumbersAreFurniture() {
    let pages = ["甲甲甲甲甲甲\n甲", "乙"].enumerated().map { index, text in
      PageDrawing.page(
        text + String(repeating: "\n", count: 55) + "- \(index + 1) -", number: index + 1)
    }
    let layout = DocumentLayout(pages: pages)
    #expect(layout.paragraphs.map(\.text) == ["甲甲甲甲甲甲甲", "乙"])
    #expect(layout.pages.map { $0.furniture.map(\.text) } == [["- 1 -"], ["- 2 -"]])
    #expect(LineBrokenTextWriter().text(of: layout.pages) == "甲甲甲甲甲甲\n\n甲\n\u{0C}乙\n")
    #expect(
      LineBrokenTextWriter(includesFurniture: true).text(of: layout.pages)
        == "甲甲甲甲甲甲\n\n甲\n\n- 1 -\n\u{0C}乙\n\n- 2 -\n")
  }

  @Test(arguments: [2, 4, 7], ["本页说明", "第一页至第三页之说明"])
  func whatRecursAloneOnItsPagesIsTheirText(count: Int, words: String) {
    let pages = (1...count).map { number in
      PageDrawing.page(
        "\(words)" + String(repeating: "\n", count: 62) + "- \(number) -", number: number, top: 20)
    }
    let layout = DocumentLayout(pages: pages)
    #expect(layout.pages.allSatisfy { $0.furniture.map(\.text).allSatisfy { $0.hasPrefix("-") } })
    #expect(LineBrokenTextWriter().text(of: layout.pages).contains(words))
  }

  @Test func whatRecursBesideTextIsARunningHead() {
    let pages = (1...4).map { number in
      PageDrawing.page(
        "某局年度报告" + (number == 2 ? "" : "\n\n\n\n\n\n\n\n正文\(number)正文。"), number: number, top: 20)
    }
    let layout = DocumentLayout(pages: pages)
    #expect(layout.pages.map { $0.furniture.count } == [1, 1, 1, 1])
  }

  @Test func aBareNumberThatCountsNoPagesStays() {
    let pages = ["2021", "12.5"].enumerated().map { index, text in
      PageDrawing.page("\(text)\n（一）主动公开\n正文正文正文。", number: index + 1, top: 50)
    }
    let texts = DocumentLayout(pages: pages).paragraphs.map(\.text)
    #expect(texts.joined().contains("2021"))
    #expect(texts.joined().contains("12.5"))
    #expect(texts.joined().split(separator: "（一）主动公开").count == 3)
  }

  @Test func aTableIsWrittenRowByRow() {
    let pages = layout(
      """
      ┌──────┬────┬────┬────┐
      │      │ 自 │    │    │
      │ 内容 │ 然 │ 甲 │ 总 │
      │      │ 人 │    │ 计 │
      ├──────┼────┼────┼────┤
      │ 规章 │  1 │    │  0 │
      ├──────┼────┼────┼────┤
      │ 行政 │    │    │    │
      │ 规范 │  1 │  2 │  3 │
      │ 文件 │    │    │    │
      └──────┴────┴────┴────┘
      """
    ).pages
    #expect(
      LineBrokenTextWriter().text(of: pages).split(separator: "\n").map(String.init) == [
        "内容", "自", "然", "人", "甲", "总", "计", "规章 1 \u{3000} 0", "行政", "规范", "文件", "1 2 3",
      ])
  }

  @Test func invisibleTextIsLeftOut() {
    let page = PageDrawing.page("甲乙")
    let styles = [page.styles[0], TextStyle(fontName: "Song", fontSize: 12, isVisible: false)]
    let glyphs = page.glyphs.map { Glyph(scalar: $0.scalar, box: $0.box, style: 0) }
    let hidden = Glyph(scalar: "丙", box: Rect(x0: 80, y0: 100, x1: 92, y1: 112), style: 1)
    let mixed = PDFPage(number: 1, frame: page.frame, glyphs: glyphs + [hidden], styles: styles)
    #expect(DocumentLayout(pages: [mixed]).paragraphs.map(\.text) == ["甲乙"])
  }

  @Test func aVerticalFontReadsDownward() {
    let style = TextStyle(fontName: "Song", fontSize: 12, direction: .vertical)
    let glyphs = "办理结果".unicodeScalars.enumerated().map { index, scalar in
      let y = 100 + Double(index) * 12
      return Glyph(scalar: scalar, box: Rect(x0: 50, y0: y, x1: 62, y1: y + 12), style: 0)
    }
    let page = PDFPage(
      number: 1, frame: Rect(x0: 0, y0: 0, x1: 595, y1: 842), glyphs: glyphs.reversed(),
      styles: [style])
    #expect(DocumentLayout(pages: [page]).paragraphs.map(\.text) == ["办理结果"])
  }

  @Test func twoColumnsOfProseAreReadOneAfterTheOther() {
    let left = "左栏的文字一共有十二个字"
    let right = "右栏的文字也是十二个字呀"
    let drawing = Array(repeating: "\(left)      \(right)", count: 5).joined(separator: "\n")
    let texts = layout(drawing).pages[0].lines.map(\.text)
    #expect(texts == Array(repeating: left, count: 5) + Array(repeating: right, count: 5))
  }

  @Test func figuresFarFromTheirLabelsAreNoColumnOfProse() {
    let rows = [
      "本机关不掌握相关政府信息的申请", "没有现成信息需要另行制作的申请", "补正以后申请的内容仍然不明确的",
      "信访举报投诉类的申请不予处理的", "要求提供公开出版物不予处理的数",
    ]
    let drawing = rows.enumerated().map { index, label in
      "\(label)  \(index)            \(index + 2)1        \(index + 3)2        \(index + 4)3"
    }
    let written = LineBrokenTextWriter().text(of: layout(drawing.joined(separator: "\n")).pages)
    for (index, label) in rows.enumerated() {
      #expect(written.contains("\(label) \(index) \(index + 2)1 \(index + 3)2 \(index + 4)3"))
    }
  }

  @Test(arguments: [20, 26]) func aLineOfFiguresStaysBehindItsLabel(gap: Int) {
    // The last lines of two columns of prose would end so, but for the figures.
    let drawing = ["甲项工作的办理结果的数量", "乙项工作的办理结果的数量", "丙项工作的办理结果的数量", "丁项工作的办理结果的数量"]
      .map { "\($0)\(String(repeating: " ", count: gap))1114 1000 935 1123 1226" }
    let texts = layout(drawing.joined(separator: "\n")).pages.flatMap { page in
      LineBrokenTextWriter().text(of: [page]).split(separator: "\n")
    }
    #expect(texts.count == 4)
    #expect(texts.allSatisfy { $0.hasSuffix("1226") && $0.contains("办理结果") })
  }

  @Test func whatNamesColumnsIsWrittenInOneLine() {
    let drawing = """
                   第一项
      内容                            有效件数
                制发件数    废止件数
      规章        6339        9763        4604
      文件        6131        1767        6257
      办法        7131        2767        7257
      """
    let lines = LineBrokenTextWriter().text(of: layout(drawing).pages).split(separator: "\n")
    #expect(lines.contains("内容 制发件数 废止件数 有效件数"))
  }
}
