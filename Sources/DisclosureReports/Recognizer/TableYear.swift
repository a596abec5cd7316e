/// Tells tables that are of another year than the report: pages print last year's below the report's own.
struct TableYear: Sendable {
  let reportYear: Int?

  /// The caption that says another year; `nil` where none does, or one nearer to the table says the report's.
  func otherYear(of table: MaterialTable) -> String? {
    for caption in table.captions.reversed() {
      if let year = NamedYear(caption) {
        return year.isOther(than: reportYear) ? caption : nil
      }
    }
    return nil
  }

  /// Headers of columns that hold the years of their rows.
  private static let yearHeaders: Set<String> = ["年度", "年份", "报告年度", "统计年度"]

  /// A row that names its year in a cell of its own, as 2022年 beside its values or below 年度: the text of
  /// that cell where it is another year than the report's, and the row without that cell.
  func ownYear(of row: LabelledRow) -> (other: String?, rest: LabelledRow)? {
    guard let reportYear else { return nil }
    if let index = row.labels.lastIndex(where: { Self.wholeYear($0) != nil }) {
      let label = row.labels[index]
      var labels = row.labels
      labels.remove(at: index)
      return (
        Self.wholeYear(label) == reportYear ? nil : label,
        row.with(labels: labels, unit: row.unit, values: row.values)
      )
    }
    let index = row.values.firstIndex { value in
      value.header.last.map { Self.yearHeaders.contains(ReportDate.string($0.unicodeScalars)) }
        ?? false
        && Self.wholeYear(value.source.text) != nil
    }
    guard let index else { return nil }
    let text = row.values[index].source.text
    var values = row.values
    values.remove(at: index)
    return (
      Self.wholeYear(text) == reportYear ? nil : text,
      row.with(labels: row.labels, unit: row.unit, values: values)
    )
  }

  /// The year that is all of a text: 2022, 2022年, 2022年度.
  private static func wholeYear(_ text: String) -> Int? {
    let scalars = ReportDate.squeezed(text)
    guard scalars.count <= 6, let year = ReportDate.headerYear(in: text) else { return nil }
    let rest = ReportDate.string(
      text.unicodeScalars.drop {
        FormScalars.digit($0) != nil || FormScalars.chineseNumeral($0) != nil
          || FormScalars.isSpace($0)
      })
    return ["", "年", "年度"].contains(rest) ? year : nil
  }
}
