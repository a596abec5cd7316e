import PageModel
import Testing

@testable import DisclosureReports

/// Labels, headers, headings and titles that were recognized in pictures.
@Suite struct RecognizedWordingTests {
  // MARK: Documents with noise

  /// A document that prints a form, its words as a recognizer gives them.
  private struct NoisyForm {
    let printed: PrintedForm
    let report: DisclosureReport
    private let texts: [FigurePath: String]

    /// - Parameter omission: The share of rows that the document leaves out.
    init(_ printed: PrintedForm, seed: UInt64, rate: Double, omission: Double) {
      var noise = RecognitionNoise(seed: seed, rate: rate)
      self.printed = printed
      // A row that others stand below is never left out: their labels alone do not say whose they are.
      let rows = printed.form.tables.flatMap(\.rows)
      let parents = rows.filter { row in rows.contains { $0.parent == row.key } }.map(\.label)
      let tables = printed.tables().map { table in
        table.with(
          rows: table.rows.filter { row in
            parents.contains { row.labels.last == $0 } || !noise.happens(omission)
          })
      }
      let present = Set(tables.flatMap(\.rows).flatMap(\.values).map(\.source.text))
      texts = printed.numbers.mapValues { "\($0)" }.filter { present.contains($0.value) }
      var paragraphs = ["甲县人民政府\(printed.form.years.lowerBound)年政府信息公开工作年度报告"]
      for heading in printed.form.headings { paragraphs += [heading.label, "正文如下，情况良好。"] }
      let material = ReportMaterial(
        paragraphs: paragraphs.map { SourceText(text: noise.applied(to: $0), page: 1) },
        tables: zip(printed.form.tables, tables).map { table, material in
          Self.noisy(material, of: table, &noise)
        }, recognizedPages: [1])
      report = ReportRecognizer().report(
        from: material, source: ReportSource(file: "scan.pdf", kind: .pdf))
    }

    /// The table with its stub and its groups' labels beside the rows, all with noise. A cell that spans
    /// rows or columns is recognized once.
    private static func noisy(
      _ table: MaterialTable, of form: ReportForm.Table, _ noise: inout RecognitionNoise
    ) -> MaterialTable {
      var known: [String: String] = [:]
      func once(_ text: String) -> String {
        if let text = known[text] { return text }
        let noisy = noise.applied(to: text)
        known[text] = noisy
        return noisy
      }
      return MaterialTable(
        rows: table.rows.map { row in
          let path = row.labels.flatMap { Self.path(to: $0, in: form) }
          return LabelledRow(
            labels: path.map(once),
            values: row.values.map { $0.with(header: $0.header.map(once)) }, source: row.source)
        })
    }

    private static func path(to label: String, in table: ReportForm.Table) -> [String] {
      guard let row = table.rows.first(where: { $0.label == label }) else { return [label] }
      let group = table.rows.first { $0.members.contains(row.key) }
      var path = [group?.label, label].compactMap(\.self)
      if let stub = table.stub, case .group? = (group ?? row).enumerator {
        path.insert(stub, at: 0)
      }
      return path
    }

    var wrong: [String] {
      report.figures.compactMap { path, value in
        guard let number = value.value, "\(number)" != texts[path] else { return nil }
        return "\(path) = \(number), not \(texts[path] ?? "none")"
      }.sorted()
    }

    var count: Int { texts.count }

    var missing: [FigurePath] { texts.keys.filter { report[$0].value == nil } }

    /// Figures that are missing though no finding says so.
    var lost: [FigurePath] {
      let messages = report.findings.filter { $0.severity != .info }.map(\.message)
      return missing.filter { path in
        let names = ["\(path)", "\(path.table).\(path.row)", "(\(path.table))"]
        return !messages.contains { message in
          names.contains { message.contains($0) } || message.contains(texts[path] ?? "?")
        }
      }
    }
  }

