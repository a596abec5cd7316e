import PageModel

/// Reads the material's rows into the form's three tables.
struct TableReader {
  /// What the rows say.
  struct Reading: Sendable {
    var edition: FormEdition?
    var proactive = FormTable<ProactiveRow>()
    var requests = FormTable<RequestRow>()
    var reviews = FormTable<ReviewRow>()
    /// Whether values were left out that may belong to a row which seems absent.
    var hasUnplacedRows = false
    var findings: [Finding] = []
  }

  private let options: ReportRecognizerOptions
  private let lexicon = FormLexicon.shared
  private var proactiveColumns: ColumnReader<ProactiveColumn>
  private var requestColumns: ColumnReader<RequestColumn>
  private var reviewColumns: ColumnReader<ReviewKey>
  private var result = Reading()

  /// A column of the table of section 四, which has one row for three proceedings.
  struct ReviewKey: Sendable, Hashable {
    let row: ReviewRow
    let column: ReviewColumn
    static let all = ReviewRow.allCases.flatMap { row in
      row.columns.map { ReviewKey(row: row, column: $0) }
    }
  }

  init(options: ReportRecognizerOptions) {
    self.options = options
    let names = HeaderNames(options: options)
    proactiveColumns = ColumnReader { names.proactive($0) }
    requestColumns = ColumnReader { names.request($0) }
    reviewColumns = ColumnReader { names.review($0) }
  }

  /// Reads all rows; the order of findings is the rows' order.
  mutating func reading(of material: ReportMaterial) -> Reading {
    result = Reading()
    let rows = material.rows
    result.edition = EditionReader().edition(of: rows)
    var labelled: [Int] = []
    let reviews = rows.indices.filter { isReview(rows[$0]) }
    for index in rows.indices {
      if reviews.contains(index) {
        // A row that counts the columns stands above the row of values.
        if reviews.count == 1 || !isColumnCount(rows[index]) { readReview(rows[index]) }
      } else {
        labelled.append(index)
      }
    }
    readLabelled(rows, indices: labelled)
    leaveOutGroupsBesideTheirRows()
    return result
  }

  /// Whether the row counts the columns of section 四's table: 1, 2, 3 … 15.
  private func isColumnCount(_ row: LabelledRow) -> Bool {
    row.values.count == ReviewKey.all.count
      && zip(row.values, 1...).allSatisfy { $0.source.text == String($1) }
  }

  private func isReview(_ row: LabelledRow) -> Bool {
    if row.values.count == ReviewKey.all.count { return true }
    let headers = row.values.map(\.header).filter { !$0.isEmpty }
    guard headers.count > RequestColumn.allCases.count else { return false }
    let names = HeaderNames(options: options)
    return headers.count { names.review($0[...]) != nil } * 2 > headers.count
  }

  // MARK: Section 四

  private mutating func readReview(_ row: LabelledRow) {
    guard let reading = reviewColumns.reading(of: row.values, formColumns: ReviewKey.all) else {
      refuse(row, as: nil, expected: ReviewKey.all.count)
      return
    }
    guard result.reviews.isEmpty else {
      let name = FormVocabulary.label(of: ReviewRow.reconsideration)
      add(.rowDuplicate, "a second row of \(name) values is left out: \(valuesText(row))", row)
      return
    }
    var blanks: [String] = []
    for (value, key) in zip(row.values, reading.columns) {
      guard let key else { continue }
      let path = FormCatalogue.Key.review(key.row, key.column).path
      result.reviews[key.row, key.column] = formValue(value, path: path, blanks: &blanks)
    }
    finish(row, blanks: blanks, unknown: reading.unknown, name: "reviews")
    for key in ReviewKey.all where result.reviews[key.row, key.column].state == .absent {
      let path = FormCatalogue.Key.review(key.row, key.column).path
      add(.columnAbsent, "the row has no cell for \(path)", row)
    }
  }

  // MARK: Sections 二 and 三

  private mutating func readLabelled(_ rows: [LabelledRow], indices: [Int]) {
    guard !indices.isEmpty else { return }
    let stream = LabelStream(rows: rows, indices: indices)
    let occurrences = LabelFinder(options: options).occurrences(in: stream)
    let alignment = RowAligner(options: options).alignment(
      of: occurrences, stream: stream, rows: rows, indices: indices)
    for index in indices {
      if let occurrence = alignment.occurrence[index] {
        readRow(rows[index], occurrence: occurrences[occurrence], stream: stream)
      } else if alignment.ambiguousRows.contains(index) {
        result.hasUnplacedRows = true
        add(
          .rowAmbiguous,
          "these values cannot be told to one of the labels beside them and are left out: "
            + valuesText(rows[index]), rows[index])
      } else {
        refuseUnlabelled(rows[index])
      }
    }
  }

  private mutating func readRow(
    _ row: LabelledRow, occurrence: LabelOccurrence, stream: LabelStream
  ) {
    let formRow = lexicon.rows[occurrence.formRow]
    noteApproximation(row, occurrence: occurrence, stream: stream)
    switch formRow.key {
    case .retired: break
    case .proactive(let key):
      guard result.edition != .edition2019 else { break }
      let columns = proactiveColumns.reading(of: row.values, formColumns: key.columns)
      read(
        row, key: key, label: formRow.label, columns: columns, into: \.proactive,
        named: FormCatalogue.Key.proactive)
    case .request(let key):
      let columns = requestColumns.reading(of: row.values, formColumns: key.columns)
      read(
        row, key: key, label: formRow.label, columns: columns, into: \.requests,
        named: FormCatalogue.Key.request)
    }
  }

