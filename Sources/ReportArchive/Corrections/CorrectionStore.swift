internal import DisclosureReports
internal import GRDB

/// What became of an archive's corrections.
public struct CorrectionSummary: Sendable, Hashable, Codable {
  /// Corrections that stand in a figure's place.
  public var applied = 0
  /// Corrections that do not fit their document any more; each has the finding `correction.refused`.
  public var refused = 0
  /// Corrections that gave way to a later one of the same figure; each has the finding
  /// `correction.superseded`.
  public var superseded = 0
  /// Corrections of documents that the archive does not have.
  public var unmatched = 0
  /// Reports that the archive has corrections of and that have errors or warnings with them; those that the
  /// document itself has, those that a correction makes, and refused corrections.
  public var withFindings = 0
  /// Of the documents that the update read, those whose reports have errors or warnings now that corrections are
  /// applied; `nil` where it read none.
  public var readWithFindings: Int?
}

/// The corrections of an archive: the table `correction`, and the figures in whose places they stand.
///
/// They are applied anew with each update, since a document that is read again comes as it is printed.
enum CorrectionStore {
  /// Keeps corrections beside those that are there; which of two of one figure counts, ``apply(in:at:)``
  /// decides.
  static func add(_ corrections: ReportCorrections, to database: Database) throws {
    let insertion = try database.makeStatement(
      sql: """
        INSERT INTO correction (
          sha256, figure, printed, corrected, reason, who, made_at, file, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'unmatched')
        ON CONFLICT DO NOTHING
        """)
    for correction in corrections.all {
      try insertion.execute(arguments: [
        correction.sha256 ?? "", correction.key, correction.printed, correction.corrected,
        correction.reason, correction.who, correction.when, correction.file,
      ])
    }
  }

  /// Applies all corrections, and takes back those that were removed from the table.
  ///
  /// - Parameter path: The path of the database, for messages.
  /// - Returns: `nil` where there are none.
  static func apply(in database: Database, at path: String) throws -> CorrectionSummary? {
    let corrections = try all(in: database)
    let corrected = try Int64.fetchSet(
      database,
      sql: """
        SELECT report_id FROM figure WHERE state = 'corrected'
        UNION SELECT report_id FROM indicator_value WHERE state = 'corrected'
        UNION SELECT report_id FROM finding WHERE rule GLOB 'correction.*'
        """)
    guard !corrections.isEmpty || !corrected.isEmpty else { return nil }
    let documents = try CorrectedDocuments(
      of: corrections, correctedBefore: corrected, in: database)
    let stored = try StoredReports(in: database, at: path)
    var states: [Int64: String] = [:]
    var withFindings = 0
    for document in documents.all {
      guard let before = try stored.report(ofDocument: document.id) else { continue }
      let (after, outcomes) = before.corrected(
        with: ReportCorrections(document.corrections.map(\.correction)))
      try CorrectedRows(report: document.report, in: database).write(after, over: before)
      if !document.corrections.isEmpty, try hasFindings(document.report, in: database) {
        withFindings += 1
      }
      for (row, outcome) in zip(document.corrections, outcomes) {
        states[row.id] = Self.state(outcome)
      }
    }
    // Only now: reports are made again with the corrections that were applied before.
    try note(states, of: corrections, in: database)
    var summary = try summary(in: database)
    summary.withFindings = withFindings
    return summary
  }

  /// Writes the states that differ; a correction without one is of no document here.
  private static func note(
    _ states: [Int64: String], of corrections: [StoredCorrection], in database: Database
  ) throws {
    let update = try database.makeStatement(sql: "UPDATE correction SET state = ? WHERE rowid = ?")
    for correction in corrections {
      let state = states[correction.id] ?? "unmatched"
      if state != correction.state { try update.execute(arguments: [state, correction.id]) }
    }
  }

  /// Whether a report has errors or warnings of its own.
  private static func hasFindings(_ report: Int64, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM finding WHERE report_id = ? AND scope = 'report' AND severity <> 'info')
          """), arguments: [report]) ?? false
  }

  private static func state(_ outcome: CorrectionOutcome) -> String {
    switch outcome {
    case .applied: "applied"
    case .superseded: "superseded"
    case .refused: "refused"
    case .elsewhere: "unmatched"
    }
  }

  /// What became of the corrections when they were last applied.
  static func summary(in database: Database) throws -> CorrectionSummary {
    var summary = CorrectionSummary()
    let rows = try Row.fetchAll(
      database, sql: "SELECT state, count(*) FROM correction GROUP BY state")
    for row in rows {
      switch row[0] as String {
      case "applied": summary.applied = row[1]
      case "refused": summary.refused = row[1]
      case "superseded": summary.superseded = row[1]
      default: summary.unmatched = row[1]
      }
    }
    return summary
  }

  /// A correction, its row, and what became of it when corrections were last applied.
  struct StoredCorrection {
    let id: Int64
    let correction: ReportCorrection
    let state: String
  }

  /// The corrections of the archive.
  static func all(in database: Database) throws -> [StoredCorrection] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT rowid, file, sha256, figure, printed, corrected, reason, who, made_at, state FROM correction
        ORDER BY sha256, figure, made_at, who, corrected, reason, printed
        """
    ).map { row in
      let digest: String = row[2]
      return StoredCorrection(
        id: row[0],
        correction: ReportCorrection(
          file: row[1], sha256: digest.isEmpty ? nil : digest, key: row[3], printed: row[4],
          corrected: row[5], reason: row[6], who: row[7], when: row[8]), state: row[9])
    }
  }
}

/// The documents that corrections are of, each with its own.
struct CorrectedDocuments {
  struct Document {
    let id: Int64
    let report: Int64
    let sha256: String?
    var corrections: [CorrectionStore.StoredCorrection] = []
  }

  private(set) var all: [Document] = []

  /// Finds them by their content; a correction of a content that is not there belongs to the one document
  /// that has its name, if there is one, which then refuses it.
  init(
    of stored: [CorrectionStore.StoredCorrection], correctedBefore reports: Set<Int64>,
    in database: Database
  ) throws {
    let digests = Set(stored.compactMap(\.correction.sha256))
    let names = Set(stored.compactMap(\.correction.file))
    var byDigest: [String: Int] = [:]
    var byName: [String: [Int]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, report_id, sha256, path FROM document WHERE report_id NOTNULL ORDER BY path")
    var indices: [Int64: Int] = [:]
    while let row = try rows.next() {
      let (id, report): (Int64, Int64) = (row[0], row[1])
      let digest: String? = row[2]
      let path = ArchivePath(text: row[3])
      let name = String(decoding: path.name.bytes, as: UTF8.self)
      let isKnown = digest.map(digests.contains) ?? false
      guard isKnown || names.contains(name) || reports.contains(report) else { continue }
      let index = indices[report] ?? all.count
      if index == all.count {
        indices[report] = index
        all.append(Document(id: id, report: report, sha256: digest))
      }
      if let digest { byDigest[digest] = index }
      if byName[name]?.contains(index) != true { byName[name, default: []].append(index) }
    }
    for row in stored {
      if let index = row.correction.sha256.flatMap({ byDigest[$0] }) {
        all[index].corrections.append(row)
      } else if let named = row.correction.file.flatMap({ byName[$0] }), named.count == 1 {
        all[named[0]].corrections.append(row)
      }
    }
    all.removeAll { $0.corrections.isEmpty && !reports.contains($0.report) }
  }
}
