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
    case report, figures, sections, findings
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

  /// Figures go by their place in the form, which both sides know: the names of sections, rows and
  /// columns would be two thirds of the line.
  private func encodeFigures(to container: consuming any UnkeyedEncodingContainer) throws {
    for (position, key) in FormCatalogue.keys.enumerated() {
      let value = report.value(for: key)
      guard value.state != .absent else { continue }
      var row = container.nestedUnkeyedContainer()
      try row.encode(position)
      try row.encode(value.state.rawValue)
      try row.encode(value.value.map { "\($0)" })
      try row.encode(value.page)
      try row.encode(value.text ?? "")
    }
  }
}
