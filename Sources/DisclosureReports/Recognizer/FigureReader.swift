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
  /// - Parameters:
  ///   - unreadLabels: As in ``ReportMaterial/unreadLabels``.
  ///   - year: The report's.
  ///   - publisher: The body that reports.
  func reading(
    of tables: [MaterialTable], unreadLabels: [String] = [], edition: EditionReader.Reading,
    year: Int?, publisher: String? = nil
  ) -> Reading {
    var result = Reading()
    var own: [MaterialTable] = []
    var ofOthers: [(table: MaterialTable, caption: String)] = []
    for (index, table) in tables.enumerated() {
      if !edition.tables.contains(index),
        let foreign = IndicatorReader(minimumConfidence: options.minimumUnguardedConfidence)
          .reading(
            of: table, after: result.indicators.count)
      {
        result.indicators += foreign.indicators
        result.findings += foreign.findings
      } else if let caption = TableYear(reportYear: year).otherYear(of: table) {
        result.findings += rows(of: table, below: caption, as: .labelOfOtherYear)
      } else if let caption = TableBody(publisher: publisher).other(of: table) {
        ofOthers.append((ofReportYear(table, year: year, in: &result), caption))
      } else {
        own.append(ofReportYear(table, year: year, in: &result))
      }
    }
    if let form = edition.form {
      own += neededTables(ofOthers, beside: own, of: form, year: year, publisher, in: &result)
      var reader = TableReader(form: form, year: year, options: options)
      let reading = reader.reading(of: own)
      result.figures = reading.figures
      result.hasUnplacedRows = reading.hasUnplacedRows
      result.findings += reading.findings
      let unread = own.flatMap { $0.unreadTexts.map(\.text) } + unreadLabels
      result.unreadRows = unreadRows(reading, labelled: unread, of: form)
    } else {
      result.findings += (own + ofOthers.map(\.table)).flatMap(\.rows).compactMap(unknownRow)
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
        result.findings += [
          finding(own?.rest ?? row, below: other, as: .labelOfOtherYear)
        ].compactMap(\.self)
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

  /// The tables of other bodies that are read for want of the publisher's own, with a finding each; those of the
  /// others are left out.
  private func neededTables(
    _ tables: [(table: MaterialTable, caption: String)], beside own: [MaterialTable],
    of form: ReportForm, year: Int?, _ publisher: String?, in result: inout Reading
  ) -> [MaterialTable] {
    guard !tables.isEmpty else { return [] }
    func keys(_ tables: [MaterialTable]) -> Set<String> {
      var reader = TableReader(form: form, year: year, options: options)
      return Set(reader.reading(of: tables).figures.keys.map(\.table))
    }
    let filled = keys(own)
    return tables.compactMap { table, caption in
      let missing = keys([table]).subtracting(filled).sorted()
      guard let key = missing.first, let place = table.rows.first?.source else {
        result.findings += rows(of: table, below: caption, as: .labelOfOtherBody)
        return nil
      }
      result.findings.append(
        Finding(
          .tableOfOtherBody,
          ["caption": "\(caption)", "publisher": "\(publisher ?? "")", "key": "\(key)"],
          figures: missing, page: place.page, frame: place.frame, place: place.place))
      return table
    }
  }

  /// The rows with values of a table whose caption says that it is not the report's.
  private func rows(
    of table: MaterialTable, below caption: String, as template: FindingTemplate
  ) -> [Finding] {
    table.rows.compactMap { finding($0, below: caption, as: template) }
  }

  private func finding(
    _ row: LabelledRow, below caption: String, as template: FindingTemplate
  ) -> Finding? {
    let values = row.values.map(\.source.text).filter { !$0.isEmpty }
    guard !values.isEmpty else { return nil }
    return Finding(
      template,
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
