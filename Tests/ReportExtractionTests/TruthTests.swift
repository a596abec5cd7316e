import Foundation
import ReportExtraction
import Testing

/// The scores can fail: what a truth says of a report that is not its own.
@Suite struct TruthTests {
  private func truth(_ name: String) throws -> Truth {
    try Truth(Repository.samples.appending(path: "\(name).json"))
  }

  private func report(_ name: String) throws -> DisclosureReport {
    try ReportExtractor().report(path: Repository.samples.appending(path: "\(name).pdf").path)
  }

  @Test func aTruthSaysWhatIsWrongWithAnotherReport() throws {
    let truth = try truth("yingzhou-2020")
    let other = try report("fanghu-2012")
    #expect(
      truth.wrongNumbers(in: other).contains("reviews.reconsideration.total: want 15, got null"))
    #expect(
      truth.wrongUnits(in: other)
        == ["proactiveDisclosure.procurement.amountUnit: want 元, got null"])
    #expect(
      truth.wrongIndicators(in: other).contains { $0.hasPrefix("indicator 1: want null, got ") })
    let texts = truth.wrongTexts(in: other)
    #expect(texts.contains("edition: want 2019, got null"))
    #expect(texts.contains("period from: want 2020-01-01, got 2012-01-01"))
    for name in ["title", "publisher", "year", "closing", "heading 1"] {
      #expect(texts.contains { $0.hasPrefix("\(name): ") }, "\(name)")
    }
    #expect(!(truth.narrative(in: other).isGood))
  }

  @Test func anIndicatorThatIsMissingIsWrong() throws {
    let wrong = try truth("fanghu-2012").wrongIndicators(in: report("rouyuan-2021"))
    #expect(
      wrong.first
        == "indicator 1: want 主动公开信息数 (条): 2012年度 null, 历年累计 718, got null")
  }

  @Test(arguments: [
    ("天地玄黄", "天地玄黄", 0), ("天地玄黄", "天地黄", 1), ("天地玄黄", "天，地玄黄", 1),
    ("天地玄黄", "天地元黄", 1), ("天地玄黄", "", 4), ("", "天地", 2), ("天地玄黄", "地天黄玄", 3),
  ])
  func wrongCharactersAreCounted(want: String, got: String, errors: Int) {
    var score = NarrativeScore()
    score.add("section 1", want, got)
    #expect(score.errors == errors)
    #expect(score.characters == want.unicodeScalars.count)
    #expect(score.differences.isEmpty == (errors == 0))
  }

  @Test func ofFiveHundredCharactersOneMayBeWrong() {
    let text = String(repeating: "天地玄黄", count: 125)
    var score = NarrativeScore()
    score.add("section 1", text, text + "。")
    #expect(score.isGood)
    score.add("section 2", "宇", "宙")
    #expect(!score.isGood)
  }
}