  private static let forms =
    ReportForm.known.map { PrintedForm(form: $0) }
    + [PrintedForm(form: .edition2021, printsGroups: true)]

  /// Wrong figures, missing ones and those that no finding names, over documents with noise.
  private func score(
    _ form: PrintedForm, rate: Double, seeds: Range<UInt64>, omission: Double = 0
  ) -> (figures: Int, missing: Int, wrong: [String], lost: [String]) {
    var score: (figures: Int, missing: Int, wrong: [String], lost: [String]) = (0, 0, [], [])
    for seed in seeds {
      let document = NoisyForm(form, seed: seed, rate: rate, omission: omission)
      score.figures += document.count
      score.missing += document.missing.count
      score.wrong += document.wrong.map { "seed \(seed): \($0)" }
      score.lost += document.lost.map { "seed \(seed): \($0)" }
    }
    return score
  }

  @Test(arguments: forms.indices, [0.02, 0.04, 0.06])
  func figuresOfNoisyTablesArePlacedOrLeftOut(form: Int, rate: Double) {
    let seeds = UInt64(form) * 1000..<UInt64(form) * 1000 + 10
    let score = score(Self.forms[form], rate: rate, seeds: seeds)
    #expect(score.wrong.isEmpty, "\(score.wrong.prefix(5))")
    #expect(score.lost.isEmpty, "\(score.lost.prefix(5))")
    let placed = 1 - Double(score.missing) / Double(score.figures)
    #expect(placed > (rate < 0.03 ? 0.99 : rate < 0.05 ? 0.97 : 0.93), "\(placed)")
  }

  /// The label of a row is not taken for that of one that the document leaves out.
  @Test(arguments: forms.indices)
  func rowsThatAreLeftOutTakeNobodysFigures(form: Int) {
    let seeds = UInt64(form) * 1000 + 500..<UInt64(form) * 1000 + 510
    let score = score(Self.forms[form], rate: 0.06, seeds: seeds, omission: 0.25)
    #expect(score.wrong.isEmpty, "\(score.wrong.prefix(5))")
    #expect(score.lost.isEmpty, "\(score.lost.prefix(5))")
  }

  // MARK: Single texts

  private let wording = RecognizedWording(forms: ReportForm.known, recognizer: .init())

  private func label(_ text: String) -> String {
    let row = LabelledRow(labels: [text], values: [], source: SourceText(text: text, page: 1))
    return restored([], [row]).tables[0].rows[0].labels[0]
  }

  private func header(_ text: String) -> String {
    let value = RawValue(source: SourceText(text: "1", page: 1), header: [text])
    let row = LabelledRow(labels: [], values: [value], source: value.source)
    return restored([], [row]).tables[0].rows[0].values[0].header[0]
  }

  private func paragraph(_ text: String) -> String {
    restored([text], []).paragraphs[0].text
  }

  private func restored(_ paragraphs: [String], _ rows: [LabelledRow]) -> ReportMaterial {
    wording.restored(
      ReportMaterial(
        paragraphs: paragraphs.map { SourceText(text: $0, page: 1) },
        tables: [MaterialTable(rows: rows)], recognizedPages: [1]))
  }

  @Test(arguments: [
    ("（一）予以公幵", "（一）予以公开"), ("(-)予以公开", "（一）予以公开"), ("C一)予以公开", "（一）予以公开"),
    ("〈一），予以公开", "（一）予以公开"), ("l.属于国冢秘密", "1.属于国家秘密"), ("2、重复甲请", "2、重复申请"),
    ("|一，木年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量"),
    ("二.上年结转政府倌息公开申请数量", "二.上年结转政府信息公开申请数量"),
    ("（人）属于行政查询事项", "8.属于行政查询事项"), ("其中：涉及国家秘窗", "其中：涉及国家秘密"),
    ("彳亍政许可", "行政许可"), ("纟吉转下年度继续办理", "结转下年度继续办理"), ("共他", "其他"),
    ("收到甲请数（单位：件）", "收到申请数（单位：件）"),
    // Two mistakes of five, and what might be two rows.
    ("行龘龘可", "行龘龘可"), ("行政龘龘", "行政龘龘"), ("行政许罚", "行政许罚"),
    // A document's own words, and words that are right.
    ("（一）予以公开", "（一）予以公开"), ("一、予以公开", "（一）予以公开"),
    ("政务微博公开政务信息数", "政务微博公开政务信息数"), ("（六）其他", "（六）其他"), ("重点工作事项", "重点工作事项"),
  ])
  func aLabelGetsTheCharactersOfItsWording(text: String, expected: String) {
    #expect(label(text) == expected)
  }

