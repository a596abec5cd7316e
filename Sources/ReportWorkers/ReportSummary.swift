/// What a report is, and how many findings it has.
public struct ReportSummary: Sendable, Hashable, Codable {
  /// The body that reports.
  public let publisher: String?
  /// The year reported on.
  public let year: Int?
  /// Findings that are errors.
  public let errors: Int
  /// Findings that are warnings.
  public let warnings: Int

  /// Makes a summary.
  package init(publisher: String?, year: Int?, errors: Int, warnings: Int) {
    self.publisher = publisher
    self.year = year
    self.errors = errors
    self.warnings = warnings
  }
}
