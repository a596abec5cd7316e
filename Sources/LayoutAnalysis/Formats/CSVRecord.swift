/// Records of comma-separated values (RFC 4180, but lines ended by a line feed, as tools expect).
package enum CSVRecord {
  /// One record, fields quoted where they must be.
  package static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
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
}
