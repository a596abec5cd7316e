import PageModel

/// Reads the rows of a form's tables into its figures.
struct TableReader {
  /// What the rows say.
  struct Reading: Sendable {
    var figures: [FigurePath: FormValue] = [:]
    /// Whether values were left out that may belong to a row which seems absent.
    var hasUnplacedRows = false
    /// Rows, as indices into `FormLexicon.rows`, whose label is there.
    var labelledRows: Set<Int> = []
    var findings: [Finding] = []
  }

  let form: ReportForm
  let lexicon: FormLexicon
  /// Values of columns beside the one a table of one column has, by their header.
  var otherColumns: [(header: String, values: [(text: BilingualText, source: SourceText)])] = []
  /// The cells whose numbers are not certain.
  var uncertain: [(path: FigurePath, value: FormValue, row: SourceText)] = []
  /// Values that are read by their order below words that are none of the form's, by those words.
  var belowForeign: [BelowForeignHeader] = []
  let year: Int?
  /// Tables of the form whose columns the document names in another order.
  private var reordered: Set<Int> = []
  let options: ReportRecognizerOptions
  private var columns: [ColumnReader]
  var result = Reading()

  /// Makes a reader; of columns that are of several years that of the report's `year` counts.
  init(form: ReportForm, year: Int?, options: ReportRecognizerOptions) {
    self.form = form
    self.year = year
    self.options = options
    lexicon = form.lexicon
    let names = HeaderNames(form: form, options: options, year: year)
    columns = form.tables.indices.map { ColumnReader(names: names, table: $0) }
  }

  /// Reads the tables; the order of findings is the rows' order.
  mutating func reading(of tables: [MaterialTable]) -> Reading {
    result = Reading()
    result.figures.reserveCapacity(form.figureCount)
    let tables = prepared(tables)
    let rows = tables.flatMap(\.rows)
    reordered = reorderedTables(in: tables)
    let across = acrossTables(of: rows)
    let parts = partsOfTotals(among: rows, across: across)
    for index in rows.indices {
      guard let table = across[index] else { continue }
      if parts.contains(index) {
        refusePart(rows[index])
        continue
      }
      // A row that counts the columns stands above the row of values.
      let isOnly = across.count { $0 == table } == 1
      if isOnly || !isColumnCount(rows[index]) { readAcross(rows[index], table: table) }
    }
    readLabelled(rows, in: tables, indices: rows.indices.filter { across[$0] == nil })
    leaveOutGroupsBesideTheirRows()
    noteUncertainNumbers()
    noteOtherColumns()
    noteApproximateHeaders()
    noteForeignHeaders()
    return result
  }

  /// The tables as the form prints them: headers apart from values, units apart from labels, torn
  /// rows whole.
  private func prepared(_ tables: [MaterialTable]) -> [MaterialTable] {
    let headers = HeaderRows(lexicon: lexicon)
    return TornRows(lexicon: lexicon).joined(
      tables.map(headers.applied).map(LabelUnits().applied))
  }

  /// Tables of the form whose columns the words of the document's tables name in another order: then
  /// no value is read by its position.
  private func reorderedTables(in tables: [MaterialTable]) -> Set<Int> {
    var lines: [[Unicode.Scalar]] = []
    var headers: [[String]] = []
    for table in tables {
      lines += table.unreadTexts.map { ReportDate.squeezed($0.text) }
      lines += table.headerLines.map(ReportDate.squeezed)
      for row in table.rows {
        // Headers are the same from row to row.
        let own = row.values.map(\.header)
        if own != headers {
          headers = own
          lines.append(own.flatMap { ReportDate.squeezed($0.joined()) })
        }
        // A line of headers may have been taken for a row.
        let words = row.values.map(\.source.text).filter { FormNumber(reading: $0) == .unreadable }
        lines.append((row.labels.suffix(1) + words).flatMap(ReportDate.squeezed))
      }
    }
    return Set(
      form.tables.indices.filter { index in
        if case .otherwise? = ColumnOrder(form.tables[index])?.order(in: lines) {
          true
        } else {
          false
        }
      })
  }

  /// One finding a header that is not quite the form's.
  private mutating func noteApproximateHeaders() {
    for (table, reader) in zip(form.tables, columns) {
      for (header, column) in reader.approximations {
        let label = table.columns[column].wordings[0]
        result.findings.append(
          Finding(
            .columnApproximate,
            [
              "label": "\(label)", "printed": "\(header.last ?? "")", "key": "\(table.key)",
            ], figures: [table.key]))
      }
    }
  }

  // MARK: Tables whose headers name rows

