import PageModel
import TextFormats

/// Writes reports as CSV (RFC 4180, lines ended by a line feed): one row a report, one column a number.
///
/// The columns are the same for every report, in a fixed order: what the report is, which of
/// its numbers a person corrected, then every figure that one of the forms has, named by its path, and behind an amount its printed unit. What
/// the document does not have is an empty field. Indicators no form knows are in no column:
/// ``IndicatorCSVWriter`` writes them.
public struct ReportCSVWriter: Sendable, Hashable {
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never
  /// do.
  public var isSafeForSpreadsheets = false
  private let catalog: FigureCatalog

  /// Makes a writer of the figures of the known forms.
  public init() {
    catalog = .known
  }

  /// Makes a writer of the figures of some forms.
  public init(forms: [ReportForm]) {
    catalog = FigureCatalog(forms: forms)
  }

  /// The names of the columns, in order.
  public var columns: [String] {
    [
      "file", "publisher", "title", "year", "edition", "findings.error", "findings.warning",
      "findings.info", "corrections",
    ] + catalog.columns.map(\.name)
  }

  /// The header row, with its line end.
  public func header() -> String {
    record.line(columns)
  }

  private var record: CSVRecord { CSVRecord(isSafeForSpreadsheets: isSafeForSpreadsheets) }

  /// The row of a report, with its line end.
  public func row(for report: DisclosureReport) -> String {
    var fields = [
      report.source.file, report.publisher ?? "", report.title ?? "",
      report.year.map(String.init) ?? "", report.edition?.rawValue ?? "",
    ]
    for severity in [Finding.Severity.error, .warning, .info] {
      fields.append(String(report.count(of: severity)))
    }
    fields.append(Self.corrections(of: report))
    for column in catalog.columns {
      let value = report[column.path]
      fields.append(
        column.isUnit ? value.unit ?? "" : value.value.map { "\($0)" } ?? "")
    }
    return record.line(fields)
  }

  /// Which numbers are not as printed, and what is: `requests.granted.total 21 → 12`.
  private static func corrections(of report: DisclosureReport) -> String {
    report.correctedKeys.compactMap { key in
      guard let value = report.figure(at: key), let correction = value.correction else {
        return nil
      }
      let (printed, corrected) = (correction.printed, value.value)
      return "\(key) \(printed.map { "\($0)" } ?? "–") → \(corrected.map { "\($0)" } ?? "–")"
    }.joined(separator: "; ")
  }
}
