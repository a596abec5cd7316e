import PageModel

/// Reads all tables of a document: those of its form into figures, others into indicators.
struct FigureReader: Sendable {
  /// What the tables say.
  struct Reading: Sendable {
    var figures: [FigurePath: FormValue] = [:]
    var indicators: [Indicator] = []
    /// Whether values were left out that may belong to a row which seems absent.
    var hasUnplacedRows = false
    /// Rows whose label is there though none of their values were read, as table and row keys.
    var unreadRows: Set<FigurePath> = []
    var findings: [Finding] = []
  }

  let options: ReportRecognizerOptions

  /// The figures and indicators of the tables.
  ///
  /// - Parameter unreadLabels: As in ``ReportMaterial/unreadLabels``.
  func reading(
    of tables: [MaterialTable], unreadLabels: [String] = [], edition: EditionReader.Reading,
    year: Int?
  ) -> Reading {
    var result = Reading()
    var own: [MaterialTable] = []
    for (index, table) in tables.enumerated() {
      if !edition.tables.contains(index),
        let foreign = IndicatorReader(minimumConfidence: options.minimumUnguardedConfidence)
          .reading(
            of: table, after: result.indicators.count)
      {
        result.indicators += foreign.indicators
        result.findings += foreign.findings
      } else if let caption = TableYear(reportYear: year).otherYear(of: table) {
        result.findings += table.rows.compactMap { otherYearsRow($0, below: caption) }
      } else {
        own.append(ofReportYear(table, year: year, in: &result))
      }
    }
    if let form = edition.form {
      var reader = TableReader(form: form, year: year, options: options)
      let reading = reader.reading(of: own)
      result.figures = reading.figures
      result.hasUnplacedRows = reading.hasUnplacedRows
      result.findings += reading.findings
      let unread = own.flatMap { $0.unreadTexts.map(\.text) } + unreadLabels
      result.unreadRows = unreadRows(reading, labelled: unread, of: form)
    } else {
      result.findings += own.flatMap(\.rows).compactMap(unknownRow)
    }
    result.findings += tables.flatMap(\.unreadTexts).map {
      Finding(.textUnread, ["text": "\($0.text)"], page: $0.page, frame: $0.frame)
    }
    return result
  }

  /// A table without its rows that name another year than the report's in a cell of their own.
  private func ofReportYear(
    _ table: MaterialTable, year: Int?, in result: inout Reading
  ) -> MaterialTable {
    let years = TableYear(reportYear: year)
    let named = table.rows.map(years.ownYear)
    guard named.contains(where: { $0 != nil }) else { return table }
    var rows: [LabelledRow] = []
    for (row, own) in zip(table.rows, named) {
      if let other = own?.other {
        result.findings += [otherYearsRow(own?.rest ?? row, below: other)].compactMap(\.self)
      } else {
        rows.append(own?.rest ?? row)
      }
    }
    return table.with(rows: rows)
  }

  /// Rows whose label stands beside values that were not read, or beside none.
  ///
  /// - Parameter texts: Texts that may be such labels.
  private func unreadRows(
    _ reading: TableReader.Reading, labelled texts: [String], of form: ReportForm
  ) -> Set<FigurePath> {
    let lexicon = form.lexicon
    var labelled = reading.labelledRows
    for text in texts {
      if let rows = lexicon.exactRows[lexicon.text(text).codes], rows.count == 1 {
        labelled.formUnion(rows)
      }
    }
    var unread: Set<FigurePath> = []
    for index in labelled {
      let row = lexicon.rows[index]
      // The label of a group stands beside its rows.
      guard !row.definition.isGroup, !row.paths.contains(where: { reading.figures[$0] != nil })
      else { continue }
      unread.insert(FigurePath(table: form.tables[row.table].key, row: row.definition.key))
    }
    return unread
  }

  /// A row with values of a table whose caption says another year than the report's.
  private func otherYearsRow(_ row: LabelledRow, below caption: String) -> Finding? {
    let values = row.values.map(\.source.text).filter { !$0.isEmpty }
    guard !values.isEmpty else { return nil }
    return Finding(
      .labelOfOtherYear,
      [
        "row": .list(row.labels, .space), "caption": "\(caption)",
        "values": .list(values.prefix(30), .space),
      ], page: row.source.page, frame: row.source.frame, place: row.source.place)
  }

  /// A row with values of a table that is neither of a form nor one of indicators.
  private func unknownRow(_ row: LabelledRow) -> Finding? {
    let values = row.values.map(\.source.text).filter { !$0.isEmpty }
    guard !values.isEmpty else { return nil }
    return Finding(
      .labelOfNoForm,
      ["label": .list(row.labels, .space), "values": .list(values.prefix(30), .space)],
      page: row.source.page, frame: row.source.frame)
  }
}