  /// A digit amid the words is none where every cell of the row has its value.
  @Test(arguments: [
    ("（二）部分公开（区分处理的，只计这一1情形，不计其他情形）", "5", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("1.属于国1家秘密", "5", "1.属于国家秘密"), ("1.属于国1家秘密", "", "1.属于国1家秘密"),
    ("1.属于国12家秘密", "5", "1.属于国12家秘密"), ("1.属于国家秘密1", "5", "1.属于国家秘密1"),
  ])
  func aStrayDigitOfALabelIsDropped(text: String, value: String, expected: String) {
    let cell = RawValue(source: SourceText(text: value, page: 1))
    let row = LabelledRow(labels: [text], values: [cell], source: SourceText(text: text, page: 1))
    #expect(restored([], [row]).tables[0].rows[0].labels[0] == expected)
  }

  /// The report of a recognized page with a table of two rows, the first one's label legible.
  private func recognizedReport(with row: LabelledRow) -> DisclosureReport {
    ReportRecognizer().report(
      from: ReportMaterial(
        paragraphs: [SourceText(text: "甲县人民政府2023年政府信息公开工作年度报告", page: 1)],
        tables: [MaterialTable(rows: [SampleForm().labelledRows[0], row])], recognizedPages: [1]),
      source: ReportSource(file: "scan.pdf", kind: .pdf))
  }

  /// 了予以公开 is 予以公开 with a stroke or 不予以公开; a number before it that only one of them has
  /// tells them apart.
  @Test(
    arguments: [
      ("（一）了予以公开", "15"), ("（三）了予以公开", nil), ("（七）了予以公开", nil), ("了予以公开", nil),
    ] as [(String, String?)])
  func theNumberTellsWhatTheWordsLeaveOpen(label: String, total: String?) {
    let row = SampleForm.row(
      ["三、本年度办理结果", label], ["9", "1", "2", "3", "0", "0", "15"],
      headers: SampleForm.requestHeaders)
    let report = recognizedReport(with: row)
    #expect(report.requests[.granted, .total].value.map { "\($0)" } == total)
    #expect(
      report.findings.contains { $0.severity != .info && $0.message.contains("了予以公开") }
        == (total == nil))
  }

  @Test(arguments: [
    ("商亚企业", "商业企业"), ("总汁", "总计"), ("杜会公益组织", "社会公益组织"), ("结果维特", "结果维持"),
    ("本年处理决定教量", "本年处理决定数量"), ("法人或其他组织", "法人或其他组织"), ("上年制发件数", "上年制发件数"),
  ])
  func aHeaderGetsTheCharactersOfItsWording(text: String, expected: String) {
    #expect(header(text) == expected)
  }

