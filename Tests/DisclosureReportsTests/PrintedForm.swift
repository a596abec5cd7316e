@testable import DisclosureReports

/// A document that prints the tables of a form in the form's own words, every figure another number.
struct PrintedForm {
  let form: ReportForm
  /// Whether the groups' own rows are printed, and not the rows they stand for.
  var printsGroups = false

  /// The figures that are printed, with their numbers.
  var numbers: [FigurePath: Int] {
    let printed = form.tables.flatMap { table in
      rows(of: table).flatMap { row in
        row.columns.map { FigurePath(table: table.key, row: row.key, column: $0) }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(printed, 101...))
  }

  /// The tables with the given keys, or all.
  func tables(_ keys: [String]? = nil) -> [MaterialTable] {
    form.tables.filter { keys?.contains($0.key) ?? true }.map { table in
      switch table.layout {
      case .rows:
        MaterialTable(rows: rows(of: table).map { self.row([$0], of: table, labels: [$0.label]) })
      case .acrossHeaders:
        MaterialTable(rows: [row(table.rows, of: table, labels: [])])
      }
    }
  }

  /// The report that is read from the tables.
  func report(tables keys: [String]? = nil, title: String) -> DisclosureReport {
    ReportRecognizer().report(
      from: ReportMaterial(paragraphs: [SourceText(text: title)], tables: tables(keys)),
      source: ReportSource(file: "form.pdf", kind: .pdf))
  }

  private func rows(of table: ReportForm.Table) -> [ReportForm.Row] {
    let members = Set(table.rows.flatMap(\.members))
    return table.rows.filter { printsGroups ? !members.contains($0.key) : !$0.isGroup }
  }

  /// One printed row with the figures of some rows of the form.
  private func row(
    _ rows: [ReportForm.Row], of table: ReportForm.Table, labels: [String]
  ) -> LabelledRow {
    let values = rows.flatMap { row in
      row.columns.compactMap { key -> RawValue? in
        let path = FigurePath(table: table.key, row: row.key, column: key)
        guard let number = numbers[path], let header = table.column(key)?.wordings.first else {
          return nil
        }
        let above = table.layout == .acrossHeaders ? [row.wordings[0]] : []
        return RawValue(source: SourceText(text: "\(number)", page: 1), header: above + [header])
      }
    }
    return LabelledRow(
      labels: labels, values: values, source: SourceText(text: labels.joined(), page: 1))
  }
}
