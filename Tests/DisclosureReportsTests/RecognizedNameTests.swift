import PageModel
import Testing

@testable import DisclosureReports

/// The body's name in a recognized title beside the same name in the text.
@Suite struct RecognizedNameTests {
  private func report(
    _ title: String, _ text: [String], recognized pages: Set<Int> = [1, 2]
  ) -> DisclosureReport {
    let paragraphs =
      [SourceText(text: title, page: 1), SourceText(text: "一、总体情况", page: 1)]
      + text.map { SourceText(text: $0, page: 2) }
    return ReportRecognizer().report(
      from: ReportMaterial(paragraphs: paragraphs, tables: [], recognizedPages: pages),
      source: ReportSource(file: "scan.pdf", kind: .pdf))
  }

  /// What the text says, and the name that is given with it.
  @Test(arguments: [
    // The whole name recurs.
    (
      "洪译区人民政府2023年政府信息公开工作年度报告", ["2023年，洪泽区人民政府认真落实。", "洪泽区人民政府门户网站公开信息。"],
      "洪泽区人民政府"
    ),
    // The text leaves out the higher place.
    (
      "淮安市洪译区人民政府2023年政府信息公开工作年度报告", ["洪泽区人民政府认真落实。", "洪泽区人民政府地址在洪泽湖大道。"],
      "淮安市洪泽区人民政府"
    ),
    // The place alone recurs; 未 and 末 look alike.
    ("安未县财政局2022年政府信息公开工作年度报告", ["安末县认真落实。", "安末县公开信息。"], "安末县财政局"),
    // The body's own part.
    ("甲乙县财攻局2022年政府信息公开工作年度报告", ["财政局认真落实。", "县财政局公开信息。"], "甲乙县财政局"),
    // Blanks stay where they stand.
    ("洪 译区人民政府2023年政府信息公开工作年度报告", ["洪泽区人民政府认真落实。", "由洪泽区人民政府公开。"], "洪泽区人民政府"),
  ])
  func aNameThatRecursInTheTextIsTheTitles(title: String, text: [String], name: String) {
    let report = report(title, text)
    #expect(report.publisher == name)
    #expect(report.title?.filter { $0 != " " }.hasPrefix(name) == true)
    #expect(report.title?.hasSuffix("年政府信息公开工作年度报告") == true)
    #expect(report.findings(.publisherDiffers).count == 1)
  }

  /// One other reading, or the title's own beside it, only makes a finding.
  @Test(arguments: [
    (["洪泽区人民政府认真落实。"], true),
    (["洪泽区人民政府认真落实。", "洪译区人民政府公开。", "洪泽区人民政府公开。"], true),
    (["洪泽区人民政府认真落实。", "洪译区人民政府公开。"], false),
    (["洪译区人民政府认真落实。"], false),
    (["本区认真落实。"], false),
    // Two other readings, each as often.
    (["洪泽区人民政府认真落实。", "洪绎区人民政府公开。"], false),
  ])
  func otherwiseTheTitlesNameIsGiven(text: [String], hasFinding: Bool) {
    let report = report("洪译区人民政府2023年政府信息公开工作年度报告", text)
    #expect(report.publisher == "洪译区人民政府")
    #expect(report.findings(.publisherDiffers).isEmpty != hasFinding)
  }

  /// Names of other bodies that differ by a character.
  @Test(arguments: [
    ("江宁区水务局", ["与江北区共建。", "江北区的经验。"]),
    ("甲县第一中学", ["与甲县第二中学共建。", "甲县第二中学的经验。"]),
    ("城东区财政局", ["与城西区财政局共建。", "城西区财政局的经验。"]),
    ("安阳县人民政府", ["在安阳市人民政府网站公开。", "安阳市人民政府要求。"]),
  ])
  func anotherBodyIsNoReading(name: String, text: [String]) {
    let report = report("\(name)2023年政府信息公开工作年度报告", text)
    #expect(report.publisher == name)
    #expect(report.findings(.publisherDiffers).isEmpty)
  }

  /// A printed title means what it says, whatever a scanned annex reads.
  @Test func aPrintedTitleStays() {
    let report = report(
      "洪译区人民政府2023年政府信息公开工作年度报告", ["洪泽区人民政府落实。", "洪泽区人民政府公开。"], recognized: [2])
    #expect(report.publisher == "洪译区人民政府")
    #expect(report.findings(.publisherDiffers).isEmpty)
  }
}
