/// When a correction was made: a date or a time of ISO 8601.
///
/// `2025-03-01`, `2025-03-01T08:00`, `2025-03-01T08:00:00.000Z`, `2025-03-01T16:00:00+08:00`. A date stands for
/// the beginning of its day; a time without a zone is taken for one of UTC.
struct CorrectionTime: Hashable, Comparable {
  /// Milliseconds since 1970, leap seconds not counted.
  let milliseconds: Int

  /// Reads a date or time; `nil` for any other text, and for a day that the calendar does not have.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = Self.number(4, of: &rest), Self.take("-", from: &rest),
      let month = Self.number(2, of: &rest), Self.take("-", from: &rest),
      let day = Self.number(2, of: &rest), let days = Self.days(year, month, day)
    else { return nil }
    guard !rest.isEmpty else {
      milliseconds = days * Self.day
      return
    }
    guard Self.take("T", from: &rest), let time = Self.time(&rest), let zone = Self.zone(&rest),
      rest.isEmpty
    else { return nil }
    milliseconds = days * Self.day + time - zone
  }

  static func < (one: CorrectionTime, other: CorrectionTime) -> Bool {
    one.milliseconds < other.milliseconds
  }

  private static let minute = 60_000
  private static let day = 24 * 60 * minute

  // MARK: Parts

  /// `08:00`, `08:00:00` or `08:00:00.000` in milliseconds.
  private static func time(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let clock = hoursAndMinutes(&rest) else { return nil }
    guard take(":", from: &rest) else { return clock }
    guard let second = number(2, of: &rest), second < 60 else { return nil }
    guard take(".", from: &rest) else { return clock + second * 1000 }
    let digits = rest.prefix { isDigit($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    let thousandths = (0..<3).reduce(0) { value, index in
      value * 10 + (index < digits.count ? Int(digits[digits.startIndex + index] - zero) : 0)
    }
    return clock + second * 1000 + thousandths
  }

  /// `Z`, `+08:00` or nothing, as milliseconds ahead of UTC.
  private static func zone(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if rest.isEmpty || take("Z", from: &rest) { return 0 }
    let isBehind = take("-", from: &rest)
    guard isBehind || take("+", from: &rest), let ahead = hoursAndMinutes(&rest) else { return nil }
    return isBehind ? -ahead : ahead
  }

  private static func hoursAndMinutes(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let hour = number(2, of: &rest), hour < 24, take(":", from: &rest),
      let minutes = number(2, of: &rest), minutes < 60
    else { return nil }
    return (hour * 60 + minutes) * minute
  }

  /// Days from 1970 to a day of the Gregorian calendar; `nil` for one that it does not have.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    let past = year - 1
    let daysBefore = past * 365 + past / 4 - past / 100 + past / 400
    return daysBefore - daysBefore1970 + lengths[..<(month - 1)].reduce(0, +) + day - 1
  }

  /// Days from the year 1 to 1970.
  private static let daysBefore1970 = 719_162

  // MARK: Characters

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { (zero...zero + 9).contains(byte) }

  /// Takes a number of so many digits.
  private static func number(_ count: Int, of rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - zero) }
  }

  /// Takes a character, if it comes next.
  private static func take(_ character: Unicode.Scalar, from rest: inout ArraySlice<UInt8>) -> Bool
  {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
