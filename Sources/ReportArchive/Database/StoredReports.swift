internal import DisclosureReports
internal import GRDB
internal import PageModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reports made again from the tables, within one transaction.
///
/// Everything comes back but where on its page a number stands.
struct StoredReports {
  private let database: String
  private let figures: StoredFigures
  private let documents: Statement
  private let sections: Statement
  private let findings: Statement

  /// - Parameter path: The path of the database, for messages.
  init(in database: Database, at path: String) throws {
    self.database = path
    figures = try StoredFigures(in: database)
    documents = try database.makeStatement(
      sql: """
        SELECT report.id, kind, publisher, title, year, edition, period_from, period_to, preamble,
          closing, path, page_count, sha256
        FROM document JOIN report ON report.id = report_id WHERE document.id = ?
        """)
    sections = try database.makeStatement(
      sql: "SELECT number, heading, text FROM section WHERE report_id = ? ORDER BY position")
    findings = try database.makeStatement(
      sql: """
        SELECT rule, severity, message, page, frame FROM finding
        WHERE report_id = ? ORDER BY position
        """)
  }

  /// The report of a document; `nil` for a document that gave none.
  func report(ofDocument id: Int64) throws -> DisclosureReport? {
    guard let row = try Row.fetchOne(documents, arguments: [id]) else { return nil }
    let report: Int64 = row[0]
    let tables = try tables(of: report, path: row[10])
    let period: (from: String?, to: String?) = (row[6], row[7])
    return DisclosureReport(
      edition: (row[5] as String?).flatMap(FormEdition.init(rawValue:)), title: row[3],
      publisher: row[2], year: row[4],
      period: period.from.flatMap { from in
        period.to.map { ReportingPeriod(from: from, to: $0) }
      },
      preamble: row[8], sections: try sections(of: report), closing: row[9],
      proactiveDisclosure: tables.proactive, requests: tables.requests, reviews: tables.reviews,
      findings: try findings(of: report), source: Self.source(row))
  }

  /// The file, under the name that `extract report` gives it.
  private static func source(_ row: Row) -> ReportSource {
    let kind: String = row[1]
    let path = ArchivePath(text: row[10])
    return ReportSource(
      file: String(decoding: path.name.bytes, as: UTF8.self),
      kind: ReportSource.Kind(rawValue: kind) ?? .pdf, pages: row[11], sha256: row[12])
  }

  private func sections(of report: Int64) throws -> [ReportSection] {
    try Row.fetchAll(sections, arguments: [report]).map { row in
      let text: String = row[2]
      return ReportSection(
        number: row[0], heading: row[1],
        paragraphs: text.isEmpty
          ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private func findings(of report: Int64) throws -> [Finding] {
    try Row.fetchAll(findings, arguments: [report]).map { row in
      let severity: String = row[1]
      let frame: String? = row[4]
      return Finding(
        rule: row[0], severity: Finding.Severity(rawValue: severity) ?? .error, message: row[2],
        page: row[3],
        frame: try frame.map { try JSONDecoder().decode(Rect.self, from: Data($0.utf8)) })
    }
  }

  /// The three tables of the form.
  private struct Tables {
    var proactive = FormTable<ProactiveRow>()
    var requests = FormTable<RequestRow>()
    var reviews = FormTable<ReviewRow>()
  }

  private func tables(of report: Int64, path: String) throws -> Tables {
    var tables = Tables()
    for figure in try figures.figures(of: report) {
      guard let key = figure.key, let value = Self.value(of: figure) else {
        throw ArchiveError(
          .databaseUnusable, path: database,
          "\(path) has a figure that this version does not know, "
            + "\(figure.section).\(figure.row).\(figure.column) (\(figure.state)); "
            + "read the document again.")
      }
      switch key {
      case .proactive(let row, let column): tables.proactive[row, column] = value
      case .request(let row, let column): tables.requests[row, column] = value
      case .review(let row, let column): tables.reviews[row, column] = value
      }
    }
    return tables
  }

  private static func value(of figure: StoredFigure) -> FormValue? {
    switch FormValue.State(rawValue: figure.state) {
    case .printed:
      figure.value.flatMap { Decimal(string: $0) }.map {
        .printed($0, text: figure.text, page: figure.page)
      }
    case .blank: .blank(text: figure.text, page: figure.page)
    case .unreadable: .unreadable(text: figure.text, page: figure.page)
    case .absent, nil: nil
    }
  }
}
