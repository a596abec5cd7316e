import LayoutAnalysis
import PageModel
import Testing

@Suite struct TableFormatTests {
  /// A group over two of three columns, in two header rows, above one row of values.
  private let grouped = [
    "h 0-1 0-0 项目", "h 0-0 1-2 申请人", "h 1-1 1-1 自然人", "h 1-1 2-2 其他",
    "s 2-2 0-0 一", "d 2-2 1-1 21", "d 2-2 2-2 0",
  ]

  @Test func severalHeaderRowsBecomeOneMarkdownRow() throws {
    #expect(
      TableTextWriter.markdown(try table(grouped)) == """
        | 项目 | 申请人 / 自然人 | 申请人 / 其他 |
        | --- | --- | --- |
        | 一 | 21 | 0 |

        """)
  }

  @Test func aHeadingOverTheWholeTableStandsOnceInMarkdown() throws {
    let table = try table([
      "h 0-0 0-2 第（一）项", "h 1-1 0-0 内容", "h 1-1 1-2 件数", "s 2-2 0-0 规章", "d 2-2 1-1 8",
      "d 2-2 2-2 9",
    ])
    #expect(
      TableTextWriter.markdown(table) == """
        | 第（一）项 / 内容 | 件数 |  |
        | --- | --- | --- |
        | 规章 | 8 | 9 |

        """)
  }

  @Test func withoutHeadersTheFirstRowIsTheMarkdownHeading() throws {
    let table = try table(["d 0-0 0-0 1", "d 0-0 1-1 2", "d 1-1 0-0 3", "d 1-1 1-1 4"])
    #expect(TableTextWriter.markdown(table) == "| 1 | 2 |\n| --- | --- |\n| 3 | 4 |\n")
  }

  @Test func aLineFeedInACellKeepsTheMarkdownRowWhole() throws {
    let table = try table(["d 0-0 0-0 a\nb", "d 0-0 1-1 2"])
    #expect(TableTextWriter.markdown(table) == "| a b | 2 |\n| --- | --- |\n")
  }

  @Test func htmlPartsHeadFromBodyAndKeepsSpans() throws {
    #expect(
      TableTextWriter.html(try table(grouped)) == """
        <table>
        <thead>
        <tr><th scope="col" rowspan="2">项目</th><th scope="col" colspan="2">申请人</th></tr>
        <tr><th scope="col">自然人</th><th scope="col">其他</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">一</th><td>21</td><td>0</td></tr>
        </tbody>
        </table>

        """)
  }

  @Test func aHeaderThatReachesIntoTheBodyLeavesNoHead() throws {
    let table = try table([
      "h 0-1 0-0 项目", "h 0-0 1-1 件数", "d 1-1 1-1 8", "s 2-2 0-0 规章", "d 2-2 1-1 9",
    ])
    #expect(TableHeadings(table).leadingRowCount == 0)
    #expect(
      TableTextWriter.html(table) == """
        <table>
        <tbody>
        <tr><th scope="col" rowspan="2">项目</th><th scope="col">件数</th></tr>
        <tr><td>8</td></tr>
        <tr><th scope="row">规章</th><td>9</td></tr>
        </tbody>
        </table>

        """)
    #expect(TableTextWriter.markdown(table).hasPrefix("| 项目 | 件数 |\n| --- |"))
  }

  @Test func headersAloneAreAHeadWithoutBody() throws {
    let html = TableTextWriter.html(try table(["h 0-0 0-0 甲", "h 0-0 1-1 乙"]))
    #expect(html.contains("<thead>") && !html.contains("<tbody>"))
  }

  /// A table of cells written as role, rows, columns and text, as in ``Table/outline``.
  private func table(_ cells: [String]) throws -> Table {
    let cells = try cells.map { line in
      let fields = line.split(separator: " ", maxSplits: 3)
      let ranges = try fields[1...2].map { field in
        let ends = field.split(separator: "-").compactMap { Int($0) }
        return try #require(ends.first)..<(try #require(ends.last) + 1)
      }
      let roles: [Substring: TableCell.Role] = ["h": .columnHeader, "s": .stub, "d": .data]
      return TableCell(
        rows: ranges[0], columns: ranges[1], lines: [], text: String(fields[3]), page: 1,
        frame: Rect(x0: 0, y0: 0, x1: 1, y1: 1), role: try #require(roles[fields[0]]))
    }
    return Table(
      rowCount: try #require(cells.map(\.rows.upperBound).max()),
      columnCount: try #require(cells.map(\.columns.upperBound).max()), cells: cells, pages: [1],
      frame: Rect(x0: 0, y0: 0, x1: 1, y1: 1), method: .lattice)
  }
}
