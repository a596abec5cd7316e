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
  init(reading text: String) {
    self = FigureText(text).number
  }

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
