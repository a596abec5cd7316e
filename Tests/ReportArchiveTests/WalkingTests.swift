import Foundation
import Testing

@testable import ReportArchive

/// Which files of the inputs become documents.
@Suite struct WalkingTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func foldersAreWalkedWithAllFoldersInThem() async throws {
    try scratch.write("a.txt", letter("水月镇"))
    try scratch.write("one/b.TXT", letter("花果山"))
    try scratch.write("one/two/three/c.Txt", letter("桃花源"))
    try scratch.write("one/two/notes.md", "others' names")
    try scratch.write("one/txt", "no dot")
    try scratch.write("one/.txt.bak", "another end")
    try scratch.makeFolder(scratch["empty"])
    let log = try await scratch.update()
    #expect(log.done == ["a.txt read", "one/b.TXT read", "one/two/three/c.Txt read"])
    #expect(log.plan == ArchivePlanSummary(toRead: 3, unchanged: 0, gone: 0, passedOver: 3))
    #expect(log.problems == [])
    #expect(
      try scratch.rows("SELECT publisher FROM report ORDER BY publisher")
        == ["桃花源", "水月镇", "花果山"])
  }

  @Test func byDefaultFoldersGivePDFsAndWebPagesAlone() async throws {
    try scratch.write("a.txt", letter())
    try scratch.write("b.PDF", letter("花果山"))
    try scratch.write("c.html", "<html><h1>水月镇2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>")
    try scratch.write("d.HTM", "<!DOCTYPE html><h1>女儿国2022年政府信息公开工作年度报告</h1>")
    let page = "<h1>车迟国2022年政府信息公开工作年度报告</h1>"
    for name in ["e.mht", "f.MHTML"] {
      try scratch.write(
        name, "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n\(page)\(name)")
    }
    let log = try await scratch.update { $0.fileExtensions = ArchiveOptions().fileExtensions }
    #expect(
      log.done == ["b.PDF read", "c.html read", "d.HTM read", "e.mht read", "f.MHTML read"])
    #expect(log.plan?.passedOver == 1)
    #expect(
      try scratch.rows("SELECT publisher FROM report ORDER BY publisher")
        == ["女儿国", "水月镇", "花果山", "车迟国", "车迟国"])
  }

  @Test func aNamedFileIsTakenWhateverItsNameIs() async throws {
    let plain = try scratch.write("plain", letter())
    let markdown = try scratch.write("b.md", letter("花果山"))
    let log = try await scratch.update([plain, markdown])
    #expect(log.done == ["b.md read", "plain read"])
    #expect(log.plan?.passedOver == 0)
  }

  @Test func aFileNamedBesideItsFolderIsTakenWhateverItsNameIs() async throws {
    let notes = try scratch.write("notes.md", letter())
    try scratch.write("a.txt", letter("花果山"))
    let log = try await scratch.update([scratch.folder, notes])
    #expect(log.done == ["a.txt read", "notes.md read"])
    #expect(log.plan?.passedOver == 0)
    let second = try await scratch.update([notes, scratch.folder])
    #expect(second.plan == ArchivePlanSummary(toRead: 0, unchanged: 2, gone: 0, passedOver: 0))
  }

  @Test func anInputInsideAnotherGivesItsDocumentsOnce() async throws {
    let inner = try scratch.write("sub/a.txt", letter())
    try scratch.write("b.txt", letter("花果山"))
    let inputs = [
      inner, scratch["sub"], scratch.folder, scratch.folder / "", scratch["sub/../sub/./a.txt"],
    ]
    let log = try await scratch.update(inputs)
    #expect(log.done == ["b.txt read", "sub/a.txt read"])
    #expect(try scratch.documents() == ["b.txt", "sub/a.txt"])
  }

  @Test func foldersWhoseNamesBeginAlikeAreTwo() async throws {
    try scratch.write("2023/a.txt", letter())
    try scratch.write("2023-old/b.txt", letter("花果山"))
    let log = try await scratch.update([scratch["2023"], scratch["2023-old"]])
    #expect(log.done == ["2023-old/b.txt read", "2023/a.txt read"])
    let one = try await scratch.update([scratch["2023"]])
    #expect(one.plan == ArchivePlanSummary(toRead: 0, unchanged: 1, gone: 0, passedOver: 0))
  }

  @Test func whatIsNoRegularFileIsReportedAndPassedOver() async throws {
    #expect(scratch["pipe.txt"].withCString { mkfifo($0, 0o644) } == 0)
    try scratch.makeFolders(scratch["folder.txt"])
    try scratch.write("folder.txt/a.txt", letter())
    let log = try await scratch.update()
    #expect(log.passed == ["pipe.txt notRegularFile"])
    #expect(log.done == ["folder.txt/a.txt read"])
  }

  @Test func aNamedPipeThatIsNamedIsAFailureNotAWait() async throws {
    let pipe = scratch["pipe"]
    #expect(pipe.withCString { mkfifo($0, 0o644) } == 0)
    let log = try await scratch.update([pipe])
    #expect(log.done == ["pipe failed"])
    #expect(log.outcomes.first?.failure?.code == "unreadable")
    #expect(log.outcomes.first?.failure?.message.contains("not a regular file") == true)
  }

  @Test func aNamedFileThatIsNotThereFailsWithItsReason() async throws {
    try scratch.write("a.txt", letter())
    let log = try await scratch.update([scratch["a.txt"], scratch["missing.pdf"]])
    #expect(log.done == ["a.txt read", "missing.pdf failed"])
    let failure = try #require(log.outcomes.compactMap(\.failure).first)
    #expect(failure.code == "fileNotFound")
    #expect(failure.message == "There is no such file; check the path.")
    #expect(
      try scratch.rows(
        "SELECT status, error_code, error_message FROM document WHERE sha256 IS NULL")
        == ["failed|fileNotFound|There is no such file; check the path."])
  }

  @Test func aMissingFolderIsAnErrorAndMarksNothingGone() async throws {
    try scratch.write("sub/a.txt", letter())
    _ = try await scratch.update([scratch["sub"]])
    try scratch.move(scratch["sub"], to: scratch["elsewhere"])
    let error = await #expect(throws: ArchiveError.self) {
      _ = try await scratch.update([scratch["sub/"]])
    }
    #expect(error?.code == .noInput)
    #expect(error?.path == scratch["sub/"].text)
    #expect(
      error?.description.hasPrefix("\(scratch["sub/"].text): There is no such folder") == true)
    #expect(try scratch.rows("SELECT gone_at IS NULL FROM document") == ["1"])
  }

  /// Nobody can tell a folder that is missing from a file, unless its name ends with a slash.
  @Test func aFolderThatWasMissingIsNoDocumentWhenItIsThere() async throws {
    let folder = scratch["sub"]
    #expect(try await scratch.update([folder]).done == ["sub failed"])
    try scratch.write("sub/a.txt", letter())
    let log = try await scratch.update([folder])
    #expect(log.done == ["sub/a.txt read"])
    #expect(log.plan?.gone == 1)
    #expect(
      try scratch.rows("SELECT path FROM document WHERE gone_at NOTNULL") == [folder.text])
  }

  /// The empty path's components would spell the current folder.
  @Test func anInputWithoutANameIsAnError() async throws {
    let error = await #expect(throws: ArchiveError.self) {
      _ = try await scratch.update([scratch.folder, ArchivePath("")])
    }
    #expect(error?.code == .noInput)
  }
}
