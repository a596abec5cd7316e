/// The figures of several forms, each once: the columns of tables that hold reports of all editions.
public struct FigureCatalog: Sendable, Hashable {
  /// A column of such a table.
  public struct Column: Sendable, Hashable {
    /// Its name: the figure's path, or the path of the unit printed with it.
    public let name: String
    /// The figure.
    public let path: FigurePath
    /// Whether the column holds the figure's printed unit and not its number.
    public let isUnit: Bool
  }

  /// The figures of the first form in its order, then those that the others have besides.
  public let figures: [FigurePath]
  /// A column a figure; behind one whose unit the form leaves open a column for the unit.
  public let columns: [Column]

  /// The figures of the known forms.
  public static let known = FigureCatalog(forms: ReportForm.known)

  /// Makes the catalog of some forms.
  public init(forms: [ReportForm]) {
    var seen: Set<FigurePath> = []
    var figures: [FigurePath] = []
    var columns: [Column] = []
    for form in forms {
      for table in form.tables {
        for path in table.figures where seen.insert(path).inserted {
          figures.append(path)
          columns.append(Column(name: path.description, path: path, isUnit: false))
          if let unitKey = table.column(path.column)?.unitKey {
            columns.append(
              Column(name: "\(path.table).\(path.row).\(unitKey)", path: path, isUnit: true))
          }
        }
      }
    }
    self.figures = figures
    self.columns = columns
  }
}
