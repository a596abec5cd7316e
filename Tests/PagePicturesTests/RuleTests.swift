import PageModel
import PagePictures
import Testing

@Suite struct RuleTests {
  private let columns = [20.0, 60, 100, 180]
  private let rows = [30.0, 48, 66, 84, 120]

  private func table() -> Sheet {
    var sheet = Sheet(width: 200, height: 150)
    sheet.grid(columns: columns, rows: rows)
    for (row, top) in rows.dropLast().enumerated() {
      sheet.write("\(row)4", x: 30, y: top + 6, height: 7)
      sheet.write("1", x: 80, y: top + 6, height: 7)
      sheet.write("52\(row)", x: 130, y: top + 6, height: 7)
    }
    return sheet
  }

  private func read(_ sheet: Sheet, at resolution: Double = 2.78, skew: Double = 0, noise: Int = 0)
    -> PictureContents
  {
    PictureReader().contents(
      of: sheet.image(pixelsPerPoint: resolution, skew: skew, noise: noise),
      pixelsPerPoint: resolution)
  }

  /// Positions of the rules of a direction in points, in order.
  private func positions(_ contents: PictureContents, _ orientation: Ruling.Orientation) -> [Double]
  {
    contents.rules.filter { $0.orientation == orientation }
      .map { $0.position / contents.pixelsPerPoint }.sorted()
  }

