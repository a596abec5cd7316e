import Foundation
import PageModel
import Testing

@testable import TableWorkbooks

/// Workbooks as another reader sees them: Python's zipfile and ElementTree.
@Suite struct WorkbookTests {
  @Test func aSheetHasMergedCellsNumbersFormatsAndFrozenHeaders() throws {
    let workbook = try TableWorkbook(tables: [
      table([
        cell(0..<2, 0..<1, "项目", .columnHeader), cell(0..<1, 1..<3, "申请人", .columnHeader),
        cell(1..<2, 1..<2, "2023", .columnHeader), cell(1..<2, 2..<3, "占比", .columnHeader),
        cell(2..<3, 0..<1, "一", .stub), cell(2..<3, 1..<2, "1,234.50"), cell(2..<3, 2..<3, "12.5%"),
        cell(3..<5, 0..<1, "1.10", .stub), cell(3..<4, 1..<2, "007"), cell(3..<4, 2..<3, "<&>"),
        cell(4..<5, 1..<3, "1 234"),
      ]),
      table([cell(0..<1, 0..<1, "8")]),
    ])
    #expect(workbook.findings == [])
    #expect(
      try outline(of: workbook) == """
        sheet Table 1, 2 rows frozen
        merged A1:A2 A4:A5 B1:C1 B5:C5
        A1 s 项目 General bold wrap
        B1 s 申请人 General bold wrap
        B2 s 2023 General bold wrap
        C2 s 占比 General bold wrap
        A3 s 一 General wrap left
        B3 n 1234.5 #,##0.00
        C3 n 0.125 0.0%
        A4 s 1.10 General wrap left
        B4 s 007 General wrap
        C4 s <&> General wrap
        B5 n 1234 #\\ ##0
        sheet Table 2, 0 rows frozen
        merged
        A1 n 8 0

        """)
  }

  @Test func theSameTablesGiveTheSameBytesAtAnyTime() throws {
    let tables = [table([cell(0..<1, 0..<1, "8"), cell(0..<1, 1..<2, "9.0")])]
    let first = try TableWorkbook(tables: tables)
    // The dates inside have a resolution of a second.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try TableWorkbook(tables: tables) == first)
  }

  @Test func noTablesGiveOneEmptySheet() throws {
    #expect(
      try outline(of: TableWorkbook(tables: [])) == "sheet No tables, 0 rows frozen\nmerged\n")
  }

  @Test func textBeyondWhatExcelHoldsIsCutWithAFinding() throws {
    // Each of these takes two UTF-16 units, so the last unit of the limit stays free.
    let text = String(repeating: "𠮷", count: 20_000)
    let workbook = try TableWorkbook(tables: [table([cell(0..<1, 0..<1, text)])])
    #expect(workbook.findings.map(\.rule) == ["limit.cellText"])
    #expect(workbook.findings.first?.page == 1)
    let cut = String(repeating: "𠮷", count: 16_383)
    #expect(try outline(of: workbook).contains("A1 s \(cut) General wrap\n"))
  }

  @Test func charactersThatXMLCannotHoldAreReplaced() throws {
    let workbook = try TableWorkbook(tables: [
      table([cell(0..<1, 0..<1, "a\u{0}b\u{7}c\u{FFFF}d _x0041_ _x")])
    ])
    #expect(
      try outline(of: workbook).contains(
        "A1 s a\u{FFFD}b\u{FFFD}c\u{FFFD}d _x005F_x0041_ _x General"))
  }

  @Test func aTableWiderThanASheetIsRefused() {
    let wide = table((0..<16_385).map { cell(0..<1, $0..<($0 + 1), "") })
    let error = #expect(throws: WorkbookError.self) { try TableWorkbook(tables: [wide]) }
    #expect(error?.code == .tooLarge)
    #expect(
      error?.description
        == "Table 1 has 1 rows and 16385 columns, an Excel sheet at most 1048576 and 16384;"
        + " write CSV instead.")
  }

  @Test func severalTasksWriteAtOnce() async throws {
    let tables = [table([cell(0..<1, 0..<1, "8"), cell(0..<1, 1..<2, "九")])]
    let expected = try TableWorkbook(tables: tables)
    try await withThrowingTaskGroup(of: TableWorkbook.self) { group in
      for _ in 0..<16 { group.addTask { try TableWorkbook(tables: tables) } }
      for try await workbook in group { #expect(workbook == expected) }
    }
  }

  @Test(arguments: [
    ("0", 0, "0"), ("21", 21, "0"), ("7730.28", 7730.28, "0.00"), ("0.50", 0.5, "0.00"),
    ("-3", -3, "0"), ("−3.0", -3, "0.0"), ("1,234", 1234, "#,##0"),
    ("12,345,678.9", 12_345_678.9, "#,##0.0"), ("1 234", 1234, "#\\ ##0"),
    ("1\u{A0}234\u{A0}567", 1_234_567, "#\\ ###\\ ##0"), ("12.3%", 0.123, "0.0%"),
    ("100 %", 1, "0\\ %"), ("123456789012345", 123_456_789_012_345, "0"),
  ])
  func aNumberKeepsItsPrintedDigits(text: String, value: Double, format: String) throws {
    let number = try #require(SheetNumber(text))
    #expect(number.value == value)
    #expect(number.format == format)
  }

  @Test(arguments: [
    "", "-", "%", "007", "00", "0,123", "01.5", "12,5", "1,23,456", "1,2345", "1234,567",
    "1,234 567",
    "1.234.567", "12.", ".5", "2023-01-02", "1/2", "+5", "(5)", "5-", "--5", "-0", "1e5", "0x10",
    "１２", "16件", "12345678901234567", "0.1234567890123456", "10\u{3000}200", "1 23", "nan", "5 ",
  ])
  func whatMayMeanSomethingElseIsNoNumber(text: String) {
    #expect(SheetNumber(text) == nil)
  }

  @Test func columnsFitTheirTextAndCountChineseCharactersDouble() {
    let measures = SheetMeasures(
      table([
        cell(0..<1, 0..<1, "行政规范性文件", .stub), cell(0..<1, 1..<2, "1234567890"),
        cell(0..<1, 2..<3, ""),
      ]))
    #expect(measures.columnWidths == [16, 12, 6])
    #expect(measures.rowHeights == [:])
  }

  @Test func aMergedCellThatWrapsMakesItsRowHigher() {
    let measures = SheetMeasures(
      table([
        cell(0..<1, 0..<2, String(repeating: "长", count: 40)), cell(1..<2, 0..<1, "1"),
        cell(1..<2, 1..<2, "2"),
      ]))
    #expect(measures.columnWidths == [25, 25])
    #expect(measures.rowHeights == [0: 30])
  }

  @Test func aTallMergedCellThatWrapsMakesItsLastRowHigher() {
    let label = String(repeating: "长", count: 70)
    let measures = SheetMeasures(
      table([
        cell(0..<2, 0..<1, label, .stub), cell(0..<1, 1..<2, "1"), cell(1..<2, 1..<2, "2\n3"),
      ]))
    #expect(measures.columnWidths == [50, 6])
    #expect(measures.rowHeights == [1: 45])
  }

  @Test func wholeNumbersAmongCodesAreCodes() {
    let sheet = Sheet(
      table([
        cell(0..<1, 0..<1, "03"), cell(0..<1, 1..<2, "50"), cell(1..<2, 0..<1, "50"),
        cell(1..<2, 1..<2, "3.5"), cell(2..<3, 0..<1, "1,200"), cell(2..<3, 1..<2, ""),
      ]), name: "Table 1")
    #expect(
      sheet.entries.map(\.value) == [
        .text("03"), .number(50, format: "0"), .text("50"), .number(3.5, format: "0.0"),
        .number(1200, format: "#,##0"), .blank,
      ])
  }

  private func cell(
    _ rows: Range<Int>, _ columns: Range<Int>, _ text: String, _ role: TableCell.Role = .data
  ) -> TableCell {
    TableCell(
      rows: rows, columns: columns, lines: [], text: text, page: 1,
      frame: Rect(x0: 0, y0: 0, x1: 1, y1: 1), role: role)
  }

  private func table(_ cells: [TableCell]) -> Table {
    Table(
      rowCount: cells.map(\.rows.upperBound).max() ?? 0,
      columnCount: cells.map(\.columns.upperBound).max() ?? 0, cells: cells, pages: [1],
      frame: Rect(x0: 0, y0: 0, x1: 1, y1: 1), method: .lattice)
  }

  private func outline(of workbook: TableWorkbook) throws -> String {
    let folder = try TemporaryFolder()
    return try WorkbookOutline(path: folder.file("tables.xlsx", workbook.bytes)).text
  }
}

