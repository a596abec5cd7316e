import LayoutAnalysis
import PageModel
import Testing

/// Columns set as close as their longest entries allow, in rows that rules part: ideographs are set solid, so that
/// white space which no row crosses parts two columns.
@Suite struct RuledGutterTests {
  enum Alignment { case left, center, right }

  private static let rows = [
    ["指标名称", "单位", "2012年度", "历年累计"], ["主动公开信息数", "条", "125431", "1250988"],
    ["其中：规范性文件", "条", "45", "3301"], ["全文电子化", "条", "", "55"],
    ["网站公开数", "条", "1200", ""], ["咨询接待", "人次", "7", "77"],
  ]

  /// A page with a rule below each row; between two columns the longest entries leave `gap` font sizes.
  private func page(
    _ rows: [[String]], gap: Double, _ alignment: Alignment, hasTopRule: Bool = false
  ) -> PDFPage {
    var page = SetPage()
    page.set("做好主动公开工作，内容见下表。", x: 60, y: 72)
    let widths = rows[0].indices.map { column in
      (rows.map { page.width(of: $0[column]) }.max() ?? 0) + gap * page.size
    }
    let edges = widths.reduce(into: [60.0]) { $0.append(($0.last ?? 0) + $1) }
    if hasTopRule { page.rule(y: 100, from: 60, to: edges[rows[0].count]) }
    for (index, row) in rows.enumerated() {
      let y = 100 + 15 * Double(index)
      for (column, text) in row.enumerated() {
        let margin = gap * page.size / 2
        switch alignment {
        case .left: page.set(text, x: edges[column] + margin, y: y + 3)
        case .center:
          page.set(text, centeredAt: (edges[column] + edges[column + 1]) / 2, y: y + 3)
        case .right: page.set(text, endingAt: edges[column + 1] - margin, y: y + 3)
        }
      }
      page.rule(y: y + 15, from: 60, to: edges[rows[0].count])
    }
    return page.page
  }

  @Test(arguments: [0.14, 0.2, 0.28, 0.4, 0.6], [Alignment.left, .center, .right])
  func columnsThatNoRowCrossesStayApart(gap: Double, alignment: Alignment) {
    for hasTopRule in [false, true] {
      #expect(
        tables(on: page(Self.rows, gap: gap, alignment, hasTopRule: hasTopRule)).map(\.picture) == [
          Self.rows.map { $0.joined(separator: " | ") }
        ])
    }
  }

  @Test("A blank at one place of the texts of a column parts nothing")
  func recurringBlank() {
    let years = ["2011", "2012", "2013", "2014"]
    let rows = [["年份", "件数", "金额"]] + years.map { ["\($0) 年", "48", "120"] }
    #expect(
      tables(on: page(rows, gap: 1, .left)).map(\.picture) == [
        ["年份 | 件数 | 金额"] + years.map { "\($0)年 | 48 | 120" }
      ])
  }
}

extension RuledGutterTests {
  @Test(
    "A blank behind the counters of items parts nothing",
    arguments: [["1.", "2.", "3.", "4.", "5."], ["（一）", "（二）", "（三）", "（四）", "（五）"]])
  func counters(counters: [String]) {
    let labels = zip(counters, ["属于国家秘密", "属于执法案卷", "重复申请", "信访举报", "其他"])
    #expect(
      tables(on: page(labels.map { ["\($0) \($1)", "0", "12", "7"] }, gap: 1, .left)).map(\.picture)
        == [labels.map { "\($0)\($1) | 0 | 12 | 7" }])
  }
}

/// Headings whose lines fill their columns, so that little room is left between them.
extension RuledGutterTests {
  @Test(
    "Wrapped heads set close are cut where the numbers below them are",
    arguments: [0.14, 0.28, 0.4])
  func closeHeads(gap: Double) {
    let heads = [["结果维", "持"], ["结果纠", "正"], ["其他结", "果"], ["尚未审", "结"], ["总", "计"]]
    let rows = [["802", "240", "92", "55", "1189"], ["7", "13", "104", "0", "124"]]
    var page = SetPage()
    let widths = heads.indices.map { column in
      ([heads[column][0]] + rows.map { $0[column] }).map(page.width).max() ?? 0
    }
    let edges = widths.reduce(into: [60.0]) { $0.append(($0.last ?? 0) + $1 + gap * page.size) }
    let middles = zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
    for (head, middle) in zip(heads, middles) {
      page.set(head[0], centeredAt: middle, y: 103)
      page.set(head[1], centeredAt: middle, y: 115)
    }
    for y in [100.0, 130, 147, 164] { page.rule(y: y, from: 60, to: edges[5]) }
    for (index, row) in rows.enumerated() {
      for (text, middle) in zip(row, middles) {
        page.set(text, centeredAt: middle, y: 133 + 17 * Double(index))
      }
    }
    #expect(
      tables(on: page.page).map(\.picture)
        == [
          [heads.map { $0.joined() }] + rows
        ].map { $0.map { $0.joined(separator: " | ") } })
  }
}
