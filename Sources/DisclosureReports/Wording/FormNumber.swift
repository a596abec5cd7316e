#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The text of a cell read as a number.
enum FormNumber: Hashable {
  /// A number as printed: decimals kept, thousands separators and unit dropped.
  case number(Decimal)
  /// No number: an empty cell, a stroke, or 无.
  case blank
  /// Text that is no number.
  case unreadable

  /// Reads a cell's text, see ``FigureText``.
  init(reading text: String, isOneNumber: Bool = false) {
    self = Self.plain(text) ?? FigureText(text, isOneNumber: isOneNumber).number
  }

  /// The number of a text of few digits and nothing else, which most cells are; `nil` for any other.
  static func plain(_ text: String) -> FormNumber? {
    var value = 0
    var count = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte), count < mostPlainDigits else { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    return count == 0 ? nil : .number(Decimal(value))
  }

  /// Digits that surely fit.
  private static let mostPlainDigits = 15

  /// Whether the text has no number: an empty cell, a stroke, or 无.
  static func isBlank(_ text: String) -> Bool {
    FormNumber(reading: text) == .blank
  }

  /// Whether all texts are numbers and the last one is the sum of the others.
  static func lastIsSum(_ texts: [String]) -> Bool {
    var sum = Decimal(0)
    for (index, text) in texts.enumerated() {
      guard case .number(let value) = FormNumber(reading: text) else { return false }
      if index == texts.count - 1 { return value == sum }
      sum += value
    }
    return false
  }
}
