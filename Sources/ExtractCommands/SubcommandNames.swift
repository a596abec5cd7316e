internal import ArgumentParser
internal import SystemFiles

/// Names of subcommands that were mistyped: the default one takes them for files.
enum SubcommandNames {
  private static let all = [
    "report", "text", "tables", "inspect", "schema", "stream", "archive", "merge", "status",
    "check",
    "export", "codebook", "review", "summary", "prune", "help",
  ]

  /// Whether a command has the name.
  static func contains(_ name: String) -> Bool { all.contains(name) }

  /// Letters that may be wrong: one of a short name, two of a longer one.
  private static func mostWrong(in name: String) -> Int { name.count < 6 ? 1 : 2 }

  /// Throws where no such file is there and the name is nearly that of a subcommand.
  static func refuseMistyped(_ name: String) throws {
    guard name.allSatisfy({ $0.isLetter }), access(name, F_OK) != 0,
      let meant = all.min(by: { distance(name, $0) < distance(name, $1) }), meant != name,
      distance(name, meant) <= mostWrong(in: meant)
    else { return }
    throw ValidationError(
      "There is no file \(name), and no command of that name; do you mean extract \(meant)?")
  }

  /// What is wrong with the first word of the command line, where it is nearly the name of a subcommand.
  static var mistypedFirstWord: (any Error)? {
    guard let first = CommandLine.arguments.dropFirst().first else { return nil }
    do {
      try refuseMistyped(first)
      return nil
    } catch {
      return error
    }
  }

  /// Letters to add, leave out or change.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.lowercased()), Array(other))
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in other.indices {
        let above = row[place + 1]
        row[place + 1] = min(
          above + 1, row[place] + 1, diagonal + (letter == other[place] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
