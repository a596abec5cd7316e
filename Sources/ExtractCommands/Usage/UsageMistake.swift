internal import ArgumentParser
internal import ReportExtraction

/// What is wrong with a command line, as the library that reads it says.
enum UsageMistake {
  /// The mistake to tell: an option that no command has, rather than the argument that is missed because of it.
  ///
  /// The library looks at options it does not know when it has all arguments. So those it misses are made up,
  /// one after the other; what it says then of an option is told.
  static func first(
    _ mistake: any Error, in arguments: [String], of root: (some ParsableCommand).Type
  ) -> any Error {
    var arguments = arguments
    var message = root.message(for: mistake)
    if let joined = withNegativeValue(arguments, message) {
      do { _ = try root.parseAsRoot(joined) } catch { return error }
    }
    for _ in 0..<mostRequired {
      guard let missing = missingArgument(message) else { break }
      arguments += missing.hasPrefix("-") ? [String(missing.prefix { $0 != " " }), "-"] : ["-"]
      do {
        _ = try root.parseAsRoot(arguments)
        break
      } catch {
        message = root.message(for: error)
        if message.hasPrefix("Unknown option") { return error }
      }
    }
    return mistake
  }

  /// The arguments with `--jobs=-3` for `--jobs -3`, which the library takes for an option without a value and one
  /// that is none: so the command says what its value may be. `nil` where that is not the mistake.
  private static func withNegativeValue(_ arguments: [String], _ message: String) -> [String]? {
    let beginning = "Missing value for '"
    guard message.hasPrefix(beginning) else { return nil }
    let option = message.dropFirst(beginning.count).prefix { $0 != " " && $0 != "'" }
    guard option.hasPrefix("--"),
      let index = arguments.indices.dropLast().first(where: {
        arguments[$0] == option && Double(arguments[$0 + 1]).map { $0 <= 0 } ?? false
      })
    else { return nil }
    return arguments[..<index] + ["\(option)=\(arguments[index + 1])"] + arguments[(index + 2)...]
  }

  /// No command has more arguments that it cannot do without.
  private static let mostRequired = 4

  private static func missingArgument(_ message: String) -> Substring? {
    let beginning = "Missing expected argument '"
    return message.hasPrefix(beginning) ? message.dropFirst(beginning.count) : nil
  }

  /// The lines of a message in Chinese; what is not known stays in English.
  static func chinese(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (english, chinese) in beginnings where line.hasPrefix(english) {
        return chinese + sentence(String(line.dropFirst(english.count)))
      }
      return sentence(String(line))
    }.joined(separator: "\n") + "\n"
  }

  private static let beginnings = [
    ("Error: ", "错误："), ("   or: ", "　或："), ("Usage: ", "用法："), ("Help:  ", "说明："),
  ]

  private static func sentence(_ english: String) -> String {
    for template in ParserTexts.templates {
      if let chinese = template.chinese(of: english, ParserTexts.argument) { return chinese }
    }
    return TextCatalog.commands.chinese(english) ?? ValueNames.chinese(english)
  }
}