/// The cells of a workbook file, one a line, read by Python's standard library.
struct WorkbookOutline {
  let text: String

  init(path: String) throws {
    let run = try ProgramRun("python3", ["-X", "utf8", "-c", Self.program, path])
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
    has_strings = "xl/sharedStrings.xml" in archive.namelist()
    strings = ["".join(item.itertext()) for item in part("sharedStrings.xml")] if has_strings else []
    styles = part("styles.xml")
    formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter("numFmt")}
    formats.update({"0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%"})
    fonts, looks = list(styles.find("fonts")), []
    for look in styles.find("cellXfs"):
        alignment = look.find("alignment")
        alignment = {} if alignment is None else alignment.attrib
        looks.append(formats[look.get("numFmtId")]
            + (" bold" if fonts[int(look.get("fontId"))].find("b") is not None else "")
            + (" wrap" if alignment.get("wrapText") else "")
            + (" left" if alignment.get("horizontal") == "left" else ""))
    for index, name in enumerate(names):
        sheet = part(f"worksheets/sheet{index + 1}.xml")
        pane = sheet.find(".//pane")
        print(f"sheet {name}, {0 if pane is None else pane.get('ySplit')} rows frozen")
        print(*["merged"] + sorted(m.get("ref") for m in sheet.iter("mergeCell")))
        for cell in sheet.iter("c"):
            value = cell.findtext("v")
            if value is not None:
                kind = cell.get("t", "n")
                value = strings[int(value)] if kind == "s" else value
                print(cell.get("r"), kind, value, looks[int(cell.get("s", 0))])
    """
}
