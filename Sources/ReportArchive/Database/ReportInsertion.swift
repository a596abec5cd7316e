internal import DisclosureReports
internal import GRDB

/// Takes a report's rows out of a worker's line and into the tables.
///
/// SQLite parses the line, not this process's own code: every document of an archive passes through
/// here, and decoding them would keep a processor from reading.
enum ReportInsertion {
  /// Lays the names of the form's figures down for this connection, by their places.
  static func prepare(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE form (
          position INTEGER PRIMARY KEY, section TEXT, row_key TEXT, column_key TEXT)
        """)
    let insertion = try database.makeStatement(sql: "INSERT INTO form VALUES (?, ?, ?, ?)")
    for (position, key) in FormCatalogue.keys.enumerated() {
      let names = key.path.split(separator: ".").map(String.init)
      try insertion.execute(arguments: [position] + StatementArguments(names))
    }
  }

  /// Inserts the report with its figures, sections and findings.
  ///
  /// - Parameter line: A worker's line, with the rows as ``ReportRows`` writes them.
  /// - Returns: The report's row.
  static func insert(_ line: String, into database: Database) throws -> Int64 {
    try database.cachedStatement(sql: report).execute(arguments: [line])
    let id = database.lastInsertedRowID
    for statement in [figures, sections, findings] {
      try database.cachedStatement(sql: statement).execute(arguments: [id, line])
    }
    return id
  }

  private static let report = """
    INSERT INTO report (
      kind, publisher, title, year, edition, period_from, period_to, preamble, closing)
    SELECT row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, row ->> 5, row ->> 6, row ->> 7,
      row ->> 8
    FROM (SELECT json_extract(?, '$.rows.report') AS row)
    """

  private static let figures = """
    INSERT INTO figure (
      report_id, section, row_key, column_key, state, value, number, page, text)
    SELECT ?1, form.section, form.row_key, form.column_key, value ->> 1, value ->> 2,
      CAST(value ->> 2 AS REAL), value ->> 3, value ->> 4
    FROM json_each(?2, '$.rows.figures') CROSS JOIN form ON form.position = value ->> 0
    """

  private static let sections = """
    INSERT INTO section (report_id, position, number, heading, text)
    SELECT ?1, key, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?2, '$.rows.sections')
    """

  private static let findings = """
    INSERT INTO finding (report_id, position, rule, severity, message, page, frame)
    SELECT ?1, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3,
      nullif(value -> 4, 'null')
    FROM json_each(?2, '$.rows.findings')
    """
}
