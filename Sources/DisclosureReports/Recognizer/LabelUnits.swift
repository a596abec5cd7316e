import PageModel

/// Takes units out of labels: 收到申请数（单位：件） is the row 收到申请数 with the unit 件.
struct LabelUnits: Sendable {
  /// The table, its rows' labels without a unit at their end.
  func applied(to table: MaterialTable) -> MaterialTable {
    table.with(rows: table.rows.map(applied))
  }

  private func applied(to row: LabelledRow) -> LabelledRow {
    guard let last = row.labels.last, let (label, unit) = LabelUnit.parts(of: last) else {
      return row
    }
    return LabelledRow(
      labels: row.labels.dropLast() + [label], unit: row.unit ?? unit, textBefore: row.textBefore,
      values: row.values, source: row.source,
      labelState: row.labelState)
  }
}
