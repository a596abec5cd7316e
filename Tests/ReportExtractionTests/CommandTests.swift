import Foundation
import Testing

/// The command as its users meet it: messages, exit codes, files.
@Suite struct CommandTests {
  private let folder: TemporaryFolder
  private let sample = Repository.samples.appending(path: "huaian-2024.pdf").path

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: Data? = nil) throws -> ProgramRun {
    try ProgramRun(Repository.command.path, arguments, input: input)
  }

  @Test func aGoodReportExitsWithZeroAndSaysNothing() throws {
    let run = try run(sample)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("{"))
  }

  @Test func aReportThatContradictsItselfExitsWithOneAndASummary() throws {
    let path = Repository.samples.appending(path: "hongze-2023.pdf").path
    let run = try run(path)
    #expect(run.code == 1)
    #expect(run.errors == "\(path): 2 errors (identity.reviews.total 2)\n")
    #expect(try self.run("--quiet", path).errors == "")
  }

  @Test func aMissingFileExitsWith66() throws {
    let run = try run("/no/such.pdf")
    #expect(run.code == 66)
    #expect(run.errors == "/no/such.pdf: There is no such file; check the path.\n")
    #expect(run.output == "")
  }

  @Test func aDirectoryExitsWith66() throws {
    let run = try run(folder.url.path)
    #expect(run.code == 66)
    #expect(
      run.errors
        == "\(folder.url.path): This is a folder; name files in it, such as \(folder.url.path)/*.pdf, or have extract "
        + "archive read it into a database.\n")
    for command in ["text", "tables", "inspect"] {
      #expect(try self.run(command, folder.url.path).errors == run.errors)
    }
  }

  @Test func anEmptyFileExitsWith65() throws {
    let path = try folder.file("empty.pdf", [])
    let run = try run(path)
    #expect(run.code == 65)
    #expect(run.errors.hasPrefix("\(path): The file is empty"))
  }

  @Test func binaryDataExitsWith65() throws {
    var generator = SeededGenerator(seed: 3)
    let bytes = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let run = try run(try folder.file("noise.bin", bytes))
    #expect(run.code == 65)
    #expect(run.errors.contains("noise.bin: This is neither a PDF nor text"))
  }

  @Test func aCutPDFExitsWith65() throws {
    let bytes = try Repository.bytes(of: URL(filePath: sample))
    let run = try run(try folder.file("cut.pdf", Array(bytes.prefix(bytes.count / 2))))
    #expect(run.code == 65)
    #expect(run.errors.contains("cut.pdf: The file is too damaged to open"))
  }

  @Test func aPlainTextIsNoReport() throws {
    let run = try run(try folder.file("letter.txt", Array("今天天气很好。\n".utf8)))
    #expect(run.code == 1)
    #expect(run.errors.contains("source.notReport"))
  }

  @Test(arguments: [["--pages", "2-1"], ["--pages", "x"], ["--format", "xml"], ["--bogus"]])
  func wrongUsageExitsWith64(arguments: [String]) throws {
    let run = try ProgramRun(Repository.command.path, arguments + [sample])
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func pagesTheDocumentDoesNotHaveExitWith64() throws {
    let run = try run("--pages", "90-91", sample)
    #expect(run.code == 64)
    #expect(run.errors.contains("There is no such page; the document has 6 pages.\n"))
    let chinese = try self.run("--pages", "5-7", "--language", "zh", sample)
    #expect(chinese.code == 64)
    #expect(chinese.errors == "\(sample)，第7页：没有这一页，文件共6页。\n")
  }

  @Test func pagesOfTextAreThoseBetweenFormFeeds() throws {
    let text = try folder.file("three.txt", Array("一\u{0C}二\u{0C}三".utf8))
    #expect(try run("text", "--pages", "2-3", text).output == "二\u{0C}三")
    let none = try run("text", "--pages", "4", text)
    #expect(none.code == 64)
    #expect(none.errors.contains("There is no page 4; the text marks 3 by form feeds."))
  }

  @Test func aScanHasNoTextToPrintAndSaysSo() throws {
    let path = Repository.samples.appending(path: "scanned.pdf").path
    for command in ["text", "tables"] {
      let run = try run(command, "--recognize", "never", path)
      #expect(run.code == 1)
      #expect(run.errors.contains("pages 1 to 2 are pictures; the text was not recognized"))
    }
  }

  @Test func oneBadFileDoesNotStopTheOthers() throws {
    let run = try run("/no/such.pdf", sample, try folder.file("empty.pdf", []), sample)
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(lines.map { $0.contains(#""schemaVersion":"2.0""#) } == [false, true, false, true])
    #expect(lines[0].contains(#""code":"fileNotFound""#))
    #expect(lines[1] == lines[3])
  }

  @Test func standardInputIsToldByItsContent() throws {
    let pdf = try Data(contentsOf: URL(filePath: sample))
    let fromPDF = try run("-", input: pdf)
    let text = try run("text", sample).output
    let fromText = try run("-", input: Data(text.utf8))
    #expect(fromPDF.output.contains(#""kind" : "pdf""#))
    #expect(fromText.output.contains(#""kind" : "text""#))
    #expect(fromPDF.code == 0 && fromText.code == 0)
  }

  @Test func anOutputFileAppearsWholeOrNotAtAll() throws {
    let output = folder.url.appending(path: "report.json").path
    #expect(try run("--output", output, sample).code == 0)
    #expect(try String(contentsOfFile: output, encoding: .utf8) == run(sample).output)
    let none = folder.url.appending(path: "none.json").path
    #expect(try run("--output", none, "/no/such.pdf").code == 66)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["report.json"])
    let run = try run("--output", "/no/such/folder/report.json", sample)
    #expect(run.code == 73)
    #expect(run.errors.hasPrefix("/no/such/folder/report.json: the result could not be written"))
  }

  @Test func outputFollowsALinkAndKeepsRights() throws {
    let target = try folder.file("target.json", [])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    let link = folder.url.appending(path: "link.json").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try run("--output", link, sample).code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect((attributes[.size] as? Int ?? 0) > 1000)
  }

  @Test func oneDamagedByteDoesNotRefuseAText() throws {
    var bytes = Array(try run("text", sample).output.utf8)
    bytes.insert(0xFF, at: bytes.count / 2)
    let run = try run(try folder.file("damaged.txt", bytes))
    #expect(run.output.contains("some bytes of the text are no characters"))
    #expect(run.output.contains("淮安市人民政府"))
  }

  @Test func aHugePageRangeIsRefusedNotCountedOut() throws {
    #expect(try run("--pages", "1-9223372036854775807", sample).code == 64)
    #expect(try run("--pages", "9223372036854775807", sample).code == 64)
  }

  @Test func csvHasAHeaderAndARowForEveryReport() throws {
    let lines = try run("--format", "csv", sample, "/no/such.pdf", sample).output
      .split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[0].contains("requests.newlyReceived.total"))
    #expect(lines[1] == lines[2])
  }

  @Test func tablesComeAsJSONWithSpansAndRoles() throws {
    let run = try run("tables", sample)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let tables = try #require(object?["tables"] as? [[String: Any]])
    try #require(tables.count == 3)
    let cells = try #require(tables[1]["cells"] as? [[String: Any]])
    #expect(tables[1]["pages"] as? [Int] == [4, 5])
    #expect(cells.contains { $0["text"] as? String == "自然人" && $0["rowSpan"] as? Int == 2 })
    #expect(Set(cells.compactMap { $0["role"] as? String }) == ["columnHeader", "stub", "data"])
  }

  @Test(arguments: ["csv", "markdown", "html"]) func tablesComeInOtherFormats(format: String) throws
  {
    let run = try run("tables", "--format", format, sample)
    #expect(run.code == 0)
    #expect(run.output.contains("自然人"))
  }

  @Test func provenanceTellsPageFrameAndText() throws {
    let run = try run("--provenance", sample)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let provenance = try #require(object?["provenance"] as? [String: [String: Any]])
    let origin = try #require(provenance["requests.newlyReceived.total"])
    #expect(origin["page"] as? Int == 4)
    #expect((origin["frame"] as? [Double])?.count == 4)
    #expect(origin["text"] as? String == "3119")
  }

  @Test func textInGBKAndUTF16IsRead() throws {
    let text = try run("text", sample).output
    let expected = try run("-", input: Data(text.utf8)).output
    let plain = try folder.file("utf8.txt", Array(text.utf8))
    for encoding in ["GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"] {
      let file = folder.url.appending(path: encoding).path
      _ = try ProgramRun("sh", ["-c", "iconv -f UTF-8 -t \(encoding) \(plain) > \(file)"])
      let figures = try run(file).output.split(separator: "\n").filter {
        $0.contains("naturalPerson")
      }
      #expect(figures == expected.split(separator: "\n").filter { $0.contains("naturalPerson") })
      #expect(figures.isEmpty == false)
    }
  }
}
