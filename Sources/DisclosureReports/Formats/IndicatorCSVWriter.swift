import TextFormats

/// Writes the indicators that no form knows as CSV (RFC 4180, lines ended by a line feed): one row a
/// value.
public struct IndicatorCSVWriter: Sendable, Hashable {
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never
  /// do.
  public var isSafeForSpreadsheets = false

  /// Makes a writer.
  public init() {}

  /// The names of the columns, in order.
  public static let columns = [
    "file", "publisher", "year", "position", "label", "unit", "header", "state", "value", "page",
    "text",
  ]

  /// The header row, with its line end.
  public func header() -> String {
    record.line(Self.columns)
  }

  private var record: CSVRecord { CSVRecord(isSafeForSpreadsheets: isSafeForSpreadsheets) }

  /// The rows of a report's indicators, each with its line end; empty where it has none. `position`
  /// counts the indicators from 0.
  public func rows(for report: DisclosureReport) -> String {
    report.indicators.enumerated().map { position, indicator in
      indicator.values.map { entry in
        record.line([
          report.source.file, report.publisher ?? "", report.year.map(String.init) ?? "",
          String(position), indicator.label, indicator.unit ?? "", entry.header,
          entry.value.state.rawValue, entry.value.value.map { "\($0)" } ?? "",
          entry.value.page.map(String.init) ?? "", entry.value.text ?? "",
        ])
      }.joined()
    }.joined()
  }
}
