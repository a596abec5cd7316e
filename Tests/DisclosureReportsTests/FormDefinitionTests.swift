import Testing

@testable import DisclosureReports

/// A form that contradicts itself is a mistake of whoever wrote it down: making it ends the program
/// with a message that names the form.
@Suite struct FormDefinitionTests {
  @Test(arguments: Contradiction.allCases)
  func aFormThatContradictsItselfIsRefused(contradiction: Contradiction) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [contradiction = contradiction as Contradiction] in
      _ = contradiction.form
    }
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("form garden: \(contradiction.message)"), "\(message)")
  }

  @Test func theFormWithoutContradictionsIsAccepted() {
    #expect(GardenForm().form.figures.count == 6)
  }

  /// （一）维持… stands below both 行政复议 and 行政诉讼 in edition 2014.
  @Test func twoRowsWithOneWordingBelowDifferentRowsAreFine() throws {
    var garden = GardenForm()
    garden.rows += [
      .init(GardenRow("treesNew"), nil, "其中：新种", "其中新种", below: "trees"),
      .init(GardenRow("flowersNew"), nil, "其中：新种", "其中新种", below: "flowers"),
    ]
    let lexicon = garden.form.lexicon
    let rows = try #require(lexicon.exactRows[lexicon.text("其中：新种").codes])
    #expect(rows.map { lexicon.rows[$0].definition.key } == ["treesNew", "flowersNew"])
  }
}

/// A key of a table of gardens.
struct GardenRow: FigureKey {
  let rawValue: String

  init(rawValue: String) {
    self.rawValue = rawValue
  }

  init(_ name: String) {
    self.init(rawValue: name)
  }
}

/// The parts of a small form that holds together, to be spoiled one at a time.
struct GardenForm {
  var headings: [ReportForm.Heading] = [.init(1, "一、绿化情况", "绿化情况")]
  var columns: [ReportForm.Column] = [
    .init(GardenRow("planted"), "种植数量"), .init(GardenRow("felled"), "移除数量"),
  ]
  var rows: [ReportForm.Row] = [
    .init(GardenRow("trees"), .group(1), "（一）树木", "树木"),
    .init(GardenRow("flowers"), .group(2), "（二）花草", "花草"),
    .init(GardenRow("total"), .group(3), "（三）总计", "总计"),
  ]
  var sums: [ReportForm.Sum] = [
    .row(
      "identity.gardens.total", table: "gardens", GardenRow("total"), is: ["trees", "flowers"],
      named: "the plants")
  ]
  var moreTables: [ReportForm.Table] = []

  /// The form; making it ends the program where a part contradicts the others.
  var form: ReportForm {
    ReportForm(
      edition: "garden", years: 2020...2030, headings: headings,
      tables: [.init("gardens", "绿化情况", section: 1, columns: columns, rows: rows)] + moreTables,
      sums: sums)
  }
}

/// What can be wrong with a form.
enum Contradiction: String, CaseIterable, Codable, Sendable {
  case twoRowsWithOneWording
  case oneWordingInTwoTables
  case oneWordingBelowTheSameRow
  case twoColumnsWithOneWording
  case rowKeyTwice
  case columnKeyTwice
  case tableKeyTwice
  case sectionNumberTwice
  case sumOverNoRow
  case sumOverNoColumn
  case sumOverNoTable
  case rowNamingNoColumn
  case rowBelowOneThatFollows
  case rowBelowNone
  case groupOfNoRows
  case rowWithoutWording
  case tableWithoutRows
  case columnWithoutKeyBesideOthers
  case tableNamedLikeAKeyOfReports
  case keyWithADot
  case columnTwiceInARow
  case groupOfItself
  case columnWithoutWording
  case unitKeyOfAnotherColumn
  case headingWithoutWording
  case sectionWithoutHeading
  case ruleWithoutADot

  /// What the message says behind the form's name.
  var message: String {
    switch self {
    case .twoRowsWithOneWording, .oneWordingInTwoTables:
      "rows trees and shrubs have the wording 树木, and nothing tells them apart"
    case .oneWordingBelowTheSameRow:
      "rows new and young have the wording 其中新种, and nothing tells them apart"
    case .twoColumnsWithOneWording: "种植数量 is used twice as wording of a column of gardens"
    case .rowKeyTwice: "trees is used twice as key of a row of gardens"
    case .columnKeyTwice: "planted is used twice as key of a column of gardens"
    case .tableKeyTwice: "gardens is used twice as key of a table"
    case .sectionNumberTwice: "1 is used twice as number of a section"
    case .sumOverNoRow:
      "the sum identity.gardens.total is over a row that is not there, shrubs"
    case .sumOverNoColumn:
      "the sum identity.gardens.columns is over a column that is not there, watered"
    case .sumOverNoTable:
      "the sum identity.parks.total is over a table that is not there, parks"
    case .rowNamingNoColumn: "row shrubs names a column that is not there, watered"
    case .rowBelowOneThatFollows: "row new stands below ponds, which is not above it"
    case .rowBelowNone: "row new stands below shrubs, which is not above it"
    case .groupOfNoRows: "row plants stands for a row that is not there, shrubs"
    case .rowWithoutWording: "row shrubs of gardens has no wording"
    case .tableWithoutRows: "gardens has no rows or no columns"
    case .columnWithoutKeyBesideOthers: "gardens has a column without a key"
    case .tableNamedLikeAKeyOfReports: "title is a key of every report and no table's"
    case .keyWithADot: "the key \"old.trees\" is empty or has a dot"
    case .columnTwiceInARow: "planted is used twice as column of the row shrubs"
    case .groupOfItself: "row plants stands for a group, plants"
    case .columnWithoutWording: "column watered of gardens has no wording"
    case .unitKeyOfAnotherColumn: "planted is used twice as key of a unit"
    case .headingWithoutWording: "section 2 has no wording"
    case .sectionWithoutHeading: "parks stands in section 7, which is not there"
    case .ruleWithoutADot: "the rule gardens1 is no dotted name"
    }
  }

