import PageModel

/// Finds what the form has and the report lacks.
struct AbsenceChecker: Sendable {
  /// A finding for each table, row or group of rows that is missing.
  func findings(in report: DisclosureReport) -> [Finding] {
    var findings: [Finding] = []
    if report.edition == .edition2019 {
      let label = FormVocabulary.headingLabels[2] ?? ""
      findings.append(
        FindingRule.editionUnsupported.finding(
          "the tables of \(label) are of edition 2019, which is not read yet; "
            + "their numbers are left out"))
    } else {
      findings += absentProactive(report.proactiveDisclosure)
    }
    findings += absentRequests(report.requests)
    if report.reviews.isEmpty { findings.append(absentTable(4)) }
    return findings
  }

  private func absentTable(_ section: Int) -> Finding {
    let label = FormVocabulary.headingLabels[section] ?? String(section)
    return FindingRule.tableAbsent.finding("no values of the table of \(label) were read")
  }

  private func absentProactive(_ table: FormTable<ProactiveRow>) -> [Finding] {
    guard !table.isEmpty else { return [absentTable(2)] }
    return ProactiveRow.allCases.filter { !table.hasRow($0) }.map { row in
      FindingRule.rowAbsent.finding(
        "row \(FormVocabulary.label(of: row)) has no values (proactiveDisclosure.\(row.rawValue))")
    }
  }

  private func absentRequests(_ table: FormTable<RequestRow>) -> [Finding] {
    guard !table.isEmpty else { return [absentTable(3)] }
    var findings: [Finding] = []
    for row in RequestRow.allCases {
      if row.isGroup {
        guard table.hasRow(row) else { continue }
        findings.append(
          FindingRule.rowGrouped.finding(
            "\(FormVocabulary.label(of: row)) is printed as one row (requests.\(row.rawValue))",
            page: table[row, .total].page, frame: table[row, .total].frame))
        continue
      }
      let group = RequestRow.allCases.first { $0.groupRows.contains(row) }
      if table.hasRow(row) || group.map({ table.hasRow($0) }) ?? false { continue }
      findings.append(
        FindingRule.rowAbsent.finding(
          "row \(FormVocabulary.label(of: row)) has no values (requests.\(row.rawValue))"))
    }
    return findings
  }
}
