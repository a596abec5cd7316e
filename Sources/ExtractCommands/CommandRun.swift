package import ArgumentParser
internal import ReportExtraction

extension AsyncParsableCommand {
  /// Runs the command line, as `main()` does; what is wrong with it is told in the run's language.
  package static func runCommandLine() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      // Where the command itself ended with this code, it has said why.
      let isUsage = !(error is ExitCode) && exitCode(for: error) == .validationFailure
      // A mistyped command is taken for a file of the default one, which has other options.
      let fault = (isUsage ? SubcommandNames.mistypedFirstWord : nil) ?? error
      guard TextLanguage.ofRun == .chinese, isUsage else {
        exit(withError: fault)
      }
      Messages.show(UsageText.chinese(fullMessage(for: fault)))
      exit(withError: ExitCode.validationFailure)
    }
  }
}

/// What the library that reads command lines says of a mistake, in Chinese.
enum UsageText {
  /// The lines of a message; what is not known stays in English.
  static func chinese(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (english, chinese) in beginnings where line.hasPrefix(english) {
        let rest = String(line.dropFirst(english.count))
        return chinese + TextLanguage.chinese.said(rest)
      }
      return TextCatalog.usage.chinese(String(line)) ?? String(line)
    }.joined(separator: "\n") + "\n"
  }

  private static let beginnings = [
    ("Error: ", "错误："), ("Usage: ", "用法："), ("Help:  ", "说明："),
  ]
}

extension TextCatalog {
  fileprivate static let usage = TextCatalog([
    TextTemplate("  See '{command}' for more information.", "  详见 {command}。")
  ])
}
