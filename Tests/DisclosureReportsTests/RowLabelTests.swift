import Testing

@testable import DisclosureReports

@Suite struct RowLabelTests {
  @Test func everyRowOfTheFormIsRead() {
    let report = SampleForm().report()
    #expect(report.requestCount == 25 * 7)
    #expect(report.wrongSampleNumbers == [])
    #expect(report.findings(.labelApproximate) == [])
    #expect(report.findings(.rowAbsent) == [])
  }

  @Test(arguments: [
    (RequestRow.withheldByLaw, "2.其他法律行政止公开", true),
    (.notProcessedConfirmation, "5.要求行政机关确认或重新出具以获取信息", true),
    (.withheldStateSecret, "1. 属于国 家秘密", false),
    (.withheldStateSecret, "（1）属于国家秘密", false),
    (.withheldStateSecret, "①属于国家秘密", false),
    (.withheldStateSecret, "１．属于国家秘密", false),
    (.withheldStateSecret, "属于国家秘密", false),
    (.withheldSecurityAndStability, "3.危及\"三安全一稳定\"", false),
    (.otherUnspecified, "3、其它", false),
    (.partlyGranted, "（二）部分公开", false),
    (.otherCorrectionOverdue, "1.申请人无正当理由逾期不补正", false),
    (.outcomeTotal, "（七）合计", false),
    (.carriedForward, "四、结转下年度继续办理的", true),
    (.newlyReceived, "一、本年新收政务信息公开申请数量", true),
    (.granted, "(一)予以公开", false),
  ])
  func aLabelIsReadByItsMeaning(row: RequestRow, printed: String, isApproximate: Bool) {
    var sample = SampleForm()
    sample.relabel(row, printed)
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
    let expected =
      isApproximate
      ? [
        "row label read as \(ReportForm.edition2021.table("requests")?.row(row.rawValue)?.label ?? ""), printed \(printed)"
      ] : []
    #expect(report.findings(.labelApproximate).map(\.message) == expected)
  }

  @Test func aLabelNobodyKnowsIsAFindingAndNeverAGuess() {
    var sample = SampleForm()
    sample.relabel(.withheldEnforcementFile, "7.涉及商业秘密")
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(!report.requests.hasRow(.withheldEnforcementFile))
    #expect(report.findings(.labelUnknown).count == 1)
    #expect(report.findings(.labelUnknown).first?.message.contains("7.涉及商业秘密") == true)
    #expect(report.findings(.rowAbsent).count == 1)
  }

  @Test func aRowPrintedTwiceCountsOnce() {
    let again = SampleForm.row(
      [SampleForm.outcomes, "（一）予以公开"], Array(repeating: "9", count: 7),
      headers: SampleForm.requestHeaders)
    let report = SampleForm().report(adding: [again])
    #expect(report.wrongSampleNumbers == [])
    #expect(report.findings(.rowDuplicate).count == 1)
  }

  @Test func aGroupPrintedAsOneRowHasItsOwnKey() {
    var sample = SampleForm()
    sample.rows.removeAll {
      [.otherCorrectionOverdue, .otherFeeOverdue, .otherUnspecified].contains($0.key)
    }
    let index = sample.rows.count - 2
    sample.rows.insert(
      .init(
        key: .otherHandling, path: [SampleForm.outcomes, "（六）其他处理"],
        values: Array(repeating: "0", count: 7)), at: index)
    let report = sample.report()
    #expect(report.requests.hasRow(.otherHandling))
    #expect(!report.requests.hasRow(.otherUnspecified))
    #expect(report.findings(.rowGrouped).count == 1)
    #expect(report.findings(.rowAbsent) == [])
  }

  @Test func halvesOfATableInTheWrongOrderLoseNothing() {
    var sample = SampleForm()
    sample.rows = Array(sample.rows[12...] + sample.rows[..<12])
    let report = sample.report()
    #expect(report.wrongSampleNumbers == [])
    #expect(report.requestCount == 25 * 7)
  }

  @Test func eachRowMayStandAlone() {
    for entry in SampleForm.labels {
      var sample = SampleForm()
      sample.rows.removeAll { $0.key != entry.0 }
      let report = sample.report()
      #expect(report.wrongSampleNumbers == [], "\(entry.0)")
      #expect(report.requestCount == 7, "\(entry.0)")
    }
  }

