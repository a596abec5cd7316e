/// Recognizes the columns of a row's values: by their headers where they are known, by position where
/// the row has exactly as many values as the form.
struct ColumnReader {
  /// What a row's values belong to.
  struct Reading {
    /// For each value its column, or `nil`.
    let columns: [Int?]
    /// Indices of values below a header the form does not know.
    let unknown: [Int]
    /// Indices of values below the header of another column than their position gives them.
    var misnamed: [Int] = []
    /// Indices of values that are read by their position below words that are none of the form's.
    var foreign: [Int] = []
  }

  private let names: HeaderNames
  private let table: Int
  private var known: [[String]: Int?] = [:]
  /// The headers of the last row, and their columns: the rows of a table have the same one after the other.
  private var last: (headers: [[String]], columns: [Int?]) = ([], [])
  /// What headers are of the column that they name, or in whose place they stand.
  private var standings: [Place: HeaderNames.Standing] = [:]

  /// A header in the place of a column.
  private struct Place: Hashable {
    let header: [String]
    let column: Int
    let isNamed: Bool
    let isRecognized: Bool
  }
  private var nearly: [(header: [String], column: Int)] = []

  /// Headers that lack characters of the wording they are read as, with the column's index.
  var approximations: [(header: [String], column: Int)] {
    nearly.filter { !isContradicting($0.header) }
  }

  /// Makes a reader of a table's columns.
  init(names: HeaderNames, table: Int) {
    self.names = names
    self.table = table
  }

  /// The columns of the values, or `nil` where neither headers nor their count tell.
  ///
  /// By position only where `byPosition` says that the columns may stand in the form's order.
  ///
  /// - Parameters:
  ///   - headersInOrder: The headers above the row from left to right, whatever stands below
  ///     them. Where they are the form's columns without a gap and as many as the values, they count in
  ///     place of headers that do not stand above the values they belong to.
  ///   - isRecognized: Whether the headers were recognized in a picture.
  mutating func reading(
    of values: [RawValue], formColumns: [Int], byPosition: Bool, headersInOrder: [[String]] = [],
    isRecognized: Bool = false
  ) -> Reading? {
    let named = columns(for: values.map(\.header))
    let refused = contradictions(
      of: values, named, formColumns: formColumns, isRecognized: isRecognized)
    guard refused.isEmpty else {
      return Self.reading(
        named, without: refused, formColumns: formColumns,
        isFilled: values.map { !$0.source.text.isEmpty })
    }
    // Below the header of another year a value has no column, whatever its position; below one of two columns
    // their order says which is whose, but where one is empty.
    let isOther = values.contains { value in
      column(for: value.header) == nil
        && (value.header.last.map(NumberWords.namesOtherPeriod) ?? false
          || value.source.text.isEmpty && names.areOfTwo(value.header, of: table))
    }
    let reading = Self.reading(
      named, formColumns: formColumns,
      isFilled: values.map { !$0.source.text.isEmpty }, byPosition: byPosition && !isOther)
    if var reading {
      reading.foreign = foreign(values, named, reading.columns, isRecognized: isRecognized)
      return reading
    }
    guard byPosition, !isOther, values.count == formColumns.count,
      names(headersInOrder, formColumns)
    else { return nil }
    return Reading(columns: formColumns, unknown: [])
  }

  /// Indices of the values whose headers say that they are not of the column that they name, or in whose
  /// place they stand.
  mutating func contradictions(
    of values: [RawValue], _ named: [Int?], formColumns: [Int], isRecognized: Bool
  ) -> Set<Int> {
    Set(
      values.indices.filter { index in
        let header = values[index].header
        let place = values.count == formColumns.count ? formColumns[index] : nil
        guard !header.isEmpty, let column = named[index] ?? place else { return false }
        return standing(
          header, column: column, isNamed: named[index] != nil, isRecognized: isRecognized)
          == .contradicting
      })
  }

  /// Indices of the values below words that are none of the form's, in the place of a column.
  private mutating func foreign(
    _ values: [RawValue], _ named: [Int?], _ columns: [Int?], isRecognized: Bool
  ) -> [Int] {
    values.indices.filter { index in
      guard named[index] == nil, let column = columns[index], !values[index].header.isEmpty,
        !HeaderNames.isOfGroup(values, at: index)
      else { return false }
      return standing(
        values[index].header, column: column, isNamed: false, isRecognized: isRecognized)
        == .foreign
    }
  }

  private mutating func standing(
    _ header: [String], column: Int, isNamed: Bool, isRecognized: Bool
  ) -> HeaderNames.Standing {
    let place = Place(
      header: header, column: column, isNamed: isNamed, isRecognized: isRecognized)
    if let known = standings[place] { return known }
    let result = names.standing(
      header, column: column, of: table, isNamed: isNamed, isRecognized: isRecognized)
    standings[place] = result
    return result
  }

  /// The first header of the values that was found to contradict the form.
  func contradictingHeader(of values: [RawValue]) -> [String]? {
    values.lazy.map(\.header).first(where: isContradicting)
  }

