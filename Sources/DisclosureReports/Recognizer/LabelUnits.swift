import PageModel

/// Takes units out of labels: 收到申请数（单位：件） is the row 收到申请数 with the unit 件.
struct LabelUnits: Sendable {
  /// The table, its rows' labels without a unit at their end; a row without a unit has that of the table.
  func applied(to table: MaterialTable) -> MaterialTable {
    let unit = table.captions.lazy.compactMap(LabelUnit.ofTable).first
    return table.with(rows: table.rows.map { applied(to: $0, of: unit) })
  }

  private func applied(to row: LabelledRow, of table: String?) -> LabelledRow {
    guard let last = row.labels.last, let (label, unit) = LabelUnit.parts(of: last) else {
      return row.unit == nil && table != nil
        ? row.with(labels: row.labels, unit: table, values: row.values) : row
    }
    return LabelledRow(
      labels: row.labels.dropLast() + [label], unit: row.unit ?? unit, textBefore: row.textBefore,
      values: row.values, source: row.source,
      labelState: row.labelState)
  }
}