  /// For each row the table it belongs to whose headers name rows and columns; `nil` for rows that a
  /// label names.
  private func acrossTables(of rows: [LabelledRow]) -> [Int?] {
    let tables = form.tables.indices.filter { form.tables[$0].layout == .acrossHeaders }
    guard !tables.isEmpty else { return Array(repeating: nil, count: rows.count) }
    let names = HeaderNames(form: form, options: options, year: year)
    // The rows of a table have the same headers one after the other.
    var last: (headers: [[String]], table: Int?) = ([], nil)
    return rows.map { row in
      let headers = row.values.map(\.header)
      let isHeaded = headers.contains { !$0.isEmpty }
      if isHeaded, headers == last.headers { return last.table }
      let table = tables.first { isAcross(row, table: $0, names) }
      if isHeaded { last = (headers, table) }
      return table
    }
  }

  /// Whether most headers above the row name both a row and a column of the table; where headers are
  /// not known, whether the words before the row are those of the table's headers.
  private func isAcross(_ row: LabelledRow, table: Int, _ names: HeaderNames) -> Bool {
    let headers = row.values.map(\.header).filter { !$0.isEmpty }
    if !headers.isEmpty {
      let named = headers.count { names.figure($0[...], of: table) != nil }
      return named > 1 && named * 2 > headers.count
    }
    guard row.labels.isEmpty, row.values.count > 1,
      let passages = lexicon.tables[table].headerPassages
    else { return false }
    let words = row.textBefore.unicodeScalars.split(whereSeparator: FormScalars.isSpace)
      .map { String($0) }
    let length = words.reduce(0) { $0 + $1.unicodeScalars.count }
    return length >= options.minimumHeaderCharacters
      && passages.share(of: words) >= options.minimumHeaderShare
  }

  /// Whether the row counts columns: 1, 2, 3 …
  private func isColumnCount(_ row: LabelledRow) -> Bool {
    row.values.count > 1
      && zip(row.values, 1...).allSatisfy { $0.source.text == String($1) }
  }

  private mutating func readAcross(_ row: LabelledRow, table index: Int) {
    let table = form.tables[index]
    let places = table.rows.flatMap { row in
      row.columns.map { FigurePath(table: table.key, row: row.key, column: $0) }
    }
    let width = table.columns.count
    let names = HeaderNames(form: form, options: options, year: year)
    let named = row.values.map { value in
      names.figure(value.header[...], of: index).map { $0.row * width + $0.column }
    }
    let isFilled = row.values.map { !$0.source.text.isEmpty }
    let standings = row.values.indices.map { value in
      let place = named[value] ?? (row.values.count == places.count ? value : nil)
      return place.map {
        names.standing(
          row.values[value].header, row: $0 / width, column: $0 % width, of: index,
          isNamed: named[value] != nil, isRecognized: row.labelState != .printed)
      } ?? .own
    }
    let refused = standings.indices.filter { standings[$0] == .contradicting }
    let reading =
      refused.isEmpty
      ? ColumnReader.reading(
        named, formColumns: Array(places.indices), isFilled: isFilled,
        byPosition: !reordered.contains(index)
          && !row.values.contains {
            $0.source.text.isEmpty && names.areOfTwo($0.header, of: index)
          })
      : ColumnReader.reading(
        named, without: Set(refused), formColumns: Array(places.indices), isFilled: isFilled)
    guard let reading else {
      refuse(
        row, as: FindingPhrase.ofTable(["table": "\(table.label)"]), path: table.key,
        expected: places.count, below: refused.first.map { row.values[$0].header })
      return
    }
    guard !result.figures.keys.contains(where: { $0.table == table.key }) else {
      add(
        .tableDuplicate,
        [
          "table": "\(table.label)", "values": "\(valuesText(row))", "key": "\(table.key)",
        ], figures: [table.key], row)
      return
    }
    place(row, reading, paths: places, columns: table.rows.flatMap { $0.columns.map(table.column) })
    let foreign = standings.indices.filter { standings[$0] == .foreign }
    gatherForeign(row, foreign, reading, paths: places)
    finish(row, unknown: reading.unknown, name: "\(table.key)", key: table.key)
    for path in places where result.figures[path] == nil {
      add(.cellOfHeadersAbsent, ["figure": path.words], figures: [path.description], row)
    }
  }

  // MARK: Tables whose labels name rows

  private mutating func readLabelled(
    _ rows: [LabelledRow], in tables: [MaterialTable], indices: [Int]
  ) {
    let ambiguous = Set(indices.filter { rows[$0].labelState == .ambiguous })
    for index in ambiguous.sorted() { refuseAmbiguous(rows[index]) }
    let indices = indices.filter { !ambiguous.contains($0) }
    guard !indices.isEmpty else { return }
    var textAfter: [Int: String] = [:]
    var end = 0
    for table in tables where !table.rows.isEmpty {
      end += table.rows.count
      textAfter[end - 1] = table.textAfter
    }
    let stream = LabelStream(
      rows: rows, textAfter: textAfter, indices: indices, in: lexicon.alphabet)
    let occurrences = LabelFinder(lexicon: lexicon, options: options).occurrences(in: stream)
    let alignment = RowAligner(lexicon: lexicon, options: options).alignment(
      of: occurrences, stream: stream, rows: rows, indices: indices)
    result.labelledRows = Set(occurrences.map(\.formRow))
    for index in indices {
      if let occurrence = alignment.occurrence[index] {
        readRow(rows[index], occurrence: occurrences[occurrence], stream: stream)
      } else if alignment.ambiguousRows.contains(index) {
        result.hasUnplacedRows = true
        add(
          .labelsBeside, ["values": "\(valuesText(rows[index]))"], figures: [], rows[index])
      } else {
        refuseUnlabelled(rows[index])
      }
    }
  }

