import ReportExtraction
import Foundation
import GRDB
import Testing

@testable import ReportArchive

/// A reviewer's corrections in an archive.
@Suite struct CorrectionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private static let key = "proactiveDisclosure.administrativeLicensing.decisions"

  private func corrections(
    printed: String? = "1163", corrected: String? = "1136", file: String = "a.txt",
    digest: String? = nil, who: String = "甲", when: String = "2025-03-01"
  ) throws -> ReportCorrections {
    let known = try? scratch.rows("SELECT sha256 FROM document WHERE path LIKE '%/a.txt'").first
    return ReportCorrections([
      ReportCorrection(
        file: file, sha256: digest ?? known ?? "", key: Self.key, printed: printed,
        corrected: corrected, reason: "digits exchanged", who: who, when: when)
    ])
  }

  private func figure() throws -> [String] {
    try scratch.rows(
      """
      SELECT state, value, printed, printed_state, text FROM figure
      WHERE row_key = 'administrativeLicensing'
      """)
  }

  private func findings() throws -> [String] {
    try scratch.rows("SELECT rule FROM finding WHERE rule GLOB 'correction.*'")
  }

  @Test func aCorrectionStandsBesideWhatIsPrintedAndStaysWhenTheDocumentIsReadAgain() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections()
    _ = try await scratch.update { $0.corrections = corrections }
    #expect(try figure() == ["corrected|1136|1163|printed|1163"])
    #expect(try findings() == ["correction.applied"])
    _ = try await scratch.update { $0.rereading = .all }
    #expect(try figure() == ["corrected|1136|1163|printed|1163"])
    #expect(try findings() == ["correction.applied"])
    #expect(
      try scratch.rows("SELECT printed, corrected, reason, who, made_at, state FROM correction")
        == ["1163|1136|digits exchanged|甲|2025-03-01|applied"])
    #expect(try scratch.rows("SELECT corrections FROM report_wide") == ["\(Self.key) 1163 → 1136"])
    #expect(try scratch.isSound())
  }

  @Test func theArchivesReportIsThatOfTheDocumentWithItsCorrections() async throws {
    let path = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections()
    _ = try await scratch.update { $0.corrections = corrections }
    let stored = try #require(try scratch.archive().report(at: path.text))
    let read = try await ReportExtractor().report(path: path.text).correcting(with: corrections)
    let writer = ReportJSONWriter()
    let (one, other) = (try writer.text(of: stored), try writer.text(of: read))
    #expect(one.contains("\"corrections\""))
    // New findings of an archive stand behind the others.
    #expect(one.split(separator: "\n").sorted() == other.split(separator: "\n").sorted())
  }

  @Test func aCorrectionThatIsRemovedIsTakenBack() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections()
    _ = try await scratch.update { $0.corrections = corrections }
    try scratch.execute("DELETE FROM correction")
    _ = try await scratch.update()
    #expect(try figure() == ["printed|1163|NULL|NULL|1163"])
    #expect(try findings() == [])
  }

  @Test func whatARemovedCorrectionWasRefusedWithGoesWithIt() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections(printed: "9")
    _ = try await scratch.update { $0.corrections = corrections }
    #expect(try findings() == ["correction.refused"])
    try scratch.execute("DELETE FROM correction")
    _ = try await scratch.update()
    #expect(try findings() == [])
  }

  @Test func aRowThatWasChangedInTheTableOrAddedToItCountsWithTheNextUpdate() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections()
    _ = try await scratch.update { $0.corrections = corrections }
    try scratch.execute("UPDATE correction SET corrected = '1160'")
    _ = try await scratch.update()
    #expect(try figure() == ["corrected|1160|1163|printed|1163"])
    try scratch.execute(
      """
      INSERT INTO correction (sha256, figure, printed, corrected, reason, who, made_at, file, state)
      SELECT sha256, figure, printed, '1161', reason, '乙', '2025-04-01', file, 'unmatched' FROM correction
      """)
    _ = try await scratch.update()
    #expect(try figure() == ["corrected|1161|1163|printed|1163"])
    #expect(try findings().sorted() == ["correction.applied", "correction.superseded"])
  }

  @Test func anUpdateThatChangesNoCorrectionKeepsWhatACheckFound() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections()
    _ = try await scratch.update { $0.corrections = corrections }
    try scratch.execute(
      """
      INSERT INTO finding (report_id, position, rule, severity, message, scope)
      SELECT id, 900, 'series.magnitude', 'warning', 'old', 'series' FROM report
      """)
    let found = "SELECT message FROM finding WHERE scope = 'series' AND message = 'old'"
    _ = try await scratch.update()
    #expect(try scratch.rows(found) == ["old"])
    try scratch.execute("DELETE FROM correction")
    _ = try await scratch.update()
    #expect(try scratch.rows(found) == [])
  }

  @Test func aChangedDocumentRefusesItsOldCorrections() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections()
    _ = try await scratch.update { $0.corrections = corrections }
    try scratch.write("a.txt", letter(licences: 1164))
    _ = try await scratch.update()
    #expect(try figure() == ["printed|1164|NULL|NULL|1164"])
    #expect(try findings() == ["correction.refused"])
    #expect(try scratch.rows("SELECT state FROM correction") == ["refused"])
  }

  @Test func anotherPrintedNumberIsRefused() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let corrections = try corrections(printed: "9")
    _ = try await scratch.update { $0.corrections = corrections }
    #expect(try figure() == ["printed|1163|NULL|NULL|1163"])
    #expect(try findings() == ["correction.refused"])
  }

  @Test func aLaterCorrectionThatDoesNotFitLeavesTheGoodOne() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let good = try corrections()
    _ = try await scratch.update { $0.corrections = good }
    let bad = try corrections(printed: "9", corrected: "5", who: "乙", when: "2025-04-01")
    _ = try await scratch.update { $0.corrections = bad }
    #expect(try figure() == ["corrected|1136|1163|printed|1163"])
    #expect(try findings().sorted() == ["correction.applied", "correction.refused"])
    #expect(
      try scratch.rows("SELECT who, state FROM correction ORDER BY who").sorted()
        == ["乙|refused", "甲|applied"].sorted())
    let report = try #require(try scratch.archive().report(at: scratch["a.txt"].text))
    #expect(report.figure(at: Self.key)?.correction?.who == "甲")
  }

  @Test(arguments: [true, false])
  func ofTwoThatFitTheLaterCountsWhicheverIsGivenFirst(isLaterFirst: Bool) async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let given = [
      try corrections(), try corrections(corrected: "1160", who: "乙", when: "2025-04-01"),
    ]
    for corrections in isLaterFirst ? given.reversed() : given {
      _ = try await scratch.update { $0.corrections = corrections }
    }
    #expect(try figure() == ["corrected|1160|1163|printed|1163"])
    #expect(try findings().sorted() == ["correction.applied", "correction.superseded"])
    #expect(
      try scratch.rows("SELECT who, state FROM correction").sorted()
        == ["乙|applied", "甲|superseded"].sorted())
    _ = try await scratch.update { $0.rereading = .all }
    #expect(try figure() == ["corrected|1160|1163|printed|1163"])
    try scratch.execute("DELETE FROM correction WHERE who = '乙'")
    _ = try await scratch.update()
    #expect(try figure() == ["corrected|1136|1163|printed|1163"])
  }

  @Test func correctionsOfDocumentsThatAreNotThereWaitForThem() async throws {
    try scratch.write("b.txt", letter("花果山"))
    _ = try await scratch.update()
    try scratch.write("other/a.txt", letter())
    let archive = try Scratch()
    try archive.write("a.txt", letter())
    _ = try await archive.update()
    let digest = try archive.rows("SELECT sha256 FROM document")[0]
    let corrections = try corrections(file: "a.txt", digest: digest)
    try scratch.remove(scratch["other/a.txt"])
    _ = try await scratch.update { $0.corrections = corrections }
    #expect(try scratch.rows("SELECT state FROM correction") == ["unmatched"])
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    #expect(try scratch.rows("SELECT state FROM correction") == ["applied"])
  }

  @Test func theCommandSaysWhatBecameOfThem() async throws {
    let path = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let digest = try scratch.rows("SELECT sha256 FROM document")[0]
    let file = try scratch.write(
      scratch.outside("corrections.json"),
      Array(
        """
        {"schemaVersion": "1.0", "corrections": [{"file": "a.txt", "sha256": "\(digest)", "key": "\(Self.key)",
        "printed": "1163", "corrected": "1136", "reason": "r", "who": "w", "when": "2025-03-01"}]}
        """.utf8))
    let run = try ArchiveFixture.Run(program: [
      Built.extract, "archive", "-d", scratch.database, "--corrections", file.text, path.text,
    ])
    #expect(run.code == 0)
    #expect(
      run.errors.contains(
        "corrections: 1 applied; 1 report with corrections has errors or warnings\n"))
    let report = try ArchiveFixture.Run(program: [
      Built.extract, "report", "--quiet", "--corrections", file.text, path.text,
    ])
    #expect(
      report.output.contains("\"corrected\": 1136")
        || report.output.contains("\"corrected\" : 1136"))
    let other = try scratch.write("b.txt", letter("花果山"))
    let unmatched = try ArchiveFixture.Run(program: [
      Built.extract, "report", "--quiet", "--corrections", file.text, other.text,
    ])
    #expect(unmatched.code == 1)
    #expect(unmatched.errors.contains("corrections: 1 of a.txt fits no file given (\(Self.key))"))
    let folder = try ArchiveFixture.Run(program: [
      Built.extract, "report", "--corrections", scratch.folder.text, path.text,
    ])
    #expect(folder.code == 66)
    #expect(folder.errors.contains("is a folder; name the file"))
    let bad = try scratch.write(scratch.outside("bad.json"), Array("{}".utf8))
    for command in [["archive", "-d", scratch.database], ["report"]] {
      let run = try ArchiveFixture.Run(
        program: [Built.extract] + command + ["--corrections", bad.text, path.text])
      #expect(run.code == 65)
      #expect(run.errors.contains("bad.json: This is no file of corrections"))
      let missing = try ArchiveFixture.Run(
        program: [Built.extract] + command + ["--corrections", "/no/such.json", path.text])
      #expect(missing.code == 66)
    }
  }
}
