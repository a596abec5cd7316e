import PageModel
import Testing

@testable import DisclosureReports

@Suite struct NarrativeTests {
  /// What a paragraph of a report for 2023 says: `newlyReceived 12`.
  private static func said(
    _ paragraph: String, by publisher: String? = "甲州县人民政府", heading: String = "一、总体情况",
    form: ReportForm = .edition2021
  ) -> [String] {
    let reader = StatementReader(
      lexicon: form.narrativeLexicon, scope: NarrativeScope(year: 2023, publisher: publisher),
      year: 2023)
    return reader.statements(in: SourceText(text: paragraph), heading: NarrativeText(heading)).map {
      statement in
      let paths = statement.figures.first ?? []
      return paths.map(\.row).joined(separator: "+") + " \(statement.value)"
    }
  }

  @Test(arguments: [
    "全年收到政府信息公开申请12件，均在法定期限内办理。",
    "2023年，我县共受理政府信息公开申请 12 件。",
    "2023年，全县共收到依申请公开１２件。",
    "本年度共收到公民、法人和其他组织提交的政府信息公开申请共计十二件。",
    "2023年1月1日至12月31日，共收到12件政府信息公开申请。",
    "截至2023年12月31日，收到政府信息公开申请12件次。",
    "（二）依申请公开。在大厅设立窗口3个。2023年新收申请12件，主要涉及土地。",
    "上年结转2件，本年收到政府信息公开申请12件。",
    "2022年收到9件，2023年收到政府信息公开申请12件。",
    "甲州县人民政府2023年收到政府信息公开申请12件，其中网络申请10件、信函申请2件。",
    "全年收到申請公開政府信息12件。",
    "办理政府信息公开申请12件。",
    "全年共受理政府信息公开申请12件，其中当面申请2件。",
    "今年以来，收到政府信息公开申请12件。", "甲州县收到政府信息公开申请12件。", "收到政府信息公开申请12件其中网络申请10件。",
    "二〇二三年，收到政府信息公开申请12件。", "全年共受理政府信息公开申请量12件。", "23年收到政府信息公开申请12件，均已办结。",
    "依申请公开方面，收到政府信息公开申请12件。", "我中心收到政府信息公开申请12件", "2022年收到9件，2023年收到政府信息公开申请12件、答复12件。",
  ])
  func theNumberOfRequestsIsSaidInManyWays(paragraph: String) {
    #expect(Self.said(paragraph).contains("newlyReceived 12"))
  }

  @Test(arguments: [
    "2022年收到政府信息公开申请12件。", "去年收到政府信息公开申请12件。", "同期收到政府信息公开申请12件。",
    "其中网络收到政府信息公开申请12件。", "收到举报20件，其中新收政府信息公开申请12件。",
    "通过电子邮件收到政府信息公开申请12件。", "通过网络，收到政府信息公开申请12件。",
    "《条例》施行以来收到政府信息公开申请12件。", "累计收到政府信息公开申请12件。", "上半年收到政府信息公开申请12件。",
    "1月至6月收到政府信息公开申请12件。", "近三年收到政府信息公开申请12件。",
    "县教育局收到政府信息公开申请12件。", "各乡镇收到政府信息公开申请12件。", "县政府办公室收到政府信息公开申请12件。",
    "全市收到政府信息公开申请12件。", "县本级收到政府信息公开申请12件。", "全县教育系统收到政府信息公开申请12件。",
    "收到政府信息公开申请12余件。", "收到政府信息公开申请近12件。", "收到政府信息公开申请12件以上。",
    "收到政府信息公开申请1.2万件。", "收到行政许可申请12件。", "收到建议提案12件。", "收到网上政府信息公开申请12件。",
    "收到书面政府信息公开申请12件。", "计划收到政府信息公开申请12件。", "未收到关于政府信息公开工作的举报。",
    "全年未收到行政许可申请。", "未收到网上政府信息公开申请。",
    "新增政府信息公开1200条。", "没有政府信息公开，就没有监督。", "接收政府信息公开12件。", "无依申请公开收费情况。",
    "受理线上政府信息公开申请12件。", "受理公民向市政府提出的政府信息公开申请12件。",
    "如收到政府信息公开申请，在20个工作日内答复。", "收到政府信息公开申请后，办公室登记。",
    "淮安区收到政府信息公开申请12件。", "市直机关收到政府信息公开申请12件。", "市县两级收到政府信息公开申请12件。",
    "作为复议机关，收到政府信息公开申请12件。", "县城管委员会收到政府信息公开申请12件。", "征地拆迁类收到政府信息公开申请12件。",
    "自然人方面，收到政府信息公开申请12件。", "收到政府信息公开申请12件不予公开。", "收到政府信息公开申请12件转办。",
    "收到政府信息公开申请12件维持原状。", "2021—2023年收到政府信息公开申请12件。", "2021-2023年，收到政府信息公开申请12件。",
    "2021、2022、2023年收到政府信息公开申请12件。", "2022年和2023年收到政府信息公开申请12件。", "2022年、2023年收到政府信息公开申请12件。",
    "二〇二一年收到政府信息公开申请12件。", "二零二二年度收到政府信息公开申请12件。", "22年收到政府信息公开申请12件。",
    "比上期多收到政府信息公开申请12件。", "如收到政府信息公开申请12件，由专人办理。", "每收到政府信息公开申请1件，登记一次。",
    "又收到政府信息公开申请12件。", "收到政府信息公开申请一百二件。", "收到政府信息公开申请七八件。", "2020年以来收到政府信息公开申请12件。",
    "信访期间收到政府信息公开申请12件。",
  ])
  func whatSpeaksOfSomethingElseSaysNothing(paragraph: String) {
    #expect(Self.said(paragraph) == [])
  }

