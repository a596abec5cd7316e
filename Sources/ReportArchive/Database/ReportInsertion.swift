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
    for (position, path) in FigureCatalog.known.figures.enumerated() {
      try insertion.execute(arguments: [position, path.table, path.row, path.column])
    }
  }

  /// Inserts the report with its figures, indicators, sections and findings.
  ///
  /// - Parameter line: A worker's line, with the rows as ``ReportRows`` writes them.
  /// - Returns: The report's row.
  static func insert(_ line: String, into database: Database) throws -> Int64 {
    try database.cachedStatement(sql: report).execute(arguments: [line])
    let id = database.lastInsertedRowID
    for statement in [figures, indicators, indicatorValues, sections, findings] {
      try database.cachedStatement(sql: statement).execute(arguments: [id, line])
    }
    return id
  }

  // json_extract rather than ->>, which SQLite 3.37 does not have.

  private static let report = """
    INSERT INTO report (
      kind, publisher, title, year, edition, period_from, period_to, preamble, closing)
    SELECT \(elements(0...8)) FROM (SELECT json_extract(?, '$.rows.report') AS value)
    """

  private static let figures = """
    INSERT INTO figure (
      report_id, section, row_key, column_key, state, value, number, page, text, unit, frame,
      reading)
    SELECT ?1, form.section, form.row_key, form.column_key, \(elements(1...2)),
      CAST(\(element(2)) AS REAL), \(elements(3...7))
    FROM json_each(?2, '$.rows.figures') CROSS JOIN form ON form.position = \(element(0))
    """

  private static let indicators = """
    INSERT INTO indicator (report_id, position, label, unit, page, frame)
    SELECT ?1, key, \(elements(0...3)) FROM json_each(?2, '$.rows.indicators')
    """

  private static let indicatorValues = """
    INSERT INTO indicator_value (
      report_id, position, column_position, header, state, value, number, page, text, frame,
      reading)
    SELECT ?1, \(elements(0...4)), CAST(\(element(4)) AS REAL), \(elements(5...8))
    FROM json_each(?2, '$.rows.indicatorValues')
    """

  private static let sections = """
    INSERT INTO section (report_id, position, number, heading, text)
    SELECT ?1, key, \(elements(0...2)) FROM json_each(?2, '$.rows.sections')
    """

  private static let findings = """
    INSERT INTO finding (
      report_id, position, rule, severity, message, page, frame, message_zh, section, row_key,
      column_key)
    SELECT ?1, key, \(elements(0...8)) FROM json_each(?2, '$.rows.findings')
    """

  /// The elements of the array `value`; one that is an array or an object itself as
  /// its text.
  private static func elements(_ indices: ClosedRange<Int>) -> String {
    indices.map(element).joined(separator: ", ")
  }

  private static func element(_ index: Int) -> String {
    "json_extract(value, '$[\(index)]')"
  }
}
