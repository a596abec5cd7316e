import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares the numbers that the narrative gives with those of the tables.
///
/// Only sentences count that speak for certain of the whole body and the whole year, see
/// ``ReportForm/NarrativeWording``; those of recognized pages do not, since nobody read their numbers
/// twice.
struct NarrativeChecker: Sendable {
  /// The pages whose text was recognized in their pictures.
  let recognizedPages: Set<Int>

  /// A finding for each number of the narrative that is none of the figures it may be.
  func findings(in report: DisclosureReport, narrative: [NarrativePart]) -> [Finding] {
    guard let form = report.form, let year = report.year, !form.narrative.isEmpty else { return [] }
    let reader = StatementReader(
      lexicon: form.narrativeLexicon,
      scope: NarrativeScope(year: year, publisher: report.publisher), year: year)
    var findings: [Finding] = []
    for part in narrative {
      let heading = NarrativeText(part.heading)
      for paragraph in part.paragraphs where isPrinted(paragraph) {
        findings += reader.statements(in: paragraph, heading: heading)
          .compactMap { finding(for: $0, in: report) }
      }
    }
    return findings
  }

  private func isPrinted(_ paragraph: SourceText) -> Bool {
    guard !recognizedPages.isEmpty else { return true }
    return paragraph.page.map { !recognizedPages.contains($0) } ?? false
  }

  private func finding(
    for statement: NarrativeStatement, in report: DisclosureReport
  ) -> Finding? {
    var sums: [Decimal] = []
    for paths in statement.figures {
      var sum = Decimal(0)
      for path in paths {
        guard let value = report[path].value else { return nil }
        sum += value
      }
      sums.append(sum)
    }
    guard let first = statement.figures.first?.first, !sums.contains(Decimal(statement.value))
    else {
      return nil
    }
    let page = statement.page.map { FindingPhrase.onPage(["page": "\($0)"]) } ?? ""
    let figures = zip(statement.figures, sums).map { text($0, $1, in: report) }
    let value = report[first]
    return Finding(
      .narrativeMismatch,
      [
        "value": "\(statement.value)", "quote": "\(statement.text)", "page": page,
        "figures": .list(figures, .commaAnd),
      ], figures: statement.figures.flatMap { $0 }.map(\.description),
      page: value.page, frame: value.frame, place: value.place)
  }

  /// A sum of figures with its value and its keys.
  private func text(
    _ paths: [FigurePath], _ sum: Decimal, in report: DisclosureReport
  ) -> BilingualText {
    let labels = paths.map { path in
      let table = report.form?.table(path.table)
      let row = table?.row(path.row)?.label ?? path.row
      guard let table, !table.hasSingleColumn, let column = table.column(path.column) else {
        return row
      }
      return "\(row) \(column.wordings.first ?? column.key)"
    }
    let phrase = paths.count > 1 ? FindingPhrase.sumsAre : .sumIs
    return phrase([
      "figures": .list(labels, .plus), "sum": "\(sum)",
      "keys": .list(paths.map(\.description), .comma),
    ])
  }
}