  @Test(arguments: [
    "2023年，我县未收到政府信息公开申请。", "全年没有收到任何政府信息公开申请，也未收取费用。",
    "本年度未接到依申请公开政府信息申请的情况", "2023年度无依申请公开事项。",
    "我县未接到任何形式的信息公开申请。", "我县未收到任何公民、法人和其他组织提出的公开政府信息的申请；",
    "2023年收到政府信息公开申请0件。", "收到政府信息公开申请零件。",
  ])
  func noRequestIsZero(paragraph: String) {
    #expect(Self.said(paragraph) == ["newlyReceived 0"])
  }

  @Test(arguments: [
    ("甲州县财政局", "我局收到政府信息公开申请12件。", true),
    ("甲州县财政局", "县财政局收到政府信息公开申请12件。", true),
    ("甲州县财政局", "全县收到政府信息公开申请12件。", false),
    ("甲州县财政局", "县教育局收到政府信息公开申请12件。", false),
    ("乙市人民政府办公厅", "市政府办公厅收到政府信息公开申请12件。", true),
    ("乙市人民政府", "市政府办公厅收到政府信息公开申请12件。", false),
    ("戊水县住房和城乡建设局", "县住房和城乡建设局收到政府信息公开申请12件。", true),
    ("淮安区人民政府", "淮安区收到政府信息公开申请12件。", true),
    ("淮安区人民政府", "清浦区收到政府信息公开申请12件。", false),
    ("甲州县财政局", "甲州县收到政府信息公开申请12件。", false),
    ("甲州县政务服务中心", "县政务服务中心收到政府信息公开申请12件。", true),
    ("甲州县人民政府", "县政务服务中心收到政府信息公开申请12件。", false),
    ("丁山镇人民政府", "我镇收到政府信息公开申请12件。", true),
    ("丁山镇人民政府", "全县收到政府信息公开申请12件。", false),
    (nil, "全县收到政府信息公开申请12件。", false),
    (nil, "本机关收到政府信息公开申请12件。", true),
  ])
  func anotherBodysNumberIsNotTheReports(publisher: String?, paragraph: String, isOwn: Bool) {
    #expect(Self.said(paragraph, by: publisher).isEmpty != isOwn)
  }

  @Test(arguments: [
    (
      "收到政府信息公开申请12件，上年结转政府信息公开申请2件，结转下年度继续办理3件。",
      ["newlyReceived 12", "carriedOver 2", "carriedForward 3"]
    ),
    ("共办理政府信息公开案件43件（含2022年结转申请1件）。", ["carriedOver 1"]),
    ("答复政府信息公开申请40件，3件结转下年度继续办理。", ["carriedForward 3"]),
    ("受理申请12件，其中结转至2024年3件。", ["carriedForward 3"]),
    (
      "因政府信息公开被申请行政复议2件，被提起行政诉讼1件。",
      ["reconsideration 2", "litigationDirect+litigationAfterReconsideration 1"]
    ),
    (
      "信息公开类行政复议7件，诉讼9件，均获维持。",
      ["reconsideration 7", "litigationDirect+litigationAfterReconsideration 9"]
    ),
    (
      "全年未发生因政府信息公开申请行政复议、提起行政诉讼的情况。",
      ["reconsideration+litigationDirect+litigationAfterReconsideration 0"]
    ),
    (
      "政府信息公开行政复议、行政诉讼均为0件。",
      ["reconsideration+litigationDirect+litigationAfterReconsideration 0"]
    ),
    ("未发生因政府信息公开行政复议被纠正、行政诉讼败诉的情况。", []),
    ("办理行政复议案件120件，行政应诉案件30件。", []),
    (
      "2023年制发行政规范性文件3件、废止2件，现行有效15件。",
      ["normativeDocuments 3", "normativeDocuments 2", "normativeDocuments 15"]
    ),
    (
      "未发生因有关政府信息公开而引发的行政复议案和行政诉讼案。",
      ["reconsideration+litigationDirect+litigationAfterReconsideration 0"]
    ),
    (
      "未发生有关政府信息公开工作的举报、投诉、行政复议或提起行政诉讼等情况。",
      ["reconsideration+litigationDirect+litigationAfterReconsideration 0"]
    ),
    ("未出现因答复不当引起的行政复议、行政诉讼等情况。", []),
    (
      "收到政府信息公开申请3259件，答复3278件（含上年度结转申请77件，另有58件顺延到下年度答复）。",
      ["newlyReceived 3259", "carriedOver 77", "carriedForward 58"]
    ),
    ("对规范性文件进行全面梳理，继续有效20件，失效2件、废止4件。", []),
    ("予以公开及部分公开258件，不予公开35件。", []),
    ("清理规范性文件，废止2件，继续有效15件。", []), ("审查规范性文件30件。", []),
    ("修订规章制度3项，制定规章制度2件。", []),
    ("作出行政许可1,204件、行政处罚30件。", ["administrativeLicensing 1204", "administrativePenalties 30"]),
    ("公开行政许可、行政处罚信息，行政许可1204件。", []), ("行政许可276件信息已公开。", []),
    ("公示行政执法事项225项，其中行政许可100项。", []),
  ])
  func figuresOfAllTablesAreSaid(paragraph: String, said: [String]) {
    #expect(Self.said(paragraph) == said)
  }

