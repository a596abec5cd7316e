/// The characters of dates and of ranges of dates.
enum DateWords {
  static let year: Unicode.Scalar = "年"
  static let month: Unicode.Scalar = "月"
  static let day: Unicode.Scalar = "日"
  /// The character for ten in numbers of days.
  static let ten: Unicode.Scalar = "十"
  /// What stands between the first and the last day.
  static let rangeWords = ["起至", "起到", "至", "到", "起", "-", "—", "～", "~", "－", "–"]
}
