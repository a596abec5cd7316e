internal import GRDB

/// Takes the rows of an attached archive, `part`, into the one it is attached to, `main`; within one transaction.
///
/// All steps are statements over whole tables; only what is in conflict passes through memory.
struct ArchiveMerger {
  private let database: Database
  private let tables: MergeTables
  /// What the part is called in messages.
  private let name: String

  init(_ database: Database, part name: String) throws {
    self.database = database
    self.name = name
    tables = try MergeTables(in: database)
  }

  /// Merges.
  func merge() throws -> MergedPart {
    try pair()
    let counts = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*), count(*) FILTER (WHERE kind = 'new'),
          count(*) FILTER (WHERE kind <> 'new' AND is_taken), count(*) FILTER (WHERE NOT is_taken)
        FROM temp.pair
        """)
    let conflicts = try self.conflicts()
    try mapReports()
    try insertReports()
    try insertDocuments()
    try shareReports()
    let rest = try insertOthers()
    try database.execute(sql: "DROP TABLE temp.pair; DROP TABLE temp.mapping")
    return MergedPart(
      part: name, documents: counts?[0] ?? 0, added: counts?[1] ?? 0, replaced: counts?[2] ?? 0,
      kept: counts?[3] ?? 0, conflicts: conflicts + rest)
  }

  /// Pairs the documents of both by their paths, and decides which row stays.
  ///
  /// Of one content the row that knows more stays: a report before a failure, a digest before none, a file that
  /// is there before one that is gone; then the one that was read last. Of two contents the one that is there
  /// and was read last.
  private func pair() throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE pair AS
        SELECT new.id AS part_id, old.id AS main_id,
          CASE WHEN old.id IS NULL THEN 'new' WHEN new.sha256 <> old.sha256 THEN 'conflict'
            ELSE 'same' END AS kind,
          old.id IS NULL OR iif(new.sha256 <> old.sha256,
            (new.gone_at IS NULL, new.read_at) > (old.gone_at IS NULL, old.read_at),
            (new.report_id NOTNULL, new.sha256 NOTNULL, new.gone_at IS NULL, new.read_at)
              > (old.report_id NOTNULL, old.sha256 NOTNULL, old.gone_at IS NULL, old.read_at))
            AS is_taken,
          old.id NOTNULL AND (new.sha256 <> old.sha256) IS NOT TRUE
            AND (new.gone_at IS NULL OR old.gone_at IS NULL) AS is_there
        FROM part.document AS new LEFT JOIN main.document AS old USING (path)
        """)
  }

  private func conflicts() throws -> [MergedPart.Conflict] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT new.path, new.sha256, old.sha256, is_taken, new.read_at, old.read_at
        FROM temp.pair JOIN part.document AS new ON new.id = part_id
          JOIN main.document AS old ON old.id = main_id
        WHERE kind = 'conflict' ORDER BY new.path
        """
    ).map { row in
      let (new, old): (String, String) = (row[1], row[2])
      let (newTime, oldTime): (String, String) = (row[4], row[5])
      let isTaken: Bool = row[3]
      return MergedPart.Conflict(
        path: row[0], kept: isTaken ? new : old, leftOut: isTaken ? old : new,
        message:
          "\(name) has another content under this path (SHA-256 \(new), read \(newTime)) than the "
          + "archive (\(old), read \(oldTime)); "
          + (isTaken ? "that of \(name) was taken." : "that of the archive was kept.")
          + " Read the file again where it lies, or give one of them another path.")
    }
  }

  /// Finds for each report that is taken the number it will have: one content has one report.
  private func mapReports() throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE mapping (part_id INTEGER PRIMARY KEY, main_id INTEGER, is_new INTEGER);
        INSERT INTO temp.mapping
        SELECT new.report_id, (
          SELECT old.report_id FROM main.document AS old
          WHERE old.size = new.size AND old.sha256 = new.sha256 AND old.report_id NOTNULL
            AND old.extractor_version = new.extractor_version LIMIT 1), FALSE
        FROM temp.pair JOIN part.document AS new ON new.id = pair.part_id
        WHERE is_taken AND new.report_id NOTNULL GROUP BY new.report_id;
        UPDATE temp.mapping SET is_new = TRUE, main_id = numbered.id
        FROM (
          SELECT part_id AS number, row_number() OVER (ORDER BY part_id)
            + (SELECT coalesce(max(id), 0) FROM main.report) AS id
          FROM temp.mapping WHERE main_id IS NULL) AS numbered
        WHERE part_id = numbered.number
        """)
  }

  private func insertReports() throws {
    try insert(tables.reports, reference: "id")
    for part in tables.parts { try insert(part.table, reference: part.reference) }
  }

  /// Takes the rows of new reports over, with their new numbers.
  private func insert(_ table: MergeTables.Table, reference: String) throws {
    let columns = table.columns.filter { $0 != reference }
    let name = MergeTables.Table.quoted(table.name)
    let key = MergeTables.Table.quoted(reference)
    try database.execute(
      sql: """
        INSERT INTO main.\(name) (\(MergeTables.Table.list([reference] + columns)))
        SELECT mapping.main_id, \(columns.map { "source.\(MergeTables.Table.quoted($0))" }
          .joined(separator: ", "))
        FROM temp.mapping CROSS JOIN part.\(name) AS source ON source.\(key) = mapping.part_id
        WHERE mapping.is_new
        """)
  }

  private func insertDocuments() throws {
    let columns = tables.documents.columns.filter { $0 != "id" && $0 != "report_id" }
    let updates = (columns + ["report_id"]).filter { $0 != "path" }.map {
      let column = MergeTables.Table.quoted($0)
      return "\(column) = excluded.\(column)"
    }
    try database.execute(
      sql: """
        INSERT INTO main.document (\(MergeTables.Table.list(columns)), report_id)
        SELECT \(columns.map { "new.\(MergeTables.Table.quoted($0))" }.joined(separator: ", ")),
          mapping.main_id
        FROM temp.pair JOIN part.document AS new ON new.id = pair.part_id
          LEFT JOIN temp.mapping ON mapping.part_id = new.report_id
        WHERE is_taken ORDER BY new.id
        ON CONFLICT (path) DO UPDATE SET \(updates.joined(separator: ", "));
        UPDATE main.document SET gone_at = NULL
        WHERE gone_at NOTNULL AND id IN (SELECT main_id FROM temp.pair WHERE is_there)
        """)
  }

  /// Columns of documents that tell of the file; all others tell of its content, which copies share.
  private static let columnsOfTheFile: Set = [
    "id", "path", "size", "modified", "in_doubt", "sha256", "milliseconds", "read_at", "gone_at",
  ]

  /// Lets all documents of one content have the report that was read last, and removes reports that no document
  /// has any more.
  private func shareReports() throws {
    let shared = tables.documents.columns.filter { !Self.columnsOfTheFile.contains($0) }
    let updates = shared.map {
      let column = MergeTables.Table.quoted($0)
      return "\(column) = source.\(column)"
    }
    try database.execute(
      sql: """
        UPDATE main.document SET \(updates.joined(separator: ", "))
        FROM (
          SELECT *, row_number() OVER (PARTITION BY size, sha256 ORDER BY read_at DESC, id) AS rank
          FROM main.document WHERE report_id NOTNULL AND (size, sha256) IN (
            SELECT size, sha256 FROM main.document WHERE sha256 NOTNULL GROUP BY size, sha256
            HAVING count(*) > count(report_id) AND count(report_id) > 0
              OR min(report_id) < max(report_id))
        ) AS source
        WHERE source.rank = 1 AND document.size = source.size
          AND document.sha256 = source.sha256 AND document.report_id IS NOT source.report_id;
        DELETE FROM main.report WHERE NOT EXISTS (
          SELECT 1 FROM main.document WHERE report_id = report.id)
        """)
  }

  /// Takes over rows that belong to no report; where both have a row of one key, the archive's stays.
  private func insertOthers() throws -> [MergedPart.Conflict] {
    let corrections = try correctionConflicts()
    return try corrections
      + tables.others.compactMap { table in
        let name = MergeTables.Table.quoted(table.name)
        let columns = MergeTables.Table.list(table.columns)
        let compared = MergeTables.Table.list(table.comparedColumns)
        try database.execute(
          sql: "INSERT OR IGNORE INTO main.\(name) (\(columns)) SELECT \(columns) FROM part.\(name)"
        )
        let left =
          try Int.fetchOne(
            database,
            sql: """
              SELECT count(*) FROM (
                SELECT \(compared) FROM part.\(name) EXCEPT SELECT \(compared) FROM main.\(name))
              """) ?? 0
        guard left > 0 else { return nil }
        return MergedPart.Conflict(
          path: table.name, kept: nil, leftOut: nil,
          message:
            "\(self.name) has other rows under \(left == 1 ? "a key" : "\(left) keys") of this "
            + "table than the archive; those of the archive were kept.")
      }
  }

  // MARK: Corrections

  /// The figures of one document that the two correct to different numbers; all corrections are kept, and the
  /// one that was made last counts, whichever archive is merged into which.
  private func correctionConflicts() throws -> [MergedPart.Conflict] {
    // The same instant may be written in another zone; what is no time comes first.
    let instant = { (time: String) in "ifnull(julianday(\(time)), 0)" }
    let last = { (schema: String) in
      """
      SELECT * FROM (
        SELECT *, row_number() OVER (
          PARTITION BY sha256, figure
          ORDER BY \(instant("made_at")) DESC, made_at DESC, who DESC, ifnull(corrected, '') DESC,
            reason DESC) AS rank
        FROM \(schema).correction) WHERE rank = 1
      """
    }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT new.figure, coalesce(new.file, old.file), new.corrected, new.who, new.made_at,
          old.corrected, old.who, old.made_at,
          (\(instant("new.made_at")), new.made_at, new.who, ifnull(new.corrected, ''))
            > (\(instant("old.made_at")), old.made_at, old.who, ifnull(old.corrected, ''))
        FROM (\(last("part"))) AS new JOIN (\(last("main"))) AS old USING (sha256, figure)
        WHERE new.corrected IS NOT old.corrected ORDER BY 2, 1
        """
    ).map { row in
      let figure: String = row[0]
      let file: String? = row[1]
      let isLater: Bool = row[8]
      func words(_ first: Int) -> String {
        let number: String? = row[first]
        let (who, when): (String, String) = (row[first + 1], row[first + 2])
        return "\(number ?? "no number") (\(who), \(when))"
      }
      return MergedPart.Conflict(
        path: file ?? "correction", kept: nil, leftOut: nil,
        message:
          "\(figure) is corrected to \(words(2)) in \(name) and to \(words(5)) in the archive; the later "
          + "one, that of \(isLater ? name : "the archive"), counts where it fits the document, and both are "
          + "kept. Remove the wrong one from the table correction.")
    }
  }
}
