import ReportExtraction
import Testing

@testable import ReportArchive

/// Documents that are read though they have not changed.
@Suite struct RereadingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func reports() throws -> [String] {
    try scratch.rows("SELECT count(*) FROM report")
  }

  private func versions() throws -> [String] {
    try scratch.rows("SELECT DISTINCT extractor_version FROM document")
  }

  @Test func allReadsEveryContentOnce() async throws {
    for name in ["a.txt", "b.txt", "c.txt"] { try scratch.write(name, letter()) }
    try scratch.write("d.txt", letter("花果山镇"))
    _ = try await scratch.update()
    let old = try scratch.rows("SELECT id FROM report")
    let log = try await scratch.update { $0.rereading = .all }
    #expect(log.plan?.toRead == 4)
    #expect(log.outcomes.map(\.action).filter { $0 == .read }.count == 2)
    #expect(log.outcomes.map(\.action).filter { $0 == .recognized }.count == 2)
    #expect(try reports() == ["2"])
    #expect(try scratch.rows("SELECT id FROM report").filter(old.contains) == [])
    #expect(try scratch.isSound())
  }

  /// The new copy comes first, so the old document's report is replaced by way of another path.
  @Test func aCopyReadFirstLeavesNoOldReportBehind() async throws {
    try scratch.write("b.txt", letter())
    _ = try await scratch.update()
    try scratch.write("a.txt", letter())
    let log = try await scratch.update { ($0.rereading, $0.jobs) = (.all, 1) }
    #expect(log.done == ["a.txt read", "b.txt recognized"])
    #expect(try reports() == ["1"])
    #expect(try scratch.isSound())
  }

  @Test func otherVersionsAreReadAgainAndThisOneIsNot() async throws {
    try scratch.write("a.txt", letter())
    try scratch.write("b.txt", letter("花果山镇"))
    _ = try await scratch.update()
    try scratch.execute("UPDATE document SET extractor_version = '0.0.1' WHERE path LIKE '%/a.txt'")
    #expect(try await scratch.update().plan?.toRead == 0)
    let log = try await scratch.update { $0.rereading = .otherVersions }
    #expect(log.done == ["a.txt read"])
    #expect(try versions() == [ExtractorVersion.current])
    #expect(try await scratch.update { $0.rereading = .otherVersions }.plan?.toRead == 0)
    #expect(try scratch.isSound())
  }

  /// Copies, readable and not, that another version recorded: each content is read once and every
  /// document is then of this version.
  @Test func copiesOfAnotherVersionBecomeOfThisOne() async throws {
    for name in ["a.txt", "b.txt"] { try scratch.write(name, letter()) }
    for name in ["c.pdf", "d.pdf"] { try scratch.write(name, "%PDF-1.7 cut off") }
    _ = try await scratch.update()
    try scratch.execute(
      "UPDATE document SET extractor_version = '0.0.1', error_message = 'of old' || error_message")
    let log = try await scratch.update { $0.rereading = .otherVersions }
    #expect(log.outcomes.count == 4)
    #expect(log.outcomes.map(\.action).filter { $0 == .read }.count == 1)
    #expect(try versions() == [ExtractorVersion.current])
    #expect(try scratch.rows("SELECT * FROM document WHERE error_message LIKE 'of old%'") == [])
    #expect(try await scratch.update { $0.rereading = .otherVersions }.plan?.toRead == 0)
  }

  @Test func failuresAreReadAgainWhenAskedFor() async throws {
    try scratch.write("a.txt", letter())
    for name in ["b.pdf", "c.pdf"] { try scratch.write(name, "%PDF-1.7 cut off") }
    _ = try await scratch.update()
    try scratch.execute(
      "UPDATE document SET error_code = 'timeout', error_message = 'of old' WHERE status = 'failed'"
    )
    #expect(try await scratch.update().plan?.toRead == 0)
    let log = try await scratch.update { $0.rereading = .failures }
    #expect(log.done == ["b.pdf failed", "c.pdf failed"])
    #expect(
      try scratch.rows("SELECT DISTINCT error_code FROM document WHERE status = 'failed'") == [
        "damaged"
      ])
  }

  /// A document that one update could not read and the next could: its copies follow.
  @Test func copiesOfAFailureFollowWhenItIsRead() async throws {
    for name in ["a.txt", "b.txt"] { try scratch.write(name, letter()) }
    _ = try await scratch.update()
    try scratch.execute(
      "UPDATE document SET status = 'failed', report_id = NULL, error_code = 'timeout'")
    try scratch.execute("DELETE FROM report")
    let log = try await scratch.update([scratch["a.txt"]]) { $0.rereading = .failures }
    #expect(log.done == ["a.txt read"])
    #expect(try scratch.rows("SELECT DISTINCT status, error_code FROM document") == ["read|NULL"])
    #expect(try reports() == ["1"])
  }
}
