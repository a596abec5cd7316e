import Foundation
import ReportExtraction
import Testing

/// A report's JSON read back is the report, and written again the same bytes.
@Suite struct RoundTripTests {
  /// The report of a sample, and that of its text.
  private func reports(_ name: String) throws -> [DisclosureReport] {
    var options = ExtractionOptions()
    options.recognition.scope = .never
    options.password = Samples.password(of: name)
    let extractor = ReportExtractor(options: options)
    let document = try extractor.document(
      path: Repository.samples.appending(path: "\(name).pdf").path)
    return [
      try document.report, extractor.report(text: try document.text, name: "\(name).txt"),
    ]
  }

  @Test(arguments: Repository.samplePDFs) func withProvenanceTheReportItself(name: String) throws {
    for report in try reports(name) {
      for layout in [ReportJSONWriter.Layout.indented, .singleLine] {
        let writer = ReportJSONWriter(layout: layout, writesProvenance: true)
        let data = try writer.data(for: report)
        let read = try ReportJSONWriter.report(from: data)
        let isSame = read == report.withWrittenFrames
        #expect(isSame, "\(report.source.file)")
        #expect(try writer.data(for: read) == data, "\(report.source.file)")
      }
    }
  }

  @Test(arguments: Repository.samplePDFs) func withoutProvenanceTheSameBytes(name: String) throws {
    for report in try reports(name) {
      let writer = ReportJSONWriter()
      let data = try writer.data(for: report)
      let read = try ReportJSONWriter.report(from: data)
      #expect(try writer.data(for: read) == data, "\(report.source.file)")
      for (path, value) in report.figures { #expect(read[path].value == value.value, "\(path)") }
    }
  }
}

extension DisclosureReport {
  /// The report with its frames as the JSON has them, in hundredths of a point.
  fileprivate var withWrittenFrames: DisclosureReport {
    DisclosureReport(
      form: form, title: title, publisher: publisher, year: year, period: period,
      preamble: preamble, sections: sections, closing: closing,
      figures: figures.mapValues(\.withWrittenFrame),
      indicators: indicators.map { indicator in
        Indicator(
          label: indicator.label, unit: indicator.unit,
          values: indicator.values.map {
            .init(header: $0.header, value: $0.value.withWrittenFrame)
          },
          page: indicator.page, frame: indicator.frame?.written)
      },
      findings: findings.map { finding in
        Finding(
          rule: finding.rule, severity: finding.severity, message: finding.message,
          page: finding.page, frame: finding.frame?.written)
      }, source: source)
  }
}

extension FormValue {
  fileprivate var withWrittenFrame: FormValue {
    let frame = frame?.written
    let text = text ?? ""
    switch (state, value) {
    case (.printed, let value?):
      return .printed(value, text: text, page: page, frame: frame, unit: unit)
    case (.blank, _): return .blank(text: text, page: page, frame: frame, unit: unit)
    case (.absent, _): return .absent
    default: return .unreadable(text: text, page: page, frame: frame, unit: unit)
    }
  }
}

extension Rect {
  fileprivate var written: Rect {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return Rect(x0: rounded(x0), y0: rounded(y0), x1: rounded(x1), y1: rounded(y1))
  }
}
