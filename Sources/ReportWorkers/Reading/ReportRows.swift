internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A report as the rows that the archive's tables have of it.
///
/// A worker writes them as JSON, in one of two styles.
struct ReportRows: Encodable {
  enum Style {
    /// Arrays, which SQLite itself takes out of the JSON (`ReportInsertion`), so that the one process that
    /// every document passes through parses none of it. Figures go by their place among those of all forms,
    /// which both sides know: the names of tables, rows and columns would be two thirds of the line.
    case positional
    /// Objects whose keys are the tables' columns, under the tables' names, for programs that know nothing of
    /// this package. The report's own number, which a database gives, is left out.
    case named
  }

  private let report: DisclosureReport
  private let style: Style

  init(_ report: DisclosureReport, style: Style) {
    self.report = report
    self.style = style
  }

  func encode(to encoder: any Encoder) throws {
    var tables = encoder.container(keyedBy: RowKey.self)
    if style == .positional {
      var row = RowWriter(tables.nestedUnkeyedContainer(forKey: "report"))
      try encodeHead(to: &row)
    } else {
      var rows = Rows(&tables, "report", style)
      try rows.add { row in try encodeHead(to: &row) }
    }
    var figures = Rows(&tables, style == .positional ? "figures" : "figure", style)
    try encodeFigures(to: &figures)
    var indicators = Rows(&tables, style == .positional ? "indicators" : "indicator", style)
    try encodeIndicators(to: &indicators)
    var entries = Rows(
      &tables, style == .positional ? "indicatorValues" : "indicator_value", style)
    try encodeEntries(to: &entries)
    var sections = Rows(&tables, style == .positional ? "sections" : "section", style)
    try encodeSections(to: &sections)
    var findings = Rows(&tables, style == .positional ? "findings" : "finding", style)
    try encodeFindings(to: &findings)
  }

  private func encodeHead(to row: inout RowWriter) throws {
    try row.put("kind", report.source.kind.rawValue)
    try row.put("publisher", report.publisher)
    try row.put("title", report.title)
    try row.put("year", report.year)
    try row.put("edition", report.edition?.rawValue)
    try row.put("period_from", report.period?.from)
    try row.put("period_to", report.period?.to)
    try row.put("preamble", report.preamble)
    try row.put("closing", report.closing)
  }

  private func encodeFigures(to rows: inout Rows) throws {
    for (position, path) in FigureCatalog.known.figures.enumerated() {
      let value = report[path]
      guard value.state != .absent else { continue }
      try rows.add { row in
        if style == .positional {
          try row.put("position", position)
        } else {
          try row.put("section", path.table)
          try row.put("row_key", path.row)
          try row.put("column_key", path.column)
        }
        try put(value, hasUnit: true, in: &row)
      }
    }
  }

  /// What tables of figures and of indicators have alike.
  private func put(_ value: FormValue, hasUnit: Bool, in row: inout RowWriter) throws {
    let digits = value.value.map { "\($0)" }
    try row.put("state", value.state.rawValue)
    try row.put("value", digits)
    // SQLite makes the number itself of the digits.
    if style == .named { try row.put("number", digits.flatMap(Double.init)) }
    try row.put("page", value.page)
    try row.put("text", value.text ?? "")
    if hasUnit { try row.put("unit", value.unit) }
    try put(value.frame, in: &row)
    if style == .named {
      // As the tables have it: JSON as text.
      try row.put("reading", value.reading.map(Self.json))
    } else if let reading = value.reading {
      try row.put("reading", reading)
    }
  }

  private func encodeIndicators(to rows: inout Rows) throws {
    for (position, indicator) in report.indicators.enumerated() {
      try rows.add(position) { row in
        try row.put("label", indicator.label)
        try row.put("unit", indicator.unit)
        try row.put("page", indicator.page)
        try put(indicator.frame, in: &row)
      }
    }
  }

  private func encodeEntries(to rows: inout Rows) throws {
    for (position, indicator) in report.indicators.enumerated() {
      for (column, entry) in indicator.values.enumerated() {
        try rows.add { row in
          try row.put("position", position)
          try row.put("column_position", column)
          try row.put("header", entry.header)
          try put(entry.value, hasUnit: false, in: &row)
        }
      }
    }
  }

  private func encodeSections(to rows: inout Rows) throws {
    for (position, section) in report.sections.enumerated() {
      try rows.add(position) { row in
        try row.put("number", section.number)
        try row.put("heading", section.heading)
        try row.put("text", section.paragraphs.joined(separator: "\n"))
      }
    }
  }

  private func encodeFindings(to rows: inout Rows) throws {
    for (position, finding) in report.findings.enumerated() {
      try rows.add(position) { row in
        try row.put("rule", finding.rule)
        try row.put("severity", finding.severity.rawValue)
        try row.put("message", finding.message)
        try row.put("page", finding.page)
        try put(finding.frame, in: &row)
        let subject = finding.subject
        try row.put("message_zh", finding.chineseMessage)
        try row.put("section", subject?.section)
        try row.put("row_key", subject?.row)
        try row.put("column_key", subject?.column)
      }
    }
  }

  /// Arrays have the frame as JSON, of which SQLite makes the text that objects have.
  private func put(_ frame: Rect?, in row: inout RowWriter) throws {
    if style == .named {
      try row.put("frame", frame.map(Self.json))
    } else {
      try row.put("frame", frame)
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// The name of a table or of a column.
private struct RowKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init(stringLiteral: String) { stringValue = stringLiteral }
  init?(intValue: Int) { nil }
}

/// The rows of one table.
private struct Rows {
  private var rows: any UnkeyedEncodingContainer
  private let style: ReportRows.Style

  init(
    _ tables: inout KeyedEncodingContainer<RowKey>, _ name: String, _ style: ReportRows.Style
  ) {
    rows = tables.nestedUnkeyedContainer(forKey: RowKey(stringValue: name))
    self.style = style
  }

  /// Adds a row whose columns `fill` puts in order.
  ///
  /// - Parameter position: Where the row stands among the others, which arrays tell by their own place.
  mutating func add(_ position: Int? = nil, _ fill: (inout RowWriter) throws -> Void) throws {
    switch style {
    case .positional:
      var row = RowWriter(rows.nestedUnkeyedContainer())
      try fill(&row)
    case .named:
      var row = RowWriter(rows.nestedContainer(keyedBy: RowKey.self))
      if let position { try row.put("position", position) }
      try fill(&row)
    }
  }
}

/// One row.
private struct RowWriter {
  private enum Container {
    case array(any UnkeyedEncodingContainer)
    case object(KeyedEncodingContainer<RowKey>)
  }

  private var container: Container

  init(_ array: any UnkeyedEncodingContainer) { container = .array(array) }
  init(_ object: KeyedEncodingContainer<RowKey>) { container = .object(object) }

  /// Puts the next column; `nil` stands as null.
  mutating func put(_ column: RowKey, _ value: (some Encodable)?) throws {
    switch container {
    case .array(var row):
      try row.encode(value)
      container = .array(row)
    case .object(var row):
      try row.encode(value, forKey: column)
      container = .object(row)
    }
  }
}
