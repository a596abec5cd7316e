internal import GRDB
package import ReportExtraction

/// What a review of an archive's documents needs beside the documents.
package struct ReviewedArchive: Sendable {
  /// A document with what its report alone does not show.
  package struct Document: Sendable {
    /// Its path; `nil` where its name is no UTF-8 and a review cannot open it.
    package let path: String?
    /// The path as the database has it.
    package let text: String
    /// The findings of the scope `series`.
    package let findings: [Finding]
  }

  /// The documents that gave a report and are not gone, one a report, by publisher and year.
  package let documents: [Document]
  /// The archive's corrections.
  package let corrections: ReportCorrections
}

extension DocumentArchive {
  /// The documents of the archive as a review shows them.
  package func reviewed() throws(ArchiveError) -> ReviewedArchive {
    try ArchiveDatabase.existing(at: database).read { database in
      let findings = try Self.seriesFindings(in: database)
      let rows = try ReportSelection(presentOnly: true).reports.fetchAll(database)
      let documents = rows.compactMap { row -> ReviewedArchive.Document? in
        guard let text: String = row[1] else { return nil }
        let path = ArchivePath(text: text)
        let name = String(decoding: path.bytes, as: UTF8.self)
        return ReviewedArchive.Document(
          path: Array(name.utf8) == path.bytes ? name : nil, text: text,
          findings: findings[row[0]] ?? [])
      }
      return ReviewedArchive(
        documents: documents,
        corrections: ReportCorrections(try CorrectionStore.all(in: database).map(\.correction)))
    }
  }

  private static func seriesFindings(in database: Database) throws -> [Int64: [Finding]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT report_id, rule, severity, message, page, message_zh, section, row_key, column_key
        FROM finding
        WHERE scope = 'series' ORDER BY report_id, position
        """)
    return Dictionary(grouping: rows) { $0[0] as Int64 }.mapValues { rows in
      rows.map { row in
        let severity: String = row[2]
        return Finding(
          rule: row[1], severity: Finding.Severity(rawValue: severity) ?? .warning, message: row[3],
          chineseMessage: row[5], figures: StoredReports.figures(row, from: 6), page: row[4])
      }
    }
  }
}
