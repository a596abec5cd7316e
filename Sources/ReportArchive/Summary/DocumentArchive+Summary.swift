internal import DisclosureReports
internal import GRDB
internal import PageModel

extension DocumentArchive {
  /// The reports of the archive with the numbers that a summary is made of.
  ///
  /// - Parameter groups: The user's table of bodies and groups; empty where there is none. Of several lines for one
  ///   body the first counts.
  /// - Throws: ``ArchiveError`` where there is no such database or it cannot be read. A database that was filled by
  ///   an earlier version, or whose table of aliases has changed, must also be one that can be written.
  package func summary(groups: [SummaryGroup] = []) throws(ArchiveError) -> ArchiveSummary {
    try summarized { try ArchiveSummary(in: $0, groups: groups) }
  }

  /// The charts of a summary, each as its query gives it.
  package func summaryTables(groups: [SummaryGroup] = []) throws(ArchiveError) -> [SummaryTable] {
    try summarized { database in
      let bodies = groups.isEmpty ? [] : try SummaryBodies(in: database, groups: groups).all
      return try SummaryQuery.Chart.allCases.flatMap { chart -> [SummaryTable] in
        switch chart {
        case .bodies:
          try SummaryQuery.Measure.allCases.map {
            try SummaryTable(chart, measure: $0, in: database)
          }
        case .groups where bodies.isEmpty: []
        case .groups: [try SummaryTable(chart, groups: bodies, in: database)]
        default: [try SummaryTable(chart, in: database)]
        }
      }
    }
  }

  /// Reads when the view and the bodies of all names are there.
  private func summarized<Value>(
    _ work: (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    let archive = try ArchiveDatabase.existing(at: database)
    if try archive.read({ try !Self.isReady($0) }) { try makeReady() }
    return try archive.read(work)
  }

  private static func isReady(_ database: Database) throws -> Bool {
    let view = try String.fetchOne(
      database, sql: "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?",
      arguments: [CountedReports.name])
    guard view == ArchiveViews.definition(of: CountedReports.name, CountedReports.query) else {
      return false
    }
    return try PublisherIdentities(in: database).areStored(in: database)
  }

  private func makeReady() throws(ArchiveError) {
    let lock = try ArchiveLock(database: database)
    let archive = try ArchiveDatabase.opened(at: database)
    try ArchiveDatabase.guarding(database) {
      try archive.connection.write { try PublisherIdentities(in: $0).store(in: $0) }
    }
    withExtendedLifetime(lock) {}
  }
}

extension SummaryTable {
  fileprivate init(
    _ chart: SummaryQuery.Chart, measure: SummaryQuery.Measure? = nil,
    groups bodies: [ArchiveSummary.Body] = [], in database: Database
  ) throws {
    self.chart = chart
    self.measure = measure
    sql = SummaryQuery(chart).sql(
      measure: measure ?? .received,
      groups: bodies.map { "(\(Self.quoted($0.identity)), \(Self.quoted($0.group ?? "")))" }
        .joined(separator: ", "))
    let statement = try database.makeStatement(sql: sql)
    columns = statement.columnNames
    let count = columns.count
    rows = try Row.fetchAll(statement).map { row in
      (0..<count).map { index in
        let value: DatabaseValue = row[index]
        return switch value.storage {
        case .int64(let number): .number(Double(number))
        case .double(let number): .number(number)
        case .string(let text): .text(text)
        case .null, .blob: .none
        }
      }
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }
}
