import PageModel

/// Takes units out of labels: 收到申请数（单位：件） is the row 收到申请数 with the unit 件.
struct LabelUnits: Sendable {
  /// The table, its rows' labels without a unit at their end.
  func applied(to table: MaterialTable) -> MaterialTable {
    table.with(rows: table.rows.map(applied))
  }

  private func applied(to row: LabelledRow) -> LabelledRow {
    guard let last = row.labels.last, let (label, unit) = Self.parts(of: last) else { return row }
    return LabelledRow(
      labels: row.labels.dropLast() + [label], unit: row.unit ?? unit, textBefore: row.textBefore,
      values: row.values, source: row.source)
  }

  /// The label before a unit in parentheses, and the unit; `nil` where it ends otherwise.
  static func parts(of text: String) -> (label: String, unit: String)? {
    let scalars = Array(text.unicodeScalars)
    guard let close = scalars.lastIndex(where: { !FormScalars.isSpace($0) }),
      FormScalars.isClosing(scalars[close]),
      let open = scalars[..<close].lastIndex(where: FormScalars.isOpening), open > 0
    else { return nil }
    var inner = String.UnicodeScalarView()
    inner.append(contentsOf: scalars[(open + 1)..<close].filter { !FormScalars.isSpace($0) })
    var unit = String(inner)
    for prefix in NumberWords.unitPrefixes where unit.hasPrefix(prefix) {
      unit.removeFirst(prefix.count)
      break
    }
    guard UnitWords.contains(unit) else { return nil }
    var label = String.UnicodeScalarView()
    label.append(contentsOf: scalars[..<open])
    return (String(label), unit)
  }
}