  /// Reads a row into one of the tables that have a row a label.
  private mutating func read<Row: FormRow>(
    _ row: LabelledRow, key: Row, label: String, columns: ColumnReader<Row.Column>.Reading?,
    into table: WritableKeyPath<Reading, FormTable<Row>>,
    named name: (Row, Row.Column) -> FormCatalogue.Key
  ) {
    guard let columns else {
      refuse(row, as: label, expected: key.columns.count)
      return
    }
    guard !result[keyPath: table].hasRow(key) else {
      add(.rowDuplicate, "a second row \(label) is left out: \(valuesText(row))", row)
      return
    }
    var blanks: [String] = []
    for (value, column) in zip(row.values, columns.columns) {
      guard let column else { continue }
      let path = name(key, column).path
      result[keyPath: table][key, column] = formValue(value, path: path, blanks: &blanks)
    }
    finish(row, blanks: blanks, unknown: columns.unknown, name: label)
    for column in key.columns where result[keyPath: table][key, column].state == .absent {
      add(.columnAbsent, "row \(label) has no cell for \(name(key, column).path)", row)
    }
  }

  /// Leaves out the values read for a whole group where rows of the group are there too: they belong
  /// to a row whose own label is missing, or are a subtotal, and nobody can tell which.
  private mutating func leaveOutGroupsBesideTheirRows() {
    for group in RequestRow.allCases
    where group.isGroup && result.requests.hasRow(group)
      && group.groupRows.contains(where: result.requests.hasRow)
    {
      let total = result.requests[group, .total]
      for column in group.columns { result.requests[group, column] = .absent }
      result.hasUnplacedRows = true
      result.findings.append(
        FindingRule.rowAmbiguous.finding(
          "values stand beside \(FormVocabulary.label(of: group)) and beside its rows; those of the "
            + "whole group are left out", page: total.page, frame: total.frame))
    }
  }

  // MARK: Values

  private mutating func formValue(
    _ value: RawValue, path: String, blanks: inout [String]
  ) -> FormValue {
    let source = value.source
    switch FormNumber(reading: source.text) {
    case .number(let number):
      return .printed(number, text: source.text, page: source.page, frame: source.frame)
    case .blank:
      blanks.append(path)
      return .blank(text: source.text, page: source.page, frame: source.frame)
    case .unreadable:
      result.findings.append(
        FindingRule.numberUnreadable.finding(
          "\(path) is no number: \(source.text)", page: source.page, frame: source.frame))
      return .unreadable(text: source.text, page: source.page, frame: source.frame)
    }
  }

  private mutating func finish(
    _ row: LabelledRow, blanks: [String], unknown: [Int], name: String
  ) {
    if !blanks.isEmpty {
      add(.cellBlank, "cell without a number: \(blanks.joined(separator: ", "))", row)
    }
    for index in unknown {
      let value = row.values[index]
      // An empty ruled cell beside a label has neither header nor text.
      if case .blank = FormNumber(reading: value.source.text) { continue }
      let header = value.header.joined(separator: " › ")
      result.findings.append(
        FindingRule.columnUnknown.finding(
          "row \(name): the form has no column \(header), its value \(value.source.text) is left out",
          page: value.source.page, frame: value.source.frame))
    }
  }

  // MARK: Findings

  private mutating func noteApproximation(
    _ row: LabelledRow, occurrence: LabelOccurrence, stream: LabelStream
  ) {
    let isCell = row.textBefore.isEmpty && row.textAfter.isEmpty
    let similarity = occurrence.similarity
    guard similarity.missing > 0 || (isCell && similarity.extra > 0) else { return }
    let label = lexicon.rows[occurrence.formRow].label
    let printed = printedLabel(occurrence, stream: stream)
    add(.labelApproximate, "row label read as \(label), printed \(printed)", row)
  }

  /// The label as printed, from its number to the end of its last line, without white space.
  private func printedLabel(_ occurrence: LabelOccurrence, stream: LabelStream) -> String {
    var text = String.UnicodeScalarView()
    for index in occurrence.lines {
      let raw = stream.lines[index].raw.unicodeScalars
      let skipped = index == occurrence.lines.lowerBound ? occurrence.start.source : 0
      text.append(contentsOf: raw.dropFirst(skipped).filter { !FormScalars.isSpace($0) })
    }
    return String(text)
  }

  private mutating func refuse(_ row: LabelledRow, as label: String?, expected: Int) {
    result.hasUnplacedRows = true
    let name = label.map { "row \($0)" } ?? "a row"
    add(
      .rowValueCount,
      "\(name) has \(row.values.count) values where the form has \(expected); "
        + "they are left out: \(valuesText(row))", row)
  }

  private mutating func refuseUnlabelled(_ row: LabelledRow) {
    result.hasUnplacedRows = true
    let printed = row.labels.joined(separator: " ")
    if let last = row.labels.last, let formRow = lexicon.exactRows[FormText(last).codes] {
      add(
        .rowDuplicate,
        "a second row \(lexicon.rows[formRow].label) is left out: \(valuesText(row))", row)
      return
    }
    let name =
      printed.isEmpty ? "values without a row label" : "row label \(printed) is not the form's"
    add(.labelUnknown, "\(name), its values are left out: \(valuesText(row))", row)
  }

  private func valuesText(_ row: LabelledRow) -> String {
    let shown = row.values.prefix(30).map { $0.source.text.isEmpty ? "∅" : $0.source.text }
    return shown.joined(separator: " ") + (row.values.count > shown.count ? " …" : "")
  }

  private mutating func add(_ rule: FindingRule, _ message: String, _ row: LabelledRow) {
    result.findings.append(
      rule.finding(message, page: row.source.page, frame: row.source.frame))
  }
}
