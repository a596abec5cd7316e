/// The languages that results are written in for people.
public enum TextLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  /// Chinese, in simplified characters.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// One text in every language that results are written in.
public struct BilingualText: Sendable, Hashable {
  /// The text in English.
  public let english: String
  /// The text in Chinese.
  public let chinese: String

  /// A text in both languages.
  public init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that is the same in both, such as what a document prints.
  public init(_ text: String) {
    self.init(english: text, chinese: text)
  }

  /// The text in a language.
  public func text(in language: TextLanguage) -> String {
    language == .chinese ? chinese : english
  }
}

extension BilingualText: ExpressibleByStringInterpolation {
  /// A text that is the same in both languages.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

extension BilingualText {
  /// What stands between the parts of a list.
  package enum Separator: Sendable {
    case comma, semicolon, and, andPages, commaAnd, or, plus, space, sentences

    var words: BilingualText {
      switch self {
      case .comma: BilingualText(english: ", ", chinese: "、")
      case .semicolon: BilingualText(english: "; ", chinese: "；")
      case .and: BilingualText(english: " and ", chinese: "和")
      case .andPages: BilingualText(english: " and ", chinese: "、")
      case .commaAnd: BilingualText(english: ", and ", chinese: "，且")
      case .or: BilingualText(english: " or ", chinese: "或")
      case .plus: " + "
      case .space: " "
      case .sentences: BilingualText(english: " ", chinese: "")
      }
    }
  }

  /// The parts one after the other.
  package static func list(
    _ parts: some Sequence<BilingualText>, _ separator: Separator
  ) -> BilingualText {
    let words = separator.words
    return BilingualText(
      english: parts.map(\.english).joined(separator: words.english),
      chinese: parts.map(\.chinese).joined(separator: words.chinese))
  }

  /// The parts one after the other.
  package static func list(
    _ parts: some Sequence<String>, _ separator: Separator
  ) -> BilingualText {
    list(parts.map { BilingualText($0) }, separator)
  }
}
