import PageModel

/// Tells what a table prints as a value.
enum ValueText {
  /// Marks for a value that is missing, small or withheld.
  private static let marks: Set<String> = [
    "n.a.", "na", "n/a", "(na)", "nil", "(x)", "x", "(d)", "(s)", "(z)", "ns", "...", "…", "..",
    ":", "*", "**",
    "***", "无", "無", "nr", "n.d.", "n.e.", "none",
  ]

  /// Whether the text is a number, a share, an amount, a date in digits, or a mark for a missing one.
  static func isValue(_ text: String) -> Bool {
    ScalarKinds(text).areValue(text)
  }

  /// Whether the text is one of the words that stand for a missing value.
  static func isMark(_ text: String) -> Bool {
    marks.contains(text.lowercased())
  }

  /// Whether the text stands where a number is missing: a word for that, or a dash.
  static func standsForNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return isMark(text) || !scalars.isEmpty && scalars.allSatisfy(DrawnByCharacters.isStroke)
  }

  /// Whether the text is a number, or the dash that stands for nothing; a minus is shorter.
  static func isNumberOrLongDash(_ text: String) -> Bool {
    text == "—" || text == "——" || isPlainNumber(text)
  }

  /// Whether the second text may be the next three digits of the first.
  static func continuesNumber(_ first: String, _ second: String) -> Bool {
    let group = second.unicodeScalars.prefix(while: \.isDigit)
    let head = first.unicodeScalars.reversed().prefix(while: \.isDigit)
    return group.count == 3 && (1...3).contains(head.count) && !first.contains(".")
  }

  /// Whether the text is an amount or a date as no heading has one: several digits and signs only.
  static func isQuantity(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      if scalar.isDigit {
        digits += 1
      } else if !scalar.isNumberSign, !scalar.isNoteMark, !"/$€£¥￥".unicodeScalars.contains(scalar)
      {
        return false
      }
    }
    return digits > 1 && !isYear(text)
  }

  /// Whether the text is a number that says a quantity: digits and the signs within one, no year.
  static func isPlainNumber(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      if scalar.isDigit {
        hasDigit = true
      } else if !scalar.isNumberSign, scalar != "%" {
        return false
      }
    }
    return hasDigit && !isYear(text)
  }

  /// Whether the text is a year or a span of years, 2007, 2007/08, 2007年; a date that begins with its day is none:
  /// 20/10/2007.
  static func isYear(_ text: String) -> Bool {
    let digits = text.unicodeScalars.filter(\.isDigit)
    let first = text.unicodeScalars.drop { !$0.isDigit }.prefix(while: \.isDigit)
    guard digits.count >= 4, first.count >= 4, text.unicodeScalars.count <= 11 else {
      return false
    }
    let head = String(String.UnicodeScalarView(digits.prefix(2)))
    return ["18", "19", "20"].contains(head) && (digits.count == 4 || text.count > digits.count)
      && !text.contains(",") && !text.contains(".")
  }

  /// Whether the text is a sign that stands before a number at a distance.
  static func opensNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longestCurrency else { return false }
    if currencyNames.contains(text) { return true }
    var isSign = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "$", "€", "£", "¥", "￥", "(": isSign = true
      case "-", "–": continue
      default: return false
      }
    }
    return isSign
  }

  private static let currencyNames: Set<String> = ["US$", "EUR", "Rs.", "Rs", "HK$", "A$", "C$"]
  private static let longestCurrency = 4

  /// Whether the text is a sign that stands behind a number at a distance.
  static func closesNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longestClosing else { return false }
    if closings.contains(text) { return true }
    let scalars = text.unicodeScalars
    if scalars.count == 1, let only = scalars.first, ("a"..."z").contains(only) { return true }
    return scalars.allSatisfy(\.isNoteMark)
  }

  private static let closings: Set<String> = [
    "%", ")", "%)", "％", "*", "**", "***", "†", "‡", "°", "pp",
  ]
  private static let longestClosing = 12
}

/// How many characters of each kind a text has.
struct ScalarKinds {
  var digits = 0
  var letters = 0
  var others = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars where !scalar.isBlank {
      if scalar.isDigit {
        digits += 1
      } else if scalar.isLetter {
        letters += 1
      } else {
        others += 1
      }
    }
  }

  static func += (one: inout ScalarKinds, other: ScalarKinds) {
    one.digits += other.digits
    one.letters += other.letters
    one.others += other.others
  }

  /// Whether a text of these kinds is a value: more digits than letters, signs alone, or a word that
  /// stands for none.
  func areValue(_ text: String) -> Bool {
    if digits > 0 { return digits >= letters && letters <= Self.longestUnit }
    if letters == 0 { return others > 0 && others <= Self.longestMark }
    return letters + others <= Self.longestWord && ValueText.isMark(text)
  }

  /// Letters of a unit or note behind a number: 25 kg, 2010p.
  private static let longestUnit = 4
  private static let longestMark = 4
  private static let longestWord = 6
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of a script that parts words with blanks.
  var isLatinLetter: Bool { CharacterClass(self) == .latin && !isDigit }

  /// Whether the scalar stands inside numbers: separators, signs, blanks between thousands.
  fileprivate var isNumberSign: Bool {
    switch self {
    case ".", ",", " ", "+", "-", "–", "−": true
    default: false
    }
  }

  /// Whether the scalar is a letter of any script.
  fileprivate var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
    case 0...0x7F, 0x2000...0x206F, 0x3000...0x303F: false
    default: properties.isAlphabetic
    }
  }
}