  @Test(arguments: [
    ("二、主动公幵政府信息情况", "二、主动公开政府信息情况"), ("二，主动公开政府倌息情况", "二，主动公开政府信息情况"),
    ("五、存在的主要问题及改进傅况", "五、存在的主要问题及改进情况"),
    ("王、收到和处理政府信息公开甲请情况", "三、收到和处理政府信息公开申请情况"),
    ("四、因政务信息公幵行政复议、行政诉讼情况", "四、因政务信息公开行政复议、行政诉讼情况"),
    ("甲县人民玫府2O23年政府信息公幵工作年度报吿", "甲县人民政府2023年政府信息公开工作年度报告"),
    ("二O二三年政府信息公开工作年度报龘", "二〇二三年政府信息公开工作年度报告"),
    ("2O23年1月1日至2023年l2月31日", "2023年1月1日至2023年l2月31日"),
    ("甲县公安局", "甲县公安局"), ("甲县公玄局", "甲县公玄局"),
  ])
  func aLineOfHeadOrHeadingsGetsTheWordsThatAllHave(text: String, expected: String) {
    #expect(paragraph(text) == expected)
  }

  @Test func printedPagesAreLeftAlone() {
    let printed = ReportMaterial(
      paragraphs: [SourceText(text: "二、主动公幵政府信息情况", page: 2)],
      tables: [
        MaterialTable(rows: [
          LabelledRow(
            labels: ["（一）予以公幵"], values: [], source: SourceText(text: "", page: 2))
        ])
      ], recognizedPages: [1])
    #expect(wording.restored(printed) == printed)
  }

  @Test func whatOneDigitOfATitleSaysIsComparedWithTheText() {
    let paragraphs = [
      "甲县人民政府2028年政府信息公开工作年度报告", "一、总体情况", "2023年，本县主动公开信息。2023年全年公开。",
    ]
    func report(_ pages: Set<Int>) -> DisclosureReport {
      ReportRecognizer().report(
        from: ReportMaterial(
          paragraphs: paragraphs.map { SourceText(text: $0, page: 1) }, tables: [],
          recognizedPages: pages), source: ReportSource(file: "scan.pdf", kind: .pdf))
    }
    #expect(report([1]).findings(.yearConflict).count == 1)
    #expect(report([]).findings(.yearConflict).isEmpty)
  }

  /// The label of a group names no row whose own label is not legible.
  @Test(arguments: ["3.其龘", "龘龘", "龘.龘"])
  func aGroupsLabelDoesNotStandForAnIllegibleOne(label: String) {
    let row = SampleForm.row(
      ["三、本年度办理结果", "（六）其他处理", label], ["1", "2", "3", "4", "5", "6", "21"],
      headers: SampleForm.requestHeaders)
    let report = recognizedReport(with: row)
    #expect(report.requests[.otherHandling, .total].value == nil)
    #expect(report.requests[.newlyReceived, .total].value == 17)
    #expect(report.findings.contains { $0.severity != .info && $0.message.contains("6 21") })
  }

  // MARK: The table of look-alikes

  /// No wording of a form may become another one by characters that look alike.
  @Test(arguments: ReportForm.known.indices)
  func wordingsOfDifferentMeaningDoNotLookAlike(form: Int) {
    let form = ReportForm.known[form]
    for table in form.tables {
      let rows = table.rows.map { ($0.key, $0.wordings.map(FormTargets.scalars)) }
      let columns = table.columns.map { ($0.key, $0.wordings.map(FormTargets.scalars)) }
      for entries in [rows, columns] {
        for (index, one) in entries.enumerated() {
          for other in entries[(index + 1)...] {
            for (first, second) in one.1.flatMap({ own in other.1.map { (own, $0) } })
            where first != second && first.count == second.count {
              let alike = zip(first, second).allSatisfy { LookAlikes.known.areAlike($0, $1) }
              #expect(!alike, "\(one.0) and \(other.0)")
            }
          }
        }
      }
    }
  }

  @Test func aCharacterMayStandInSeveralGroups() {
    let table = LookAlikes(groups: "己已 已巳", splits: "明日月")
    #expect(table.areAlike("己", "已") && table.areAlike("巳", "已"))
    #expect(!table.areAlike("己", "巳") && table.areAlike("天", "天"))
    #expect(table.areHalves("日", "月", of: "明") && !table.areHalves("月", "日", of: "明"))
  }
}
