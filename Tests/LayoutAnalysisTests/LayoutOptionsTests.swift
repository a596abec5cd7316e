import LayoutAnalysis
import PageModel
import Testing

/// What a user chooses: each choice set, and what comes of it.
@Suite struct LayoutOptionsTests {
  private let grid = DrawnRegions.grid
  private let threeRules = DrawnRegions.threeRules
  private let unruled = DrawnRegions.unruled

  private func options(_ choice: (inout LayoutOptions) -> Void) -> LayoutOptions {
    var options = LayoutOptions()
    choice(&options)
    return options
  }

  @Test func tablesWithoutRulesAreSoughtWhereAskedFor() {
    let ruledOnly = options { $0.tables.seeksUnruled = false }
    #expect(
      [grid, threeRules, unruled].map { tables($0, options: ruledOnly).count } == [1, 1, 0])
    let layout = DocumentLayout(pages: [PageDrawing.page(unruled)], options: ruledOnly)
    #expect(layout.paragraphs.map(\.text).joined().contains("12,450"))
  }

  @Test func aNamedMethodSeeksItsTablesWhateverElseIsSaid() {
    let named = options {
      $0.tables.seeksUnruled = false
      $0.tables.method = .stream
    }
    #expect(tables(unruled, options: named).map(\.method) == [.stream])
  }

  @Test func tablesLessSureThanAskedForStayText() throws {
    let confidence = try #require(tables(unruled).first).confidence
    let less = options { $0.tables.leastConfidence = confidence }
    let more = options { $0.tables.leastConfidence = confidence.nextUp }
    #expect(tables(unruled, options: less).count == 1)
    #expect(tables(unruled, options: more).isEmpty)
    #expect(tables(grid, options: options { $0.tables.leastConfidence = 1 }).count == 1)
  }

  @Test func aPageWithMoreCrossingRulesThanTheLimitHasNoTables() {
    let page = PageDrawing.page(grid)
    let limited = options { $0.maximumRulingCrossings = 3 }
    let layout = DocumentLayout(pages: [page], options: limited)
    #expect(layout.tables.isEmpty)
    #expect(layout.findings.map(\.rule) == ["limit.rulings"])
  }

  @Test func aGridWithMorePositionsThanTheLimitIsNoTable() {
    let limited = options { $0.maximumGridPositions = 5 }
    #expect(!tables(grid, options: limited).contains { $0.method == .lattice })
  }

  @Test func aTableWithMoreColumnsThanTheLimitIsNone() {
    #expect(tables(unruled, options: options { $0.maximumTextColumns = 4 }).count == 1)
    #expect(tables(unruled, options: options { $0.maximumTextColumns = 3 }).isEmpty)
  }

  @Test func fillsBeyondTheLimitAreNoCells() {
    let page = PageDrawing.page(
      """
        类别   甲    乙
       规章制  一    二
        许可   三    四
      """,
      fills: """
        gggggggghhhhhhgggggg
        hhhhhhhhgggggghhhhhh
        gggggggghhhhhhgggggg
        """)
    let within = options { $0.maximumCellFills = 9 }
    let beyond = options { $0.maximumCellFills = 8 }
    #expect(tables(on: page, options: within).map(\.method) == [.lattice])
    #expect(!tables(on: page, options: beyond).contains { $0.method == .lattice })
  }
}
