import Foundation
import Testing

/// `extract text`, `tables` and `inspect` over several files.
@Suite struct SeveralFilesTests {
  private let folder: TemporaryFolder
  private let first = Repository.samples.appending(path: "huaian-2024.pdf").path
  private let second = Repository.samples.appending(path: "zixu-2022.pdf").path

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(Repository.command.path, arguments)
  }

  private var output: String { folder.url.appending(path: "out/").path(percentEncoded: false) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: output).sorted()
  }

  @Test func textsStandBelowTheNamesOfTheirFiles() throws {
    let alone = try [first, second].map { try run("text", $0).output }
    let together = try run("text", first, second)
    #expect(together.code == 0)
    #expect(together.output == "==> \(first) <==\n\(alone[0])\n==> \(second) <==\n\(alone[1])")
    #expect(try run("text", first, second, "-o", output).code == 0)
    #expect(try names() == ["huaian-2024.txt", "zixu-2022.txt"])
    #expect(
      try String(contentsOfFile: output + "zixu-2022.txt", encoding: .utf8) == alone[1])
  }

  @Test func tablesAreALineAFile() throws {
    let missing = folder.url.appending(path: "none.pdf").path
    let run = try run("tables", first, missing, second)
    #expect(run.code == 1 && run.errors.contains(missing))
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    let files = try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return [object?["file"] as? String, object?["code"] as? String].compactMap(\.self)
    }
    #expect(files == [["huaian-2024.pdf"], ["none.pdf", "fileNotFound"], ["zixu-2022.pdf"]])
  }

  @Test(arguments: ["csv", "markdown", "html", "xlsx"])
  func otherFormatsNeedAFolder(format: String) throws {
    let one = folder.url.appending(path: "one").path
    let refused = try run("tables", first, second, "--format", format, "-o", one)
    #expect(refused.code == 64 && refused.errors.contains("Several results need a folder"))
    #expect(!FileManager.default.fileExists(atPath: one))
    #expect(try run("tables", first, second, first, "--format", format, "-o", output).code == 0)
    let names = try names()
    for stem in ["huaian-2024", "zixu-2022", "huaian-2024-2"] {
      #expect(names.contains { $0.hasPrefix("\(stem)-table") }, "\(names)")
    }
  }

  @Test func pagesAreDrawnIntoAFolder() throws {
    let run = try run("inspect", first, second, "--pages", "4-5", "-o", output)
    #expect(run.code == 0 || run.code == 1)
    // The second document has four pages.
    #expect(
      try names() == [
        "huaian-2024-page-04.png", "huaian-2024-page-05.png", "zixu-2022-page-04.png",
      ])
    let alone = folder.url.appending(path: "alone.png")
    _ = try self.run("inspect", first, "--page", "5", "-o", alone.path)
    #expect(
      try Data(contentsOf: URL(filePath: output + "huaian-2024-page-05.png"))
        == Data(contentsOf: alone))
  }

  @Test(arguments: [
    ["--pages", "2-3"], ["--pages", "2-3", "-o", "a.png"], ["--page", "2", "--pages", "2-3"],
    ["--pages", "1-500", "-o", "/tmp/"],
  ])
  func severalPagesNeedAFolder(arguments: [String]) throws {
    let run = try ProgramRun(
      Repository.command.path, ["inspect", first, "--format", "png"] + arguments)
    #expect(run.code == 64 && run.output == "")
  }

  @Test func aPageThatNoDocumentHasIsSaid() throws {
    let run = try run("inspect", second, "--pages", "7-8", "-o", output)
    #expect(run.code == 64 && run.errors.contains("the document has 4 pages"))
  }

  @Test func findingsAreDrawnWhereTheyAre() throws {
    let sample = Repository.samples.appending(path: "hongze-2023.pdf").path
    let run = try run("inspect", sample, "--page", "4", "--format", "svg")
    #expect(run.output.contains("finding: error: 2"))
    #expect(run.output.contains("identity.reviews.total"))
  }
}