  @Test func theStatisticsOf2014HaveWordingsOfTheirOwn() {
    #expect(
      Self.said(
        "全年收到政府信息公开申请12件，其中当面申请2件、网络申请10件。", heading: "三、依申请公开情况",
        form: .edition2014) == ["received 12", "receivedInPerson 2", "receivedOnline 10"])
    #expect(
      Self.said("全年主动公开政府信息2821条。", form: .edition2014) == ["disclosed 2821"])
    #expect(Self.said("通过网站主动公开政府信息2821条。", form: .edition2014) == [])
  }

  @Test(arguments: [
    ("12", 12), ("1,204", 1204), ("1234567", 1_234_567), ("十", 10), ("十二", 12), ("二十", 20),
    ("一百零三", 103), ("一百二十", 120), ("一百一十二", 112), ("一千零二十", 1020), ("一五六", 156), ("两千三百", 2300),
    ("一万二千", 12000), ("二〇", 20), ("零", 0), ("三", 3),
  ])
  func numbersAreReadInDigitsAndNumerals(text: String, value: Int) {
    let scalars = NarrativeText(text + "件").scalars
    let number = NarrativeNumber(scalars, at: 0)
    #expect(number?.value == value)
    #expect(number?.end == scalars.count - 1)
  }

  @Test(arguments: ["一百二", "一万二", "三千五", "七八", "百", "千", "二百百", "一百零", "十百"])
  func numbersThatMayBeAnotherAreNone(text: String) {
    let number = NarrativeNumber(NarrativeText(text + "件").scalars, at: 0)
    #expect(number == nil || text == "一百零" && number?.value == 100)
  }

  @Test func aMismatchNamesBothPlaces() {
    var sample = SampleForm()
    sample.paragraphs = [
      "甲县人民政府2023年政府信息公开工作年度报告", "一、总体情况", "2023年，我县收到政府信息公开申请19件。",
    ]
    let findings = sample.report().findings(.narrativeMismatch)
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.page == 1)
    #expect(
      findings.first?.message
        == "the narrative says 19 (“我县收到政府信息公开申请19件”, page 1), but "
        + "一、本年新收政府信息公开申请数量 总计 is 17 (requests.newlyReceived.total), and "
        + "一、本年新收政府信息公开申请数量 总计 + 二、上年结转政府信息公开申请数量 总计 are 44 "
        + "(requests.newlyReceived.total, requests.carriedOver.total)")
  }

  @Test(arguments: ["17", "44"])
  func whatWasCarriedOverMayCountAmongTheRequests(number: String) {
    var sample = SampleForm()
    sample.paragraphs[2] = "2023年，我县收到政府信息公开申请\(number)件。"
    #expect(sample.report().findings(.narrativeMismatch) == [])
  }

  @Test func aFigureThatIsNotKnownContradictsNothing() {
    var sample = SampleForm()
    sample.paragraphs[2] = "2023年，我县收到政府信息公开申请19件。"
    sample.rows[0].values[6] = ""
    #expect(sample.report().findings(.narrativeMismatch) == [])
  }

  @Test func theNarrativeOfAPictureIsNotHeldAgainstTheTables() {
    let material = ReportMaterial(
      paragraphs: [
        "甲县人民政府2023年政府信息公开工作年度报告", "一、总体情况", "2023年，我县收到政府信息公开申请19件。",
      ].map { SourceText(text: $0, page: 1) },
      tables: [MaterialTable(rows: SampleForm().labelledRows)], recognizedPages: [1])
    let report = ReportRecognizer().report(
      from: material, source: ReportSource(file: "sample.pdf", kind: .pdf, pages: 1))
    #expect(report.findings(.narrativeMismatch) == [])
  }

  @Test func everyWordingGivesFiguresOfItsForm() {
    for form in ReportForm.known {
      #expect(!form.narrative.isEmpty)
      #expect(form.narrative.flatMap { $0.figures.joined() }.allSatisfy(form.has))
    }
  }
}
