internal import GRDB

/// What an update notes for itself, in tables that go with its connection.
enum UpdateNotes {
  /// Makes the tables, and notes the documents whose folders are not there though nothing has marked them as gone.
  ///
  /// What the inputs cover and is not there, the plan has marked.
  static func prepare(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE read_report (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE absent_document (
          id INTEGER PRIMARY KEY, folder TEXT NOT NULL, is_found INTEGER NOT NULL DEFAULT 0);
        """)
    let insertion = try database.makeStatement(
      sql: "INSERT INTO absent_document (id, folder) VALUES (?, ?)")
    var folders = AbsentFolders()
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT path, id FROM document WHERE gone_at IS NULL AND sha256 NOTNULL ORDER BY path")
    while let row = try rows.next() {
      guard let folder = folders.folder(ofDocument: row[0]) else { continue }
      let id: Int64 = row[1]
      try insertion.execute(arguments: [id, folder.text])
    }
  }

  // MARK: Reports that were read

  /// Notes a report that was read.
  static func add(report: Int64, in database: Database) throws {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO read_report (id) VALUES (?)")
      .execute(arguments: [report])
  }

  /// How many of the reports that were read have errors or warnings of their own.
  static func readWithFindings(in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM read_report WHERE EXISTS (
          SELECT 1 FROM finding
          WHERE report_id = read_report.id AND scope = 'report' AND severity <> 'info')
        """) ?? 0
  }

  // MARK: Documents that were moved

  /// Whether a document of a content may have moved: in SQL, of a row of `document`.
  static let mayHaveMoved =
    "(gone_at NOTNULL OR id IN (SELECT id FROM temp.absent_document WHERE NOT is_found))"

  /// Notes that a document has a new path.
  static func addFound(at path: String, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        UPDATE temp.absent_document SET is_found = 1
        WHERE id = (SELECT id FROM document WHERE path = ?)
        """
    ).execute(arguments: [path])
  }

  /// The folders of which documents were found elsewhere.
  static func moved(in database: Database) throws -> [MovedDocuments] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT folder, sum(is_found), sum(NOT is_found) FROM temp.absent_document
        GROUP BY folder HAVING sum(is_found) > 0 ORDER BY folder
        """
    ).map { MovedDocuments(folder: ArchivePath(text: $0[0]), found: $0[1], left: $0[2]) }
  }
}
