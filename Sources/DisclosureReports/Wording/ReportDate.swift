/// Dates as reports print them: 2023年1月1日, blanks inside, 二〇二三年一月一日.
struct ReportDate: Sendable, Hashable {
  let year: Int?
  let month: Int
  let day: Int

  /// Whether the text is one date and nothing else.
  static func isDate(_ text: String) -> Bool {
    let scalars = squeezed(text)
    guard scalars.count <= 16, let (date, end) = read(scalars, at: 0) else { return false }
    return date.year != nil && end == scalars.count
  }

  /// The first range of two dates in the text, or `nil`.
  static func period(in text: String) -> ReportingPeriod? {
    let scalars = squeezed(text)
    for index in scalars.indices where scalars[index] == DateWords.year {
      var first = index
      while first > 0, digit(scalars[first - 1]) != nil { first -= 1 }
      guard first < index, let (from, end) = read(scalars, at: first), let year = from.year else {
        continue
      }
      guard let next = afterRangeWord(scalars, at: end), let (to, _) = read(scalars, at: next)
      else { continue }
      return ReportingPeriod(from: from.text(year: year), to: to.text(year: to.year ?? year))
    }
    return nil
  }

  /// The first year in the text, as 2023年 or 二〇二三年, with its extent in the squeezed scalars.
  static func year(in scalars: [Unicode.Scalar]) -> (year: Int, range: Range<Int>)? {
    for index in scalars.indices where scalars[index] == DateWords.year {
      guard index >= 4, let year = number(scalars[(index - 4)..<index]),
        (1990...2100).contains(year)
      else { continue }
      return (year, index - 4..<index + 1)
    }
    return nil
  }

  /// The year in a column's header: 2015年, 2015年度统计数, 2015.
  static func headerYear(in header: String) -> Int? {
    let scalars = squeezed(header)
    if let year = year(in: scalars)?.year { return year }
    guard scalars.count == 4, let year = number(scalars[...]), (1990...2100).contains(year) else {
      return nil
    }
    return year
  }

  /// The text's scalars without white space.
  static func squeezed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !FormScalars.isSpace($0) }
  }

  /// The text without white space.
  static func string(_ text: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.filter { !FormScalars.isSpace($0) })
    return String(view)
  }

  private func text(year: Int) -> String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    FormScalars.digit(scalar) ?? FormScalars.chineseNumeral(scalar)
  }

  /// Reads `年` optional, `月` and `日` from `index`; gives the date and the index after it.
  private static func read(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (ReportDate, Int)? {
    var index = index
    var year: Int?
    guard let (first, unit) = numberAndUnit(scalars, at: index) else { return nil }
    var month = first
    var monthUnit = unit
    if scalars[unit] == DateWords.year {
      guard (1900...2200).contains(first) else { return nil }
      year = first
      index = unit + 1
      guard let (second, next) = numberAndUnit(scalars, at: index) else { return nil }
      month = second
      monthUnit = next
    }
    guard scalars[monthUnit] == DateWords.month, (1...12).contains(month),
      let (day, dayUnit) = numberAndUnit(scalars, at: monthUnit + 1),
      scalars[dayUnit] == DateWords.day, (1...31).contains(day)
    else { return nil }
    return (ReportDate(year: year, month: month, day: day), dayUnit + 1)
  }

  private static func numberAndUnit(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (Int, Int)? {
    var end = index
    while end < scalars.count, digit(scalars[end]) != nil { end += 1 }
    guard end > index, end < scalars.count, let number = number(scalars[index..<end]) else {
      return nil
    }
    return (number, end)
  }

  /// Digits of any kind; Chinese tens as in 十二 and 三十一.
  private static func number(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard scalars.count <= 4 else { return nil }
    var total = 0
    for (position, scalar) in scalars.enumerated() {
      guard let digit = digit(scalar) else { return nil }
      if digit == 10 {
        total = position == 0 ? 10 : total * 10
      } else if position > 0, total >= 10, total % 10 == 0,
        scalars[scalars.startIndex + position - 1] == DateWords.ten
      {
        total += digit
      } else {
        total = total * 10 + digit
      }
    }
    return total
  }

  private static func afterRangeWord(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    var index = index
    if index < scalars.count, FormScalars.isClosing(scalars[index]) { index += 1 }
    for word in DateWords.rangeWords {
      let word = Array(word.unicodeScalars)
      if scalars.count - index > word.count, scalars[index..<index + word.count].elementsEqual(word)
      {
        return index + word.count
      }
    }
    return nil
  }
}
