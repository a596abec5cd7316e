public import ArgumentParser
public import ReportExtraction
internal import SystemFiles

/// The language that results are written in for people.
package typealias Language = TextLanguage

extension TextLanguage: ExpressibleByArgument {}

extension TextLanguage {
  /// That of the surroundings: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something.
  package static var ofSurroundings: TextLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Environment.value(of: name), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }

  /// That of this run's messages: what `--language` says, else that of the surroundings.
  ///
  /// Read from the command line itself: a mistake on it is told in that language too.
  package static let ofRun = asked(in: CommandLine.arguments) ?? ofSurroundings

  /// What `--language` says.
  static func asked(in arguments: [String]) -> TextLanguage? {
    let option = "--language"
    let own = arguments.prefix { $0 != "--" }
    guard let index = own.lastIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else {
      return nil
    }
    let value =
      own[index] == option
      ? own.dropFirst(index + 1).first ?? "" : String(own[index].dropFirst(option.count + 1))
    return TextLanguage(rawValue: value)
  }

  /// One of two texts.
  package func callAsFunction(_ english: String, _ chinese: String) -> String {
    self == .chinese ? chinese : english
  }
}

/// `--language`, where a command has nothing else that goes by it.
package struct LanguageOption: ParsableArguments {
  @Option(
    help:
      "The language of findings and messages: zh or en. (default: that of the locale; JSON is in English)"
  )
  package var language: TextLanguage?

  package init() {}

  /// That of findings in results: English unless another was asked for, since programs read them.
  package var ofResults: TextLanguage { language ?? .english }
}
