internal import ReportExtraction
import TextFormats

/// Texts of the review page, which shows one of the two.
extension BilingualText {
  init(_ chinese: String, _ english: String) {
    self.init(english: english, chinese: chinese)
  }

  /// Both texts, escaped, as elements that the style sheet shows and hides.
  var html: String {
    guard chinese != english else { return MarkupText.escaped(chinese) }
    return "<span class=\"zh\">\(MarkupText.escaped(chinese))</span>"
      + "<span class=\"en\" lang=\"en\">\(MarkupText.escaped(english))</span>"
  }

  /// The name that a key stands for: `withheldStateSecret` is “Withheld state secret”.
  static func english(ofKey key: String) -> String {
    var words = ""
    for character in key {
      if character.isUppercase { words += " " }
      words += words.isEmpty ? character.uppercased() : character.lowercased()
    }
    return words
  }
}
