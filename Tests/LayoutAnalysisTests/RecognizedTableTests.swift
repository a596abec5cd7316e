import LayoutAnalysis
import PageModel
import Testing

/// Tables without full rules on pages whose text was recognized in a picture.
@Suite struct RecognizedTableTests {
  @Test func onRecognizedPagesColumnsOfValuesAreTables() {
    let rows = """
      Region      Budget      Result
      North        1,200         985
      South          310          40
      East        12,450      11,032
      West         1,450       1,032
      Center         450         132
      """
    #expect(tables(on: PageDrawing.page(rows).recognized()).count == 1)
  }

  @Test(arguments: [true, false])
  func specksBesideProseAreNoTable(isRecognized: Bool) {
    // A table's last rule above, and what is left of a seal at the right.
    let page = PageDrawing.page(
      """
      ──────────────────────────────────────────
      五、存在的主要问题
      信息公开的主动性有待提高，解读
      六、其他需要报告           9      县
      办理情况对照要点           政府   人民
      无其他需要报告的           4      乃
      """)
    #expect(tables(on: isRecognized ? page.recognized() : page).isEmpty == isRecognized)
  }

  @Test func threeRulesBoundATableOfWordsOnARecognizedPage() {
    let page = PageDrawing.page(DrawnRegions.words)
    #expect(tables(on: page.recognized()).count == 1)
  }
}