  private func isContradicting(_ header: [String]) -> Bool {
    standings.contains { $0.key.header == header && $0.value == .contradicting }
  }

  /// The reading of values by their headers alone, where those of some contradict the form; `nil` where
  /// that leaves none, or one without a column.
  static func reading(
    _ named: [Int?], without refused: Set<Int>, formColumns: [Int], isFilled: [Bool]
  ) -> Reading? {
    let own = named.indices.map { index in
      refused.contains(index) ? nil : named[index].flatMap { formColumns.contains($0) ? $0 : nil }
    }
    let found = own.compactMap(\.self)
    guard !found.isEmpty, Set(found).count == found.count,
      own.indices.allSatisfy({ own[$0] != nil || refused.contains($0) || !isFilled[$0] })
    else { return nil }
    return Reading(columns: own, unknown: own.indices.filter { own[$0] == nil })
  }

  /// Whether the headers are those of the form's columns in its order, but for that of the labels.
  private mutating func names(_ headers: [[String]], _ formColumns: [Int]) -> Bool {
    let named = headers.map { column(for: $0) }
    return Array(named.drop { $0 == nil }) == formColumns.map(Optional.some)
  }

  /// The same, for values whose headers name columns, or `nil`; by position only where that may be.
  ///
  /// Where the headers leave a value without a column and a column without a value, they do not stand
  /// above the values they belong to: a web page's spans are wrong by a column. Then none is read.
  static func reading(
    _ named: [Int?], formColumns: [Int], isFilled: [Bool], byPosition: Bool = true
  ) -> Reading? {
    let found = named.compactMap { $0 }.filter(formColumns.contains)
    let own = named.map { $0.flatMap { formColumns.contains($0) ? $0 : nil } }
    if found.count == formColumns.count, Set(found).count == found.count {
      return Reading(columns: own, unknown: own.indices.filter { own[$0] == nil })
    }
    if byPosition, named.count == formColumns.count, agrees(named, with: formColumns) {
      let misnamed = named.indices.filter { index in
        named[index].map { $0 != formColumns[index] } ?? false
      }
      return Reading(columns: formColumns, unknown: [], misnamed: misnamed)
    }
    guard found.count > 1, Set(found).count == found.count,
      zip(own, isFilled).allSatisfy({ $0 != nil || !$1 })
    else { return nil }
    return Reading(columns: own, unknown: named.indices.filter { named[$0] == nil })
  }

  /// The reading of a row of a table of one column.
  ///
  /// Where several columns stand beside each other that of the report's year counts, or the one whose
  /// header the form knows, else the first: a body's own figures stand before those of others. What
  /// adds up years, or is of another year, is none.
  mutating func single(
    of values: [RawValue], year: Int?, isRecognized: Bool = false
  ) -> Reading? {
    guard values.count > 1 else {
      guard let value = values.first,
        !contradictsOnly(value.header, isRecognized: isRecognized)
      else { return nil }
      return Reading(columns: [0], unknown: [])
    }
    let years = values.map { $0.header.last.flatMap { ReportDate.headerYear(in: $0) } }
    let candidates = values.indices.filter { index in
      guard let header = values[index].header.last else { return false }
      return !NumberWords.namesOtherPeriod(header)
        && years[index].map { year == nil || $0 == year } ?? true
        && !contradictsOnly(values[index].header, isRecognized: isRecognized)
    }
    let named = candidates.filter { column(for: values[$0].header) != nil }
    let ofYear = candidates.filter { years[$0] != nil }
    // Without headers nobody can tell two values from one number in two parts.
    let isHeaded = values.allSatisfy { !$0.header.isEmpty }
    let first =
      ofYear.count == 1 && year != nil
      ? ofYear.first : named.count == 1 ? named.first : isHeaded ? candidates.first : nil
    guard let first else { return nil }
    return Reading(
      columns: values.indices.map { $0 == first ? 0 : nil },
      unknown: values.indices.filter { $0 != first })
  }

  /// Whether a header says that a value is not of the only column. The label says what that counts, so that
  /// other words over it say nothing.
  private mutating func contradictsOnly(_ header: [String], isRecognized: Bool) -> Bool {
    !header.isEmpty
      && standing(header, column: 0, isNamed: true, isRecognized: isRecognized) == .contradicting
  }

  /// Whether no header says that its value belongs to another column than its position does.
  private static func agrees(_ named: [Int?], with formColumns: [Int]) -> Bool {
    zip(named, formColumns).allSatisfy { name, column in
      name.map { $0 == column || !formColumns.contains($0) } ?? true
    }
  }

  private mutating func columns(for headers: [[String]]) -> [Int?] {
    if headers != last.headers { last = (headers, headers.map { column(for: $0) }) }
    return last.columns
  }

  private mutating func column(for header: [String]) -> Int? {
    guard !header.isEmpty else { return nil }
    if let column = known[header] { return column }
    let name = names.column(header[...], of: table)
    known[header] = .some(name?.index)
    if let name, name.isApproximate { nearly.append((header, name.index)) }
    return name?.index
  }
}
