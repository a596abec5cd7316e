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
  package static let ofRun = RunArguments.current.language ?? ofSurroundings

  /// That of the help: the run's. Where another program reads it, English unless `--language` is given.
  static let ofHelp =
    RunArguments.current.isForPrograms ? RunArguments.current.language ?? .english : ofRun

  /// One of two texts.
  package func callAsFunction(_ english: String, _ chinese: String) -> String {
    self == .chinese ? chinese : english
  }
}

/// `--language`, where a command has nothing else that goes by it.
package struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of findings and messages: zh or en. (default: that of the locale; JSON is in English)",
      "问题说明和提示信息所用的语言：zh 或 en。（默认：按系统语言；JSON 为英文）")
  )
  package var language: TextLanguage?

  package init() {}

  /// That of findings in results: English unless another was asked for, since programs read them.
  package var ofResults: TextLanguage { language ?? .english }
}
