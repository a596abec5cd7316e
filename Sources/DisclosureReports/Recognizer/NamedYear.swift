/// The year that a caption says all below it is of: 2022年数据, （2022年1月1日至2022年12月31日）, 上年度申请情况.
enum NamedYear: Hashable, Sendable {
  /// The years it names, more than one in a period.
  case years(ClosedRange<Int>)
  /// The year before the report's: 上年度, 去年.
  case past
  /// The report's own: 本年度.
  case present

  /// Whether it is another year than the report's.
  func isOther(than reportYear: Int?) -> Bool {
    switch self {
    case .years(let years): reportYear.map { !years.contains($0) } ?? false
    case .past: true
    case .present: false
    }
  }

  /// Longest line that is a caption, in characters without blanks: 附：2021年度同期数据（供对比）.
  static let longestCaption = 30
  /// Longest one with a period.
  private static let longestPeriod = 40

  /// The only year that a caption names as a whole; `nil` in sentences and where a date has the year.
  init?(_ caption: String) {
    guard caption.unicodeScalars.count <= Self.longestPeriod * 2 else { return nil }
    let line = ReportDate.squeezed(caption)
    guard line.count <= Self.longestPeriod, !line.contains(SentenceMarks.fullStop) else {
      return nil
    }
    if let period = Self.period(in: line) {
      self = .years(period)
    } else if line.count <= Self.longestCaption, let year = Self.year(in: line) {
      self = .years(year...year)
    } else if let words = Self.relative(line) {
      self = words
    } else {
      return nil
    }
  }

  private static func year(in line: [Unicode.Scalar]) -> Int? {
    guard let found = ReportDate.year(in: line) else { return nil }
    let rest = Array(line[found.range.upperBound...])
    // 2022年1月 is part of a date or a period; 较2021年增长 and 2022年对比 compare.
    guard !rest.contains(DateWords.month), ReportDate.year(in: rest) == nil, !line.contains("较"),
      !rest.starts(with: "对比".unicodeScalars), !line.contains("比") || line.contains("对")
    else { return nil }
    return found.year
  }

  /// The years from the first to the last day where two days are all that the line says.
  private static func period(in line: [Unicode.Scalar]) -> ClosedRange<Int>? {
    guard line.contains(DateWords.month),
      let period = ReportDate.period(in: ReportDate.string(line)),
      let first = Int(period.from.prefix(4)), let last = Int(period.to.prefix(4)), first <= last
    else { return nil }
    let words = line.filter { scalar in
      FormScalars.isWide(scalar) && FormScalars.isLabelScalar(scalar)
        && FormScalars.chineseNumeral(scalar) == nil && !TitleWords.dateMarks.contains(scalar)
        && !CaptionWords.periodMarks.contains(scalar)
    }
    let text = ReportDate.string(words)
    return text.isEmpty || CaptionWords.periods.contains(text) ? first...last : nil
  }

  /// 上年度, 本年度申请情况: such a word, and behind it nothing but what captions end in.
  private static func relative(_ line: [Unicode.Scalar]) -> NamedYear? {
    guard line.count <= longestCaption else { return nil }
    let caption = CaptionWords.bare(line)
    for (words, year) in [(CaptionWords.past, Self.past), (CaptionWords.present, .present)] {
      for word in words where caption.starts(with: word.unicodeScalars) {
        let rest = ReportDate.string(caption.dropFirst(word.unicodeScalars.count))
        guard !CaptionWords.comparing.contains(where: rest.contains) else { return nil }
        return rest.isEmpty || CaptionWords.endings.contains(where: rest.hasSuffix) ? year : nil
      }
    }
    return nil
  }
}
