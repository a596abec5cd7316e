internal import DisclosureReports
internal import GRDB
internal import PageModel

/// Tells of reports that several documents hold: the same body's for the same year, as a web page and as
/// a PDF, or published twice.
///
/// Both stay in the archive, and nothing prefers one. Each gets the finding `report.duplicate`, which
/// names the other documents and the figures in which they differ.
enum DuplicateReports {
  /// Writes these findings anew.
  ///
  /// Takes one search for all bodies and years, and one for each report of those that have several.
  static func note(in database: Database) throws {
    let rule = FindingRule.reportDuplicate
    try database.execute(sql: "DELETE FROM finding WHERE rule = ?", arguments: [rule.rawValue])
    let insertion = try database.makeStatement(
      sql: """
        INSERT INTO finding (report_id, position, rule, severity, message, message_zh, scope)
        VALUES (
          ?1, (SELECT coalesce(max(position) + 1, 0) FROM finding WHERE report_id = ?1), ?2, ?3, ?4, ?5,
          'series')
        """)
    for group in try groups(in: database) {
      let differences = try differences(of: group, in: database)
      for member in group {
        let others = group.filter { $0.report != member.report }.map(\.path)
        let finding = finding(others, differences)
        try insertion.execute(arguments: [
          member.report, finding.rule, finding.severity.rawValue, finding.message,
          finding.chineseMessage,
        ])
      }
    }
  }

  /// A report with the path of its document.
  private struct Member {
    let report: Int64
    let path: String
  }

  /// The reports of each body and year that has several, those of documents that are gone left out.
  private static func groups(in database: Database) throws -> [[Member]] {
    let identities = try PublisherIdentities(in: database)
    return try StoredSeries.series(in: database, by: identities).flatMap(\.years)
      .filter { $0.members.count > 1 }
      .map { year in year.members.map { Member(report: $0.id, path: $0.path) } }
  }

  /// The figures that not all reports of a group print alike, with their values: `path 1 / 2 / –`.
  private static func differences(of group: [Member], in database: Database) throws
    -> [BilingualText]
  {
    var values: [FigurePath: [Int: String]] = [:]
    let figures = try StoredFigures(in: database)
    for (index, member) in group.prefix(mostCompared).enumerated() {
      for figure in try figures.figures(of: member.report) {
        guard let value = figure.value else { continue }
        values[figure.path, default: [:]][index] = value
      }
    }
    let count = min(group.count, mostCompared)
    let paths = values.filter { Set($0.value.values).count > 1 || $0.value.count < count }.keys
      .sorted { position($0) < position($1) }
    return paths.map { path in
      let printed = (0..<count).map { values[path]?[$0] ?? "–" }
      let numbers = printed.joined(separator: " / ")
      return BilingualText(
        english: "\(path) \(numbers)", chinese: "\(path.words.chinese) \(numbers)")
    }
  }

  /// Documents of one report whose figures are compared.
  private static let mostCompared = 8

  private static func position(_ path: FigurePath) -> (Int, String) {
    (FormPositions.positions[path] ?? .max, path.description)
  }

  private static func finding(_ others: [String], _ differences: [BilingualText]) -> Finding {
    let paths = listed(others.map { BilingualText($0) }, .comma, most: mostNamed)
    let figures = listed(differences, .semicolon, most: mostDifferences)
    return switch differences.count {
    case 0: Finding(.duplicate, ["paths": paths])
    case 1: Finding(.duplicateDiffering, ["paths": paths, "figures": figures])
    default:
      Finding(
        .duplicatesDiffering,
        ["paths": paths, "count": "\(differences.count)", "figures": figures])
    }
  }

  private static func listed(
    _ texts: [BilingualText], _ separator: BilingualText.Separator, most: Int
  ) -> BilingualText {
    let list = BilingualText.list(texts.prefix(most), separator)
    let rest = texts.count - most
    return rest > 0 ? FindingPhrase.andMore(["list": list, "count": "\(rest)"]) : list
  }

  /// Other documents that a message names, and figures.
  private static let mostNamed = 5
  private static let mostDifferences = 20
}