  /// The spoiled form, which is never made.
  var form: ReportForm {
    var garden = GardenForm()
    spoilKeys(of: &garden)
    spoilWordings(of: &garden)
    spoilPlaces(of: &garden)
    return garden.form
  }

  private func spoilKeys(of garden: inout GardenForm) {
    switch self {
    case .rowKeyTwice: garden.rows.append(.init(GardenRow("trees"), nil, "灌木", "灌木"))
    case .columnKeyTwice: garden.columns.append(.init(GardenRow("planted"), "浇水次数"))
    case .tableKeyTwice:
      garden.moreTables = [
        .init(
          "gardens", "水面", columns: garden.columns,
          rows: [.init(GardenRow("ponds"), nil, "池塘", "池塘")])
      ]
    case .sectionNumberTwice: garden.headings.append(.init(1, "一、水面情况", "水面情况"))
    case .columnWithoutKeyBesideOthers: garden.columns.append(.init(SingleColumn.figure, "数量"))
    case .tableNamedLikeAKeyOfReports: garden.moreTables = [Self.park(key: "title", section: nil)]
    case .sectionWithoutHeading: garden.moreTables = [Self.park(key: "parks", section: 7)]
    case .keyWithADot: garden.rows.append(.init(GardenRow("old.trees"), nil, "老树", "老树"))
    case .unitKeyOfAnotherColumn:
      garden.columns.append(.init(GardenRow("watered"), "浇水次数", unitKey: "planted"))
    default: break
    }
  }

  private static func park(key: String, section: Int?) -> ReportForm.Table {
    .init(
      key, "公园", section: section, columns: [.init(GardenRow("visitors"), "游客人数")],
      rows: [.init(GardenRow("parks"), nil, "公园", "公园")])
  }

  private func spoilWordings(of garden: inout GardenForm) {
    let trees = ReportForm.Row(GardenRow("shrubs"), .group(4), "（四）树 木", "灌木", "树 木")
    switch self {
    case .twoRowsWithOneWording: garden.rows.append(trees)
    case .oneWordingInTwoTables:
      garden.moreTables = [.init("parks", "公园", columns: garden.columns, rows: [trees])]
    case .oneWordingBelowTheSameRow:
      garden.rows += [
        .init(GardenRow("new"), nil, "其中：新种", "其中新种", below: "trees"),
        .init(GardenRow("young"), nil, "其中：新种", "其中新种", below: "trees"),
      ]
    case .twoColumnsWithOneWording:
      garden.columns.append(.init(GardenRow("grown"), "成活数量", "种植数量"))
    case .rowWithoutWording: garden.rows.append(.init(GardenRow("shrubs"), nil, "灌木"))
    case .columnWithoutWording: garden.columns.append(.init(GardenRow("watered")))
    case .headingWithoutWording: garden.headings.append(.init(2, "二、水面情况"))
    default: break
    }
  }

  private func spoilPlaces(of garden: inout GardenForm) {
    switch self {
    case .sumOverNoRow:
      garden.sums = [
        .row(
          "identity.gardens.total", table: "gardens", GardenRow("total"), is: ["trees", "shrubs"],
          named: "the plants")
      ]
    case .sumOverNoColumn:
      garden.sums.append(
        .column(
          "identity.gardens.columns", table: "gardens", GardenRow("planted"), is: ["watered"],
          named: "the columns"))
    case .sumOverNoTable:
      garden.sums = [
        .row(
          "identity.parks.total", table: "parks", GardenRow("total"), is: ["trees"],
          named: "the plants")
      ]
    case .rowNamingNoColumn:
      garden.rows.append(
        .init(GardenRow("shrubs"), "灌木", "灌木", columns: [GardenRow("watered")]))
    case .rowBelowOneThatFollows:
      garden.rows += [
        .init(GardenRow("new"), nil, "其中：新种", "其中新种", below: "ponds"),
        .init(GardenRow("ponds"), nil, "池塘", "池塘"),
      ]
    case .rowBelowNone:
      garden.rows.append(.init(GardenRow("new"), nil, "其中：新种", "其中新种", below: "shrubs"))
    case .groupOfNoRows:
      garden.rows.append(.init(GardenRow("plants"), nil, "植物", "植物", members: ["shrubs"]))
    case .tableWithoutRows: garden.rows = []
    case .columnTwiceInARow:
      garden.rows.append(
        .init(
          GardenRow("shrubs"), "灌木", "灌木", columns: [GardenRow("planted"), GardenRow("planted")]))
    case .groupOfItself:
      garden.rows.append(.init(GardenRow("plants"), nil, "植物", "植物", members: ["plants"]))
    case .ruleWithoutADot:
      garden.sums = [
        .row(
          "gardens1", table: "gardens", GardenRow("total"), is: ["trees"], named: "the plants")
      ]
    default: break
    }
  }
}
