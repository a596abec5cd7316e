import PageModel

/// The lines a web browser prints at the head and foot of each page: date, time and title in one,
/// address and page number in the other.
struct BrowserPrint {
  let options: LayoutOptions

  /// Whether a line is what a browser prints: two of address, date with time and page number, or one
  /// of the first two far apart from a title, or nothing but date and time.
  func matches(_ line: TextLine) -> Bool {
    let scalars = Array(line.text.unicodeScalars)
    let hasAddress = line.words.contains { Self.beginsAddress($0.text) }
    let hasNumber = Self.countsPages(line.text)
    let time = Self.time(in: scalars)
    let marks = [hasAddress, hasNumber, time != nil].count { $0 }
    if marks > 1 { return true }
    if let time, time == scalars.indices { return true }
    return (hasAddress || time != nil) && hasWideGap(line)
  }

  /// Whether two words of the line stand so far apart that they are at its two ends.
  private func hasWideGap(_ line: TextLine) -> Bool {
    zip(line.words, line.words.dropFirst()).contains { left, right in
      right.box.x0 - left.box.x1 > options.furniture.browserTitleGapInFontSizes * line.fontSize
    }
  }

  private static func beginsAddress(_ text: String) -> Bool {
    ["http://", "https://", "file://"].contains(where: text.hasPrefix)
  }

  /// Whether the text begins or ends with a page number and how many there are: 1/2, 1 of 2,
  /// 第 1 页，共 2 页.
  private static func countsPages(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let groups = [1, 3, 4].flatMap { count in
      words.count > count ? [words.prefix(count), words.suffix(count)] : []
    }
    return groups.contains { group in
      let number = group.joined().filter { $0 != "，" && $0 != "," }
      return number.contains { $0 == "/" || $0 == "o" || $0 == "共" } && PageNumber.matches(number)
    }
  }

  /// Where the scalars begin or end with a date and a time: 11/26/26, 6:28 AM · 2024/1/17 上午10:23.
  private static func time(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for start in scalars.indices where start == 0 || scalars[start - 1].isBlank {
      guard let end = endOfTime(in: scalars, from: start) else { continue }
      if start == 0 || end == scalars.count { return start..<end }
    }
    return nil
  }

  private static func endOfTime(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    func take(_ most: Int, where condition: (Unicode.Scalar) -> Bool) -> Int {
      let first = index
      while index < scalars.count, index - first < most, condition(scalars[index]) { index += 1 }
      return index - first
    }
    func takeDigits(_ most: Int) -> Bool { take(most) { $0.isDigit } > 0 }
    for separators in [dateSeparators, dateSeparators, []] {
      guard takeDigits(4) else { return nil }
      if !separators.isEmpty, take(1, where: separators.contains) == 0 { return nil }
    }
    _ = take(8) { $0.isBlank || $0 == "," || dayWords.contains($0) }
    guard takeDigits(2), take(1, where: { $0 == ":" }) == 1, takeDigits(2) else { return nil }
    if take(1, where: { $0 == ":" }) == 1 { guard takeDigits(2) else { return nil } }
    let end = index
    _ = take(1) { $0.isBlank }
    return take(2) { halves.contains($0) } == 2 ? index : end
  }

  private static let dateSeparators: ScalarSet = ["/", "-", ".", "年", "月"]
  /// The end of a date, and the halves of the day before a time.
  private static let dayWords: ScalarSet = ["日", "上", "下", "午", "晚", "凌", "晨", "中"]
  private static let halves: ScalarSet = ["A", "P", "M", "a", "p", "m"]
}
