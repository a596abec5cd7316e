import ArgumentParser
import ExtractCommands
import SystemFiles

/// `extract-archive`, the program beside this one that has every subcommand.
enum WholeCommand {
  /// Its file's name.
  static let name = "extract-archive"

  /// What this program leaves to it: archives and what is done with them, reviews, and the help and completions
  /// that name all subcommands.
  private static let subcommands: Set = [
    "archive", "merge", "prune", "status", "check", "export", "codebook", "review", "summary",
    "help",
  ]
  private static let options: Set = ["--help", "-h", "--experimental-dump-help"]
  private static let completion = "--generate-completion-script"

  /// Whether the run is one that only the whole command can make.
  static func isNeeded(for arguments: [String]) -> Bool {
    guard let first = arguments.first else { return false }
    return subcommands.contains(first) || options.contains(first) || first.hasPrefix(completion)
      || first == "---completion"
  }

  /// Goes on as the whole command, with the same arguments; returns only where that cannot be started.
  static func replaceThisProcess() -> CannotStart {
    let path = folder.appending(name)
    // As they were given: not every file's name is UTF-8.
    _ = path.withPlatformString { execv($0, CommandLine.unsafeArgv) }
    return CannotStart(path: path.string, reason: "\(Errno.current)")
  }

  /// The folder of this program's file.
  private static var folder: FilePath {
    RealPath.of(RealPath.ownProgram).map { $0.removingLastComponent() } ?? "."
  }

  /// Why the whole command was not started.
  struct CannotStart: RunFailure {
    let path: String
    let reason: String

    var exitCode: ExitCode { ExitStatus.internalFault }

    var description: String {
      "\(path): the program could not be started (\(reason)); it belongs beside extract and has archives, "
        + "workbooks and the help: build or copy both."
    }

    /// Says it, and gives the code to end with.
    func said() -> ExitCode {
      Messages.say(description)
      return exitCode
    }
  }
}
