import LayoutAnalysis
import PageModel
import Testing

/// Headings of chapters between tables that have rules below their rows only: nothing but the heading parts the last
/// rule of one table from the header of the next.
@Suite struct ChapterHeadingTests {
  private static let heading = "四、行政复议、行政诉讼情况"
  private static let columns = [200.0, 300, 400]

  /// Where a heading stands, and what is drawn around it.
  struct Setting: CustomTestStringConvertible {
    var isCentered = false
    /// Room above the heading and below it, in points.
    var above = 14.0
    var below = 14.0
    /// Whether a rule stands below the heading: the first one of its table.
    var hasTopRule = false
    /// Whether rules are drawn cell by cell.
    var isDrawnInPieces = false

    var testDescription: String {
      "\(isCentered ? "centered" : "left") \(above) \(below) \(hasTopRule) \(isDrawnInPieces)"
    }
  }

  private static let settings: [Setting] = [
    Setting(), Setting(isCentered: true), Setting(above: 4, below: 4),
    Setting(isCentered: true, above: 3, below: 2), Setting(above: 20, below: 6),
    Setting(hasTopRule: true), Setting(isCentered: true, below: 4, hasTopRule: true),
    Setting(isDrawnInPieces: true), Setting(above: 5, below: 5, isDrawnInPieces: true),
    Setting(isCentered: true, isDrawnInPieces: true),
    Setting(hasTopRule: true, isDrawnInPieces: true),
  ]

  private func page(_ setting: Setting) -> PDFPage {
    var page = SetPage()
    var y = 100.0
    func rule() {
      let edges = [60, 150, 250, 350, 450.0]
      if setting.isDrawnInPieces {
        for (start, end) in zip(edges, edges.dropFirst()) { page.rule(y: y, from: start, to: end) }
      } else {
        page.rule(y: y, from: edges[0], to: edges[4])
      }
    }
    func row(_ label: String, _ texts: [String]) {
      page.set(label, x: 62, y: y + 3)
      for (x, text) in zip(Self.columns, texts) { page.set(text, centeredAt: x, y: y + 3) }
      y += 16
      rule()
    }
    row("内容", ["制发", "废止", "有效"])
    row("规章", ["1", "20", "300"])
    row("其中新增", ["0", "2", "41"])
    row("规范性文件", ["7", "11", "86"])
    y += setting.above
    if setting.isCentered {
      page.set(Self.heading, centeredAt: 255, y: y)
    } else {
      page.set(Self.heading, x: 60, y: y)
    }
    y += 10 + setting.below
    if setting.hasTopRule { rule() }
    row("类别", ["维持", "纠正", "总计"])
    row("行政复议", ["5", "16", "21"])
    row("行政诉讼", ["120", "8", "128"])
    return page.page
  }

  @Test(arguments: settings)
  func aChaptersHeadingIsNoRowOfTheTableBelowIt(setting: Setting) {
    let layout = DocumentLayout(pages: [page(setting)])
    #expect(
      layout.tables.map(\.picture) == [
        [
          "内容 | 制发 | 废止 | 有效", "规章 | 1 | 20 | 300", "其中新增 | 0 | 2 | 41",
          "规范性文件 | 7 | 11 | 86",
        ],
        ["类别 | 维持 | 纠正 | 总计", "行政复议 | 5 | 16 | 21", "行政诉讼 | 120 | 8 | 128"],
      ])
    #expect(layout.paragraphs.map(\.text) == [Self.heading])
  }

  @Test(arguments: [false, true])
  func aRowWhoseLabelBeginsLikeAHeadingStaysARow(isDrawnInPieces: Bool) {
    var page = SetPage()
    var y = 100.0
    let edges = [60, 150, 250, 350, 450.0]
    func rule() {
      if isDrawnInPieces {
        for (start, end) in zip(edges, edges.dropFirst()) { page.rule(y: y, from: start, to: end) }
      } else {
        page.rule(y: y, from: edges[0], to: edges[4])
      }
    }
    rule()
    for (label, texts) in [
      (["内容"], ["甲", "乙", "总计"]), (["其中重复"], ["0", "1", "1"]),
      (["一、本年新收申", "请数量"], ["1", "20", "21"]),
      (["二、上年结转申", "请数量"], ["0", "2", "2"]), (["三、结转下年度", "继续办理"], ["7", "11", "18"]),
      (["合计"], ["8", "33", "41"]),
    ] {
      for (index, line) in label.enumerated() {
        page.set(line, x: 62, y: y + 3 + 12 * Double(index))
      }
      let middle = y + 3 + 6 * Double(label.count - 1)
      for (x, text) in zip(Self.columns, texts) { page.set(text, centeredAt: x, y: middle) }
      y += 4 + 12 * Double(label.count)
      rule()
    }
    let layout = DocumentLayout(pages: [page.page])
    #expect(
      layout.tables.map(\.picture) == [
        [
          "内容 | 甲 | 乙 | 总计", "其中重复 | 0 | 1 | 1", "一、本年新收申请数量 | 1 | 20 | 21",
          "二、上年结转申请数量 | 0 | 2 | 2", "三、结转下年度继续办理 | 7 | 11 | 18", "合计 | 8 | 33 | 41",
        ]
      ])
  }
}
