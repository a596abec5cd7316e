import Foundation
import ReportExtraction

/// What a person read in a document, for scoring.
struct Truth {
  private let values: [String: Any]

  init(_ file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    values = object as? [String: Any] ?? [:]
  }

  /// Every difference between the truth's numbers and the report's, a line each.
  func wrongNumbers(in report: DisclosureReport) -> [String] {
    FigureCatalog.known.figures.compactMap { path in
      let want = number(at: path.description)
      let got = report[path].value
      return want == got
        ? nil
        : "\(path): want \(want.map { "\($0)" } ?? "null"), got \(got.map { "\($0)" } ?? "null")"
    }
  }

  /// Every difference between the truth's short texts and the report's, a line each.
  func wrongTexts(in report: DisclosureReport) -> [String] {
    let headings = (values["sections"] as? [[String: Any]] ?? []).map { $0["heading"] as? String }
    let pairs: [(String, String?, String?)] =
      [
        ("title", values["title"] as? String, report.title),
        ("publisher", values["publisher"] as? String, report.publisher),
        ("year", (values["year"] as? Int).map(String.init), report.year.map(String.init)),
        ("closing", values["closing"] as? String, report.closing),
      ]
      + zip(headings, report.sections.map(\.heading) + Array(repeating: nil, count: 6))
      .map { ("heading", $0, $1) }
    return pairs.filter { $0.1 != nil && squeezed($0.1) != squeezed($0.2) }
      .map { "\($0.0): want \($0.1 ?? ""), got \($0.2 ?? "nothing")" }
  }

  /// How many identities the document itself gets wrong.
  var violatedIdentities: Int? { values["violatedIdentities"] as? Int }

  private func number(at path: String) -> Decimal? {
    var value: Any? = values
    for key in path.split(separator: ".") { value = (value as? [String: Any])?[String(key)] }
    return (value as? NSNumber).flatMap { Decimal(string: $0.stringValue) }
  }

  private func squeezed(_ text: String?) -> String {
    (text ?? "").filter { !$0.isWhitespace }
  }
}
