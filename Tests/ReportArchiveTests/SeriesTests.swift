import ReportExtraction
import Foundation
import GRDB
import Testing

@testable import ReportArchive

/// The reports of a body, compared year by year.
@Suite struct SeriesTests {
  /// Reports for 12 years that agree with each other.
  private struct Series {
    var publishers: [Int: String] = [:]
    var figures: [Int: [String: Double]] = [:]

    init() {
      var over = 0.0
      var inForce = 100.0
      for year in 2014...2025 {
        let forward = Double(year % 4)
        let (issued, repealed) = (Double(year % 5), Double(year % 3))
        inForce += issued - repealed
        figures[year] = [
          "requests.carriedOver.total": over, "requests.carriedForward.total": forward,
          "proactiveDisclosure.normativeDocuments.issued": issued,
          "proactiveDisclosure.normativeDocuments.repealed": repealed,
          "proactiveDisclosure.normativeDocuments.inForce": inForce,
          "proactiveDisclosure.administrativeLicensing.decisions": 900 + Double(year % 7) * 40,
        ]
        over = forward
      }
    }

    mutating func change(_ year: Int, _ path: String, by change: (Double) -> Double) {
      let old = figures[year]?[path] ?? 0
      figures[year]?[path] = change(old)
    }

    /// Adds the reports to an archive, each at `/甲/2014.pdf`.
    func add(to fixture: ArchiveFixture, _ publisher: String = "甲县人民政府") throws {
      for (year, figures) in figures {
        let name = publishers[year] ?? publisher
        try fixture.add(
          ArchiveFixture.report(
            publisher: name, year: year,
            figures.map { path, value in
              (
                FigurePath(path) ?? FigurePath(table: "", row: ""),
                ArchiveFixture.printed(String(Int(value)))
              )
            }), at: ["/\(publisher.prefix(1))/\(year).pdf"])
      }
    }
  }

  private static let licensing = "proactiveDisclosure.administrativeLicensing.decisions"
  private static let inForce = "proactiveDisclosure.normativeDocuments.inForce"

  /// What a check of one body finds: `2020 series.carriedOver requests.carriedOver.total`.
  private func found(_ adjust: (inout Series) throws -> Void = { _ in }) throws -> [String] {
    let fixture = try ArchiveFixture()
    var series = Series()
    try adjust(&series)
    try series.add(to: fixture)
    return try fixture.archive.check().findings.map {
      "\($0.year) \($0.finding.rule)" + ($0.figure.map { " \($0)" } ?? "")
    }
  }

  @Test func yearsThatAgreeHaveNoFinding() throws {
    #expect(try found() == [])
  }

  @Test func whatIsCarriedOverIsWhatWasCarriedForward() throws {
    let found = try found { $0.change(2020, "requests.carriedOver.total") { $0 + 3 } }
    #expect(found == ["2020 series.carriedOver requests.carriedOver.total"])
  }

