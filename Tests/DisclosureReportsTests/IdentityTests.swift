import Testing

@testable import DisclosureReports

@Suite struct IdentityTests {
  /// A table whose figures add up: one request, granted, to a natural person.
  private static func soundSample() -> SampleForm {
    var sample = SampleForm()
    for index in sample.rows.indices {
      let isOne = [.newlyReceived, .granted, .outcomeTotal].contains(sample.rows[index].key)
      sample.rows[index].values =
        isOne ? ["1", "0", "0", "0", "0", "0", "1"] : Array(repeating: "0", count: 7)
    }
    return sample
  }

  private static func identities(_ report: DisclosureReport) -> [String] {
    report.findings.map(\.rule).filter { $0.hasPrefix("identity.") }
  }

  @Test func aSoundTableHasNoFinding() {
    #expect(Self.identities(Self.soundSample().report()) == [])
  }

  @Test func receivedAndOutcomesMustBalanceInEachColumn() {
    var sample = Self.soundSample()
    sample.rows[1].values = ["2", "0", "0", "0", "0", "0", "2"]
    let report = sample.report()
    #expect(
      Self.identities(report) == ["identity.requests.balance", "identity.requests.balance"])
    #expect(
      report.findings("identity.requests.balance").first?.message
        == "column 自然人: 一、本年新收政府信息公开申请数量 1 + 二、上年结转政府信息公开申请数量 2 = 3, but "
        + "（七）总计 1 + 四、结转下年度继续办理 0 = 1 (requests.newlyReceived.naturalPerson, "
        + "requests.carriedOver.naturalPerson, requests.outcomeTotal.naturalPerson, "
        + "requests.carriedForward.naturalPerson)")
  }

  @Test func outcomesMustAddUp() {
    var sample = Self.soundSample()
    sample.rows[4].values = ["0", "4", "0", "0", "0", "0", "4"]
    let report = sample.report()
    #expect(
      Self.identities(report) == ["identity.requests.outcomes", "identity.requests.outcomes"])
    #expect(
      report.findings("identity.requests.outcomes").first?.message
        == "column 商业企业: the outcomes add up to 4, but （七）总计 is 0 "
        + "(requests.outcomeTotal.commercialEnterprise)")
  }

  @Test func applicantsMustAddUp() {
    var sample = Self.soundSample()
    sample.rows[5].values = ["0", "0", "0", "0", "0", "0", "0"]
    sample.rows[0].values[6] = "2"
    let report = sample.report()
    #expect(
      report.findings("identity.requests.rowTotal").map(\.message)
        == [
          "row 一、本年新收政府信息公开申请数量: the applicants add up to 1, but 总计 is 2 "
            + "(requests.newlyReceived.total)"
        ])
  }

  @Test func resultsOfAProceedingMustAddUp() {
    let values = ["10", "1", "0", "0", "0"] + Array(repeating: "0", count: 10)
    let report = SampleForm.report([SampleForm.row([], values, headers: SampleForm.reviewHeaders)])
    #expect(
      report.findings("identity.reviews.total").map(\.message)
        == ["row 行政复议: the results add up to 11, but 总计 is 0 (reviews.reconsideration.total)"])
  }

  @Test func aBlankCellLeavesItsSumsUnchecked() {
    var sample = Self.soundSample()
    sample.rows[0].values = ["", "0", "0", "0", "0", "0", "9"]
    #expect(Self.identities(sample.report()) == ["identity.requests.balance"])
  }

  @Test func aGroupRowCountsForItsRows() {
    var sample = Self.soundSample()
    sample.rows.removeAll { $0.path.contains("（六）其他处理") }
    sample.rows.insert(
      .init(
        key: .otherHandling, path: ["（六）其他处理"], values: ["5", "0", "0", "0", "0", "0", "5"]),
      at: sample.rows.count - 2)
    #expect(
      Self.identities(sample.report())
        == ["identity.requests.outcomes", "identity.requests.outcomes"])
  }

  @Test func anAbsentGroupLeavesTheSumUnchecked() {
    var sample = Self.soundSample()
    sample.rows.removeAll { $0.path.contains("（五）不予处理") }
    sample.rows[2].values = ["7", "0", "0", "0", "0", "0", "7"]
    #expect(Self.identities(sample.report()) == [])
  }
}
