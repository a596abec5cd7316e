import Foundation
import Testing

@testable import ReportArchive

/// What an archive keeps, and says, where its inputs are not as they were.
@Suite(.timeLimit(.minutes(30))) struct KeepingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func aDocumentThatTheSystemDoesNotLetBeReadKeepsItsReport() async throws {
    let file = try scratch.write("a.txt", letter(licences: 1))
    _ = try await scratch.update()
    let before = try scratch.rows("SELECT * FROM document")
    try scratch.write(file, Array(letter(licences: 1000).utf8))
    let worker = try scratch.greeting(
      """
      while read line; do
        echo '{"reply":{"result":"failed","milliseconds":0,"failure":{"code":"permissionDenied","message":"No."}}}'
      done
      """)
    let log = try await scratch.update { $0.worker = worker }
    #expect(log.done == ["a.txt failed"])
    #expect(try scratch.rows("SELECT * FROM document") == before)
    #expect(try await scratch.update().done == ["a.txt read"])
    #expect(try scratch.rows("SELECT value FROM figure") == ["1000"])
  }

  @Test func aFileThatWasNamedAndIsGoneIsSaidToBeEachTime() async throws {
    let file = try scratch.write("a.txt", letter())
    _ = try await scratch.update([file])
    try scratch.remove(file)
    for gone in [1, 0] {
      let log = try await scratch.update([file])
      #expect(log.plan?.gone == gone)
      #expect(log.passed == ["a.txt fileMissing"])
      #expect(log.problems.allSatisfy { $0.isFailure })
    }
    #expect(try scratch.rows("SELECT status FROM document") == ["read"])
  }

  /// The path of a disk that is not there, without a slash at its end, looks like a file's.
  @Test func aFolderThatIsNoLongerThereEndsTheUpdateAndMarksNothing() async throws {
    try scratch.write("disk/a.txt", letter())
    _ = try await scratch.update([scratch["disk"]])
    try scratch.move(scratch["disk"], to: scratch["elsewhere"])
    await #expect(throws: ArchiveError.self) { try await scratch.update([scratch["disk"]]) }
    #expect(try scratch.rows("SELECT path FROM document WHERE gone_at IS NULL").count == 1)
  }

  @Test func aPasswordThatIsGivenIsTriedOnWhatWantedOne() async throws {
    let sample = try Data(
      contentsOf: Built.samples.appending(path: "shuiyue-2024-encrypted.pdf"))
    try scratch.write(scratch["a.pdf"], Array(sample))
    #expect(try await scratch.update().done == ["a.pdf failed"])
    #expect(try scratch.rows("SELECT error_code FROM document") == ["passwordRequired"])
    #expect(try await scratch.update().plan?.toRead == 0)
    #expect(try await scratch.update { $0.password = "wrong" }.done == ["a.pdf failed"])
    #expect(try await scratch.update { $0.password = "sample" }.done == ["a.pdf read"])
    #expect(try await scratch.update { $0.password = "sample" }.plan?.unchanged == 1)
  }

  @Test func oneDatabaseHasOneLockHoweverItIsNamed() async throws {
    try scratch.write("a.txt", letter())
    _ = try await scratch.update()
    let link = scratch.outside("other.sqlite")
    try scratch.link(link, to: ArchivePath(scratch.database))
    let lock = try ArchiveLock(database: link.text)
    await #expect(throws: ArchiveError.self) { try await scratch.update() }
    _ = consume lock
  }

  @Test(arguments: ["txt", ".txt", "TXT"])
  func endsOfNamesMayHaveTheirDot(end: String) async throws {
    try scratch.write("a.txt", letter())
    #expect(try await scratch.update { $0.fileExtensions = [end] }.done == ["a.txt read"])
  }

  @Test func aDatabaseIsAFileWhateverItIsCalled() async throws {
    let archive = DocumentArchive(database: "", options: scratch.archive().options)
    let error = await #expect(throws: ArchiveError.self) {
      for try await _ in archive.update([scratch.folder]) {}
    }
    #expect(error?.code == .noInput)
    // No lock of an unnamed file is left beside the folder the program runs in.
    #expect(!ArchivePath(ArchivePath("").absolute.text + "-lock").isThere)
    // A name that SQLite would take for no file at all.
    let memory = scratch.outside(":memory:")
    #expect(try ArchiveDatabase.file(at: ":memory:").hasSuffix("/:memory:"))
    #expect(try ArchiveDatabase.file(at: memory.text) == memory.text)
  }

  @Test func aWalkThatIsCanceledEndsBeforeTheNextFolder() throws {
    try scratch.write("a/a.txt", letter())
    let flag = CancellationFlag()
    var walk = FolderWalk(
      root: scratch.folder, inputs: try ArchiveInputs([scratch.folder]), fileExtensions: ["txt"],
      flag: flag)
    flag.cancel()
    #expect(throws: CancellationError.self) { try walk.next() }
  }
}
