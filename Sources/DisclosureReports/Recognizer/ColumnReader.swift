/// Tells the columns of a row's values: by their headers where they are known, by position where
/// the row has exactly as many values as the form.
struct ColumnReader<Column: Sendable & Hashable> {
  /// What a row's values belong to.
  struct Reading {
    /// For each value its column, or `nil`.
    let columns: [Column?]
    /// Indices of values below a header the form does not know.
    let unknown: [Int]
  }

  private let name: (ArraySlice<String>) -> Column?
  private var known: [[String]: Column?] = [:]

  /// Makes a reader; `name` tells what a header path names.
  init(name: @escaping (ArraySlice<String>) -> Column?) {
    self.name = name
  }

  /// The columns of the values, or `nil` where neither headers nor their count tell.
  mutating func reading(of values: [RawValue], formColumns: [Column]) -> Reading? {
    let named = values.map { column(for: $0.header) }
    let found = named.compactMap { $0 }.filter(formColumns.contains)
    if found.count == formColumns.count, Set(found).count == found.count {
      let unknown = named.indices.filter { index in
        named[index].map { !formColumns.contains($0) } ?? true
      }
      return Reading(
        columns: named.map { $0.flatMap { formColumns.contains($0) ? $0 : nil } }, unknown: unknown)
    }
    if values.count == formColumns.count, agrees(named, with: formColumns) {
      return Reading(columns: formColumns, unknown: [])
    }
    guard found.count > 1, Set(found).count == found.count else { return nil }
    return Reading(
      columns: named.map { $0.flatMap { formColumns.contains($0) ? $0 : nil } },
      unknown: named.indices.filter { named[$0] == nil })
  }

  /// Whether no header says that its value belongs to another column than its position does.
  private func agrees(_ named: [Column?], with formColumns: [Column]) -> Bool {
    zip(named, formColumns).allSatisfy { name, column in
      name.map { $0 == column || !formColumns.contains($0) } ?? true
    }
  }

  private mutating func column(for header: [String]) -> Column? {
    guard !header.isEmpty else { return nil }
    if let column = known[header] { return column }
    let column = name(header[...])
    known[header] = .some(column)
    return column
  }
}
