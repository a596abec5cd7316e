import Foundation
import Testing

@testable import ReportArchive

/// Inputs in which there is no document.
@Suite struct EmptyInputTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(arguments: [
    "$extract archive -d $d .", "$extract archive -d $d - < /dev/null",
    "$extract archive -q -d $d .", "$extract archive --language en --json -d $d .",
  ])
  func aSelectionWithoutDocumentsIsSaidAndMakesNoDatabase(line: String) throws {
    try scratch.write("a.doc", "other")
    let run = try scratch.shell(line)
    #expect(run.code == 1)
    #expect(run.errors.contains("There is no document in what was named; nothing was recorded."))
    #expect(!ArchivePath(scratch.database).isThere)
    #expect(!ArchivePath(scratch.database + "-lock").isThere)
  }

  @Test func itIsSaidInChinese() throws {
    #expect(try scratch.shell("$extract archive --language zh -d $d .").errors.contains("没有可读取的文件"))
  }

  @Test func anArchiveThatIsThereStaysAsItIs() throws {
    try scratch.write("full/a.txt", letter())
    try scratch.write("empty/a.doc", "other")
    #expect(try scratch.shell("$extract archive -q -d $d --extension txt full").code == 0)
    #expect(try scratch.shell("$extract archive -d $d empty").code == 1)
    #expect(try scratch.rows("SELECT count(*) FROM document") == ["1"])
    // A document that is gone is something to say, and no empty selection.
    try scratch.remove(scratch["full/a.txt"])
    #expect(try scratch.shell("$extract archive -d $d --extension txt full").code == 0)
  }

  @Test func aDocumentDeepInFoldersIsNoEmptySelection() throws {
    try scratch.makeFolders(scratch["a/b"])
    try scratch.write("z/y/x.txt", letter())
    #expect(try scratch.shell("$extract archive -q -d $d --extension txt .").code == 0)
  }
}
