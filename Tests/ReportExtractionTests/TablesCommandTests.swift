import ArgumentParser
import Foundation
import PageModel
import Testing

@testable import ExtractCommands
@testable import extract

/// `extract tables`: its options, its formats and where they go.
@Suite struct TablesCommandTests {
  private let folder: TemporaryFolder
  private let sample = Repository.samples.appending(path: "huaian-2024.pdf").path

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: Data? = nil) throws -> ProgramRun {
    try ProgramRun(Repository.command.path, ["tables"] + arguments, input: input)
  }

  private func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func withoutOptionsTheFinderChooses() throws {
    let options = try TablesCommand<WorkbooksElsewhere>.parse(["a.pdf"]).tableOptions
    #expect(options.method == nil)
    #expect(options.area == nil)
    #expect(options.joinsOverPages)
  }

  @Test(arguments: [
    ("lattice", Table.Method.lattice), ("half-ruled", .halfRuled), ("stream", .stream),
  ])
  func aMethodIsNamed(name: String, method: Table.Method) throws {
    #expect(
      try TablesCommand<WorkbooksElsewhere>.parse(["--method", name, "a.pdf"]).tableOptions.method
        == method)
  }

  @Test func anAreaIsFourEdges() throws {
    let options = try TablesCommand<WorkbooksElsewhere>.parse([
      "--area", "50,100.5,545,700", "a.pdf",
    ]).tableOptions
    #expect(options.area == Rect(x0: 50, y0: 100.5, x1: 545, y1: 700))
  }

  @Test(arguments: [
    ["--area", "1,2,3"], ["--area", "1,2,3,4,5"], ["--area", "1,2,3,"], ["--area", "1,2,x,4"],
    ["--area", "5,2,3,4"], ["--area", "1,4,3,4"], ["--area", "1,2,inf,4"], ["--area", "1,2,nan,4"],
    ["--method", "halfRuled"], ["--method", "magic"], ["--format", "xls"],
  ])
  func wrongOptionsExitWith64(arguments: [String]) throws {
    let run = try ProgramRun(Repository.command.path, ["tables"] + arguments + [sample])
    #expect(run.code == 64)
    #expect(run.output == "")
  }

  @Test func partsOfATableStayApartWhereAsked() throws {
    func pages(_ arguments: String...) throws -> [[Int]] {
      let run = try ProgramRun(Repository.command.path, ["tables"] + arguments + [sample])
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let tables = (object as? [String: Any])?["tables"] as? [[String: Any]]
      return try #require(tables).compactMap { $0["pages"] as? [Int] }
    }
    #expect(try pages() == [[3, 4], [4, 5], [5]])
    #expect(try pages("--no-join") == [[3], [4], [4], [5], [5]])
  }

  @Test(arguments: [("csv", "csv"), ("markdown", "md"), ("html", "html")])
  func aFolderTakesOneFileATable(format: String, ending: String) throws {
    let run = try run("--format", format, "--output", folder.url.path, sample)
    #expect(run.code == 0)
    #expect(run.errors == "")
    let files = try names(in: folder.url.path)
    #expect(files == (1...3).map { "huaian-2024-table-0\($0).\(ending)" })
    let texts = try files.map {
      try String(contentsOf: folder.url.appending(path: $0), encoding: .utf8)
    }
    #expect(try texts.joined(separator: "\n") == self.run("--format", format, sample).output)
  }

  @Test func aFolderTakesJSONAndWorkbooksWhole() throws {
    for format in ["json", "xlsx"] {
      #expect(try run("--format", format, "--output", folder.url.path, sample).code == 0)
    }
    #expect(
      try names(in: folder.url.path) == ["huaian-2024-tables.json", "huaian-2024-tables.xlsx"])
  }

  @Test func aPathThatEndsInASlashIsMadeAFolder() throws {
    let path = folder.url.appending(path: "new/").path(percentEncoded: false)
    let pdf = try Data(contentsOf: URL(filePath: sample))
    #expect(try run("--format", "csv", "--output", path, "-", input: pdf).code == 0)
    #expect(try names(in: path) == (1...3).map { "stdin-table-0\($0).csv" })
    let run = try run("--format", "csv", "--output", path + "a/b/", sample)
    #expect(run.code == 73)
    #expect(run.errors.hasPrefix("\(path)a/b/: the result could not be written (No such file"))
  }

  @Test func pagesWithoutTablesLeaveAFolderEmptyAndSaySo() throws {
    let output = folder.url.path
    let run = try run("--format", "csv", "--pages", "1", "--output", output, sample)
    #expect(run.code == 0)
    #expect(run.errors == "huaian-2024.pdf: no tables; no file was written\n")
    #expect(try names(in: output) == [])
  }

  @Test func aFailedRunLeavesNoFileInAFolder() throws {
    let damaged = try folder.file("damaged.pdf", Array("%PDF-1.4\nnothing".utf8))
    #expect(try run("--format", "csv", "--output", folder.url.path, damaged).code == 65)
    #expect(try names(in: folder.url.path) == ["damaged.pdf"])
  }

  @Test func aWorkbookHoldsEveryTableOfTheFile() throws {
    let path = folder.url.appending(path: "tables.xlsx").path
    #expect(try run("--format", "xlsx", "--output", path, sample).code == 0)
    let outline = try WorkbookOutline(path: path).text
    #expect(outline.contains("sheet Table 1, 2 rows frozen\n"))
    #expect(outline.contains("sheet Table 2, 3 rows frozen\n"))
    #expect(outline.contains("sheet Table 3, 3 rows frozen\n"))
    #expect(outline.contains("\nD4 n 3001 0\n"))
    #expect(outline.contains("D2 s 自然人 General bold wrap\n"))
  }

  @Test func aWorkbookWithoutRoomForItsTemporaryFileExitsWith73() throws {
    let output = folder.url.appending(path: "tables.xlsx").path
    let run = try ProgramRun(
      "TMPDIR=/no/such",
      [Repository.command.path, "tables", "--format", "xlsx", "-o", output, sample])
    #expect(run.code == 73)
    #expect(
      run.errors
        == "The workbook could not be written (No such file or directory); check the folder"
        + " for temporary files (TMPDIR).\n")
    #expect(try names(in: folder.url.path) == [])
  }

  @Test(arguments: [
    ("a.csv", "第二十条"), ("a.md", "| "), ("a.html", "<table>"), ("a.xlsx", "PK"), ("a.json", "{"),
    ("A.CSV", "第二十条"),
  ])
  func aFileHasTheFormatThatItsNameEndsWith(name: String, start: String) throws {
    let output = folder.url.appending(path: name).path
    let run = try run("--quiet", "-o", output, sample)
    #expect(run.code == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: output))
    #expect(
      bytes.starts(with: Data(start.utf8)), "\(String(decoding: bytes.prefix(40), as: UTF8.self))")
  }

  @Test(arguments: [
    (["-o", "a.csv", "--format", "html"], "a.csv ends in .csv, but --format is html"),
    (["-o", "a.doc"], "a.doc: no format is known by the ending .doc"),
  ])
  func anEndingThatDoesNotFitIsWrongUsage(arguments: [String], message: String) throws {
    let run = try ProgramRun(Repository.command.path, ["tables"] + arguments + [sample])
    #expect(run.code == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: ["report", "tables"])
  func aNameThatEndsInJSONLGetsOneLineAFile(command: String) throws {
    let output = folder.url.appending(path: "out.jsonl").path
    for files in [[sample], [sample, sample]] {
      let run = try ProgramRun(
        Repository.command.path, [command, "--quiet", "-o", output] + files)
      #expect(run.code == 0)
      let lines = try String(contentsOfFile: output, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == files.count + 1 && lines.last == "")
      for line in lines.dropLast() {
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
      }
    }
  }

  @Test(arguments: ["report", "text", "tables"])
  func whatIsReadIsNotWrittenOver(command: String) throws {
    let copy = folder.url.appending(path: "copy.json").path
    let link = folder.url.appending(path: "link.json").path
    try FileManager.default.copyItem(atPath: sample, toPath: copy)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: copy)
    for output in [copy, link] {
      let run = try ProgramRun(Repository.command.path, [command, "-o", output, copy])
      #expect(run.code == 64)
      #expect(run.errors.contains("written over what it is made from"), "\(run.errors)")
    }
    #expect(FileManager.default.contentsEqual(atPath: copy, andPath: sample))
  }

  @Test func aWorkbookIsNotWrittenToATerminal() throws {
    let program =
      "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    let run = try ProgramRun(
      "python3", ["-c", program, Repository.command.path, "tables", "--format", "xlsx", sample])
    #expect(run.code == 64)
    #expect(run.output.contains("A workbook is no text for a terminal; name a file: --output"))
    #expect(!run.output.contains("PK"))
  }
}
