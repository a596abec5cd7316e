internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A report as the rows that the database has of it.
///
/// A worker writes them as JSON arrays and the database takes them out of the JSON itself
/// (``ReportInsertion``), so that the one process every document passes through parses none of it.
struct ReportRows: Encodable {
  private let report: DisclosureReport

  init(_ report: DisclosureReport) {
    self.report = report
  }

  enum CodingKeys: String, CodingKey {
    case report, figures, indicators, indicatorValues, sections, findings
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    var head = values.nestedUnkeyedContainer(forKey: .report)
    try head.encode(report.source.kind.rawValue)
    try head.encode(report.publisher)
    try head.encode(report.title)
    try head.encode(report.year)
    for text in [
      report.edition?.rawValue, report.period?.from, report.period?.to, report.preamble,
      report.closing,
    ] {
      try head.encode(text)
    }
    try encodeFigures(to: values.nestedUnkeyedContainer(forKey: .figures))
    try encodeIndicators(to: &values)
    var sections = values.nestedUnkeyedContainer(forKey: .sections)
    for section in report.sections {
      var row = sections.nestedUnkeyedContainer()
      try row.encode(section.number)
      try row.encode(section.heading)
      try row.encode(section.paragraphs.joined(separator: "\n"))
    }
    var findings = values.nestedUnkeyedContainer(forKey: .findings)
    for finding in report.findings {
      var row = findings.nestedUnkeyedContainer()
      try row.encode(finding.rule)
      try row.encode(finding.severity.rawValue)
      try row.encode(finding.message)
      try row.encode(finding.page)
      try row.encode(finding.frame)
    }
  }

  /// Figures go by their place among those of all forms, which both sides know: the names of tables,
  /// rows and columns would be two thirds of the line.
  private func encodeFigures(to container: consuming any UnkeyedEncodingContainer) throws {
    for (position, path) in FigureCatalog.known.figures.enumerated() {
      let value = report[path]
      guard value.state != .absent else { continue }
      var row = container.nestedUnkeyedContainer()
      try row.encode(position)
      try row.encode(value.state.rawValue)
      try row.encode(value.value.map { "\($0)" })
      try row.encode(value.page)
      try row.encode(value.text ?? "")
      try row.encode(value.unit)
      if let reading = value.reading { try row.encode(reading) }
    }
  }

  private func encodeIndicators(to values: inout KeyedEncodingContainer<CodingKeys>) throws {
    var indicators = values.nestedUnkeyedContainer(forKey: .indicators)
    for indicator in report.indicators {
      var row = indicators.nestedUnkeyedContainer()
      try row.encode(indicator.label)
      try row.encode(indicator.unit)
      try row.encode(indicator.page)
      try row.encode(indicator.frame)
    }
    var entries = values.nestedUnkeyedContainer(forKey: .indicatorValues)
    for (position, indicator) in report.indicators.enumerated() {
      for (column, entry) in indicator.values.enumerated() {
        var row = entries.nestedUnkeyedContainer()
        try row.encode(position)
        try row.encode(column)
        try row.encode(entry.header)
        try row.encode(entry.value.state.rawValue)
        try row.encode(entry.value.value.map { "\($0)" })
        try row.encode(entry.value.page)
        try row.encode(entry.value.text ?? "")
        if let reading = entry.value.reading { try row.encode(reading) }
      }
    }
  }
}
