import DisclosureReports
import Testing

/// The words of the forms for every column of exported figures.
@Suite struct FigureCodebookTests {
  private let entries = FigureCodebook.known.entries

  @Test func everyColumnHasAnEntryAndANameOfItsOwn() {
    #expect(entries.map(\.key) == FigureCatalog.known.columns.map(\.name))
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(entries.allSatisfy { !$0.editions.isEmpty && !$0.meaning.isEmpty })
  }

  @Test(arguments: [
    ("requests.newlyReceived.naturalPerson", "三·自然人·一、本年新收申请数量"),
    ("requests.withheldStateSecret.total", "三·总计·（三）1.属于国家秘密"),
    ("requests.otherUnspecified.other", "三·其他·（六）3.其他"),
    ("reviews.reconsideration.upheld", "四·行政复议·维持"),
    ("proactiveDisclosure.administrativeFees.amount", "二·收费金额·行政事业收费"),
    ("statistics.litigationCorrected", "统计·行政诉讼数量（二）被依法纠错数"),
  ])
  func namesAreShort(key: String, name: String) {
    #expect(entries.first { $0.key == key }?.name == name)
  }
}
