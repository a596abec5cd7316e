import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which corrections are of a report, and which of them fit it.
extension DisclosureReport {
  /// Whether a correction is one of this document, or of one that has its name.
  func concerns(_ correction: ReportCorrection, _ elsewhere: Set<String>) -> Bool {
    if let digest = correction.sha256 {
      if digest == source.sha256 { return true }
      if elsewhere.contains(digest) { return false }
    }
    return correction.file == source.file
  }

  /// Why a correction does not fit the report; `nil` where it does.
  func problem(with correction: ReportCorrection) -> BilingualText? {
    guard let digest = correction.sha256, let own = source.sha256 else {
      return FindingPhrase.noDigest()
    }
    guard digest == own else { return FindingPhrase.documentChanged(["digest": "\(own)"]) }
    guard let value = figure(at: correction.key) else { return FindingPhrase.noSuchFigure() }
    guard value.value == correction.printed.flatMap(ReportCorrections.number) else {
      return FindingPhrase.readsOtherwise(["value": Self.number(value.value.map { "\($0)" })])
    }
    if let corrected = correction.corrected,
      let problem = problem(of: corrected, at: correction.key)
    {
      return problem
    }
    guard CorrectionTime(correction.when) != nil else {
      return FindingPhrase.noTime(["when": "\(correction.when)"])
    }
    return nil
  }

  /// Why the figure at a path may not hold a number; `nil` where a document could print it there.
  private func problem(of corrected: String, at key: String) -> BilingualText? {
    let path = FigurePath(key).flatMap { form?.has($0) == true ? $0 : nil }
    let column = path.flatMap { form?.table($0.table)?.column($0.column) }
    let text = FigureText(corrected, isSigned: column?.isSigned ?? false)
    guard ReportCorrections.number(corrected) != nil, case .number(let number) = text.number else {
      return FindingPhrase.noPrintedNumber(["digits": "\(FigureText.mostDigits)"])
    }
    let row = path.flatMap { form?.table($0.table)?.row($0.row) }
    guard let rule = column?.countRule(inRowOf: row?.unit),
      let doubt = rule.doubt(about: number, text)
    else { return nil }
    return doubt == .numberNegative ? FindingPhrase.belowZero() : FindingPhrase.countNotWhole()
  }
}
