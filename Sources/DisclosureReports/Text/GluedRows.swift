import PageModel

/// Tells lines that are a row's label and digits, as many as the row has values or more: a tool wrote the
/// cells without anything between them, `本年新收政府信息公开申请数量801000081`.
struct GluedRows: Sendable {
  /// The form whose rows they are.
  let form: ReportForm?
  /// Characters of a label with its values at most.
  let longestLine: Int

  /// The lines without such rows, and what is said of each of them.
  func removed(from lines: [TextPageLine]) -> (lines: [TextPageLine], findings: [Finding]) {
    var findings: [Finding] = []
    let rest = lines.filter { line in
      guard isGlued(line.text) else { return true }
      findings.append(
        Finding(.rowGlued, ["line": "\(line.text)"], page: line.page))
      return false
    }
    return (rest, findings)
  }

  private func isGlued(_ text: String) -> Bool {
    guard let lexicon = form?.lexicon, let last = text.unicodeScalars.last,
      FormScalars.digit(last) != nil, text.utf8.count <= longestLine * 3
    else { return false }
    let digits = text.unicodeScalars.reversed().prefix { FormScalars.digit($0) != nil }.count
    guard digits > 1 else { return false }
    let label = String(text.unicodeScalars.dropLast(digits))
    guard let rows = lexicon.exactRows[lexicon.text(label).codes] else { return false }
    return rows.allSatisfy { (2...digits).contains(lexicon.rows[$0].columns.count) }
  }
}
