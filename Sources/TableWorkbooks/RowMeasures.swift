/// How wide the columns of rows are, and how high the row with their names is.
///
/// Widths are in characters of the workbook's font, as Excel counts them; heights in points.
struct RowMeasures {
  /// The width of each column.
  private(set) var widths: [Double]
  /// The height of the row with the names.
  let headerHeight: Double
  private var measuredRows = 0

  init(header: [String]) {
    let names = header.map { name in name.split(separator: "\n").map(SheetMeasures.textWidth) }
    // Who breaks a name into lines wants no other breaks.
    let mosts = names.map { $0.count > 1 ? Self.widestLine : Self.widestName }
    widths = zip(names, mosts).map { lines, most in
      max(min(lines.max() ?? 0, most) + SheetMeasures.margin, Self.narrowest)
    }
    let lines = zip(names, mosts).map { lines, most in
      lines.reduce(0) {
        $0
          + max(
            ($1 * (most == Self.widestLine ? 1 : SheetMeasures.looseness) / most).rounded(.up), 1)
      }
    }
    headerHeight = min(
      max(lines.max() ?? 1, 1) * SheetMeasures.lineHeight, SheetMeasures.highestRow)
  }

  /// Widens the columns to what the first rows ask for.
  mutating func add(_ row: [Sheet.Value]) {
    guard measuredRows < Self.rowsToMeasure else { return }
    measuredRows += 1
    for (column, value) in row.enumerated() {
      guard case .text(let text) = value else { continue }
      let wanted = SheetMeasures.textWidth(text.prefix(Int(SheetMeasures.widestText)))
      widths[column] = max(
        widths[column], min(wanted, SheetMeasures.widestText) + SheetMeasures.margin)
    }
  }

  /// A key path like `requests.granted.total` wraps; its columns hold small numbers …
  private static let widestName = 16.0
  /// A line of a name that is broken into lines: 一、本年新收政府信息公开申请数量 fits.
  private static let widestLine = 36.0
  /// … of up to eight digits.
  private static let narrowest = 10.0
  /// Enough to meet the usual paths and publishers, and soon done.
  private static let rowsToMeasure = 500
}
