import Foundation
import GRDB
import ReportExtraction

@testable import ReportArchive

/// An archive in a folder that goes away, filled row by row as an update does it.
final class ArchiveFixture {
  let folder: URL
  let archive: DocumentArchive
  private let queue: DatabaseQueue

  /// The path of the database.
  var path: String { archive.database }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "reports.sqlite").path
    archive = DocumentArchive(database: path)
    _ = try ArchiveDatabase.opened(at: path)
    queue = try DatabaseQueue(path: path)
  }

  deinit {
    try? queue.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// A path in the folder.
  func file(_ name: String) -> String {
    folder.appending(path: name).path
  }

  /// Names of the files in the folder.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Runs SQL.
  func execute(_ sql: String, _ arguments: StatementArguments = []) throws {
    try queue.write { try $0.execute(sql: sql, arguments: arguments) }
  }

  /// Reads with SQL.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try queue.read(work)
  }

  /// Leaves the database to others.
  func close() throws {
    try queue.close()
  }

  /// Adds a report and the documents it was read from; gives the report's id.
  @discardableResult
  func add(
    _ report: DisclosureReport, at paths: [String], gone: [String] = [], version: String = "0.2.0"
  ) throws -> Int64 {
    try queue.write { database in
      let id = try Self.insert(report, into: database)
      for path in paths + gone {
        try database.execute(
          sql: """
            INSERT INTO document (path, size, modified, sha256, status, milliseconds,
              extractor_version, page_count, report_id, read_at, gone_at)
            VALUES (?, 1000, 1, ?, 'read', 12.5, ?, ?, ?, '2026-01-01T00:00:00Z', ?)
            """,
          arguments: [
            path, report.source.sha256, version, report.source.pages, id,
            gone.contains(path) ? "2026-02-01T00:00:00Z" : nil,
          ])
      }
      return id
    }
  }

  /// Adds a document that could not be read.
  func addFailure(at path: String, code: String, message: String, isGone: Bool = false) throws {
    try execute(
      """
      INSERT INTO document (path, size, modified, status, error_code, error_message, milliseconds,
        extractor_version, read_at, gone_at)
      VALUES (?, 0, 1, 'failed', ?, ?, 0.5, '0.2.0', '2026-01-01T00:00:00Z', ?)
      """, [path, code, message, isGone ? "2026-02-01T00:00:00Z" : nil])
  }

  private static func insert(_ report: DisclosureReport, into database: Database) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO report (kind, publisher, title, year, edition, period_from, period_to, preamble,
          closing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        report.source.kind.rawValue, report.publisher, report.title, report.year,
        report.edition?.rawValue, report.period?.from, report.period?.to, report.preamble,
        report.closing,
      ])
    let id = database.lastInsertedRowID
    for (path, value) in report.figures {
      let number = value.value.map { "\($0)" }
      try database.execute(
        sql: """
          INSERT INTO figure (report_id, section, row_key, column_key, state, value, number, page,
            text, unit, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, path.table, path.row, path.column, value.state.rawValue, number,
          number.flatMap(Double.init), value.page, value.text ?? "", value.unit,
          try Self.json(value.reading),
        ])
    }
    for (position, indicator) in report.indicators.enumerated() {
      try insert(indicator, position: position, report: id, into: database)
    }
    for (position, section) in report.sections.enumerated() {
      try database.execute(
        sql: "INSERT INTO section VALUES (?, ?, ?, ?, ?)",
        arguments: [
          id, position, section.number, section.heading,
          section.paragraphs.joined(separator: "\n"),
        ])
    }
    for (position, finding) in report.findings.enumerated() {
      let frame = finding.frame.map { "[\($0.x0),\($0.y0),\($0.x1),\($0.y1)]" }
      try database.execute(
        sql: """
          INSERT INTO finding (report_id, position, rule, severity, message, page, frame, message_zh,
            section, row_key, column_key)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, position, finding.rule, finding.severity.rawValue, finding.message, finding.page,
          frame, finding.chineseMessage, finding.subject?.section, finding.subject?.row,
          finding.subject?.column,
        ])
    }
    return id
  }
}

extension ArchiveFixture {
  private static func insert(
    _ indicator: Indicator, position: Int, report: Int64, into database: Database
  ) throws {
    func frame(_ frame: Rect?) -> String? {
      frame.map { "[\($0.x0),\($0.y0),\($0.x1),\($0.y1)]" }
    }
    try database.execute(
      sql: "INSERT INTO indicator VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        report, position, indicator.label, indicator.unit, indicator.page, frame(indicator.frame),
      ])
    for (column, entry) in indicator.values.enumerated() {
      let number = entry.value.value.map { "\($0)" }
      try database.execute(
        sql: """
          INSERT INTO indicator_value (report_id, position, column_position, header, state, value,
            number, page, text, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          report, position, column, entry.header, entry.value.state.rawValue, number,
          number.flatMap(Double.init), entry.value.page, entry.value.text ?? "",
          try Self.json(entry.value.reading),
        ])
    }
  }

  private static func json(_ reading: FigureReading?) throws -> String? {
    try reading.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
  }

  /// A made-up report with some figures.
  static func report(
    publisher: String? = "乌有县", title: String? = nil, year: Int? = 2022,
    findings: [Finding] = [],
    indicators: [Indicator] = [], _ figures: [(FigurePath, FormValue)] = []
  ) -> DisclosureReport {
    DisclosureReport(
      form: .edition2021, title: title, publisher: publisher, year: year, period: nil,
      preamble: nil, sections: [], closing: nil,
      figures: Dictionary(figures) { $1 }, indicators: indicators, findings: findings,
      source: ReportSource(file: "made-up.pdf", kind: .pdf, pages: 3, sha256: "00"))
  }

  /// A printed number.
  static func printed(_ text: String, page: Int? = 1) -> FormValue {
    .printed(Decimal(string: text) ?? 0, text: text, page: page)
  }

  /// The sample PDF of this name.
  static func sample(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "samples").appending(path: "\(name).pdf")
  }

  /// A run of the built command, or of another program, to its end.
  struct Run {
    let code: Int32
    let output: String
    let errors: String

    /// Runs `extract`.
    init(_ arguments: String...) throws {
      let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "extract")
      try self.init(program: [command.path] + arguments)
    }

    /// Runs a program, found on the path unless it is absolute.
    init(program: [String]) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = program
      let folder = FileManager.default.temporaryDirectory.appending(
        path: "run-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let files = ["out", "err"].map { folder.appending(path: $0) }
      for file in files { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: files[0])
      process.standardError = try FileHandle(forWritingTo: files[1])
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      code = process.terminationStatus
      output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
      errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }
  }
}

extension FigurePath {
  /// A figure of section 二.
  static func proactive(_ row: ProactiveRow, _ column: ProactiveColumn) -> FigurePath {
    FigurePath(table: "proactiveDisclosure", row: row.rawValue, column: column.rawValue)
  }

  /// A figure of section 三.
  static func request(_ row: RequestRow, _ column: RequestColumn) -> FigurePath {
    FigurePath(table: "requests", row: row.rawValue, column: column.rawValue)
  }

  /// A figure of section 四.
  static func review(_ row: ReviewRow, _ column: ReviewColumn) -> FigurePath {
    FigurePath(table: "reviews", row: row.rawValue, column: column.rawValue)
  }
}
