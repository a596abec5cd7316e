import LayoutAnalysis
import PageModel
import Testing

/// What `TableOptions` forces and restricts, and how sure a table is said to be.
@Suite struct TableOptionsTests {
  private let grid = DrawnRegions.grid
  private let threeRules = DrawnRegions.threeRules
  private let unruled = DrawnRegions.unruled
  private let picture = DrawnRegions.picture

  private func options(_ method: Table.Method) -> LayoutOptions {
    var options = LayoutOptions()
    options.tables.method = method
    return options
  }

  @Test func eachKindOfTableIsReadByItsMethod() {
    #expect(
      [grid, threeRules, unruled].flatMap { tables($0) }.map(\.method)
        == [.lattice, .halfRuled, .stream])
  }

  @Test func latticeFindsGridsOnly() {
    let found = [grid, threeRules, unruled].map { tables($0, options: options(.lattice)) }
    #expect(found.map { $0.map(\.picture) } == [[picture], [], []])
    #expect(found[0].map(\.method) == [.lattice])
  }

  @Test func latticeReadsTallRowsAsTheyAreDrawn() {
    let tallRow = """
      ┌──────────┬──────────┬──────────┐
      │ Region   │  Budget  │  Result  │
      ├──────────┼──────────┼──────────┤
      │ North    │   1,200  │     985  │
      │ South    │     310  │      40  │
      │ East     │  12,450  │  11,032  │
      └──────────┴──────────┴──────────┘
      """
    #expect(tables(tallRow).map(\.rowCount) == [4])
    #expect(tables(tallRow, options: options(.lattice)).map(\.rowCount) == [2])
    #expect(tables(tallRow, options: options(.halfRuled)).map(\.picture) == [picture])
    #expect(tables(tallRow, options: options(.stream)).map(\.picture) == [picture])
  }

  @Test func halfRuledReadsAGridByItsRulesAndWhiteSpace() {
    let found = tables(grid, options: options(.halfRuled))
    #expect(found.map(\.picture) == [picture])
    #expect(found.map(\.method) == [.halfRuled])
  }

  @Test func streamReadsWhiteSpaceWhateverIsRuled() {
    let found = [grid, threeRules, unruled].map { tables($0, options: options(.stream)) }
    #expect(found.map { $0.map(\.picture) } == [[picture], [picture], [picture]])
    #expect(found.flatMap(\.self).allSatisfy { $0.method == .stream })
  }

  @Test func halfRuledFindsTablesWithSomeRulesOnly() {
    let found = [threeRules, unruled].map { tables($0, options: options(.halfRuled)) }
    #expect(found.map { $0.map(\.picture) } == [[picture], []])
  }

  @Test func tablesOutsideTheAreaAreNotSought() {
    let page = PageDrawing.page(
      unruled + "\n\n\nTable 2. Staff of the regions\n\n" + """
        Region         Men       Women
        North           12          15
        South            3           4
        East           124         110
        """)
    var options = LayoutOptions()
    #expect(tables(on: page).count == 2)
    options.tables.area = PDFPage.area(lines: 0...4, columns: 0...40)
    #expect(tables(on: page, options: options).map(\.picture) == [picture])
    options.tables.area = PDFPage.area(lines: 7...14, columns: 0...40)
    #expect(
      tables(on: page, options: options).map(\.picture) == [
        ["Region | Men | Women", "North | 12 | 15", "South | 3 | 4", "East | 124 | 110"]
      ])
  }

  @Test func theAreaCutsAGridWhereItEnds() {
    var options = LayoutOptions()
    options.tables.area = PDFPage.area(lines: 0...4, columns: 0...40)
    #expect(
      tables(grid, options: options).map(\.picture) == [Array(picture.prefix(2))])
  }

  @Test func textOutsideTheAreaStaysText() {
    var options = LayoutOptions()
    options.tables.area = PDFPage.area(lines: 0...4, columns: 60...80)
    let layout = DocumentLayout(pages: [PageDrawing.page(unruled)], options: options)
    #expect(layout.tables.isEmpty)
    #expect(layout.paragraphs.map(\.text).joined().contains("12,450"))
  }

  @Test func confidenceLiesBetweenZeroAndOne() {
    let found = [grid, threeRules, unruled].flatMap { tables($0) }
    #expect(found.count == 3)
    #expect(found.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test func rulesRaiseConfidence() throws {
    let ruled = try #require(tables(threeRules).first)
    let plain = try #require(tables(unruled).first)
    let full = try #require(tables(grid).first)
    #expect(plain.confidence < ruled.confidence)
    #expect(ruled.confidence <= full.confidence)
  }

  @Test func aTableOfWordsIsLessSureThanOneOfValues() throws {
    let words = try #require(
      tables(
        """
        ──────────────────────────────────────
        Region      Capital       Language
        ──────────────────────────────────────
        Norway      Oslo          Norwegian
        Sweden      Stockholm     Swedish
        Denmark     Copenhagen    Danish
        ──────────────────────────────────────
        """
      ).first)
    let values = try #require(tables(threeRules).first)
    #expect(words.confidence < values.confidence)
  }

  @Test func aTableOfFewRowsIsLessSureThanOneOfMany() throws {
    let few = try #require(
      tables(unruled.split(separator: "\n").prefix(3).joined(separator: "\n")).first)
    let many = try #require(tables(unruled + "\nWest             7           0").first)
    #expect(few.confidence < many.confidence)
  }

  @Test func aTableWithManyEmptyCellsIsLessSureThanAFullOne() throws {
    let sparse = try #require(
      tables(
        """
        Region      Budget      Late        Result
        North        1,200
        South                      12          40
        East                               11,032
        West             7
        """
      ).first)
    let full = try #require(
      tables(
        """
        Region      Budget      Late        Result
        North        1,200          3         985
        South          310         12          40
        East        12,450          8      11,032
        West             7          0           0
        """
      ).first)
    #expect(sparse.confidence < full.confidence)
  }
}
