import PageModel

/// An annual report on government information disclosure, with the keys of the official form.
public struct DisclosureReport: Sendable, Hashable {
  /// The version of the JSON this package writes.
  public static let schemaVersion = "2.0"

  /// The form whose tables the report prints; `nil` where it prints those of no known form.
  public let form: ReportForm?
  /// The title, its lines joined; `nil` where none was found.
  public let title: String?
  /// The body that reports, read from the title.
  public let publisher: String?
  /// The year reported on, read from the title.
  public let year: Int?
  /// The days the figures cover; `nil` where the report does not print them.
  public let period: ReportingPeriod?
  /// What stands between title and first section; `nil` where nothing does. Paragraphs are separated
  /// by a line feed.
  public let preamble: String?
  /// The sections found, by number.
  public let sections: [ReportSection]
  /// Signature and date after the last section, separated by a line feed; `nil` where there are none.
  public let closing: String?
  /// The figures that the document has, by their place in the form; absent ones are not among them.
  public let figures: [FigurePath: FormValue]
  /// The rows of tables that no form knows, in the document's order.
  public let indicators: [Indicator]
  /// What the reader of the figures should know, in reading order where it has a place.
  public var findings: [Finding]
  /// The file the report was read from.
  public let source: ReportSource

  /// Makes a report; traps where a figure has no place in the form.
  public init(
    form: ReportForm?, title: String?, publisher: String?, year: Int?,
    period: ReportingPeriod?, preamble: String?, sections: [ReportSection], closing: String?,
    figures: [FigurePath: FormValue], indicators: [Indicator] = [], findings: [Finding],
    source: ReportSource
  ) {
    self.form = form
    self.title = title
    self.publisher = publisher
    self.year = year
    self.period = period
    self.preamble = preamble
    self.sections = sections
    self.closing = closing
    let hasAbsent = figures.values.contains { $0.state == .absent }
    self.figures = hasAbsent ? figures.filter { $0.value.state != .absent } : figures
    self.indicators = indicators
    self.findings = findings
    self.source = source
    precondition(
      form?.hasAll(of: self.figures.keys) ?? self.figures.isEmpty,
      "the form has a place for \(self.figures.keys.filter { form?.has($0) != true })")
  }

  /// The edition of the form, recognized from the tables; `nil` where they are of no known form.
  public var edition: FormEdition? { form?.edition }

  /// The figure at a place; absent where the document, or its form, does not have it.
  public subscript(path: FigurePath) -> FormValue { figures[path] ?? .absent }

  /// The figure at a path as the JSON has it, `requests.granted.total`; `nil` where the text is no
  /// path.
  public func value(at path: String) -> FormValue? {
    FigurePath(path).map { self[$0] }
  }

  /// Whether the document has anything in a row of a table.
  public func hasRow(_ row: String, of table: String) -> Bool {
    form?.table(table)?.row(row)?.columns.contains {
      figures[FigurePath(table: table, row: row, column: $0)] != nil
    } ?? false
  }

  /// How many findings have a severity.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
