import Foundation
import Testing

@testable import ReportArchive

/// `extract archive` as its users meet it.
@Suite(.timeLimit(.minutes(30))) struct ArchiveCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func run(_ arguments: String...) throws -> ArchiveFixture.Run {
    try ArchiveFixture.Run(program: [Built.extract, "archive", "-d", scratch.database] + arguments)
  }

  // MARK: What it says

  @Test func itSaysWhatIsToDoAndWhatCameOfIt() throws {
    try scratch.write("a.txt", letter("水月镇"))
    try scratch.write("b.txt", letter("花果山"))
    try scratch.write("empty.txt", "")
    try scratch.write("c.doc", "other")
    let run = try run("--extension", "txt", scratch.folder.text)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(lines.first == "3 documents to read, 1 other file passed over")
    #expect(
      lines.contains {
        $0 == "\(scratch["empty.txt"].text): The file is empty; fetch it again from where it was "
          + "published."
      })
    #expect(lines.contains { $0.hasPrefix("2 read (2 with findings), 1 failed in ") })
    #expect(lines.contains("failed: emptyFile 1"))
    #expect(lines.contains("slowest:"))
    let again = try self.run("--extension", "txt", scratch.folder.text)
    // What could not be read is no less unread the second time.
    #expect(again.code == 1)
    #expect(again.errors.hasPrefix("0 documents to read, 3 unchanged, 1 other file passed over\n"))
    #expect(again.errors.contains("1 of the unchanged could not be read before; "))
  }

  @Test func aMistypedFolderIsNoDocument() throws {
    try scratch.write("a.txt", letter())
    let run = try run(scratch.folder.text, scratch.outside("no-such").text)
    #expect(run.code == 66)
    #expect(run.errors.contains("no-such: There is no such folder or file; check the path."))
    #expect(!FileManager.default.fileExists(atPath: scratch.database))
  }

  @Test func itSpeaksChineseWhereItIsAskedTo() throws {
    try scratch.write("empty.txt", "")
    let arguments = ["--extension", "txt", scratch.folder.text]
    let asked = try ArchiveFixture.Run(
      program: [Built.extract, "archive", "-d", scratch.database, "--language", "zh"] + arguments)
    #expect(asked.errors.hasPrefix("待读取文件1个\n"))
    #expect(asked.errors.contains("empty.txt：文件为空，请从发布处重新获取。"))
    let byLocale = try ArchiveFixture.Run(
      program: [
        "LC_ALL=zh_CN.UTF-8", Built.extract, "status", "--failures", scratch.database,
      ])
    #expect(byLocale.output.hasSuffix("\temptyFile\t文件为空，请从发布处重新获取。\n"))
    let mistake = try ArchiveFixture.Run("status", "--language", "zh", "--fialures", "x")
    #expect(mistake.code == 64)
    #expect(mistake.errors.hasPrefix("错误：未知选项 --fialures；是否指 --failures？"))
    let english = try ArchiveFixture.Run(
      program: [
        "LC_ALL=zh_CN.UTF-8", Built.extract, "status", "--language", "en", "--failures",
        scratch.database,
      ])
    #expect(english.output.contains("The file is empty;"))
  }

  @Test func scansAreCountedApart() throws {
    try scratch.write("scan.pdf", emptyScan)
    let summary = "2 pages, 2 of them scans in 1 document, "
    let options = ["--recognizer", "none", scratch.folder.text]
    let run = try ArchiveFixture.Run(
      program: [Built.extract, "archive", "-d", scratch.database] + options)
    #expect(run.errors.contains("; \(summary)"))
    let again = try ArchiveFixture.Run(
      program: [Built.extract, "archive", "-d", scratch.database, "--force", "--json"] + options)
    let events = try again.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let finished = try #require(events.first { $0["event"] as? String == "finished" })
    #expect(finished["recognizedPages"] as? Int == 2)
    #expect(events.last?["recognizedPages"] as? Int == 2)
    #expect(events.last?["documentsWithRecognizedPages"] as? Int == 1)
  }

  @Test func whereNothingIsAScanNothingIsSaidOfScans() throws {
    try scratch.write("a.txt", letter())
    let run = try run("--json", "--extension", "txt", scratch.folder.text)
    #expect(!run.errors.contains("scan"))
    let lines = run.output.split(separator: "\n")
    #expect(!lines.contains { $0.contains("finished") && $0.contains("recognizedPages") })
    #expect(lines.last?.contains("\"recognizedPages\":0") == true)
  }

  @Test func quietSaysWhatFailedAndNothingElse() throws {
    try scratch.write("a.txt", letter())
    try scratch.write("empty.txt", "")
    let run = try run("--quiet", "--extension", "txt", scratch.folder.text)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("empty.txt: The file is empty"))
  }

  @Test func eventsAreOneObjectALine() throws {
    try scratch.write("a.txt", letter())
    try scratch.write("empty.txt", "")
    let run = try run("--json", "--quiet", "--jobs", "1", "--extension", "txt", scratch.folder.text)
    let events = try run.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      events.compactMap { $0["event"] as? String } == [
        "planned", "started", "started", "finished", "finished", "summary",
      ])
    #expect(events[0]["toRead"] as? Int == 2)
    let failed = try #require(events.first { $0["action"] as? String == "failed" })
    #expect(failed["code"] as? String == "emptyFile")
    #expect(failed["path"] as? String == scratch["empty.txt"].text)
    let summary = try #require(events.last)
    #expect(summary["read"] as? Int == 1)
    #expect(summary["failed"] as? [String: Int] == ["emptyFile": 1])
    #expect(summary["stopped"] as? Bool == false)
  }

  /// Whoever made the folder must not be able to write on the screen of whoever reads it.
  @Test func namesCannotMoveTheCursor() throws {
    try scratch.link(scratch["a.txt"], to: ArchivePath("/\u{1B}[2J\nfine"))
    try scratch.link(scratch["\u{1B}[31mred.txt"], to: ArchivePath("/dev"))
    let run = try run(scratch.folder.text)
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.contains("\nfine"))
  }

  // MARK: What it takes

  @Test func listsAreFilesStandardInputAndPartedByLinesOrZeroBytes() throws {
    try scratch.write("a.txt", letter("水月镇"))
    try scratch.write("b\nc.txt", letter("花果山"))
    try scratch.write("d.txt", letter("桃花源"))
    #expect(
      try scratch.shell("printf 'a.txt\r\n\n' > list; $extract archive -q -d $d @list").code == 0)
    #expect(try scratch.shell("printf 'b\\nc.txt\\0' | $extract archive -q -d $d -").code == 0)
    #expect(try scratch.shell("$extract archive -q -d $d d.txt").code == 0)
    #expect(try scratch.documents() == ["a.txt", "b\nc.txt", "d.txt"])
    let missing = try scratch.shell("$extract archive -q -d $d @no-such-list")
    #expect(missing.code == 66)
    #expect(missing.errors == "no-such-list: There is no such file; check the path.\n")
  }

  /// Both names come out of the command line as the same two replacement characters.
  @Test func namesThatAreNotUTF8StayApart() throws {
    try scratch.write(scratch.folder.appending([0xC4, 0xE3]), Array(letter("水月镇").utf8))
    try scratch.write(scratch.folder.appending([0xBA, 0xC3]), Array(letter("花果山").utf8))
    #expect(try scratch.shell("$extract archive -q -d $d $'\\xC4\\xE3' $'\\xBA\\xC3'").code == 0)
    #expect(try scratch.documents() == ["\\xBA\\xC3", "\\xC4\\xE3"])
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--timeout", "0"], ["--memory-limit", "10"], ["--extension", ""],
  ])
  func wrongUsageIsCode64(arguments: [String]) throws {
    let run = try ArchiveFixture.Run(
      program: [Built.extract, "archive", "-d", scratch.database, "."] + arguments)
    #expect(run.code == 64)
    #expect(run.errors.contains(arguments[0]))
    #expect(!ArchivePath(scratch.database).isThere)
  }

  @Test func whatIsNotThereIsCode66AndWhatIsNoDatabaseCode65() throws {
    #expect(try run("\(scratch.folder.text)/none/").code == 66)
    try scratch.write(ArchivePath(scratch.database), Array("no database at all".utf8))
    #expect(try run(scratch.folder.text).code == 65)
  }

  // MARK: How it ends

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func aSignalStopsItInGoodOrder(signal: String, code: Int32) throws {
    for number in 0..<20 { try scratch.write("\(number).txt", letter("某\(number)镇")) }
    let begun = scratch.outside("begun").text
    let worker = try scratch.greeting("touch '\(begun)'; sleep 60")
    guard case .some(let program) = worker.path else { return }
    let run = try scratch.shell(
      """
      $extract archive -d $d --extension txt --worker '\(program)' . &
      while ! test -e '\(begun)'; do sleep 0.05; done
      kill -\(signal) $!; wait $!
      """)
    #expect(run.code == code)
    #expect(
      run.errors.contains(
        "Stopped; 20 of 20 documents are left. The same command goes on from here."))
    #expect(try self.run("-q", "--extension", "txt", scratch.folder.text).code == 0)
    #expect(try scratch.documents().count == 20)
  }

  @Test func aSecondRunAtOnceIsCode75() throws {
    try scratch.write("a.pdf", letter())
    let lock = try ArchiveLock(database: scratch.database)
    #expect(try run(scratch.folder.text).code == 75)
    _ = consume lock
  }
}
