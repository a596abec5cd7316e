/// Records of comma-separated values (RFC 4180, but lines ended by a line feed, as tools expect).
package enum CSVRecord {
  /// One record, fields quoted where they must be.
  package static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