  private func expect(
    _ found: [Double], _ drawn: [Double], within slack: Double = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == drawn.count, "\(found)", sourceLocation: sourceLocation)
    for (one, other) in zip(found, drawn) {
      #expect(abs(one - other) <= slack, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [-2.4, -0.2, 0, 0.07, 1.3], [2.08, 2.78])
  func aTableAskewGivesItsRules(skew: Double, resolution: Double) {
    let contents = read(table(), at: resolution, skew: skew, noise: 6)
    #expect(abs(contents.skew - skew) <= 0.1)
    expect(positions(contents, .horizontal), rows)
    expect(positions(contents, .vertical), columns)
    for rule in contents.rules {
      let ends = rule.orientation == .horizontal ? (20.0, 180.0) : (30.0, 120.0)
      #expect(abs(rule.start / resolution - ends.0) < 1)
      #expect(abs(rule.end / resolution - ends.1) < 1)
    }
  }

  @Test func aRuleWithGapsIsOne() {
    var sheet = table()
    for x in stride(from: 30.0, to: 175, by: 23) { sheet.fill(x, 65, x + 3, 67, .white) }
    for y in stride(from: 35.0, to: 115, by: 19) { sheet.fill(59, y, 61, y + 2.5, .white) }
    let contents = read(sheet)
    expect(positions(contents, .horizontal), rows)
    expect(positions(contents, .vertical), columns)
  }

  @Test(arguments: [0.5, 1, 1.5])
  func dottedAndDashedBordersAreRules(dash: Double) {
    var sheet = Sheet(width: 200, height: 150)
    for y in [30.0, 60, 90] { sheet.across(y: y, 20, 180, thickness: 0.8, dash: dash) }
    for x in [20.0, 100, 180] { sheet.down(x: x, 30, 90, thickness: 0.8, dash: dash) }
    let contents = read(sheet)
    expect(positions(contents, .horizontal), [30, 60, 90])
    expect(positions(contents, .vertical), [20, 100, 180])
  }

  @Test(arguments: [1.6, 2.2, 3])
  func aDoubleRuleIsOne(distance: Double) {
    var sheet = Sheet(width: 200, height: 150)
    for offset in [-distance / 2, distance / 2] {
      for y in [30.0, 60, 90] { sheet.across(y: y + offset, 20, 180, thickness: 0.6) }
      for x in [20.0, 100, 180] { sheet.down(x: x + offset, 30, 90, thickness: 0.6) }
    }
    let contents = read(sheet)
    expect(positions(contents, .horizontal), [30, 60, 90], within: 1)
    expect(positions(contents, .vertical), [20, 100, 180], within: 1)
  }

  @Test func thickBordersAndThinGrayRulesStandTogether() {
    var sheet = Sheet(width: 200, height: 150)
    let gray = RGBColor(red: 0.6, green: 0.6, blue: 0.6)
    for y in [50.0, 70] { sheet.across(y: y, 20, 180, thickness: 0.5, gray) }
    sheet.down(x: 100, 30, 90, thickness: 0.5, gray)
    sheet.grid(columns: [20, 180], rows: [30, 90], thickness: 3)
    let contents = read(sheet, at: 2.08, noise: 5)
    expect(positions(contents, .horizontal), [30, 50, 70, 90])
    expect(positions(contents, .vertical), [20, 100, 180])
  }

  @Test(arguments: [2.08, 2.78, 4.17])
  func digitsOneInLowRowsAreNoRules(resolution: Double) {
    var sheet = Sheet(width: 160, height: 120)
    let rows = stride(from: 20.0, through: 97, by: 11).map(\.self)
    sheet.grid(columns: [20, 60, 140], rows: rows)
    for top in rows.dropLast() {
      sheet.write("1", x: 38, y: top + 2, height: 7)
      sheet.write("111", x: 120, y: top + 2, height: 7)
    }
    let contents = read(sheet, at: resolution)
    expect(positions(contents, .vertical), [20, 60, 140])
    #expect(contents.pieces.count == 14)
    #expect(contents.pieces.filter { $0.blobs.count == 3 }.count == 7)
  }

  @Test func digitsBelowEachOtherWithoutRulesAreNoRule() {
    var sheet = Sheet(width: 160, height: 220)
    sheet.across(y: 15, 20, 140)
    sheet.write("田45田8田3", x: 80, y: 60, height: 10)
    for row in 0..<16 { sheet.write("1", x: 60, y: 25 + Double(row) * 11, height: 8) }
    let contents = read(sheet)
    #expect(positions(contents, .vertical).isEmpty)
    #expect(contents.pieces.count == 17)
  }

  @Test func largeCharactersAreNoTable() {
    var sheet = Sheet(width: 220, height: 120)
    sheet.write("田二田", x: 20, y: 30, height: 44)
    #expect(read(sheet).rules.isEmpty)
  }

  @Test func aTableTornByThePageBreakIsClosed() {
    var sheet = Sheet(width: 200, height: 150)
    for y in [30.0, 60, 90] { sheet.across(y: y, 20, 180) }
    for x in [20.0, 100, 180] { sheet.down(x: x, 30, 112) }
    sheet.write("45", x: 120, y: 96, height: 7)
    expect(positions(read(sheet), .horizontal), [30, 60, 90, 112])
  }

  @Test func nothingIsClosedWhereNothingStands() {
    var sheet = Sheet(width: 200, height: 150)
    for y in [30.0, 60, 90] { sheet.across(y: y, 20, 180) }
    for x in [20.0, 100, 180] { sheet.down(x: x, 30, 112) }
    expect(positions(read(sheet), .horizontal), [30, 60, 90])
  }

  @Test func aRuleOfTwoRowsEndsWhereTheyEnd() {
    var sheet = Sheet(width: 200, height: 150)
    sheet.grid(columns: [20, 180], rows: [30, 50, 70, 90])
    sheet.down(x: 100, 50, 90)
    // A stroke stands in the prolongation of the rule, in the merged cell above.
    sheet.write("441", x: 84, y: 36, height: 8)
    let contents = read(sheet)
    let rule = contents.rules.first {
      $0.orientation == .vertical && abs($0.position / 2.78 - 100) < 1
    }
    #expect(abs((rule?.start ?? 0) / 2.78 - 50) < 1.5)
  }

  @Test func bordersOfAScanAndPunchHolesAreNoRules() {
    var sheet = table()
    sheet.fill(0, 0, 200, 6)
    sheet.fill(0, 0, 4, 150)
    sheet.ring(in: Rect(x0: 6, y0: 60, x1: 18, y1: 72), rim: nil, .black)
    let contents = read(sheet)
    expect(positions(contents, .horizontal), rows)
    expect(positions(contents, .vertical), columns)
    #expect(contents.pieces.count == 12)
  }
}
