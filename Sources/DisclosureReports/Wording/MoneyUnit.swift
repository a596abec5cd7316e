/// The unit of money that a header or a label names.
enum MoneyUnit {
  /// 万元, 元, 亿元 or 千元 where the text says so: 采购总金额（万元，保留四位小数）, 本年收费金额（单位：元）; `nil` elsewhere.
  static func unit(in text: String) -> String? {
    let scalars = text.unicodeScalars.filter { !FormScalars.isSpace($0) }
    for index in scalars.indices where scalars[index] == yuan {
      guard index > scalars.startIndex else { return nil }
      let before = scalars[scalars.index(before: index)]
      if let unit = multiples[before] { return unit }
      if FormScalars.isOpening(before) || before == "：" || before == ":" || before == unitWordEnd {
        return "元"
      }
    }
    return nil
  }

  private static let yuan: Unicode.Scalar = "元"
  private static let multiples: [Unicode.Scalar: String] = ["万": "万元", "亿": "亿元", "千": "千元"]
  /// The last character of 单位.
  private static let unitWordEnd: Unicode.Scalar = "位"
}
