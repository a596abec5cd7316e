package import ArgumentParser
internal import ReportExtraction
internal import SystemFiles

extension AsyncParsableCommand {
  /// Runs the command line, as `main()` does. The help, and what is wrong with the command line, are in the
  /// run's language.
  package static func runCommandLine() async {
    let arguments = RunArguments.current
    if let name = arguments.helpedCommand, !name.hasPrefix("-"), !SubcommandNames.contains(name) {
      Messages.say(
        TextLanguage.ofRun(
          "There is no command \(name); extract --help lists them.",
          "没有 \(name) 这个命令；extract --help 列出全部命令。"))
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parseAsRoot(arguments.parsed)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      // Where the command itself ended with this code, it has said why.
      let isMistake =
        !arguments.asksForHelp && !(error is ExitCode)
        && exitCode(for: error) == .validationFailure
      // A mistyped command is taken for a file of the default one, which has other options.
      let error =
        isMistake
        ? SubcommandNames.mistypedFirstWord
          ?? UsageMistake.first(error, in: arguments.parsed, of: self)
        : error
      guard TextLanguage.ofRun == .chinese else { exit(withError: error) }
      switch exitCode(for: error) {
      case .success: showChineseHelp(error)
      case .validationFailure where isMistake:
        Messages.show(UsageMistake.chinese(fullMessage(for: error)))
      default: exit(withError: error)
      }
      exit(withError: exitCode(for: error))
    }
  }

  /// Prints what was asked for about the command; what is no help screen as it is.
  private static func showChineseHelp(_ request: any Error) {
    let screen = fullMessage(for: request, columns: .max)
    guard HelpScreen.isOne(screen), !RunArguments.current.isForPrograms else {
      exit(withError: request)
    }
    print(HelpScreen.chinese(screen, columns: DisplayWidth.columns(ofTerminal: STDOUT_FILENO)))
  }
}
