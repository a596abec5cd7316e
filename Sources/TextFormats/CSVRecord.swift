/// Records of comma-separated values (RFC 4180, but lines ended by a line feed, as tools expect).
package struct CSVRecord: Sendable, Hashable {
  /// Whether text that a spreadsheet would take for a formula is written with an apostrophe before it.
  ///
  /// A spreadsheet that opens a CSV file runs what begins with `=`, `+`, `-`, `@`, a tab or a carriage
  /// return, whoever wrote it into the document. Numbers are left as they are.
  package var isSafeForSpreadsheets: Bool

  package init(isSafeForSpreadsheets: Bool = false) {
    self.isSafeForSpreadsheets = isSafeForSpreadsheets
  }

  /// One record, fields quoted where they must be.
  package func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  private func field(_ text: String) -> String {
    Self.quoted(isSafeForSpreadsheets && Self.isFormula(text) ? "'" + text : text)
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: mustBeQuoted) else { return field }
    var result = "\"".unicodeScalars
    for scalar in field.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    return String(result) + "\""
  }

  /// Scalars, not characters: a comma with an accent over it is a comma to every reader.
  private static func mustBeQuoted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "\"", "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  // MARK: Formulas

  /// Whether a spreadsheet would compute the text. A sign before a number, and strokes alone, which
  /// stand for nothing, are no formulas. Full-width signs count: some spreadsheets fold them.
  private static func isFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＠": return true
    case "+", "-", "＋", "－": return !isNumber(scalars.dropFirst()) && !scalars.allSatisfy(isSign)
    default: return false
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "+" || scalar == "－" || scalar == "＋"
  }

  /// Digits with separators of thousands, one point and a sign of percent.
  private static func isNumber(_ scalars: Substring.UnicodeScalarView) -> Bool {
    var rest = scalars
    if let last = rest.last, last == "%" || last == "‰" { rest = rest.dropLast() }
    guard let first = rest.first, ("0"..."9").contains(first) || first == "." else { return false }
    return rest.contains { ("0"..."9").contains($0) }
      && rest.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == " " }
  }
}
