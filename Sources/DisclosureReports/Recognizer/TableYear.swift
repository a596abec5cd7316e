/// Tells tables that are of another year than the report: pages print last year's below the report's own.
struct TableYear: Sendable {
  let reportYear: Int?

  /// Longest line that is a caption, in characters without blanks: 附：2021年度同期数据（供对比）.
  private static let longestCaption = 30

  /// The caption that says another year; `nil` where none does.
  func otherYear(of table: MaterialTable) -> String? {
    guard let reportYear else { return nil }
    return table.captions.first { caption in
      guard let year = Self.year(of: caption) else { return false }
      return year != reportYear
    }
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

  /// The only year that a caption names as a whole; `nil` in sentences and where a date has the year.
  static func year(of caption: String) -> Int? {
    guard caption.unicodeScalars.count <= longestCaption * 2 else { return nil }
    let line = ReportDate.squeezed(caption)
    guard line.count <= longestCaption, !line.contains(SentenceMarks.fullStop),
      let found = ReportDate.year(in: line)
    else { return nil }
    let rest = Array(line[found.range.upperBound...])
    // 2022年1月 is part of a date or a period; 较2021年增长 and 2022年对比 compare.
    guard !rest.contains("月"), ReportDate.year(in: rest) == nil, !line.contains("较"),
      !rest.starts(with: "对比".unicodeScalars), !line.contains("比") || line.contains("对")
    else { return nil }
    return found.year
  }
}
