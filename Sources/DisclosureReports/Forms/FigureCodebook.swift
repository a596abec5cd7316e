/// What every column of exported figures means, in the words of the forms.
public struct FigureCodebook: Sendable, Hashable {
  /// One column: a figure, or the unit printed with it.
  public struct Entry: Sendable, Hashable {
    /// The column's key: the figure's path, or the path of its unit.
    public let key: String
    /// A short Chinese name that no other column has: 三·自然人·一、本年新收申请数量.
    public let name: String
    /// What the form calls the section or the table.
    public let section: String
    /// What the form calls the row, its number included.
    public let row: String
    /// What the form calls the column; `nil` in a table whose rows have one figure each.
    public let column: String?
    /// The unit of the figure, where the form has one.
    public let unit: String?
    /// The editions of the form that have the figure, the newest first.
    public let editions: [FormEdition]
    /// What a value in the column says, in Chinese.
    public let meaning: String
  }

  /// The columns, in the order of the catalog.
  public let entries: [Entry]

  /// The columns of the known forms.
  public static let known = FigureCodebook(forms: ReportForm.known)

  /// Makes the codebook of some forms.
  ///
  /// Where several have a figure, the words are those of the first.
  public init(forms: [ReportForm]) {
    entries = FigureCatalog(forms: forms).columns.compactMap { column in
      let having = forms.filter { $0.has(column.path) }
      return having.first.flatMap { form in
        Self.entry(of: column, in: form, editions: having.map(\.edition))
      }
    }
  }

  private static func entry(
    of catalogued: FigureCatalog.Column, in form: ReportForm, editions: [FormEdition]
  ) -> Entry? {
    let path = catalogued.path
    guard let table = form.table(path.table), let row = table.row(path.row),
      let column = table.column(path.column)
    else { return nil }
    let words = FigureWords(table: table, row: row, column: column)
    let unit = catalogued.isUnit ? nil : column.unit ?? row.unit
    let header = column.key.isEmpty ? nil : column.wordings.first
    return Entry(
      key: catalogued.name, name: words.name + (catalogued.isUnit ? "（单位）" : ""),
      section: table.label, row: row.label, column: header, unit: unit, editions: editions,
      meaning: words.meaning + (catalogued.isUnit ? "的计量单位，按原文" : ""))
  }
}

/// The words by which a figure is named.
private struct FigureWords {
  let table: ReportForm.Table
  let row: ReportForm.Row
  let column: ReportForm.Column

  /// The section's numeral, then the column and the row, in the order in which the table names them.
  var name: String {
    let parts =
      switch table.layout {
      case .rows: [columnName, rowName]
      case .acrossHeaders: [rowName, columnName]
      }
    return ([sectionName] + parts.filter { !$0.isEmpty }).joined(separator: "·")
  }

  var meaning: String {
    let below = above.map { $0.label + "之" } ?? ""
    let whole = row.isGroup ? "（整组合并为一行印出时）" : ""
    let header = column.wordings.first ?? ""
    return table.label + "：" + below + row.label + whole
      + (column.key.isEmpty || header.isEmpty ? "" : "，" + header)
  }

  /// The numeral of the section; of a table that stands in none how its name begins.
  private var sectionName: String {
    guard let section = table.section else { return "统计" }
    return LabelEnumerator.section(section).printed.filter { $0 != "、" }
  }

  private var columnName: String { column.key.isEmpty ? "" : Self.shortest(column.wordings) }

  private var rowName: String {
    let number = row.enumerator?.printed ?? ""
    return prefix + number + Self.shortest(row.wordings)
  }

  /// What tells the row from another of the same wording: the number of its group, or the row above.
  private var prefix: String {
    guard let above else { return "" }
    if row.parent == nil, let number = above.enumerator { return number.printed }
    return Self.shortest(above.wordings)
  }

  /// The row that it stands below; `nil` where the form does not say.
  private var above: ReportForm.Row? {
    if let parent = row.parent { return table.row(parent) }
    return table.rows.first { $0.members.contains(row.key) }
  }

  private static func shortest(_ wordings: [String]) -> String {
    wordings.min { $0.count < $1.count } ?? ""
  }
}
