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
    let name = FigureNames.name(of: row, column, in: table)
    return Entry(
      key: catalogued.name, name: catalogued.isUnit ? FigureNames.nameOfUnit(name) : name,
      section: table.label, row: row.label, column: header, unit: unit, editions: editions,
      meaning: words.meaning + (catalogued.isUnit ? "的计量单位，按原文" : ""))
  }
}

/// The words that say what a figure means.
private struct FigureWords {
  let table: ReportForm.Table
  let row: ReportForm.Row
  let column: ReportForm.Column

  var meaning: String {
    let below = FigureNames.row(above: row, in: table).map { $0.label + "之" } ?? ""
    let whole = row.isGroup ? "（整组合并为一行印出时）" : ""
    let header = column.wordings.first ?? ""
    return table.label + "：" + below + row.label + whole
      + (column.key.isEmpty || header.isEmpty ? "" : "，" + header)
  }
}
