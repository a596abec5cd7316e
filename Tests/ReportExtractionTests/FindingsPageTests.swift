import Foundation
import ReportExtraction
import Testing

/// The manual names every rule a report can break, with its severity.
@Suite struct FindingsPageTests {
  @Test(arguments: FindingRule.allCases)
  func everyRuleStandsInTheManualWithItsSeverity(rule: FindingRule) throws {
    let page = try String(
      contentsOf: Repository.root.appending(
        path: "Sources/ReportExtraction/ReportExtraction.docc/Findings.md"), encoding: .utf8)
    let row = page.components(separatedBy: "\n").first { $0.hasPrefix("| `\(rule.rawValue)`") }
    #expect(row?.contains(rule.severity.rawValue) == true, "\(row ?? "no row")")
  }
}
