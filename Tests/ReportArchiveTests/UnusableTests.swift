import Foundation
import GRDB
import Testing

@testable import ReportArchive

/// Databases and workers that are none: an error that names the path, at once.
@Suite(.timeLimit(.minutes(30))) struct UnusableTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for number in [1, 22, 333, 4444] {
      try scratch.write("\(number).txt", letter(licences: number))
    }
  }

  private func error(
    database: String, _ adjust: (inout ArchiveOptions) -> Void = { _ in }
  ) async -> ArchiveError? {
    let archive = DocumentArchive(database: database, options: scratch.archive(adjust).options)
    let error = await #expect(throws: ArchiveError.self) {
      for try await _ in archive.update([scratch.folder]) {}
    }
    return error
  }

  // MARK: Databases

  @Test func whatIsNoDatabaseIsRefusedAndKept() async throws {
    let path = try scratch.write(scratch.outside("notes.sqlite"), Array("not a database".utf8))
    let error = await error(database: path.text)
    #expect(error?.code == .notAnArchive)
    #expect(error?.path == path.text)
    #expect(error?.description == "\(path.text): This is no SQLite database; name another file.")
    #expect(FileManager.default.contents(atPath: path.text) == Data("not a database".utf8))
  }

  @Test func anotherProgramsDatabaseIsRefusedAndKept() async throws {
    try scratch.execute("CREATE TABLE moz_places (url TEXT); INSERT INTO moz_places VALUES ('a')")
    let before = FileManager.default.contents(atPath: scratch.database)
    let error = await error(database: scratch.database)
    #expect(error?.code == .notAnArchive)
    #expect(error?.description.hasPrefix("\(scratch.database): ") == true)
    #expect(FileManager.default.contents(atPath: scratch.database) == before)
  }

  @Test func aDatabaseInAMissingFolderIsRefused() async {
    let path = scratch.outside("no/such/folder.sqlite").text
    let error = await error(database: path)
    #expect(error?.code == .databaseUnusable)
    #expect(
      error?.description.hasPrefix("\(path): The database cannot be written there (No such") == true
    )
  }

  @Test func aFolderIsNoDatabase() async {
    let error = await error(database: scratch.folder.text)
    #expect(error?.code == .databaseUnusable)
    #expect(error?.description.hasPrefix(scratch.folder.text + ": ") == true)
  }

  @Test func aNewerDatabaseIsRefusedAndKept() async throws {
    _ = try await scratch.update()
    try scratch.execute("INSERT INTO grdb_migrations VALUES ('2 of tomorrow')")
    try scratch.execute("DROP VIEW report_wide")
    try scratch.write("new.txt", letter(licences: 9))
    let error = await error(database: scratch.database)
    #expect(error?.code == .databaseTooNew)
    #expect(
      error?.description
        == "\(scratch.database): The database was written by a newer version of this program; "
        + "update the program.")
    #expect(try scratch.documents().count == 4)
    #expect(try scratch.rows("SELECT name FROM sqlite_master WHERE name = 'report_wide'") == [])
  }

  @Test func aDatabaseThatAnotherProgramHoldsIsInUse() async throws {
    _ = try await scratch.update()
    try scratch.write("new.txt", letter(licences: 55555))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: scratch.database, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let error = await error(database: scratch.database)
    #expect(error?.code == .databaseInUse)
    #expect(
      error?.description
        == "\(scratch.database): Another program is writing to the database; wait for it, or end it."
    )
    try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    #expect(try await scratch.update().done == ["new.txt read"])
  }

  @Test func aDatabaseIsWrittenAheadOfItsFile() async throws {
    _ = try await scratch.update()
    #expect(try scratch.rows("PRAGMA journal_mode") == ["wal"])
  }

  @Test func viewsOfAnotherVersionAreMadeAnew() async throws {
    _ = try await scratch.update()
    let view = try scratch.rows("SELECT sql FROM sqlite_master WHERE name = 'report_wide'")
    try scratch.execute("DROP VIEW report_wide; CREATE VIEW report_wide AS SELECT 1 AS old")
    _ = try await scratch.update()
    #expect(try scratch.rows("SELECT sql FROM sqlite_master WHERE name = 'report_wide'") == view)
    #expect(try scratch.rows("SELECT count(*) FROM report_wide") == ["4"])
  }

  // MARK: Workers

  @Test(arguments: ["/bin/true", "/bin/false", "/bin/cat", "/no/such/program", "/etc/passwd", "/"])
  func aProgramThatIsNoWorkerIsAnError(program: String) async throws {
    let error = await error(database: scratch.database) { $0.worker = .program(at: program) }
    #expect(error?.code == .workerUnusable)
    #expect(error?.path == program)
    #expect(error?.description.hasPrefix("\(program): ") == true)
    #expect(try scratch.documents() == [])
    // Nothing is left locked or broken.
    #expect(try await scratch.update().outcomes.count == 4)
  }

  @Test func aWorkerOfAnotherVersionIsRefused() async throws {
    let worker = try scratch.script(
      #"read line; echo '{"protocolVersion":1,"extractorVersion":"0.0.1"}'; cat > /dev/null"#)
    let error = await error(database: scratch.database) { $0.worker = worker }
    #expect(error?.code == .workerUnusable)
    #expect(error?.description.contains("It does not answer as one of version") == true)
  }

  /// Nobody offered it a content to know.
  @Test func aWorkerThatKnowsWhatItWasNotToldMisbehaves() async throws {
    let reply = #"{"reply":{"result":"known","milliseconds":0,"sha256":"00"}}"#
    let worker = try scratch.greeting("while read line; do echo '\(reply)'; done")
    let log = try await scratch.update { $0.worker = worker }
    #expect(log.outcomes.map { $0.failure?.code } == Array(repeating: "workerMisbehaved", count: 4))
  }

  /// Of the right version, though: no rows, rows of another kind, no JSON.
  @Test(
    arguments: [
      #"{"reply":{"result":"read","milliseconds":0}}"#,
      #"{"reply":{"result":"read","milliseconds":0},"rows":{"report":[],"figures":7}}"#,
      #"{"reply":{"result":"praised","milliseconds":0}}"#, "{", "",
    ])
  func aWorkerThatTalksNonsenseMisbehaves(reply: String) async throws {
    let worker = try scratch.greeting("while read line; do echo '\(reply)'; done")
    let log = try await scratch.update { $0.worker = worker }
    #expect(log.outcomes.map { $0.failure?.code } == Array(repeating: "workerMisbehaved", count: 4))
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["0"])
  }

  /// The second worker to start is none: the first does not wait for its document forever.
  @Test func oneUnusableWorkerOfTwoEndsTheUpdate() async throws {
    let first = scratch.outside("first").text
    let worker = try scratch.script("mkdir '\(first)' 2> /dev/null && exec $extract; sleep 1")
    let error = await error(database: scratch.database) { ($0.worker, $0.jobs) = (worker, 2) }
    #expect(error?.code == .workerUnusable)
    #expect(try scratch.isSound())
  }

  @Test func aWorkerMayLieAtAnyPath() async throws {
    let folder = scratch.outside(#"back\slash 年"#)
    try scratch.makeFolder(folder)
    let program = folder / "extract"
    try scratch.link(program, to: ArchivePath(Built.extract))
    let log = try await scratch.update {
      $0.worker = .program(at: String(decoding: program.bytes, as: UTF8.self))
    }
    #expect(log.outcomes.map(\.action) == [.read, .read, .read, .read])
  }
}
