import PageModel

/// The forms in which page numbers are printed.
package enum PageNumber {
  /// Whether a line is nothing but a page number: 3, - 3 -, — 3 —, 3/5, 第 3 页, 第3页 共5页, Page 3.
  package static func matches(_ text: String) -> Bool {
    var hasDigit = false
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isBlank {
      if scalar.isDigit {
        hasDigit = true
      } else if !ornaments.contains(scalar) {
        words.append(scalar)
      }
    }
    return hasDigit && text.unicodeScalars.count <= 24
      && ["", "第页", "第页共页", "页", "page", "pageof", "Page", "Pageof"].contains(String(words))
  }

  /// The first number of a line that is nothing but a page number.
  static func value(of text: String) -> Int? {
    guard matches(text) else { return nil }
    let digits = text.unicodeScalars.drop { !$0.isDigit }.prefix { $0.isDigit }
    return bareValue(of: String(String.UnicodeScalarView(digits)))
  }

  /// The value of a line that is one number and nothing else.
  static func bareValue(of text: String) -> Int? {
    let digits = text.unicodeScalars.filter { !$0.isBlank }
    guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isDigit }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  private static let ornaments: ScalarSet = [
    "-", "–", "—", "－", "―", "−", "─", "/", "|", "·", "•", "~", "～",
  ]
}
