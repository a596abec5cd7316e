import Foundation
import Testing

@testable import ReportArchive

/// A folder that was named as an input and is called otherwise now.
@Suite struct MovedFolderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func run(_ arguments: String...) throws -> ArchiveFixture.Run {
    try ArchiveFixture.Run(program: [Built.extract] + arguments)
  }

  private func documents() throws -> [String] {
    try scratch.rows("SELECT path FROM document ORDER BY path").map {
      String($0.dropFirst(scratch.folder.text.count + 1))
    }
  }

  /// Reads the folder `old` with three documents, one deeper; renames it and takes one document out.
  private func rename() async throws {
    try scratch.write("old/a.txt", letter())
    try scratch.write("old/deep/b.txt", letter("花果山"))
    try scratch.write("old/c.txt", letter("桃花源"))
    _ = try await scratch.update([scratch["old"]])
    try scratch.move(scratch["old"], to: scratch["new"])
    try scratch.remove(scratch["new/c.txt"])
  }

  @Test func documentsOfARenamedInputHaveTheirNewPathsFromNowOn() async throws {
    try await rename()
    let before = try scratch.rows("SELECT sha256, id, report_id FROM document ORDER BY path")
    let log = try await scratch.update([scratch["new"]])
    #expect(log.outcomes.map(\.action) == [.recognized, .recognized])
    #expect(
      log.moved == [MovedDocuments(folder: scratch["old"], found: 2, left: 1)])
    #expect(try documents() == ["new/a.txt", "new/deep/b.txt", "old/c.txt"])
    #expect(
      try scratch.rows("SELECT sha256, id, report_id FROM document ORDER BY id")
        == before.sorted { $0.split(separator: "|")[1] < $1.split(separator: "|")[1] })
    // Said once: nothing is found anew.
    #expect(try await scratch.update([scratch["new"]]).moved == [])
  }

  @Test func whatIsReadAnewIsFoundToo() async throws {
    try await rename()
    let log = try await scratch.update([scratch["new"]]) { $0.rereading = .all }
    #expect(log.moved == [MovedDocuments(folder: scratch["old"], found: 2, left: 1)])
    #expect(try documents() == ["new/a.txt", "new/deep/b.txt", "old/c.txt"])
  }

  @Test func twoCopiesInTheOldFolderBecomeTheTwoInTheNewOne() async throws {
    try scratch.write("old/a.txt", letter())
    try scratch.write("old/b.txt", letter())
    _ = try await scratch.update([scratch["old"]])
    try scratch.move(scratch["old"], to: scratch["new"])
    try scratch.write("new/c.txt", letter())
    let log = try await scratch.update([scratch["new"]])
    #expect(log.moved == [MovedDocuments(folder: scratch["old"], found: 2, left: 0)])
    #expect(try documents() == ["new/a.txt", "new/b.txt", "new/c.txt"])
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["1"])
  }

  @Test func aCopyOfAFolderThatIsThereIsNoMove() async throws {
    try scratch.write("old/a.txt", letter())
    _ = try await scratch.update([scratch["old"]])
    try scratch.write("new/a.txt", letter())
    #expect(try await scratch.update([scratch["new"]]).moved == [])
    #expect(try documents() == ["new/a.txt", "old/a.txt"])
  }

  /// A disk that is not connected looks like a folder that was removed: only its name takes its documents out.
  @Test func documentsOfAFolderThatIsNotThereStayUntilItIsNamed() async throws {
    try await rename()
    _ = try await scratch.update([scratch["new"]])
    var pruned: [String] = []
    let absent = try scratch.archive().prune { pruned.append($0.path) }
    #expect(pruned == [])
    #expect(absent == [AbsentDocuments(folder: scratch["old"], folderIsThere: false, documents: 1)])
    #expect(try documents().contains("old/c.txt"))
    for isTrial in [true, false] {
      pruned = []
      let left = try scratch.archive().prune(isTrial: isTrial, folders: [scratch["old"]]) {
        pruned.append($0.path)
      }
      #expect(pruned == [scratch["old/c.txt"].text])
      #expect(left == [])
    }
    #expect(try documents() == ["new/a.txt", "new/deep/b.txt"])
    #expect(try scratch.rows("SELECT count(*) FROM report") == ["2"])
    #expect(try scratch.isSound())
  }

  /// The place for a disk is an empty folder while the disk is not connected.
  @Test func documentsOfAnEmptyFolderStayUntilItIsNamedAlsoWhereTheyAreMarked() async throws {
    try scratch.write("disk/a.txt", letter())
    try scratch.write("disk/deep/b.txt", letter("花果山"))
    _ = try await scratch.update([scratch["disk"]])
    try scratch.move(scratch["disk"], to: scratch.outside("kept"))
    try scratch.makeFolder(scratch["disk"])
    #expect(try await scratch.update([scratch["disk"]]).plan?.gone == 2)
    let absent = try scratch.archive().prune { Issue.record("\($0.path) is removed") }
    #expect(
      absent == [AbsentDocuments(folder: scratch["disk"], folderIsThere: true, documents: 2)])
    let said = try run("prune", scratch.database).errors
    #expect(said.contains("disk has nothing in it; its 2 documents stay. "))
    // The disk is connected again.
    rmdir(scratch["disk"].text)
    try scratch.move(scratch.outside("kept"), to: scratch["disk"])
    #expect(try await scratch.update([scratch["disk"]]).plan?.unchanged == 2)
    try scratch.remove(scratch["disk/deep/b.txt"])
    try scratch.remove(scratch["disk/a.txt"])
    rmdir(scratch["disk/deep"].text)
    _ = try await scratch.update([scratch["disk"]])
    var pruned: [String] = []
    try scratch.archive().prune(folders: [scratch["disk"]]) { pruned.append($0.path) }
    #expect(pruned == [scratch["disk/a.txt"].text, scratch["disk/deep/b.txt"].text])
  }

  @Test func theCommandsNameTheWayOut() async throws {
    try await rename()
    let (old, new) = (scratch["old"].text, scratch["new"].text)
    let gone = try run("archive", "-d", scratch.database, old)
    #expect(gone.code == 66)
    #expect(gone.errors.contains("If it was renamed, give its new name; "))
    let chinese = try run("archive", "-d", scratch.database, "--language", "zh", old)
    #expect(chinese.errors.contains("如已改名，请给出新名"))
    let moved = try run("archive", "--extension", "txt", "-d", scratch.database, new)
    #expect(moved.code == 0)
    #expect(
      moved.errors.contains(
        "\(old) is not there any more; 2 documents of it were found under a new path; 1 not. "))
    let wayOut = "extract prune \(scratch.database) --folder \(old) removes"
    #expect(moved.errors.contains(wayOut))
    let prune = try run("prune", scratch.database)
    #expect(prune.code == 0 && prune.output.isEmpty)
    #expect(prune.errors.contains("\(old) is not there; its 1 document stays. "))
    #expect(prune.errors.contains(wayOut))
    let there = try run("prune", scratch.database, "--folder", new)
    #expect(there.code == 64 && there.errors.contains("The folder is there; "))
    let unknown = try run("prune", scratch.database, "--folder", scratch["never"].text)
    #expect(
      unknown.code == 66 && unknown.errors.contains("The archive has no documents in this folder"))
    let removed = try run("prune", scratch.database, "--folder", old)
    #expect(removed.output == "\(old)/c.txt\n")
    #expect(try run("prune", scratch.database).errors == "0 documents removed, 0 with a report\n")
  }

  @Test(arguments: ["my old's folder", "旧"])
  func theCommandThatIsNamedWorksInAShell(name: String) async throws {
    try scratch.write("\(name)/a.txt", letter())
    _ = try await scratch.update([scratch[name]])
    try scratch.remove(scratch["\(name)/a.txt"])
    rmdir(scratch[name].text)
    let said = try run("prune", scratch.database).errors
    let start = try #require(said.range(of: "extract prune "))
    let end = try #require(said.range(of: " removes"))
    let line = "\(Built.extract) prune \(said[start.upperBound..<end.lowerBound])"
    let removed = try ArchiveFixture.Run(program: ["bash", "-c", line])
    #expect(removed.code == 0)
    #expect(removed.output == "\(scratch[name].text)/a.txt\n")
  }

  @Test func aFolderWhoseNameIsNotUTF8IsNamedByItsBytes() async throws {
    let folder = scratch.folder.appending([0xBE, 0xC9])
    try scratch.write(folder.appending(Array("a.txt".utf8)), Array(letter().utf8))
    _ = try await scratch.update([folder])
    let line = """
      rm -r "$(printf '\(scratch.folder.text)/\\276\\311')"
      '\(Built.extract)' prune '\(scratch.database)' --folder "$(printf '\(scratch.folder.text)/\\276\\311')"
      """
    let removed = try ArchiveFixture.Run(program: ["bash", "-c", line])
    #expect(removed.code == 0)
    #expect(removed.output == "\(folder.text)/a.txt\n")
  }
}
