import Foundation
import ReportExtraction
import Testing

@testable import ReportArchive

/// `extract export` as its users meet it.
@Suite struct ExportCommandTests {
  private let fixture: ArchiveFixture

  init() throws {
    fixture = try ArchiveFixture()
    try fixture.add(
      ArchiveFixture.report(
        publisher: "甲,市", year: 2021,
        [(.proactive(.administrativeFees, .amount), ArchiveFixture.printed("12345678901234567890"))]
      ),
      at: ["a.pdf"])
    try fixture.add(
      ArchiveFixture.report(
        publisher: "乙县", year: 2023,
        [
          (.proactive(.administrativeFees, .amount), ArchiveFixture.printed("38.65")),
          (.request(.granted, .total), ArchiveFixture.printed("7")),
          (.request(.granted, .other), .blank(text: "/")),
        ]), at: ["b.pdf"])
  }

  @Test func wholeReportsAreTheLinesOfExtractReport() throws {
    let fixture = try ArchiveFixture()
    let samples = ["huaian-2024", "hongze-2023", "edition-2019", "zixu-2022"]
      .map { ArchiveFixture.sample($0).path }
    for path in samples {
      try fixture.add(try ReportExtractor().report(path: path), at: [path])
    }
    let exported = try ArchiveFixture.Run("export", "--shape", "report", fixture.path)
    let printed = try ArchiveFixture.Run(
      "report", "--quiet", samples[0], samples[1], samples[2], samples[3])
    #expect(exported.code == 0)
    #expect(
      exported.output.split(separator: "\n").sorted()
        == printed.output.split(separator: "\n").sorted())
  }

  @Test func aFileHasTheFormatThatItsNameEndsWith() throws {
    for (name, start) in [("a.csv", "path,"), ("a.jsonl", "{\"path\":"), ("a.xlsx", "PK")] {
      let path = fixture.file(name)
      #expect(try ArchiveFixture.Run("export", fixture.path, "-o", path).code == 0)
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.starts(with: Data(start.utf8)))
    }
    #expect(try ArchiveFixture.Run("export", fixture.path).output.hasPrefix("path,"))
  }

  @Test func yearsAndPublishersSelect() throws {
    func paths(_ arguments: String...) throws -> [Substring] {
      let run = try ArchiveFixture.Run(
        program: [Self.command, "export", fixture.path] + arguments)
      return run.output.split(separator: "\n").dropFirst().compactMap {
        $0.split(separator: ",").first
      }
    }
    #expect(try paths() == ["b.pdf", "a.pdf"])
    #expect(try paths("--year", "2021") == ["a.pdf"])
    #expect(try paths("--year", "2022-2024") == ["b.pdf"])
    #expect(try paths("--year", "2021,2023") == ["b.pdf", "a.pdf"])
    #expect(try paths("--publisher", "甲*") == ["a.pdf"])
    #expect(try paths("--publisher", "乙县", "--publisher", "甲,市") == ["b.pdf", "a.pdf"])
    #expect(try paths("--publisher", "丙") == [])
  }

  @Test func whatIsLeftOutIsCounted() throws {
    try fixture.add(
      ArchiveFixture.report(
        publisher: nil, year: nil, findings: [Finding(.noReport)]),
      at: ["list.pdf"])
    let run = try ArchiveFixture.Run("export", fixture.path, "--year", "2023")
    #expect(run.code == 0)
    #expect(run.errors == "1 report, of 3 documents; left out: 1 notReport\n")
    #expect(!run.output.contains("list.pdf"))
    let documents = try ArchiveFixture.Run("export", fixture.path, "--shape", "documents", "-q")
    #expect(documents.errors == "")
    #expect(documents.output.contains("\nlist.pdf,notReport,"))
    let nothing = try ArchiveFixture.Run("export", fixture.path, "--year", "1999")
    #expect(nothing.code == 1)
    #expect(nothing.errors.hasPrefix("no report is selected, of 3 documents"))
  }

  @Test func columnsHaveChineseNames() throws {
    let path = fixture.file("a.csv")
    let run = try ArchiveFixture.Run(
      "export", fixture.path, "--headers", "chinese", "-o", path)
    #expect(run.code == 0)
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.starts(with: Data("\u{FEFF}文件,发布机关,标题,年度,".utf8)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(",三·自然人·一、本年新收申请数量,"))
    let plain = try ArchiveFixture.Run("export", fixture.path, "--language", "zh")
    #expect(plain.output.hasPrefix("文件,发布机关,"))
    let keys = try ArchiveFixture.Run("export", fixture.path, "--encoding", "utf-8-bom")
    #expect(keys.output.utf8.starts(with: "\u{FEFF}path,".utf8))
  }

  @Test func theCodebookNamesEveryColumn() throws {
    let run = try ArchiveFixture.Run("codebook", "--headers", "keys")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("key,name,section,row,column,unit,editions,meaning\n"))
    #expect(run.output.split(separator: "\n").count == FigureCatalog.known.columns.count + 1)
    let path = fixture.file("codebook.json")
    #expect(try ArchiveFixture.Run("codebook", "-o", path).code == 0)
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data("[".utf8)))
  }

  @Test func aWorkbookHasNumbersAndKeepsLongOnesAsText() throws {
    let path = fixture.file("long.xlsx")
    let run = try ArchiveFixture.Run("export", fixture.path, "--shape", "long", "-o", path)
    #expect(run.code == 0 && run.errors == "2 reports, of 2 documents\n")
    let sheets = try SheetOutline(path: path).text
    #expect(sheets.contains("sheet codebook, 1 rows frozen"))
    #expect(sheets.contains("sheet left out, 1 rows frozen"))
    #expect(
      sheets.components(separatedBy: "sheet codebook")[0] == """
        sheet figures, 1 rows frozen, filter A1:L5
        s* path|s* publisher|s* year|s* section|s* row_key|s* column_key|s* state|s* value|s* page|s* text|s* unit|s* printed
        s b.pdf|s 乙县|n 2023|s proactiveDisclosure|s administrativeFees|s amount|s printed|n 38.65|n 1|s 38.65
        s b.pdf|s 乙县|n 2023|s requests|s granted|s other|s blank|||s /
        s b.pdf|s 乙县|n 2023|s requests|s granted|s total|s printed|n 7|n 1|s 7
        s a.pdf|s 甲,市|n 2021|s proactiveDisclosure|s administrativeFees|s amount|s printed|s 12345678901234567890|n 1|s 12345678901234567890

        """)
  }

  @Test(arguments: [
    (["--format", "xlsx"], "A workbook needs a file; give --output reports.xlsx."),
    (["--shape", "report", "--format", "csv"], "Whole reports are written as JSON Lines only"),
    (["--shape", "report", "-o", "a.xlsx"], "Whole reports are written as JSON Lines only"),
    (["--year", "2023-2021"], "The value '2023-2021' is invalid for '--year <years>'"),
    (["--year", "last"], "The value 'last' is invalid for '--year <years>'"),
    (["-o", "a.txt"], "a.txt: no format is known by the ending .txt"),
    (["-o", "a.csv", "--format", "jsonl"], "a.csv ends in .csv, but --format is jsonl"),
    (["--year", "2021,last"], "The value '2021,last' is invalid for '--year <years>'"),
    (["--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
  ])
  func wrongUsageExitsWith64(arguments: [String], message: String) throws {
    let run = try ArchiveFixture.Run(program: [Self.command, "export", fixture.path] + arguments)
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func aMissingDatabaseExitsWith66AndLeavesNoOutput() throws {
    let output = fixture.file("none.csv")
    let run = try ArchiveFixture.Run("export", fixture.file("none.sqlite"), "-o", output)
    #expect(run.code == 66)
    #expect(run.errors.contains("none.sqlite: There is no such database"))
    #expect(try fixture.files().allSatisfy { $0.hasPrefix("reports.sqlite") })
  }

  @Test func anOutputThatCannotBeWrittenExitsWith73() throws {
    for name in ["a.csv", "a.xlsx", "a.jsonl"] {
      let run = try ArchiveFixture.Run("export", fixture.path, "-o", "/no/such/folder/\(name)")
      #expect(run.code == 73)
      #expect(run.errors.hasPrefix("/no/such/folder/\(name): the result could not be written"))
    }
    let full = try ArchiveFixture.Run("export", fixture.path, "-o", "/dev/full")
    #expect(full.code == 73)
  }

  @Test func aWorkbookThatFindsNoRoomIsNotLeftCutOff() throws {
    for index in 0..<50 { try fixture.add(ArchiveFixture.report(), at: ["\(index).pdf"]) }
    let path = fixture.file("a.xlsx")
    #expect(try ArchiveFixture.Run("export", fixture.path, "-o", path).code == 0)
    let size = try ArchiveFixture.Run(program: [
      "python3", "-c",
      "import sys, zipfile; "
        + "print(zipfile.ZipFile(sys.argv[1]).getinfo('xl/worksheets/sheet1.xml').file_size)", path,
    ])
    let bytes = try #require(Int(size.output.dropLast()))
    let before = try Data(contentsOf: URL(filePath: path))
    // No file may be larger than this many blocks of 512 bytes: the rows fit, their sheet does not.
    let limited = "trap '' XFSZ; ulimit -f \((bytes - 1) / 512); exec \"$@\""
    let run = try ArchiveFixture.Run(program: [
      "sh", "-c", limited, "sh", Self.command, "export", fixture.path, "-o", path,
    ])
    #expect(run.code == 73)
    #expect(run.errors.hasPrefix("The workbook could not be written (File too large)"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  private static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "extract").path
}
