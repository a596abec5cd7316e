import Foundation
import SystemFiles
import Testing

@testable import PDFReader
@testable import ReportArchive
@testable import ReportWorkers

/// Symbolic links: none leads out of what was named.
@Suite struct LinkTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func linksOutOfTheInputAreReportedAndNotFollowed() async throws {
    let secret = try scratch.write(
      scratch.outside("secret/s.txt"), Array(letter("秘密镇").utf8))
    try scratch.write("a.txt", letter())
    try scratch.link(scratch["file.txt"], to: secret)
    try scratch.link(scratch["folder"], to: secret.parent)
    try scratch.link(scratch["up.txt"], to: ArchivePath("../secret/s.txt"))
    let log = try await scratch.update()
    #expect(log.done == ["a.txt read"])
    #expect(
      log.passed == ["file.txt linkOutside", "folder linkOutside", "up.txt linkOutside"])
    #expect(log.problems.first?.message.contains("to \(secret.text); it was not followed") == true)
    #expect(try scratch.documents() == ["a.txt"])
    let bytes = try Data(contentsOf: URL(filePath: scratch.database))
    #expect(bytes.range(of: Data("水月镇".utf8)) != nil)
    #expect(bytes.range(of: Data("秘密镇".utf8)) == nil)
  }

  @Test func linksInsideTheInputsNeitherDoubleNorLoop() async throws {
    let file = try scratch.write("sub/a.txt", letter())
    try scratch.link(scratch["b.txt"], to: file)
    try scratch.link(scratch["sub/parent"], to: scratch.folder)
    try scratch.link(scratch["sub/self"], to: ArchivePath("."))
    let other = try scratch.write(
      scratch.outside("other/c.txt"), Array(letter("花果山").utf8))
    try scratch.link(scratch["c.txt"], to: other)
    let log = try await scratch.update([scratch.folder, other.parent])
    #expect(log.done == ["\(other.text) read", "sub/a.txt read"])
    #expect(log.problems == [])
  }

  @Test func linksThatLeadNowhereAreReported() async throws {
    try scratch.link(scratch["gone.txt"], to: scratch["no such"])
    try scratch.link(scratch["ring"], to: ArchivePath("ring"))
    let log = try await scratch.update()
    #expect(log.passed == ["gone.txt linkBroken", "ring linkBroken"])
    #expect(log.plan?.toRead == 0)
  }

  @Test func anInputThatIsALinkIsWhatItPointsTo() async throws {
    try scratch.write("sub/a.txt", letter())
    let plain = try scratch.write("plain", letter("花果山"))
    try scratch.link(scratch.outside("to-folder"), to: scratch["sub"])
    try scratch.link(scratch.outside("to-file"), to: plain)
    let log = try await scratch.update([scratch.outside("to-folder"), scratch.outside("to-file")])
    #expect(log.done == ["plain read", "sub/a.txt read"])
  }

  @Test func aDocumentNamedThroughALinkKeepsItsPathWhenItIsGone() async throws {
    let file = try scratch.write("sub/a.txt", letter())
    try scratch.link(scratch.outside("way"), to: scratch["sub"])
    let named = scratch.outside("way") / "a.txt"
    _ = try await scratch.update([named])
    try scratch.remove(file)
    let log = try await scratch.update([named])
    #expect(log.plan == ArchivePlanSummary(toRead: 0, unchanged: 0, gone: 1, passedOver: 0))
    #expect(try scratch.documents() == ["sub/a.txt"])
  }

  @Test func aFolderReplacedByALinkTakesItsDocumentsAlong() async throws {
    try scratch.write("sub/a.txt", letter())
    _ = try await scratch.update()
    try scratch.move(scratch["sub"], to: scratch.outside("moved"))
    try scratch.link(scratch["sub"], to: scratch.outside("moved"))
    let log = try await scratch.update()
    #expect(log.plan?.gone == 1)
    #expect(log.passed == ["sub linkOutside"])
  }

  @Test func aLinkPutInTheWayAfterThePlanIsNotFollowed() throws {
    let file = try scratch.write("one/two/a.txt", letter())
    try scratch.write(scratch.outside("two/a.txt"), Array("secret".utf8))
    _ = try ConfinedFile(file)
    try scratch.move(scratch["one/two"], to: scratch["one/was"])
    try scratch.link(scratch["one/two"], to: scratch.outside("two"))
    #expect(throws: FileError.self) { _ = try ConfinedFile(file) }
    try scratch.link(scratch["last.txt"], to: scratch.outside("two/a.txt"))
    #expect(throws: FileError.self) { _ = try ConfinedFile(scratch["last.txt"]) }
    try scratch.link(scratch["folder"], to: scratch.outside("two"))
    #expect(throws: FileError.self) {
      _ = try ConfinedFile(scratch["folder"], isFolder: true)
    }
  }

  /// The plan is made, then the folder is replaced: what the worker itself does.
  @Test func aWorkerReadsNothingThroughALink() throws {
    try scratch.write(scratch.outside("two/a.txt"), Array(letter("秘密镇").utf8))
    try scratch.link(scratch["two"], to: scratch.outside("two"))
    let reading = DocumentReading(
      extractor: .init(), beforeReading: { _ in }, limits: (8, 400 << 20), form: .rows,
      notify: { _ in })
    let request = WorkerRequest(path: scratch["two/a.txt"].text, known: [], onlyDigest: false)
    let reply = try #require(WorkerReply(line: Array(try reading.reply(to: request))))
    #expect(reply.result == .failed)
    #expect(reply.failure?.code == "fileNotFound")
    #expect(reply.sha256 == nil && reply.summary == nil)
  }
}
