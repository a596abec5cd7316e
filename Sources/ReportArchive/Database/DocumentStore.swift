internal import GRDB
internal import ReportExtraction

/// Records what became of documents, each in one transaction.
struct DocumentStore: Sendable {
  let database: ArchiveDatabase
  let staleness: Staleness
  /// When this update began, as the database writes times.
  let start: String

  init(
    _ database: ArchiveDatabase, options: ArchiveOptions
  ) async throws(ArchiveError) {
    self.database = database
    let (start, hasWaiting) = try await database.guarding {
      try await database.connection.read {
        (
          try String.fetchOne($0, sql: "SELECT \(Self.now)") ?? "",
          try Bool.fetchOne(
            $0, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE unrecognized_with NOTNULL)")
        )
      }
    }
    self.start = start
    // Engines take a moment to start: not where nobody waits for them.
    staleness = Staleness(
      options,
      recognizers: hasWaiting == true ? WaitingScans.recognizers(of: options.recognition) : "")
  }

  /// The present in SQL: UTC to the millisecond.
  static let now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"

  // MARK: The plan

  /// What is to be done; documents that are gone, or there again, are marked so.
  func plan(_ planner: ArchivePlanner) async throws(ArchiveError) -> ArchivePlan {
    let flag = CancellationFlag()
    let plan = try await database.guarding {
      try await withTaskCancellationHandler {
        try await database.connection.read { try planner.plan($0, unless: flag) }
      } onCancel: {
        flag.cancel()
      }
    }
    guard !plan.gone.isEmpty || !plan.returned.isEmpty else { return plan }
    try await write { database in
      let gone = try database.cachedStatement(
        sql: "UPDATE document SET gone_at = \(Self.now) WHERE id = ?")
      for id in plan.gone { try gone.execute(arguments: [id]) }
      let returned = try database.cachedStatement(
        sql: "UPDATE document SET gone_at = NULL WHERE id = ?")
      for id in plan.returned { try returned.execute(arguments: [id]) }
    }
    return plan
  }

  // MARK: Content that need not be read

  /// Makes ready for recording; gives the sizes of all documents.
  func prepare() async throws(ArchiveError) -> Set<Int64> {
    try await write { database in
      try ReportInsertion.prepare(database)
      try UpdateNotes.prepare(in: database)
      return try Int64.fetchSet(
        database, sql: "SELECT DISTINCT size FROM document WHERE size IS NOT NULL")
    }
  }

  /// The condition in SQL that what a document has need not be read again in this update.
  private var isCurrent: String { "(read_at >= '\(start)' OR NOT \(staleness.condition))" }

  /// Most digests that are sent along with a request.
  ///
  /// 512: so many documents of one size to the byte are copies of a few.
  private static let mostDigests = 512

  /// Digests of documents of a size whose content need not be read again in this update.
  ///
  /// From one digest the next is found by the index; to look at every document of the size, for each of
  /// them, would be thousands of thousands.
  func digests(ofSize size: Int64) async throws(ArchiveError) -> [String] {
    try await database.guarding {
      // One statement is a transaction of its own.
      try await database.connection.writeWithoutTransaction { [isCurrent] in
        let statement = try $0.cachedStatement(
          sql: """
            WITH RECURSIVE content (digest) AS (
              SELECT min(sha256) FROM document WHERE size = ?1
              UNION ALL
              SELECT (SELECT min(sha256) FROM document WHERE size = ?1 AND sha256 > digest)
              FROM content WHERE digest NOTNULL
              LIMIT \(Self.mostDigests))
            SELECT digest FROM content WHERE digest NOTNULL AND EXISTS (
              SELECT 1 FROM document WHERE size = ?1 AND sha256 = digest AND \(isCurrent))
            """)
        return try String.fetchAll(statement, arguments: [size])
      }
    }
  }

  // MARK: Records

  /// Records a report that was read; `line` is the worker's, which has its rows.
  ///
  /// - Returns: Why the tables refuse the rows, which is no reason to read no other documents; `nil`
  ///   where they took them.
  func record(
    _ path: String, _ reply: WorkerReply, line: String
  ) async throws(ArchiveError) -> String? {
    try await database.guarding {
      do {
        try await insert(path, reply, line: line)
        return nil
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        return error.message ?? "\(error.extendedResultCode)"
      }
    }
  }

  private func insert(_ path: String, _ reply: WorkerReply, line: String) async throws {
    try await database.connection.write { database in
      let old = try Self.reports(of: path, reply, in: database)
      let report = try ReportInsertion.insert(line, into: database)
      try UpdateNotes.add(report: report, in: database)
      try Self.upsert(path, reply, report: report, in: database)
      // Copies of the content follow: one content has one report.
      try database.cachedStatement(
        sql: """
          UPDATE document SET report_id = ?1, status = 'read', error_code = NULL,
            error_message = NULL, extractor_version = ?3, page_count = ?4, producer = ?5,
            unrecognized_with = ?7
          WHERE size = ?6 AND sha256 = ?2 AND report_id IS NOT ?1
          """
      ).execute(arguments: [
        report, reply.sha256, ExtractorVersion.current, reply.pageCount, reply.producer,
        reply.file?.size, reply.unrecognizedWith,
      ])
      for report in old { try Self.removeIfOrphaned(report, in: database) }
    }
  }

