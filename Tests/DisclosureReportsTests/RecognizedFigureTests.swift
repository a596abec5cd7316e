import PageModel
import Testing

@testable import DisclosureReports

/// Figures of pages whose text was recognized.
@Suite struct RecognizedFigureTests {
  // MARK: The rule

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let readings: [TextReading]
    let isSettled: Bool

    init(_ text: String, _ readings: [TextReading], isSettled: Bool) {
      self.text = text
      self.readings = readings
      self.isSettled = isSettled
    }

    var testDescription: String { "\(text) by \(readings.map(\.text)): \(isSettled)" }
  }

  @Test(arguments: [
    Case("15", [reading("15")], isSettled: true),
    Case("１５", [reading("15")], isSettled: true),
    Case("1,234.50", [reading("1,234.50")], isSettled: true),
    Case("-3", [reading("−3")], isSettled: true),
    Case("12件", [reading("12")], isSettled: true),
    Case("12 34", [reading("34", x: 30), reading("12", x: 5)], isSettled: false),
    Case("12 34", [reading("34", x: 5, y: 20), reading("12", x: 5)], isSettled: false),
    Case("", [], isSettled: true),
    Case("/", [], isSettled: true),
    Case("-", [], isSettled: true),
    Case("-", [reading("")], isSettled: true),
    // Not the same text.
    Case("15", [reading("16")], isSettled: false),
    Case("15", [reading("1")], isSettled: false),
    Case("3", [reading("-3")], isSettled: false),
    Case("-3", [reading("3")], isSettled: false),
    Case("15", [reading("1.5")], isSettled: false),
    Case("34 12", [reading("34", x: 30), reading("12", x: 5)], isSettled: false),
    // Digits that nothing covers, or that are covered twice.
    Case("15", [], isSettled: false),
    Case("15", [reading("15", x: 5), reading("15", x: 6)], isSettled: false),
    // Readings that did not settle.
    Case("15", [reading("15", isSettled: false)], isSettled: false),
    Case("15 6", [reading("15"), reading("6", x: 40, isSettled: false)], isSettled: false),
    Case("", [reading("", isSettled: false)], isSettled: false),
    Case("", [reading("1")], isSettled: false),
  ])
  func aCellIsSettledWhereItsReadingsSpellIt(example: Case) {
    #expect(
      CellReading(text: example.text, readings: example.readings).isSettled == example.isSettled)
  }

  @Test func onlyReadingsWithinTheCellOfItsPageAreItsOwn() {
    let cell = TableCell(
      rows: 0..<1, columns: 0..<1, text: "15", page: 2,
      frame: Rect(x0: 0, y0: 0, x1: 60, y1: 40), role: .data)
    let readings = PageReadings(pages: [
      1: [reading("99")], 2: [reading("15"), reading("7", x: 200)],
    ])
    #expect(readings.reading(of: cell)?.readings.map(\.text) == ["15"])
    #expect(PageReadings(pages: [1: []]).reading(of: cell) == nil)
    #expect(PageReadings(pages: [2: []]).reading(of: cell)?.isSettled == false)
  }

  // MARK: What the report says

  private static let granted = FigurePath(table: "requests", row: "granted", column: "total")

  /// The sample with some cells of a recognized page, all others settled.
  private func report(
    open: [(row: RequestRow, column: Int)]
  ) -> DisclosureReport {
    let sample = SampleForm()
    let rows = zip(sample.rows, sample.labelledRows).map { row, labelled in
      labelled.with(
        labels: labelled.labels, unit: nil,
        values: labelled.values.enumerated().map { index, value in
          let isOpen = open.contains { $0.row == row.key && $0.column == index }
          let text = value.source.text
          return RawValue(
            source: SourceText(
              text: text, page: 1, frame: Rect(x0: Double(index), y0: 0, x1: 60, y1: 40)),
            header: value.header,
            reading: CellReading(
              text: text,
              readings: [reading(text, isSettled: !isOpen, other: isOpen ? "8" : text)]))
        })
    }
    return SampleForm.report(rows)
  }

  @Test func aFigureThatDidNotSettleHasNoValueAndAFinding() throws {
    let report = report(open: [(.granted, 6)])
    let value = report[Self.granted]
    #expect(value.state == .uncertain)
    #expect(value.value == nil)
    #expect(value.text == "37")
    #expect(value.page == 1)
    #expect(value.frame != nil)
    #expect(value.reading?.isSettled == false)
    #expect(value.reading?.candidates.map(\.text) == ["37", "8"])
    let finding = try #require(report.findings(.numberUncertain).first)
    #expect(report.findings(.numberUncertain).count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.page == 1)
    #expect(finding.frame == value.frame)
    #expect(
      finding.message
        == "a number was not recognized for certain and is left out: requests.granted.total is "
        + "37 (one, 90 %) or 8 (other, 90 %)")
    // All others are figures like those of any page, and know how they were read.
    #expect(report.requestCount == 25 * 7 - 1)
    #expect(report.wrongSampleNumbers.isEmpty)
    #expect(report.requests[.granted, .naturalPerson].reading?.confidence == 0.9)
    #expect(report.findings(.cellBlank).isEmpty)
  }

  @Test func theFiguresOfARowShareAFinding() throws {
    let report = report(open: [(.granted, 6), (.granted, 0), (.carriedForward, 2)])
    let findings = report.findings(.numberUncertain)
    #expect(findings.count == 2)
    #expect(findings.contains { $0.message.contains("requests.granted.naturalPerson is 31") })
    #expect(
      findings.contains { $0.message.contains("requests.carriedForward.researchInstitution") })
  }

  @Test func aTableThatIsHardlyLegibleHasOneFinding() throws {
    let report = report(
      open: SampleForm.labels.flatMap { row, _ in (0..<6).map { (row, $0) } })
    let finding = try #require(report.findings(.numberUncertain).first)
    #expect(report.findings(.numberUncertain).count == 1)
    #expect(finding.message.contains("150 of the 175 numbers"))
    #expect(finding.message.contains("requests.newlyReceived.naturalPerson"))
  }

  @Test func sumsOverAnUncertainFigureAreNotChecked() {
    // Every row total of the sample is wrong.
    let all = report(open: []).findings("identity.requests.rowTotal")
    let some = report(open: [(.granted, 2)]).findings("identity.requests.rowTotal")
    #expect(all.count == 25)
    #expect(some.count == 24)
  }

  @Test func aSecondRowDoesNotTakeThePlaceOfAnUncertainOne() {
    let open = (0..<7).map { (row: RequestRow.granted, column: $0) }
    let sample = report(open: open)
    #expect(sample.requests[.granted, .total].state == .uncertain)
    let rows = [
      recognizedRow(["（一）予以公开"], Array(repeating: "5", count: 7), isSettled: false),
      recognizedRow(["（一）予以公开"], Array(repeating: "6", count: 7), isSettled: true),
    ]
    let report = SampleForm.report(rows)
    #expect(report.requests[.granted, .total].state == .uncertain)
    #expect(report.findings(.rowDuplicate).count == 1)
  }

  private func recognizedRow(
    _ labels: [String], _ values: [String], isSettled: Bool, confidence: Double = 0.9
  ) -> LabelledRow {
    LabelledRow(
      labels: labels,
      values: zip(values, SampleForm.requestHeaders).map { text, header in
        RawValue(
          source: SourceText(text: text, page: 1, frame: Rect(x0: 0, y0: 0, x1: 60, y1: 40)),
          header: header,
          reading: CellReading(
            text: text,
            readings: [reading(text, confidence: confidence, isSettled: isSettled)]))
      }, source: SourceText(text: labels.joined(), page: 1))
  }

  @Test func aCountWithAFractionIsACommaThatLostItsTail() {
    let sample = recognizedRow(
      ["（一）予以公开"], ["1.012", "10.000", "0", "0", "0", "0", "1,012"], isSettled: true)
    let report = SampleForm.report([sample])
    #expect(report.requests[.granted, .naturalPerson].state == .uncertain)
    #expect(report.requests[.granted, .commercialEnterprise].state == .uncertain)
    #expect(report.requests[.granted, .total].value == 1012)
    #expect(report.findings(.numberUncertain).count == 1)
    // Money has fractions.
    let fees = LabelledRow(
      labels: ["行政事业性收费"],
      values: [
        RawValue(
          source: SourceText(text: "1.012", page: 1), header: ["本年收费金额（单位：万元）"],
          reading: CellReading(text: "1.012", readings: [reading("1.012")]))
      ], source: SourceText(text: "行政事业性收费", page: 1))
    #expect(
      SampleForm.report([fees]).proactiveDisclosure[.administrativeFees, .amount].state
        == .printed)
  }

  // MARK: Figures that no sum guards

  @Test(arguments: [(0.9, FormValue.State.printed), (0.8, .uncertain)])
  func aFigureOutsideSumsNeedsSurerReadings(confidence: Double, state: FormValue.State) {
    let guarded = recognizedRow(
      ["（一）予以公开"], ["5", "0", "0", "0", "0", "0", "5"], isSettled: true,
      confidence: confidence)
    let cell = reading("12", confidence: confidence)
    let open = LabelledRow(
      labels: ["行政许可"],
      values: [
        RawValue(
          source: SourceText(text: "12", page: 1), header: ["本年处理决定数量"],
          reading: CellReading(text: "12", readings: [cell]))
      ], source: SourceText(text: "行政许可", page: 1))
    let report = SampleForm.report([open, guarded])
    #expect(report.requests[.granted, .total].state == .printed)
    #expect(report.proactiveDisclosure[.administrativeLicensing, .decisions].state == state)
  }

  @Test func theFormSaysWhichFiguresStandInSums() {
    func count(_ form: ReportForm) -> Int { form.figures.count { form.isInSum($0) } }
    #expect(count(.edition2021) == 29 * 7 + 15)
    #expect(
      ReportForm.edition2019.figures.allSatisfy {
        ReportForm.edition2019.isInSum($0) == ($0.table != "proactiveDisclosure")
      })
    let statistics = ReportForm.edition2014
    #expect(statistics.isInSum(FigurePath(table: "statistics", row: "withheldByLaw", column: "")))
    #expect(!statistics.isInSum(FigurePath(table: "statistics", row: "budget", column: "")))
  }

  @Test func oneSureReadingIsNotTwo() {
    let reading = TextReading(
      frame: Rect(x0: 0, y0: 0, x1: 9, y1: 9),
      candidates: [
        .init(text: "5", confidence: 0.99, source: "one"),
        .init(text: "5", confidence: 0.5, source: "other"),
        .init(text: "6", confidence: 0.99, source: "third"),
      ], isSettled: true)
    let cell = CellReading(text: "5", readings: [reading])
    #expect(cell.figureReading().isSettled)
    #expect(!cell.figureReading(agreement: 0.85).isSettled)
    #expect(cell.figureReading(agreement: 0.5).isSettled)
  }

  // MARK: Indicators

  @Test func anIndicatorCanBeUncertain() throws {
    let values = ["3", "4"].enumerated().map { index, text in
      RawValue(
        source: SourceText(text: text, page: 1), header: [index == 0 ? "本年" : "累计数"],
        reading: CellReading(text: text, readings: [reading(text, isSettled: index == 0)]))
    }
    let row = LabelledRow(
      labels: ["投诉"], values: values, source: SourceText(text: "投诉", page: 1))
    let result = try #require(
      IndicatorReader(minimumConfidence: 0.85).reading(of: MaterialTable(rows: [row]), after: 2))
    #expect(result.indicators[0].values.map(\.value.state) == [.printed, .uncertain])
    #expect(result.findings.map(\.rule) == [FindingRule.numberUncertain.rawValue])
    #expect(result.findings[0].message.contains("indicators.2.累计数 is 4 (one, 90 %)"))
  }

  // MARK: JSON

  @Test func uncertainFiguresSurviveTheJSON() throws {
    let report = report(open: [(.granted, 6), (.carriedOver, 1)])
    let writer = ReportJSONWriter(layout: .singleLine, writesProvenance: true)
    let read = try ReportJSONWriter.report(from: writer.data(for: report))
    #expect(read == report)
    let text = String(decoding: try writer.data(for: report), as: UTF8.self)
    #expect(
      text.contains(
        #""reading":{"candidates":[{"confidence":0.9,"source":"one","text":"37"},"#
          + #"{"confidence":0.9,"source":"other","text":"8"}],"confidence":0.9,"settled":false}"#))
    #expect(!text.contains(#""total":37"#))
  }

  @Test func anUncertainFigureOfUnknownReadingSurvivesTheJSON() throws {
    let report = DisclosureReport(
      form: .edition2021, title: nil, publisher: nil, year: nil, period: nil, preamble: nil,
      sections: [], closing: nil, figures: [Self.granted: .uncertain(text: "", page: 1)],
      findings: [], source: ReportSource(file: "a.pdf", kind: .pdf))
    let writer = ReportJSONWriter(writesProvenance: true)
    let read = try ReportJSONWriter.report(from: writer.data(for: report))
    #expect(read[Self.granted].state == .uncertain)
    #expect(try writer.data(for: read) == writer.data(for: report))
  }

  // MARK: Where to look again

  /// Section 三 with sums that hold, but for the changes given.
  private func places(changing changes: [FigurePath: Int]) -> [RereadingPlaces.Place] {
    let columns = SampleForm.columns
    let rows = SampleForm.labels.map { key, path in
      let count =
        switch key {
        case .newlyReceived, .outcomeTotal: 2
        case .granted, .partlyGranted: 1
        default: 0
        }
      let values = columns.map { column -> String in
        let place = FigurePath(table: "requests", row: key.rawValue, column: column.rawValue)
        return String(changes[place] ?? (column == .total ? count * 6 : count))
      }
      return recognizedRow(path, values, isSettled: true)
    }
    return RereadingPlaces.places(in: SampleForm.report(rows))
  }

  private func path(_ row: RequestRow, _ column: RequestColumn) -> FigurePath {
    FigurePath(table: "requests", row: row.rawValue, column: column.rawValue)
  }

  @Test func theFigureCommonToMostBrokenSumsComesFirst() {
    #expect(places(changing: [:]).isEmpty)
    let wrong = path(.granted, .other)
    let places = places(changing: [wrong: 7])
    // Its row's sum and the sum of the outcomes.
    #expect(places.first?.path == wrong.description)
    #expect(places.first?.brokenSumCount == 2)
    #expect(places.dropFirst().allSatisfy { $0.brokenSumCount == 1 })
    #expect(
      Set(places.map(\.path)).isSuperset(of: [
        "requests.granted.total", "requests.outcomeTotal.other",
      ]))
    let total = self.places(changing: [path(.outcomeTotal, .total): 13])
    #expect(total.first?.path == "requests.outcomeTotal.total")
    #expect(total.first?.brokenSumCount == 3)
  }

  @Test func openFiguresComeBehindThoseOfBrokenSums() {
    let report = report(open: [(.granted, 6)])
    let places = RereadingPlaces.places(in: report)
    #expect(places.last?.path == "requests.granted.total")
    #expect(places.last?.isOpen == true)
    #expect(places.count { $0.isOpen } == 1)
    #expect(places.first?.brokenSumCount ?? 0 > 1)
  }

  @Test func printedFiguresAreNotReadAgain() {
    #expect(!SampleForm().report().findings("identity.requests.rowTotal").isEmpty)
    #expect(RereadingPlaces.places(in: SampleForm().report()).isEmpty)
  }
}

/// A reading of a piece 10 pt wide and high, by two recognizers.
private func reading(
  _ text: String, x: Double = 5, y: Double = 5, confidence: Double = 0.9, isSettled: Bool = true,
  other: String? = nil
) -> TextReading {
  TextReading(
    frame: Rect(x0: x, y0: y, x1: x + 10, y1: y + 10),
    candidates: [
      .init(text: text, confidence: confidence, source: "one"),
      .init(text: other ?? text, confidence: confidence, source: "other"),
    ], isSettled: isSettled)
}
