import Foundation
import Testing

@testable import TableWorkbooks

/// Workbooks written row by row, as another reader sees them: Python's zipfile and ElementTree.
@Suite struct RowWorkbookTests {
  @Test func cellsAreTextNumbersOrNothing() throws {
    var workbook = try RowWorkbook(columns: ["甲", "b", "c"], sheetName: "rows")
    try workbook.append([.text("<&>\"\n二"), .decimal("7"), .decimal("38.60")])
    try workbook.append([.empty, .text("007"), .decimal("-0.5")])
    try workbook.append([.text(""), .decimal("")])
    try workbook.append([.decimal("1e5"), .decimal("12345678901234567890"), .decimal("0")])
    #expect(
      try outline(of: workbook) == """
        sheet rows, 1 rows frozen, filter A1:C5
        s* 甲|s* b|s* c
        s <&>"\\n二|n 7|n 38.6
        |s 007|n -0.5

        s 1e5|s 12345678901234567890|n 0

        """)
  }

  @Test func aFullSheetIsFollowedByAnotherWithTheNames() throws {
    var workbook = try RowWorkbook(columns: ["n"], sheetName: "rows", rowsPerSheet: 3)
    for number in 1...5 { try workbook.append([.decimal("\(number)")]) }
    #expect(
      try outline(of: workbook) == """
        sheet rows, 1 rows frozen, filter A1:A3
        s* n
        n 1
        n 2
        sheet rows 2, 1 rows frozen, filter A1:A3
        s* n
        n 3
        n 4
        sheet rows 3, 1 rows frozen, filter A1:A2
        s* n
        n 5

        """)
  }

  @Test func noRowsGiveTheNamesAlone() throws {
    let workbook = try RowWorkbook(columns: ["a", "b"], sheetName: "rows")
    #expect(
      try outline(of: workbook) == "sheet rows, 1 rows frozen, filter A1:B1\ns* a|s* b\n")
  }

  @Test func textBeyondWhatExcelHoldsIsCutWithOneFinding() throws {
    var workbook = try RowWorkbook(columns: ["a"], sheetName: "rows")
    for _ in 0..<2 { try workbook.append([.text(String(repeating: "x", count: 40_000))]) }
    let findings = try workbook.finish { _ in }
    #expect(findings.map(\.rule) == ["limit.cellText"])
    #expect(
      findings.first?.message
        == "Cells with more text than Excel holds: 2; their ends are missing.")
  }

  @Test func theSameRowsGiveTheSameBytesAtAnyTime() throws {
    func bytes() throws -> [UInt8] {
      var workbook = try RowWorkbook(columns: ["a"], sheetName: "rows")
      try workbook.append([.decimal("1.5")])
      var bytes: [UInt8] = []
      _ = try workbook.finish { bytes += $0 }
      return bytes
    }
    let first = try bytes()
    // The dates inside have a resolution of a second.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try bytes() == first)
  }

  @Test func moreColumnsThanASheetHasAreRefused() {
    let error = #expect(throws: WorkbookError.self) {
      _ = try RowWorkbook(columns: (0..<16_385).map { "\($0)" }, sheetName: "rows")
    }
    #expect(error?.code == .tooLarge)
  }

  @Test func whatTheReceiverThrowsIsThrownOn() throws {
    struct Full: Error {}
    let workbook = try RowWorkbook(columns: ["a"], sheetName: "rows")
    do {
      _ = try workbook.finish { _ in throw Full() }
      Issue.record("nothing was thrown")
    } catch {
      #expect(error is Full)
    }
  }

  @Test func columnsFitTheirTextAndNamesWrap() {
    var measures = RowMeasures(header: ["year", "requests.newlyReceived.total", "title"])
    #expect(measures.widths == [10, 18, 10])
    #expect(measures.headerHeight == 30)
    measures.add([
      .number(2022, format: "0"), .blank, .text("乌有县2022年政府信息公开工作年度报告"),
    ])
    #expect(measures.widths == [10, 18, 38])
    measures.add([.text(String(repeating: "长", count: 100))])
    #expect(measures.widths == [50, 18, 38])
  }

  private func outline(of workbook: consuming RowWorkbook) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    var bytes = Data()
    _ = try workbook.finish { bytes += $0 }
    try bytes.write(to: file)
    return try SheetOutline(path: file.path).text
  }
}

/// The rows of a workbook file, one a line: kind of each cell, `*` where it is bold, and value.
struct SheetOutline {
  let text: String

  init(path: String) throws {
    let run = try ArchiveFixture.Run(
      program: ["python3", "-X", "utf8", "-c", Self.program, path])
    #expect(run.code == 0, "\(run.errors)")
    text = run.output
  }

  private static let program = """
    import sys, zipfile
    import xml.etree.ElementTree as ElementTree
    archive = zipfile.ZipFile(sys.argv[1])
    def part(name):
        root = ElementTree.fromstring(archive.read("xl/" + name))
        for element in root.iter():
            element.tag = element.tag.split("}")[1]
        return root
    names = [sheet.get("name") for sheet in part("workbook.xml").iter("sheet")]
    styles = part("styles.xml")
    fonts = [font.find("b") is not None for font in styles.find("fonts")]
    bold = [fonts[int(look.get("fontId"))] for look in styles.find("cellXfs")]
    def column(reference):
        number = 0
        for letter in reference:
            if letter.isalpha(): number = number * 26 + ord(letter) - 64
        return number - 1
    for index, name in enumerate(names):
        sheet = part(f"worksheets/sheet{index + 1}.xml")
        pane, filter = sheet.find(".//pane"), sheet.find("autoFilter")
        print(f"sheet {name}, {pane.get('ySplit')} rows frozen, filter {filter.get('ref')}")
        last = 0
        for row in sheet.iter("row"):
            for _ in range(last + 1, int(row.get("r"))): print()
            last, cells = int(row.get("r")), []
            for cell in row.iter("c"):
                while len(cells) < column(cell.get("r")): cells.append("")
                value = cell.findtext("v")
                kind = "n"
                if cell.get("t") == "inlineStr":
                    kind, value = "s", "".join(cell.find("is").itertext())
                kind += "*" if bold[int(cell.get("s", 0))] else ""
                cells.append(kind + " " + value.replace(chr(10), chr(92) + "n"))
            print("|".join(cells))
    """
}
