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

  /// The only year that a caption names as a whole; `nil` in sentences and where a date has the year.
  private static func year(of caption: String) -> Int? {
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
