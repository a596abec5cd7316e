import PageModel

/// Finds what the form has and the report lacks.
struct AbsenceChecker: Sendable {
  /// A finding for each table, row or group of rows that is missing.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - form: The form the report should be on, where its tables are of none.
  ///   - unread: Rows whose label is there though their values were not read.
  func findings(
    in report: DisclosureReport, expecting form: ReportForm?, unread: Set<FigurePath>
  ) -> [Finding] {
    guard let form = report.form ?? form else { return [] }
    return form.tables.flatMap { findings(in: report, $0, unread) }
  }

  private func findings(
    in report: DisclosureReport, _ table: ReportForm.Table, _ unread: Set<FigurePath>
  ) -> [Finding] {
    guard report.figures.keys.contains(where: { $0.table == table.key }) else {
      return [
        Finding(
          .tableAbsent, ["table": "\(table.label)", "key": "\(table.key)"], figures: [table.key])
      ]
    }
    // The headers of such a table name its rows: missing cells are found by column.
    guard table.layout == .rows else { return [] }
    return table.rows.compactMap { row in
      finding(in: report, table, row, isUnread: unread.contains(path(row, table)))
    }
  }

  private func path(_ row: ReportForm.Row, _ table: ReportForm.Table) -> FigurePath {
    FigurePath(table: table.key, row: row.key)
  }

  private func finding(
    in report: DisclosureReport, _ table: ReportForm.Table, _ row: ReportForm.Row, isUnread: Bool
  ) -> Finding? {
    let isPrinted = report.hasRow(row.key, of: table.key)
    if row.isGroup {
      guard isPrinted else { return nil }
      let value = row.columns.last.map {
        report[FigurePath(table: table.key, row: row.key, column: $0)]
      }
      return finding(
        .rowGrouped, row, table, page: value?.page, frame: value?.frame, place: value?.place)
    }
    let group = table.rows.first { $0.members.contains(row.key) }
    if isPrinted || group.map({ report.hasRow($0.key, of: table.key) }) ?? false { return nil }
    guard isUnread else {
      return finding(.rowAbsent, row, table)
    }
    return finding(.rowUnread, row, table)
  }

  private func finding(
    _ template: FindingTemplate, _ row: ReportForm.Row, _ table: ReportForm.Table,
    page: Int? = nil, frame: Rect? = nil, place: MarkupPlace? = nil
  ) -> Finding {
    let key = path(row, table).description
    return Finding(
      template, ["row": "\(row.label)", "key": "\(key)"], figures: [key], page: page, frame: frame,
      place: place)
  }
}