  /// Records a document that has no report.
  ///
  /// One that has a report and that the system does not let be read keeps it, and stays as it is in
  /// the database: the next update will find it changed still.
  func record(
    _ path: String, _ reply: WorkerReply, failure: DocumentFailure
  ) async throws(ArchiveError) {
    try await write { database in
      let old = try Self.reportID(of: path, in: database)
      if old != nil, Staleness.passingFailures.contains(failure.code) { return }
      try Self.upsert(path, reply, failure: failure, in: database)
      try Self.removeIfOrphaned(old, in: database)
    }
  }

  /// Records a document whose content is known, under this path or another.
  ///
  /// - Returns: What is known of it; `nil`, and nothing recorded, if it no longer is.
  func recordKnown(
    _ path: String, _ reply: WorkerReply
  ) async throws(ArchiveError) -> KnownContent? {
    try await write { [isCurrent] database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT path, status, error_code, error_message, extractor_version, page_count, producer,
            unrecognized_with, report_id
          FROM document WHERE size = ? AND sha256 = ? AND \(isCurrent)
          ORDER BY status DESC, read_at DESC LIMIT 1
          """)
      guard
        let known = try Row.fetchOne(statement, arguments: [reply.file?.size, reply.sha256])
      else { return nil }
      let old = try Self.reportID(of: path, in: database)
      var reply = reply
      reply.pageCount = known["page_count"]
      reply.producer = known["producer"]
      reply.unrecognizedWith = known["unrecognized_with"]
      let failure = (known["error_code"] as String?).map {
        DocumentFailure(code: $0, message: known["error_message"] ?? "")
      }
      try Self.upsert(
        path, reply, report: known["report_id"], failure: failure,
        version: known["extractor_version"], in: database)
      try Self.removeIfOrphaned(old, in: database)
      return KnownContent(failure: failure)
    }
  }

  /// What an archive has of a content.
  struct KnownContent {
    /// Why it gave no report; `nil` where it did.
    let failure: DocumentFailure?
  }

  func write<Value: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(ArchiveError) -> Value {
    try await database.guarding { try await database.connection.write(work) }
  }

  private static func reportID(of path: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT report_id FROM document WHERE path = ?"),
      arguments: [path])
  }

  /// The reports that a path, and the copies of what was read there, have so far.
  private static func reports(
    of path: String, _ reply: WorkerReply, in database: Database
  ) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT report_id FROM document WHERE path = ? AND report_id NOTNULL
        UNION
        SELECT report_id FROM document WHERE size = ? AND sha256 = ? AND report_id NOTNULL
        """)
    return try Int64.fetchAll(statement, arguments: [path, reply.file?.size, reply.sha256])
  }

  private static func upsert(
    _ path: String, _ reply: WorkerReply, report: Int64? = nil, failure: DocumentFailure? = nil,
    version: String = ExtractorVersion.current, in database: Database
  ) throws {
    try adoptMoved(to: path, reply, in: database)
    try database.cachedStatement(
      sql: """
        INSERT INTO document (
          path, size, modified, in_doubt, sha256, status, error_code, error_message, milliseconds,
          extractor_version, page_count, producer, unrecognized_with, report_id, read_at, gone_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(now), NULL)
        ON CONFLICT (path) DO UPDATE SET
          size = excluded.size, modified = excluded.modified, in_doubt = excluded.in_doubt,
          sha256 = excluded.sha256, status = excluded.status, error_code = excluded.error_code,
          error_message = excluded.error_message, milliseconds = excluded.milliseconds,
          extractor_version = excluded.extractor_version, page_count = excluded.page_count,
          producer = excluded.producer, unrecognized_with = excluded.unrecognized_with, report_id = excluded.report_id,
          read_at = excluded.read_at, gone_at = NULL
        """
    ).execute(arguments: [
      path, reply.file?.size, reply.file?.modified, reply.file?.isInDoubt ?? true, reply.sha256,
      report == nil ? "failed" : "read", failure?.code, failure?.message, reply.milliseconds,
      version, reply.pageCount, reply.producer, reply.unrecognizedWith, report,
    ])
  }

  /// Gives a document that is gone, or whose folder is, and whose content now lies under a new path, that path: a
  /// file that was renamed, or whose folder was, stays one document.
  private static func adoptMoved(
    to path: String, _ reply: WorkerReply, in database: Database
  ) throws {
    guard let digest = reply.sha256, let size = reply.file?.size else { return }
    try database.cachedStatement(
      sql: """
        UPDATE document SET path = ?1 WHERE id = (
          SELECT id FROM document WHERE size = ?2 AND sha256 = ?3 AND \(UpdateNotes.mayHaveMoved)
          ORDER BY gone_at IS NULL, gone_at DESC, path LIMIT 1)
        AND NOT EXISTS (SELECT 1 FROM document WHERE path = ?1)
        """
    ).execute(arguments: [path, size, digest])
    try UpdateNotes.addFound(at: path, in: database)
  }

  /// Removes a report that no document has any more; its rows go with it.
  private static func removeIfOrphaned(_ report: Int64?, in database: Database) throws {
    guard let report else { return }
    try database.cachedStatement(
      sql: """
        DELETE FROM report WHERE id = ?1
        AND NOT EXISTS (SELECT 1 FROM document WHERE report_id = ?1)
        """
    ).execute(arguments: [report])
  }
}