  private mutating func readRow(
    _ row: LabelledRow, occurrence: LabelOccurrence, stream: LabelStream
  ) {
    let formRow = lexicon.rows[occurrence.formRow]
    let table = form.tables[formRow.table]
    let label = formRow.definition.label
    let path = "\(table.key).\(formRow.definition.key)"
    if isGroupBesideAnotherLabel(row, occurrence: occurrence) {
      refuseAmbiguous(row)
      return
    }
    guard !holdsTwoLabels(row) else {
      result.hasUnplacedRows = true
      add(
        .labelsInOneCell,
        [
          "label": "\(row.labels.last ?? "")", "values": "\(valuesText(row))", "key": "\(path)",
        ], figures: [path], row)
      return
    }
    guard !hasForeignDigits(occurrence, stream: stream) else {
      result.hasUnplacedRows = true
      add(
        .numbersInLabel,
        [
          "label": "\(printedLabel(occurrence, stream: stream))", "values": "\(valuesText(row))",
          "key": "\(path)",
        ], figures: [path], row)
      return
    }
    guard !isContradicted(occurrence, of: row, stream: stream) else {
      refuseContradicted(row, occurrence: occurrence, stream: stream)
      return
    }
    guard !refusesRest(row, occurrence: occurrence, stream: stream) else { return }
    noteApproximation(row, occurrence: occurrence, stream: stream)
    let reading =
      table.hasSingleColumn
      ? columns[formRow.table].single(
        of: row.values, year: year, isRecognized: row.labelState != .printed)
      : columns[formRow.table].reading(
        of: row.values, formColumns: formRow.columns,
        byPosition: !reordered.contains(formRow.table), headersInOrder: row.headersInOrder,
        isRecognized: row.labelState != .printed)
    guard let reading else {
      refuse(
        row, as: FindingPhrase.ofRow(["row": "\(label)"]), path: path,
        expected: formRow.columns.count,
        below: columns[formRow.table].contradictingHeader(of: row.values))
      return
    }
    // A row of another table that has no number under this label does not stand in the way.
    let isTaken = formRow.paths.contains { result.figures[$0]?.hasNumber ?? false }
    let isNothing = row.values.allSatisfy { FormNumber.isBlank($0.source.text) }
    guard !isTaken, !isNothing || !formRow.paths.contains(where: { result.figures[$0] != nil })
    else {
      add(
        .rowDuplicate,
        ["row": "\(label)", "values": "\(valuesText(row))", "key": "\(path)"], figures: [path],
        row)
      return
    }
    let definitions = formRow.columns.map { table.columns[$0] }
    let own = ColumnReader.Reading(
      columns: reading.columns.map { $0.flatMap(formRow.columns.firstIndex) },
      unknown: reading.unknown)
    place(row, own, paths: formRow.paths, columns: definitions, rowUnit: formRow.definition.unit)
    func name() -> BilingualText {
      FindingPhrase.keyedRow(["row": "\(label)", "key": "\(path)"])
    }
    noteMisnamed(row, reading.misnamed, name: name(), key: path)
    gatherForeign(row, reading.foreign, own, paths: formRow.paths)
    if table.hasSingleColumn {
      for index in reading.unknown { setAside(row.values[index], of: path) }
    } else {
      finish(row, unknown: reading.unknown, name: name(), key: path)
    }
    for path in formRow.paths where result.figures[path] == nil {
      add(
        .columnAbsent, ["row": "\(label)", "figure": path.words], figures: [path.description], row)
    }
  }

  /// Leaves out the values read for a whole group where rows of the group are there too: they belong
  /// to a row whose own label is missing, or are a subtotal, and nobody can tell which.
  private mutating func leaveOutGroupsBesideTheirRows() {
    for table in form.tables {
      for group in table.rows where group.isGroup {
        let paths = group.columns.map {
          FigurePath(table: table.key, row: group.key, column: $0)
        }
        let values = paths.compactMap { result.figures[$0] }
        guard let last = values.last,
          result.figures.keys.contains(where: {
            $0.table == table.key && group.members.contains($0.row)
          })
        else { continue }
        for path in paths { result.figures[path] = nil }
        result.hasUnplacedRows = true
        result.findings.append(
          Finding(
            .groupBesideRows,
            ["group": "\(group.label)", "key": "\(table.key).\(group.key)"],
            figures: paths.map(\.description), page: last.page, frame: last.frame))
      }
    }
  }
}
