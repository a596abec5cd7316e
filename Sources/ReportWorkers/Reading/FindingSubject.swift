package import DisclosureReports

/// The figure, row or table that a finding is about, by the keys of the table `figure`.
package struct FindingSubject: Sendable, Hashable {
  /// The table.
  package let section: String
  /// The row; `nil` where the finding is about the whole table.
  package let row: String?
  /// The column, empty in a table whose rows have one figure each; `nil` where the finding is about all of
  /// a row.
  package let column: String?

  /// Reads a figure's key, `requests.granted.total`, a row's, or a table's; `nil` for those of tables that
  /// no form knows.
  package init?(_ key: String) {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), Self.tables.contains(parts[0]) else { return nil }
    section = parts[0]
    row = parts.count > 1 ? parts[1] : nil
    if let path = FigurePath(key), FigureCatalog.known.figures.contains(path) {
      column = path.column
    } else {
      column = parts.count > 2 ? parts[2] : nil
    }
  }

  /// The key that this is read from.
  package var key: String {
    [section, row, column].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
  }

  private static let tables = Set(ReportForm.known.flatMap(\.tables).map(\.key))
}

extension Finding {
  /// The first figure, row or table that the finding is about.
  package var subject: FindingSubject? {
    figures.lazy.compactMap(FindingSubject.init).first
  }
}
