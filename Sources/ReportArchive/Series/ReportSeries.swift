internal import DisclosureReports
internal import GRDB

/// The reports of one body, by year.
struct ReportSeries {
  /// A number with its exact text.
  struct Figure: Hashable {
    let number: Double
    let text: String
    let page: Int?
  }

  /// A report with its figures.
  struct Member {
    let id: Int64
    let publisher: String
    let path: String
    let edition: String?
    var figures: [FigurePath: Figure] = [:]
  }

  /// The reports for one year: several where a report was published twice.
  struct Year {
    let year: Int
    var members: [Member]

    /// The report that findings of the year stand in.
    var first: Member { members[0] }

    /// A figure on which all reports of the year agree; `nil` where one of them has none.
    subscript(path: FigurePath) -> Figure? {
      guard let figure = members[0].figures[path],
        members.dropFirst().allSatisfy({ $0.figures[path]?.text == figure.text })
      else { return nil }
      return figure
    }
  }

  let identity: String
  /// In order.
  var years: [Year]
}

/// Reads the series of an archive, one after the other.
struct StoredSeries {
  private let figures: Statement
  /// The places of figures by their keys in one word.
  private let paths: [String: FigurePath]

  init(in database: Database) throws {
    figures = try database.makeStatement(
      sql: """
        SELECT section || '.' || row_key || '.' || column_key, number, value, page FROM figure
        WHERE report_id = ? AND number NOTNULL
        """)
    paths = Dictionary(
      FigureCatalog.known.figures.map { ("\($0.table).\($0.row).\($0.column)", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The reports of each body without their figures, those left out whose documents are gone and those
  /// without a body or year; by body.
  static func series(in database: Database, by identities: PublisherIdentities) throws
    -> [ReportSeries]
  {
    var bodies: [String: [Int: [ReportSeries.Member]]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT report.id, publisher, year, edition, min(path)
        FROM report JOIN document ON document.report_id = report.id
        WHERE gone_at IS NULL AND publisher IS NOT NULL AND year IS NOT NULL
        GROUP BY report.id
        """)
    while let row = try rows.next() {
      let (publisher, year): (String, Int) = (row[1], row[2])
      bodies[identities.identity(of: publisher), default: [:]][year, default: []].append(
        ReportSeries.Member(id: row[0], publisher: publisher, path: row[4], edition: row[3]))
    }
    return bodies.sorted { $0.key < $1.key }.map { identity, years in
      ReportSeries(
        identity: identity,
        years: years.sorted { $0.key < $1.key }.map { year, members in
          ReportSeries.Year(year: year, members: members.sorted { $0.path < $1.path })
        })
    }
  }

  /// The series with its figures.
  func filled(_ series: ReportSeries) throws -> ReportSeries {
    var series = series
    for year in series.years.indices {
      for member in series.years[year].members.indices {
        series.years[year].members[member].figures = try figures(
          of: series.years[year].members[member].id)
      }
    }
    return series
  }

  private func figures(of report: Int64) throws -> [FigurePath: ReportSeries.Figure] {
    var result: [FigurePath: ReportSeries.Figure] = [:]
    let rows = try Row.fetchCursor(figures, arguments: [report])
    while let row = try rows.next() {
      let key: String = row[0]
      guard let path = paths[key], let number: Double = row[1], let text: String = row[2] else {
        continue
      }
      result[path] = ReportSeries.Figure(number: number, text: text, page: row[3])
    }
    return result
  }
}