  @Test func documentsInForceFollowFromThoseIssuedAndRepealed() throws {
    let found = try found { $0.change(2020, Self.inForce) { $0 + 7 } }
    #expect(
      found == ["2020 series.inForce \(Self.inForce)", "2021 series.inForce \(Self.inForce)"])
  }

  @Test func aBodyThatCountsDocumentsInAWayOfItsOwnIsNotHeldToTheSum() throws {
    let found = try found { series in
      for year in stride(from: 2014, through: 2025, by: 2) {
        series.change(year, Self.inForce) { $0 + 7 }
      }
    }
    #expect(found == [])
  }

  @Test(arguments: [2014, 2019, 2025])
  func aFigureAHundredTimesItsNeighborsIsTold(year: Int) throws {
    let large = try found { $0.change(year, Self.licensing) { $0 * 10_000 } }
    #expect(large == ["\(year) series.magnitude \(Self.licensing)"])
    let small = try found { $0.change(year, Self.licensing) { _ in 3 } }
    #expect(small == ["\(year) series.magnitude \(Self.licensing)"])
  }

  @Test func figuresThatGrowAreNotTold() throws {
    #expect(try found { $0.change(2019, Self.licensing) { $0 * 50 } } == [])
    #expect(try found { $0.change(2019, Self.licensing) { _ in 0 } } == [])
  }

  @Test func aYearWithoutReportIsToldInTheNext() throws {
    #expect(try found { $0.figures[2018] = nil } == ["2019 series.yearMissing"])
    let fixture = try ArchiveFixture()
    var series = Series()
    for year in 2016...2018 { series.figures[year] = nil }
    try series.add(to: fixture)
    #expect(
      try fixture.archive.check().findings.map(\.finding.message)
        == ["no report for 2016 to 2018, between those for 2015 (/甲/2015.pdf) and 2019"])
  }

  @Test func namesOfOneFormAreOneBody() throws {
    #expect(
      try found {
        $0.publishers = [2016: "甲县政府", 2017: "甲縣人民政府", 2018: "甲县 人民政府", 2019: "甲县"]
      } == [])
  }

  @Test func otherNamesAreOtherBodiesUnlessTheTableSaysSo() throws {
    let fixture = try ArchiveFixture()
    var series = Series()
    series.publishers = [2018: "甲县经济开发区", 2019: "甲县高新区"]
    try series.add(to: fixture)
    #expect(try fixture.archive.check().bodies == 3)
    #expect(try fixture.archive.check().findings.map(\.finding.rule) == ["series.yearMissing"])
    try fixture.execute(
      """
      INSERT INTO publisher_alias VALUES ('甲县高新区', '甲县经济开发区'), ('甲县经济开发区', '甲县政府')
      """)
    #expect(try fixture.archive.check().bodies == 1)
    #expect(try fixture.archive.check().findings == [])
    let identities = try fixture.read {
      try String.fetchAll($0, sql: "SELECT DISTINCT identity FROM publisher_identity")
    }
    #expect(identities == ["甲县人民政府"])
  }

  @Test func aliasesInARingEnd() throws {
    let fixture = try ArchiveFixture()
    try Series().add(to: fixture)
    try fixture.execute(
      "INSERT INTO publisher_alias VALUES ('甲县人民政府', '乙县人民政府'), ('乙县人民政府', '甲县人民政府')")
    #expect(try fixture.archive.check().bodies == 1)
  }

  @Test func oneReportTwiceIsToldWithTheFiguresThatDiffer() throws {
    let fixture = try ArchiveFixture()
    try Series().add(to: fixture)
    try fixture.add(
      ArchiveFixture.report(
        publisher: "甲县政府", year: 2020,
        [
          (
            FigurePath(Self.licensing) ?? FigurePath(table: "", row: ""),
            ArchiveFixture.printed("5")
          )
        ]),
      at: ["/甲/2020-corrected.pdf"])
    let findings = try fixture.archive.check().findings
    #expect(findings.map(\.finding.rule) == ["report.duplicate", "report.duplicate"])
    #expect(
      findings.first?.finding.message.contains("\(Self.licensing) 5 / 1060") == true,
      "\(findings)")
  }

  @Test func reportsThatAreGoneDoNotCount() throws {
    let fixture = try ArchiveFixture()
    try Series().add(to: fixture)
    try fixture.add(
      ArchiveFixture.report(publisher: "甲县", year: 2010), at: [], gone: ["/gone.pdf"])
    #expect(try fixture.archive.check().findings == [])
  }

  @Test func findingsAreStoredAndWrittenAnew() throws {
    let fixture = try ArchiveFixture()
    var series = Series()
    series.change(2020, "requests.carriedOver.total") { $0 + 3 }
    try series.add(to: fixture)
    let stored = {
      try fixture.read {
        try Row.fetchAll(
          $0,
          sql: """
            SELECT year, rule, section, row_key, column_key, page FROM finding
            JOIN report ON report.id = report_id WHERE scope = 'series'
            """
        ).map {
          "\($0[0] as Int) \($0[1] as String) \($0[2] as String?, default: "") \($0[5] as Int? ?? 0)"
        }
      }
    }
    _ = try fixture.archive.check()
    _ = try fixture.archive.check()
    #expect(try stored() == ["2020 series.carriedOver requests 1"])
    try fixture.execute("UPDATE figure SET value = '3', number = 3 WHERE row_key = 'carriedOver'")
    try fixture.execute(
      "UPDATE figure SET value = '3', number = 3 WHERE row_key = 'carriedForward'")
    _ = try fixture.archive.check()
    #expect(try stored() == [])
  }

  // MARK: The command

  @Test func theCommandPrintsALineAFinding() throws {
    let fixture = try ArchiveFixture()
    var series = Series()
    series.change(2020, "requests.carriedOver.total") { _ in 5 }
    try series.add(to: fixture)
    try fixture.close()
    let run = try ArchiveFixture.Run("check", fixture.path)
    #expect(run.code == 0)
    #expect(
      run.output
        == "甲县人民政府\t2020\twarning\tseries.carriedOver\t二、上年结转政府信息公开申请数量 总计 is 5 in 2020, but "
        + "四、结转下年度继续办理 总计 is 3 in 2019 (/甲/2019.pdf) (requests.carriedOver.total, "
        + "requests.carriedForward.total)\t/甲/2020.pdf\n")
    #expect(run.errors == "12 reports of 1 body, 1 finding\n")
    let json = try ArchiveFixture.Run("check", "--quiet", "--format", "json", fixture.path)
    let record = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(record?["figure"] as? String == "requests.carriedOver.total")
    #expect(record?["year"] as? Int == 2020)
    #expect(json.errors == "")
    // The name of the file says what it holds; text parted by tabs is no CSV.
    for (name, expected) in [
      ("s.tsv", run.output), ("s.txt", run.output), ("s.json", json.output),
      ("s.jsonl", json.output),
    ] {
      let file = fixture.file(name)
      #expect(try ArchiveFixture.Run("check", "-q", "-o", file, fixture.path).code == 0)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == expected)
    }
    let table = fixture.file("s.csv")
    let refused = try ArchiveFixture.Run("check", "-o", table, fixture.path)
    #expect(refused.code == 64)
    #expect(refused.errors.contains(".csv; use .json, .jsonl, .tsv, .txt, or give --format"))
    #expect(!FileManager.default.fileExists(atPath: table))
  }

  @Test func aReviewOfAnArchiveReadsItsDocumentsAndListsWhatTheCheckFound() async throws {
    let scratch = try Scratch()
    for year in [2021, 2023] {
      try scratch.write("\(year).txt", letter().replacing("2023", with: "\(year)"))
    }
    _ = try await scratch.update()
    #expect(try scratch.archive().check().findings.map(\.finding.rule) == ["series.yearMissing"])
    let folder = scratch.outside("reviews").text + "/"
    let run = try ArchiveFixture.Run(program: [
      Built.extract, "review", "--quiet", scratch.database, "-o", folder,
    ])
    #expect(run.code == 1 || run.code == 0)
    let index = try String(contentsOfFile: folder + "index.html", encoding: .utf8)
    #expect(index.contains("no report for 2022"))
    #expect(index.contains("2021.html") && index.contains("2023.html"))
    let page = try String(contentsOfFile: folder + "2023.html", encoding: .utf8)
    #expect(page.contains("no report for 2022"))
    let file = try ArchiveFixture.Run(program: [
      Built.extract, "review", scratch.database, "-o", scratch.outside("one.html").text,
    ])
    #expect(file.code == 64)
  }

  @Test func theCommandSaysWhereThereIsNoArchive() throws {
    let missing = try ArchiveFixture.Run("check", "/no/such.sqlite")
    #expect(missing.code == 66)
    let fixture = try ArchiveFixture()
    let other = fixture.file("other.sqlite")
    try Data("no database at all, and longer than a header".utf8).write(to: URL(filePath: other))
    #expect(try ArchiveFixture.Run("check", other).code == 65)
  }
}
