import Testing

@testable import WebPageReader

/// Whatever a page holds, the work on it is bounded before it is done.
@Suite struct LimitTests {
  @Test func deepNestingEndsTheReadingWithAFinding() {
    let html = "<p>前</p>" + String(repeating: "<div>", count: 100_000) + "后"
    let page = ReadPage(html)
    #expect(page.lines == ["前"])
    #expect(page.page.findings.map(\.rule) == ["limit.depth"])
  }

  @Test func deepNestingWithinTheLimitIsRead() {
    let page = ReadPage(String(repeating: "<div><b>", count: 450) + "深")
    #expect(page.lines == ["深"])
    #expect(page.page.findings == [])
  }

  @Test func tooManyElementsEndTheReadingWithAFinding() {
    var options = WebPageReaderOptions()
    options.maximumNodes = 100
    let page = ReadPage(String(repeating: "<p>一</p>", count: 200), options: options)
    #expect(page.page.findings.map(\.rule) == ["limit.nodes"])
    #expect((40...60).contains(page.lines.count))
  }

  @Test func aTableOfTooManyCellsIsText() {
    var options = WebPageReaderOptions()
    options.maximumCells = 20
    let page = ReadPage(
      "<table>" + String(repeating: "<tr><td>a<td>1", count: 20) + "</table>", options: options)
    #expect(page.tables.isEmpty)
    #expect(page.lines.count == 40)
    #expect(page.page.findings.map(\.rule) == ["limit.cells"])
  }

  @Test func aTableOfTooManyColumnsIsText() {
    let page = ReadPage("<table><tr>" + String(repeating: "<td>1", count: 600) + "</table>")
    #expect(page.page.findings.map(\.rule) == ["limit.columns"])
    #expect(page.lines.count == 600)
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      String(repeating: "<tr><td colspan=1000000 rowspan=1000000>1<td>2", count: 400),
      String(repeating: "<tr>" + String(repeating: "<td rowspan=65534>1", count: 100), count: 400),
      "<tr>" + String(repeating: "<td rowspan=0 colspan=1000>1", count: 400)
        + String(repeating: "<tr><td>2", count: 40_000),
    ])
  func spansThatAskForMillionsOfCellsCostNone(rows: String) {
    let page = ReadPage("<table>\(rows)</table>")
    #expect(page.tables.allSatisfy { $0.isTiled })
    #expect(page.tables.allSatisfy { $0.rowCount * $0.columnCount <= 200_000 })
  }

  @Test func entitiesThatTheDocumentDeclaresAreNone() {
    let bomb = (1...9).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let page = ReadPage("<!DOCTYPE html [<!ENTITY e0 'x'>\(bomb)]><p>&e9;</p><p>后</p>")
    #expect(page.lines.joined().utf8.count < 2_000)
    #expect(page.lines.last == "后")
  }

  @Test func externalEntitiesAreNotFetched() {
    let page = ReadPage("<!DOCTYPE p [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><p>&f;</p>")
    #expect(!page.lines.joined().contains("root:"))
  }
}
