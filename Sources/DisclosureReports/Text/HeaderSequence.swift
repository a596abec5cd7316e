import PageModel

/// The order in which whole words name the columns of a form's tables, on one line or on lines of their own.
///
/// A name on a line of its own does not say where its column stands: only names in the form's order let
/// values be told by theirs.
struct HeaderSequence: Sendable {
  /// A table with several columns of values.
  private struct Names: Sendable {
    let columns: [[UInt16]: Int]
    let rows: [[UInt16]: Int]
    /// The last column where it is the sum of the others: its cell is higher than theirs, so that its name
    /// may come between them.
    let total: Int?
    /// For each row the wordings of its columns.
    let headers: [[Set<[UInt16]>]]
    let widths: Set<Int>
  }

  /// A name and where it stands.
  private struct Named {
    let index: Int
    let line: Int
    let isFirst: Bool
    let isAlone: Bool
  }

  private let tables: [Names]
  private let neutral: Set<[UInt16]>
  private let lexicon: FormLexicon?

  /// Prepares the names of a form.
  init(form: ReportForm?) {
    lexicon = form?.lexicon
    guard let form else {
      tables = []
      neutral = []
      return
    }
    let lexicon = form.lexicon
    neutral = Set(
      form.tables.flatMap { $0.headerWords + ($0.stub.map { [$0] } ?? []) }
        .map { lexicon.text($0).codes })
    tables = form.tables.filter { $0.columns.count > 1 }.map { table in
      let isAcross = table.layout == .acrossHeaders
      let hasSum = form.sums.contains { sum in
        guard sum.table == table.key, case .columns(let total, _) = sum.terms else { return false }
        return total == table.columns.last?.key
      }
      let last = table.columns.count - 1
      let headers = table.rows.map { row in
        row.columns.compactMap { key in
          table.column(key).map { Set($0.wordings.map { lexicon.text($0).codes }) }
        }
      }
      return Names(
        columns: Self.codes(table.columns.map(\.wordings), lexicon),
        rows: isAcross ? Self.codes(table.rows.map(\.wordings), lexicon) : [:],
        total: hasSum ? last : nil, headers: isAcross ? [] : headers,
        widths: isAcross
          ? [table.figures.count] : Set(table.rows.map(\.columns.count)).filter { $0 > 1 })
    }
  }

  private static func codes(_ wordings: [[String]], _ lexicon: FormLexicon) -> [[UInt16]: Int] {
    var result: [[UInt16]: Int] = [:]
    var shared: Set<[UInt16]> = []
    for (index, words) in wordings.enumerated() {
      for code in Set(words.map({ lexicon.text($0).codes })) {
        if result.updateValue(index, forKey: code) != nil { shared.insert(code) }
      }
    }
    // What two columns are called names neither.
    return result.filter { !shared.contains($0.key) }
  }

  private func code(_ word: String) -> [UInt16] {
    guard let text = lexicon?.text(LabelUnit.parts(of: word)?.label ?? word),
      // 3.其他 is a row.
      !text.starts.contains(where: { $0.enumerator != nil })
    else { return [] }
    return text.codes
  }

  // MARK: Headers of one row

  /// Whether headers may be those of a row's values: all columns that a row of the form has, and in its
  /// order where they stand on several lines. A part of them says nothing about as many values.
  func mayHead(_ headers: [String], areStacked: Bool) -> Bool {
    let codes = headers.map(code)
    var isPart = false
    for row in tables.flatMap(\.headers) where codes.count <= row.count {
      let places = codes.map { code in row.firstIndex { $0.contains(code) } }
      if places.contains(nil) { continue }
      let found = places.compactMap { $0 }
      let isWhole = Set(found).count == row.count
      let isOrdered = zip(found, found.dropFirst()).allSatisfy { $0 < $1 }
      if isWhole, isOrdered || !areStacked { return true }
      isPart = true
    }
    return !isPart
  }

  // MARK: Headers of lines

  /// For each number of values whether the lines name the columns of such rows in the form's order.
  func orders(in lines: [String]) -> [(widths: Set<Int>, isForms: Bool)] {
    let words = lines.map { line in
      line.unicodeScalars.split(whereSeparator: FormScalars.isSpace).map { code(String($0)) }
    }
    return tables.compactMap { table in
      let columns = named(table.columns, in: words)
      let rows = named(table.rows, in: words)
      let isOther =
        !ascends(columns.filter { $0.index != table.total })
        || !ascends(rows) || beginsWithTotal(columns, total: table.total)
      if isOther { return (table.widths, false) }
      return Set(columns.map(\.index)).count > 1 ? (table.widths, true) : nil
    }
  }

  /// The names on lines that have nothing else, but for one word before several of them.
  private func named(_ names: [[UInt16]: Int], in lines: [[[UInt16]]]) -> [Named] {
    guard !names.isEmpty else { return [] }
    var result: [Named] = []
    for (number, line) in lines.enumerated() {
      let isName = line.map { names[$0] != nil || neutral.contains($0) || isOfTable($0) }
      let count = line.count { names[$0] != nil }
      let others = isName.count { !$0 }
      guard count > 0, others == 0 || others == 1 && !isName[0] && count > 1 else { continue }
      for (place, word) in line.enumerated() {
        guard let index = names[word] else { continue }
        result.append(
          Named(index: index, line: number, isFirst: place == 0, isAlone: line.count == 1))
      }
    }
    return result
  }

  private func isOfTable(_ word: [UInt16]) -> Bool {
    tables.contains { $0.columns[word] != nil || $0.rows[word] != nil }
  }

  /// Whether the names follow each other as in the form, from the first again where they began with it.
  private func ascends(_ names: [Named]) -> Bool {
    guard let start = names.first else { return true }
    let mayBeginAgain = start.index == 0
    return zip(names, names.dropFirst()).allSatisfy { first, second in
      first.index < second.index
        || mayBeginAgain && second.index == 0 || first.index == second.index
    }
  }

  /// Whether the name of the sum stands right before that of the first column, beside it or on a line
  /// like its own.
  private func beginsWithTotal(_ names: [Named], total: Int?) -> Bool {
    guard let total, let first = names.first, first.index == total, first.isFirst,
      let second = names.dropFirst().first, second.index == 0
    else { return false }
    return second.line == first.line || first.isAlone && second.isAlone
  }
}
