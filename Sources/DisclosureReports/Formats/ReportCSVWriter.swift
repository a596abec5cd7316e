import LayoutAnalysis
import PageModel

/// Writes reports as CSV (RFC 4180, lines ended by a line feed): one row a report, one column a number.
///
/// The columns are the same for every report, in a fixed order: what the report is, then every
/// number the canonical report can hold, named by its key path. A number the document does not
/// have is an empty field.
public struct ReportCSVWriter: Sendable, Hashable {
  /// Makes a writer.
  public init() {}

  /// The names of the columns, in order.
  public static let columns: [String] =
    [
      "file", "publisher", "title", "year", "edition", "findings.error", "findings.warning",
      "findings.info",
    ] + FormCatalogue.keys.map(\.path)

  /// The header row, with its line end.
  public func header() -> String {
    CSVRecord.line(Self.columns)
  }

  /// The row of a report, with its line end.
  public func row(for report: DisclosureReport) -> String {
    var fields = [
      report.source.file, report.publisher ?? "", report.title ?? "",
      report.year.map(String.init) ?? "", report.edition?.rawValue ?? "",
    ]
    for severity in [Finding.Severity.error, .warning, .info] {
      fields.append(String(report.count(of: severity)))
    }
    for key in FormCatalogue.keys {
      fields.append(report.value(for: key).value.map { "\($0)" } ?? "")
    }
    return CSVRecord.line(fields)
  }
}