  @Test func rowsOfSectionTwoAreReadFromTheirOwnTables() {
    let report = SampleForm.report([
      SampleForm.row(["规章"], ["1", "2", "3"]),
      SampleForm.row(["行政规范性文件"], ["4", "5", "6"]),
      SampleForm.row(["行政许可"], ["7"]), SampleForm.row(["行政处罚"], ["8"]),
      SampleForm.row(["行政强制"], ["9"]), SampleForm.row(["行政事业性收费"], ["7730.28"]),
    ])
    #expect(
      texts(report, "proactiveDisclosure")
        == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "7730.28"])
    #expect(report.edition == "2021")
  }

  @Test func aValueThatRanIntoItsLabelIsNotPassedOver() {
    let headers = [["统计数"]]
    let report = SampleForm.report(
      [
        SampleForm.row(["1.当面申请数"], ["3"], headers: headers),
        SampleForm.row(["2.传真申请数件25"], ["99"], headers: headers),
        SampleForm.row(["3.网络申请数"], ["4"], headers: headers),
      ], paragraphs: ["甲县2016年政府信息公开工作年度报告", "一、概述", "正文。"])
    #expect(report.statistics[.receivedInPerson].value == 3)
    #expect(report.statistics[.receivedByFax].value == nil)
    #expect(report.findings(.rowAmbiguous).count == 1)
    #expect(report.findings(.rowUnread).count == 1)
  }

  @Test func theColumnOfTheReportsYearCounts() {
    let headers = [["2015年"], ["2016年"]]
    let report = SampleForm.report(
      [
        SampleForm.row(["1.当面申请数"], ["3", "30"], headers: headers),
        SampleForm.row(["2.传真申请数"], ["5", "50"], headers: headers),
      ], paragraphs: ["甲县2016年政府信息公开工作年度报告", "一、概述", "正文。"])
    #expect(report.statistics[.receivedInPerson].value == 30)
    #expect(report.statistics[.receivedByFax].value == 50)
    #expect(report.findings(.columnUnknown).count == 1)
  }

  @Test func twoLabelsInOneCellAreNoRowOfEither() {
    var sample = SampleForm()
    sample.relabel(.granted, "（一）予以公开 （二）部分公开")
    sample.rows.removeAll { $0.key == .partlyGranted }
    let report = sample.report()
    #expect(!report.requests.hasRow(.granted) && !report.requests.hasRow(.partlyGranted))
    #expect(report.findings(.rowAmbiguous).count == 1)
    #expect(report.wrongSampleNumbers == [])
  }

  /// A rule that is not seen between two rows leaves both labels in one cell, beside the values of the first
  /// row; those of the second stand beside nothing. Neither row gets the other's.
  @Test(arguments: ReportForm.known.indices)
  func twoLabelsInOneCellNameNoRow(form: Int) {
    let printed = PrintedForm(form: ReportForm.known[form])
    let texts = printed.numbers.mapValues { "\($0)" }
    for (place, table) in printed.tables().enumerated() {
      for (index, row) in table.rows.enumerated().dropLast() where !row.labels.isEmpty {
        var rows = table.rows
        let next = rows[index + 1]
        rows[index] = LabelledRow(
          labels: [row.labels + next.labels].map { $0.joined() }, values: row.values,
          source: row.source)
        rows[index + 1] = LabelledRow(labels: [], values: next.values, source: next.source)
        var tables = printed.tables()
        tables[place] = MaterialTable(rows: rows)
        let report = ReportRecognizer().report(
          from: ReportMaterial(
            paragraphs: [
              SourceText(text: "甲县\(printed.form.years.lowerBound)年政府信息公开工作年度报告")
            ], tables: tables), source: ReportSource(file: "a.pdf", kind: .pdf))
        for (path, value) in report.figures {
          guard let number = value.value else { continue }
          #expect("\(number)" == texts[path], "\(path) beside \(rows[index].labels)")
        }
      }
    }
  }

  /// Rules that are not seen beside many rows leave all their labels in the first one's cell; on a scan few
  /// of them are legible, perhaps the last. No row gets the first one's values.
  @Test(arguments: ReportForm.known.indices, [0.1, 0.3])
  func manyLabelsInOneCellNameNoRow(form: Int, noise rate: Double) {
    let printed = PrintedForm(form: ReportForm.known[form])
    let texts = printed.numbers.mapValues { "\($0)" }
    var noise = RecognitionNoise(seed: 7, rate: rate)
    for (place, table) in printed.tables().enumerated() where table.rows.count > 3 {
      for first in stride(from: 0, to: table.rows.count - 2, by: 3) {
        for count in [3, 8] where first + count <= table.rows.count {
          var rows = table.rows
          // The last label is legible, and so the one that a reader may take for the row's.
          let labels = rows[first..<first + count].map { $0.labels.last ?? "" }
          let noisy = labels.dropLast().map { noise.applied(to: $0) } + labels.suffix(1)
          rows[first] = LabelledRow(
            labels: [noisy.joined()], values: rows[first].values, source: rows[first].source)
          for index in first + 1..<first + count {
            rows[index] = LabelledRow(
              labels: [], values: rows[index].values, source: rows[index].source)
          }
          var tables = printed.tables()
          tables[place] = MaterialTable(rows: rows)
          let report = ReportRecognizer().report(
            from: ReportMaterial(
              paragraphs: [
                SourceText(text: "甲县\(printed.form.years.lowerBound)年政府信息公开工作年度报告", page: 1)
              ], tables: tables, recognizedPages: rate > 0 ? [1] : []),
            source: ReportSource(file: "a.pdf", kind: .pdf))
          for (path, value) in report.figures {
            guard let number = value.value else { continue }
            #expect("\(number)" == texts[path], "\(path) beside \(rows[first].labels)")
          }
        }
      }
    }
  }
}
