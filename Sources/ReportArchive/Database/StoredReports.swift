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
  private let indicators: Statement
  private let indicatorValues: Statement
  private let corrections: Statement

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
        SELECT rule, severity, message, page, frame, message_zh, section, row_key, column_key
        FROM finding WHERE report_id = ? ORDER BY position
        """)
    indicators = try database.makeStatement(
      sql: """
        SELECT position, label, unit, page, frame FROM indicator
        WHERE report_id = ? ORDER BY position
        """)
    indicatorValues = try database.makeStatement(
      sql: """
        SELECT header, state, value, page, text, reading, printed, printed_state
        FROM indicator_value WHERE report_id = ? AND position = ? ORDER BY column_position
        """)
    corrections = try database.makeStatement(
      sql: """
        SELECT reason, who, made_at FROM correction
        JOIN document USING (sha256) WHERE report_id = ? AND figure = ? AND state = 'applied' LIMIT 1
        """)
  }

  /// The report of a document; `nil` for a document that gave none.
  func report(ofDocument id: Int64) throws -> DisclosureReport? {
    guard let row = try Row.fetchOne(documents, arguments: [id]) else { return nil }
    let report: Int64 = row[0]
    let form = try form(row[5], path: row[10])
    let period: (from: String?, to: String?) = (row[6], row[7])
    return DisclosureReport(
      form: form, title: row[3], publisher: row[2], year: row[4],
      period: period.from.flatMap { from in
        period.to.map { ReportingPeriod(from: from, to: $0) }
      },
      preamble: row[8], sections: try sections(of: report), closing: row[9],
      figures: try figures(of: report, form: form, path: row[10]),
      indicators: try indicators(of: report),
      findings: try findings(of: report), source: Self.source(row))
  }

  private func form(_ edition: String?, path: String) throws -> ReportForm? {
    guard let edition else { return nil }
    guard let form = ReportForm.known.first(where: { $0.edition.rawValue == edition }) else {
      throw ArchiveError(
        .databaseUnusable, path: database,
        "\(path) is of the edition \(edition), which this version does not know; "
          + "read the document again.")
    }
    return form
  }

  /// The file, under the name that `extract report` gives it.
  private static func source(_ row: Row) -> ReportSource {
    let kind: String = row[1]
    let path = ArchivePath(text: row[10])
    return ReportSource(
      file: String(decoding: path.name.bytes, as: UTF8.self),
      kind: ReportSource.Kind(rawValue: kind), pages: row[11], sha256: row[12])
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
        chineseMessage: row[5], figures: Self.figures(row, from: 6), page: row[3],
        frame: try frame.map(Self.rect))
    }
  }

  /// The figure, row or table that a finding is about, by its keys from a column on.
  static func figures(_ row: Row, from column: Int) -> [String] {
    let keys: [String?] = [row[column], row[column + 1], row[column + 2]]
    let key = keys.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
    return key.isEmpty ? [] : [key]
  }

  private static func rect(_ json: String) throws -> Rect {
    try JSONDecoder().decode(Rect.self, from: Data(json.utf8))
  }

  private func figures(
    of report: Int64, form: ReportForm?, path: String
  ) throws -> [FigurePath: FormValue] {
    var result: [FigurePath: FormValue] = [:]
    for figure in try figures.figures(of: report) {
      guard form?.has(figure.path) == true,
        let value = try value(
          StoredValue(
            state: figure.state, value: figure.value, text: figure.text, page: figure.page,
            unit: figure.unit, reading: figure.reading, printed: figure.printed,
            printedState: figure.printedState), of: report, at: figure.path.description)
      else {
        throw ArchiveError(
          .databaseUnusable, path: database,
          "\(path) has a figure that this version does not know, \(figure.path) "
            + "(\(figure.state)); read the document again.")
      }
      result[figure.path] = value
    }
    return result
  }

  private func indicators(of report: Int64) throws -> [Indicator] {
    try Row.fetchAll(indicators, arguments: [report]).map { row in
      let position: Int = row[0]
      let frame: String? = row[4]
      let values = try Row.fetchAll(indicatorValues, arguments: [report, position])
      return Indicator(
        label: row[1], unit: row[2],
        values: try values.map { value in
          let header: String = value[0]
          let stored = StoredValue(
            state: value[1], value: value[2], text: value[4], page: value[3], unit: nil,
            reading: value[5], printed: value[6], printedState: value[7])
          return Indicator.Entry(
            header: header,
            value: try self.value(
              stored, of: report, at: "indicators.\(position).\(header)")
              ?? .blank(text: value[4], page: value[3]))
        }, page: row[3], frame: try frame.map(Self.rect))
    }
  }

  /// A value as the database has it.
  private struct StoredValue {
    let state: String
    let value: String?
    let text: String
    let page: Int?
    let unit: String?
    let reading: String?
    let printed: String?
    let printedState: String?
  }

  private func value(_ stored: StoredValue, of report: Int64, at key: String) throws -> FormValue? {
    guard stored.state == FormValue.State.corrected.rawValue else {
      return try Self.value(stored, state: stored.state, stored.value)
    }
    let state = stored.printedState.flatMap(FormValue.State.init) ?? .absent
    let row = try Row.fetchOne(corrections, arguments: [report, key])
    let correction = FigureCorrection(
      printed: stored.printed.flatMap { Decimal(string: $0) }, state: state, reason: row?[0] ?? "",
      who: row?[1] ?? "", when: row?[2] ?? "")
    let printed = try Self.value(stored, state: state.rawValue, stored.printed) ?? .absent
    return printed.corrected(to: stored.value.flatMap { Decimal(string: $0) }, by: correction)
  }

  private static func value(
    _ stored: StoredValue, state: String, _ number: String?
  ) throws -> FormValue? {
    let (text, page, unit) = (stored.text, stored.page, stored.unit)
    let reading = try stored.reading.map {
      try JSONDecoder().decode(FigureReading.self, from: Data($0.utf8))
    }
    return switch FormValue.State(rawValue: state) {
    case .printed:
      number.flatMap { Decimal(string: $0) }.map {
        .printed($0, text: text, page: page, unit: unit, reading: reading)
      }
    case .blank: .blank(text: text, page: page, unit: unit)
    case .unreadable: .unreadable(text: text, page: page, unit: unit)
    case .uncertain: .uncertain(text: text, page: page, unit: unit, reading: reading)
    case .absent, .corrected, nil: nil
    }
  }
}
