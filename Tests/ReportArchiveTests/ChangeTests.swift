import Foundation
import Testing

@testable import ReportArchive

/// What an update does about documents that the archive has already.
@Suite struct ChangeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Nothing to read, so many documents as they were.
  private func unchanged(_ count: Int, gone: Int = 0) -> ArchivePlanSummary {
    ArchivePlanSummary(toRead: 0, unchanged: count, gone: gone, passedOver: 0)
  }

  private func columns(_ names: String, of name: String) throws -> String? {
    try scratch.rows("SELECT \(names) FROM document WHERE path = '\(scratch[name].text)'").first
  }

  @Test func whatIsUnchangedStartsNoWorker() async throws {
    try scratch.write("a.txt", letter())
    try scratch.write("bad.pdf", "%PDF-1.7 cut off")
    #expect(try await scratch.update().done == ["a.txt read", "bad.pdf failed"])
    let before = try scratch.rows("SELECT * FROM document")
    let bytes = FileManager.default.contents(atPath: scratch.database)
    let log = try await scratch.update { $0.worker = .program(at: "/no/such/worker") }
    #expect(log.plan == unchanged(2))
    #expect(log.started == 0 && log.outcomes == [])
    #expect(FileManager.default.contents(atPath: scratch.database) == bytes)
    #expect(try scratch.rows("SELECT * FROM document") == before)
  }

  @Test func changedContentReplacesAllOfTheOldReport() async throws {
    try scratch.write("a.txt", letter("水月镇", licences: 1163))
    try scratch.write("b.txt", letter("花果山", licences: 5))
    _ = try await scratch.update()
    try scratch.write("a.txt", letter("太虚镇", licences: 20_417))
    let log = try await scratch.update()
    #expect(log.done == ["a.txt read"])
    #expect(log.outcomes.first?.summary?.publisher == "太虚镇")
    #expect(
      try scratch.rows(
        """
        SELECT publisher, value, figure.number, section.text FROM document
        JOIN report ON report.id = report_id
        JOIN figure USING (report_id) JOIN section USING (report_id)
        WHERE section.number = 1 AND state = 'printed' ORDER BY path
        """)
        == ["太虚镇|20417|20417.0|太虚镇主动公开信息120条。", "花果山|5|5.0|花果山主动公开信息120条。"])
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["2"])
    #expect(try scratch.isSound())
  }

  @Test func aReportThatCanNoLongerBeReadIsNotKept() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    try scratch.write("a.txt", "")
    let log = try await scratch.update()
    #expect(log.done == ["a.txt failed"])
    #expect(
      try columns("status, error_code, report_id", of: "a.txt") == "failed|emptyFile|NULL")
    #expect(
      try scratch.rows(
        """
        SELECT count(*) FROM report UNION ALL SELECT count(*) FROM figure
        UNION ALL SELECT count(*) FROM section UNION ALL SELECT count(*) FROM finding
        """) == ["0", "0", "0", "0"])
  }

  @Test func anotherTimeAloneIsRecognized() async throws {
    let file = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let before = try columns("report_id, sha256, modified", of: "a.txt")
    try scratch.setAge(7200, of: file)
    let log = try await scratch.update()
    #expect(log.done == ["a.txt recognized"])
    let after = try columns("report_id, sha256, modified", of: "a.txt")
    #expect(before?.split(separator: "|").prefix(2) == after?.split(separator: "|").prefix(2))
    #expect(before != after)
    #expect(try await scratch.update().plan == unchanged(1))
  }

  /// The same size and the same time, which is so late that it may not have been the last change.
  @Test func aChangeInTheSameInstantIsNoticed() async throws {
    let late = 4_000_000_000
    let file = try scratch.write("a.txt", letter(licences: 1111))
    try scratch.setTime(late, of: file)
    _ = try await scratch.update()
    #expect(try columns("in_doubt, modified", of: "a.txt") == "1|\(late)000000000")
    try scratch.write("a.txt", letter(licences: 2222))
    try scratch.setTime(late, of: file)
    let log = try await scratch.update()
    #expect(log.done == ["a.txt read"])
    #expect(try scratch.rows("SELECT value FROM figure WHERE state = 'printed'") == ["2222"])
  }

  @Test func doubtSettlesWhenTheContentIsStillTheSame() async throws {
    let file = try scratch.write("a.txt", letter(), age: -3600)
    _ = try await scratch.update()
    #expect(try await scratch.update().done == ["a.txt recognized"])
    // An hour later.
    try scratch.setAge(3600, of: file)
    #expect(try await scratch.update().done == ["a.txt recognized"])
    #expect(try columns("in_doubt", of: "a.txt") == "0")
    #expect(try await scratch.update().plan == unchanged(1))
  }

  @Test func whatIsGoneIsMarkedAndWhatReturnsIsNotReadAgain() async throws {
    let file = try scratch.write("sub/a.txt", letter())
    try scratch.write("b.txt", letter("花果山"))
    _ = try await scratch.update()
    let before = try columns("sha256, report_id, read_at", of: "sub/a.txt")
    try scratch.move(file, to: scratch.outside("kept"))
    #expect(try await scratch.update().plan == unchanged(1, gone: 1))
    #expect(try columns("gone_at GLOB '20*T*Z'", of: "sub/a.txt") == "1")
    #expect(try columns("gone_at", of: "b.txt") == "NULL")
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["2"])
    // Counted once.
    #expect(try await scratch.update().plan == unchanged(1))
    try scratch.move(scratch.outside("kept"), to: file)
    #expect(try await scratch.update().plan == unchanged(2))
    #expect(try columns("gone_at", of: "sub/a.txt") == "NULL")
    #expect(try columns("sha256, report_id, read_at", of: "sub/a.txt") == before)
  }

  @Test func whatWasRenamedStaysOneDocument() async throws {
    let file = try scratch.write("old/a.txt", letter())
    try scratch.write("old/b.txt", letter("花果山"))
    _ = try await scratch.update()
    let before = try columns("id, sha256, report_id", of: "old/a.txt")
    try scratch.move(file.parent, to: scratch["new"])
    let log = try await scratch.update()
    #expect(log.done == ["new/a.txt recognized", "new/b.txt recognized"])
    #expect(try columns("id, sha256, report_id", of: "new/a.txt") == before)
    #expect(try scratch.documents() == ["new/a.txt", "new/b.txt"])
    #expect(try scratch.rows("SELECT count(*) FROM document WHERE gone_at NOTNULL") == ["0"])
  }

  @Test func whatIsGoneIsPrunedAndNothingElse() async throws {
    let gone = try scratch.write("gone.txt", letter())
    let back = try scratch.write("back.txt", letter("花果山"))
    try scratch.write("c.txt", letter("桃花源"))
    _ = try await scratch.update([scratch.folder, scratch["never.txt"]])
    try scratch.remove(gone)
    try scratch.move(back, to: scratch.outside("kept"))
    _ = try await scratch.update()
    try scratch.move(scratch.outside("kept"), to: back)
    let names = ["gone.txt", "never.txt"]
    for isTrial in [true, false] {
      var pruned: [String] = []
      try scratch.archive().prune(isTrial: isTrial) { pruned.append($0.path) }
      #expect(pruned == names.map { scratch[$0].text })
      #expect(
        try scratch.documents()
          == (isTrial ? ["back.txt", "c.txt", "gone.txt", "never.txt"] : ["back.txt", "c.txt"]))
    }
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["2"])
  }

  @Test func whatReturnsChangedIsRead() async throws {
    let file = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    try scratch.remove(file)
    _ = try await scratch.update()
    try scratch.write("a.txt", letter("花果山镇"))
    let log = try await scratch.update()
    #expect(log.done == ["a.txt read"])
    #expect(try columns("gone_at", of: "a.txt") == "NULL")
    #expect(try scratch.rows("SELECT publisher FROM report") == ["花果山镇"])
  }

  @Test func onlyTheInputsAreLookedAt() async throws {
    let one = try scratch.write("one/a.txt", letter())
    let two = try scratch.write("two/b.txt", letter("花果山"))
    _ = try await scratch.update()
    try scratch.remove(one)
    try scratch.remove(two)
    #expect(try await scratch.update([scratch["two"]]).plan == unchanged(0, gone: 1))
    #expect(try columns("gone_at", of: "one/a.txt") == "NULL")
  }

  @Test func aDocumentWhoseEndIsNoLongerWantedIsStillThere() async throws {
    let file = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    #expect(try await scratch.update { $0.fileExtensions = ["pdf"] }.plan?.gone == 0)
    try scratch.remove(file)
    #expect(try await scratch.update { $0.fileExtensions = ["pdf"] }.plan?.gone == 1)
  }

  @Test func aFolderInADocumentsPlaceMakesItGone() async throws {
    let file = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    try scratch.remove(file)
    try scratch.makeFolder(file)
    let log = try await scratch.update()
    #expect(log.plan == unchanged(0, gone: 1))
    #expect(try columns("status", of: "a.txt") == "read")
  }

  /// A failure that was the system's may be another the next time.
  @Test func whatCouldNotBeOpenedIsTriedAgain() async throws {
    let missing = scratch["late.txt"]
    #expect(try await scratch.update([missing]).done == ["late.txt failed"])
    try scratch.write("late.txt", letter())
    #expect(try await scratch.update([missing]).done == ["late.txt read"])
    try scratch.execute(
      "UPDATE document SET status = 'failed', report_id = NULL, error_code = 'permissionDenied'")
    #expect(try await scratch.update().plan?.toRead == 1)
  }
}
