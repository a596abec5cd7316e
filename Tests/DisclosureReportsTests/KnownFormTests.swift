import Testing

@testable import DisclosureReports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The forms this package knows are the official ones, to the last row.
@Suite struct KnownFormTests {
  @Test(arguments: ReportForm.known) func everyFigureHasTheKeyThatIsPromised(form: ReportForm) {
    #expect(form.figures.map(\.description) == PrintedFormKeys.paths(of: form.edition))
  }

  /// They are made without the look that forms of others get; here they get it. It traps.
  @Test(arguments: ReportForm.known) func noFormContradictsItself(form: ReportForm) {
    FormValidation(form).check()
  }

  @Test func theFormsHaveAsManyFiguresAsTheyPrint() {
    #expect(ReportForm.edition2021.figures.count == 228)
    #expect(ReportForm.edition2019.figures.count == 219)
    #expect(ReportForm.edition2014.figures.count == 58)
  }

  @Test func theYearsOfTheFormsFollowEachOther() {
    let years = ReportForm.known.map(\.years)
    #expect(years == [2021...2100, 2019...2020, 2014...2018])
  }

  /// An amount has its unit beside it in edition 2019 only.
  @Test func onlyTheAmountOf2019HasItsUnitBesideIt() {
    let columns = ReportForm.known.flatMap { form in
      form.tables.flatMap { table in table.columns.compactMap(\.unitKey) }
    }
    #expect(columns == ["amountUnit"])
    #expect(
      ReportForm.edition2019.table("proactiveDisclosure")?.column("amount")?.unitKey
        == "amountUnit")
  }

  /// A row's own wording is that row's, and another's only where both stand below different rows.
  @Test(arguments: ReportForm.known) func everyWordingNamesItsRow(form: ReportForm) throws {
    let lexicon = form.lexicon
    for (index, row) in lexicon.rows.enumerated() {
      let wordings = [row.definition.label] + row.definition.wordings
      for wording in wordings {
        let rows = lexicon.exactRows[lexicon.text(wording).codes] ?? []
        #expect(rows.contains(index), "\(wording) does not name \(row.definition.key)")
        let parents = rows.map { lexicon.parents[$0] }
        #expect(
          rows.count == 1 || (Set(parents).count == rows.count && !parents.contains(nil)),
          "\(wording) names several rows")
      }
    }
  }

  @Test(arguments: ReportForm.known, [false, true])
  func theFormInItsOwnWordsIsReadToTheLastFigure(form: ReportForm, printsGroups: Bool) {
    let printed = PrintedForm(form: form, printsGroups: printsGroups)
    let report = printed.report(title: "甲县人民政府政府信息公开工作年度报告")
    #expect(report.edition == form.edition)
    let wrong = printed.numbers.filter { report[$0.key].value != Decimal($0.value) }
    #expect(wrong.keys.map(\.description).sorted() == [])
    #expect(report.figures.count == printed.numbers.count)
    let rules = Set(report.findings.map(\.rule)).filter { !$0.hasPrefix("identity.") }
    let always: Set = ["year.absent"]
    let ofSections: Set = form.headings.isEmpty ? [] : ["section.absent"]
    let ofGroups: Set =
      printsGroups && form != .edition2014
      ? [FindingRule.rowGrouped.rawValue] : []
    #expect(rules == always.union(ofSections).union(ofGroups))
  }

  /// Tables decide and not the year: each form's are its own though the title names another's year.
  @Test(arguments: ReportForm.known, [2012, 2015, 2019, 2023])
  func theFormsTellThemselvesApart(form: ReportForm, year: Int) {
    let report = PrintedForm(form: form)
      .report(title: "甲县人民政府\(year)年政府信息公开工作年度报告")
    #expect(report.edition == form.edition)
    #expect(report.findings(.editionAmbiguous).isEmpty)
    #expect(report.findings(.editionYear).isEmpty == form.years.contains(year))
  }

  /// Section 四 is the same in both editions: alone it leaves the year to decide, and a finding says
  /// so.
  @Test(arguments: [(2020, FormEdition.edition2019), (2022, .edition2021), (2015, .edition2021)])
  func whatTwoFormsShareTheYearDecides(year: Int, edition: FormEdition) {
    for form in [ReportForm.edition2019, .edition2021] {
      let report = PrintedForm(form: form).report(
        tables: ["reviews"], title: "甲县人民政府\(year)年政府信息公开工作年度报告")
      #expect(report.edition == edition)
      #expect(report.findings(.editionAmbiguous).count == 1)
    }
  }
}
