/// The short Chinese names of figures, by which no two of a form are called alike: 三·自然人·一、本年新收申请数量.
enum FigureNames {
  /// The names of the figures of some forms, and of the units printed with them; where several forms have
  /// a figure, the name that the first gives it.
  ///
  /// Every process that says something of a figure waits for them.
  static func names(in forms: [ReportForm]) -> [FigurePath: String] {
    var result: [FigurePath: String] = [:]
    for table in forms.flatMap(\.tables) {
      let section = sectionName(of: table)
      let columns = table.columns.map { (column: $0, name: name(of: $0)) }
      for row in table.rows {
        let own = name(of: row, in: table)
        for key in row.columns {
          let path = FigurePath(table: table.key, row: row.key, column: key)
          guard result[path] == nil,
            let (column, columnName) = columns.first(where: { $0.column.key == key })
          else { continue }
          let name = joined(section, row: own, column: columnName, in: table)
          result[path] = name
          guard let unit = column.unitKey else { continue }
          let unitPath = FigurePath(table: table.key, row: row.key, column: unit)
          if result[unitPath] == nil { result[unitPath] = nameOfUnit(name) }
        }
      }
    }
    return result
  }

  /// The name of a figure.
  static func name(
    of row: ReportForm.Row, _ column: ReportForm.Column, in table: ReportForm.Table
  ) -> String {
    joined(
      sectionName(of: table), row: name(of: row, in: table), column: name(of: column), in: table)
  }

  /// The name of the unit of a figure with a name.
  static func nameOfUnit(_ name: String) -> String { name + "（单位）" }

  /// The row that a row stands below; `nil` where the form does not say.
  static func row(above row: ReportForm.Row, in table: ReportForm.Table) -> ReportForm.Row? {
    if let parent = row.parent { return table.row(parent) }
    return table.rows.first { $0.members.contains(row.key) }
  }

  /// The section's numeral, then the column and the row, in the order in which the table names them.
  private static func joined(
    _ section: String, row: String, column: String, in table: ReportForm.Table
  ) -> String {
    let parts =
      switch table.layout {
      case .rows: [column, row]
      case .acrossHeaders: [row, column]
      }
    return ([section] + parts.filter { !$0.isEmpty }).joined(separator: "·")
  }

  /// The numeral of the section; of a table that stands in none how its name begins.
  private static func sectionName(of table: ReportForm.Table) -> String {
    guard let section = table.section else { return "统计" }
    return LabelEnumerator.section(section).printed.filter { $0 != "、" }
  }

  private static func name(of column: ReportForm.Column) -> String {
    column.key.isEmpty ? "" : shortest(column.wordings)
  }

  private static func name(of row: ReportForm.Row, in table: ReportForm.Table) -> String {
    let number = row.enumerator?.printed ?? ""
    return prefix(of: row, in: table) + number + shortest(row.wordings)
  }

  /// What tells the row from another of the same wording: the number of its group, or the row above.
  private static func prefix(of row: ReportForm.Row, in table: ReportForm.Table) -> String {
    guard let above = self.row(above: row, in: table) else { return "" }
    if row.parent == nil, let number = above.enumerator { return number.printed }
    return shortest(above.wordings)
  }

  private static func shortest(_ wordings: [String]) -> String {
    wordings.min { $0.count < $1.count } ?? ""
  }
}
