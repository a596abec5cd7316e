import Testing

@testable import ReportArchive

/// One content under several paths: read once, one report.
@Suite struct CopyTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func reports() throws -> [String] {
    try scratch.rows("SELECT path, publisher FROM document JOIN report ON report.id = report_id")
      .map {
        String($0.dropFirst(scratch.folder.text.count + 1))
      }.sorted()
  }

  /// Also where there are enough workers for both.
  @Test func copiesAreReadOnceAndRecordedEach() async throws {
    for name in ["a.txt", "b.txt", "sub/c.txt"] { try scratch.write(name, letter()) }
    let log = try await scratch.update { $0.jobs = 3 }
    #expect(log.outcomes.map(\.action).filter { $0 == .read }.count == 1)
    #expect(log.outcomes.map(\.action).filter { $0 == .recognized }.count == 2)
    #expect(try reports() == ["a.txt|水月镇", "b.txt|水月镇", "sub/c.txt|水月镇"])
    #expect(
      try scratch.rows("SELECT count(DISTINCT report_id), count(DISTINCT sha256) FROM document")
        == ["1|1"])
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["1"])
  }

  @Test func aCopyOfWhatIsRecordedIsNotReadAgain() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    try scratch.write("b.txt", letter())
    #expect(try await scratch.update().done == ["b.txt recognized"])
    #expect(try reports() == ["a.txt|水月镇", "b.txt|水月镇"])
  }

  @Test func aMovedDocumentIsNotReadAgain() async throws {
    let file = try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    try scratch.makeFolder(scratch["sub"])
    try scratch.move(file, to: scratch["sub/b.txt"])
    let log = try await scratch.update()
    #expect(log.done == ["sub/b.txt recognized"])
    #expect(log.plan?.gone == 1)
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["1"])
  }

  @Test func oneOfTwoCopiesChangesAndTheOtherKeepsTheReport() async throws {
    try scratch.write("a.txt", letter())
    try scratch.write("b.txt", letter())
    _ = try await scratch.update()
    try scratch.write("a.txt", letter("花果山镇"))
    #expect(try await scratch.update().done == ["a.txt read"])
    #expect(try reports() == ["a.txt|花果山镇", "b.txt|水月镇"])
    // And back: recognized from the other.
    try scratch.write("a.txt", letter())
    #expect(try await scratch.update().done == ["a.txt recognized"])
    #expect(try reports() == ["a.txt|水月镇", "b.txt|水月镇"])
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["1"])
    #expect(try scratch.isSound())
  }

  @Test func documentsOfOneSizeAndOtherContentAreTwo() async throws {
    try scratch.write("a.txt", letter("水月镇"))
    try scratch.write("b.txt", letter("太虚镇"))
    #expect(try await scratch.update().done == ["a.txt read", "b.txt read"])
    #expect(try reports() == ["a.txt|水月镇", "b.txt|太虚镇"])
  }

  @Test func copiesOfWhatCannotBeReadFailAlike() async throws {
    try scratch.write("a.pdf", "%PDF-1.7 cut off")
    try scratch.write("b.pdf", "%PDF-1.7 cut off")
    let log = try await scratch.update()
    #expect(log.done == ["a.pdf failed", "b.pdf failed"])
    #expect(Set(log.outcomes.map(\.failure)).count == 1)
    #expect(try scratch.rows("SELECT DISTINCT error_code FROM document").count == 1)
  }

  /// More copies than the queue puts off.
  @Test func manyCopiesShareOneReport() async throws {
    for number in 0..<100 { try scratch.write("\(number).txt", letter()) }
    let log = try await scratch.update()
    #expect(log.outcomes.count == 100)
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["1"])
    #expect(try scratch.isSound())
  }
}
