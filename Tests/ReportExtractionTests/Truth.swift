import Foundation
import ReportExtraction

/// What a person read in a document, for scoring.
struct Truth {
  private let values: [String: Any]

  init(_ file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    values = object as? [String: Any] ?? [:]
  }

  /// How many identities the document itself gets wrong.
  var violatedIdentities: Int? { values["violatedIdentities"] as? Int }

  // MARK: Figures

  /// Every difference between the truth's numbers and the report's, a line each.
  func wrongNumbers(in report: DisclosureReport) -> [String] {
    FigureCatalog.known.figures.compactMap { path in
      let want = value(at: path.description).flatMap(Self.number)
      return difference(path.description, want.map { "\($0)" }, report[path].value.map { "\($0)" })
    }
  }

  /// Every difference between the truth's units of amounts and the report's, a line each.
  func wrongUnits(in report: DisclosureReport) -> [String] {
    FigureCatalog.known.columns.filter(\.isUnit).compactMap { column in
      difference(column.name, value(at: column.name) as? String, report[column.path].unit)
    }
  }

  /// Every difference between the truth's indicators of unknown tables and the report's, a line each.
  func wrongIndicators(in report: DisclosureReport) -> [String] {
    let want = (values["indicators"] as? [[String: Any]] ?? []).map { item in
      let numbers = (item["values"] as? [String: Any] ?? [:]).map { header, value in
        "\(squeezed(header)) \(Self.number(value).map { "\($0)" } ?? "null")"
      }
      return line(item["label"] as? String, item["unit"] as? String, numbers)
    }
    let got = report.indicators.map { indicator in
      line(
        indicator.label, indicator.unit,
        indicator.values.map { entry in
          "\(squeezed(entry.header)) \(entry.value.value.map { "\($0)" } ?? "null")"
        })
    }
    return differences("indicator", want, got)
  }

  private func line(_ label: String?, _ unit: String?, _ numbers: [String]) -> String {
    "\(squeezed(label)) (\(squeezed(unit))): \(numbers.sorted().joined(separator: ", "))"
  }

  private static func number(_ value: Any) -> Decimal? {
    (value as? NSNumber).flatMap { Decimal(string: $0.stringValue) }
  }

  // MARK: Texts

  /// Every difference between the truth's short texts and the report's, a line each.
  func wrongTexts(in report: DisclosureReport) -> [String] {
    let single: [(String, String?, String?)] = [
      ("title", values["title"] as? String, report.title),
      ("publisher", values["publisher"] as? String, report.publisher),
      ("year", (values["year"] as? Int).map(String.init), report.year.map(String.init)),
      ("edition", values["edition"] as? String, report.edition?.rawValue),
      ("period from", value(at: "period.from") as? String, report.period?.from),
      ("period to", value(at: "period.to") as? String, report.period?.to),
      ("closing", values["closing"] as? String, report.closing),
    ]
    let headings = sections.map { "\($0.number) \($0.heading)" }
    return single.compactMap { difference($0, $1.map(squeezed), $2.map(squeezed)) }
      + differences(
        "heading", headings, report.sections.map { "\($0.number) \(squeezed($0.heading))" })
  }

  /// How much of the narrative, which is the preamble and the paragraphs of all sections, is wrong.
  func narrative(in report: DisclosureReport) -> NarrativeScore {
    var score = NarrativeScore()
    score.add("preamble", squeezed(values["preamble"] as? String), squeezed(report.preamble))
    let numbers = Set(sections.map(\.number) + report.sections.map(\.number)).sorted()
    for number in numbers {
      let want = sections.first { $0.number == number }?.text ?? ""
      let got = report.sections.first { $0.number == number }?.paragraphs.joined() ?? ""
      score.add("section \(number)", want, squeezed(got))
    }
    return score
  }

  private var sections: [(number: Int, heading: String, text: String)] {
    (values["sections"] as? [[String: Any]] ?? []).map { section in
      (
        section["number"] as? Int ?? 0, squeezed(section["heading"] as? String),
        squeezed((section["paragraphs"] as? [String] ?? []).joined())
      )
    }
  }

  // MARK: Comparison

  private func value(at path: String) -> Any? {
    var value: Any? = values
    for key in path.split(separator: ".") { value = (value as? [String: Any])?[String(key)] }
    return value
  }

  private func difference(_ name: String, _ want: String?, _ got: String?) -> String? {
    want == got ? nil : "\(name): want \(want ?? "null"), got \(got ?? "null")"
  }

  private func differences(_ name: String, _ want: [String], _ got: [String]) -> [String] {
    (0..<max(want.count, got.count)).compactMap { index in
      difference(
        "\(name) \(index + 1)", want.indices.contains(index) ? want[index] : nil,
        got.indices.contains(index) ? got[index] : nil)
    }
  }

  private func squeezed(_ text: String?) -> String {
    (text ?? "").filter { !$0.isWhitespace }
  }
}
