internal import ReportExtraction

/// The arguments of a run, as far as its language and its help go by them.
package struct RunArguments {
  /// Without the program's name.
  private let all: [String]
  /// How many of them stand before `--`, behind which everything is a file.
  private let optionCount: Int

  package init(_ all: [String]) {
    self.all = all
    optionCount = all.firstIndex(of: "--") ?? all.count
  }

  /// Those of this run.
  package static let current = RunArguments(Array(CommandLine.arguments.dropFirst()))

  private static let option = "--language"

  /// What `--language` says, wherever it stands; the last one counts.
  var language: TextLanguage? {
    guard let index = languageOptions.last?.lowerBound else { return nil }
    let value =
      all[index] == Self.option
      ? all[..<optionCount].dropFirst(index + 1).first ?? ""
      : String(all[index].dropFirst(Self.option.count + 1))
    return TextLanguage(rawValue: value)
  }

  /// Whether another program reads what the commands say of themselves: a shell its completions, a
  /// generator of manual pages the help.
  var isForPrograms: Bool {
    all.contains {
      $0 == "--experimental-dump-help" || $0 == "---completion"
        || $0.hasPrefix("--generate-completion-script")
    }
  }

  /// The arguments for the parser, which knows `--language` only behind the name of a command that has it.
  ///
  /// One before the command goes behind it. Where the help is asked for, which every command has in
  /// both languages, there is none.
  package var parsed: [String] {
    let options = languageOptions
    guard !options.isEmpty else { return all }
    if asksForHelp || isForPrograms {
      return all.indices.filter { index in !options.contains { $0.contains(index) } }.map {
        all[$0]
      }
    }
    // Those in front, one behind the other.
    let front = options.reduce(0) { $1.lowerBound == $0 ? $1.upperBound : $0 }
    guard front > 0, front < optionCount, !all[front].hasPrefix("-") else { return all }
    return [all[front]] + all[..<front] + all[(front + 1)...]
  }

  /// Whether the help is asked for, of the whole or of a command.
  var asksForHelp: Bool {
    let words = languageOptions.reduce(all[..<optionCount]) { rest, option in
      rest.startIndex == option.lowerBound ? rest[option.upperBound...] : rest
    }
    return words.first == "help" || all[..<optionCount].contains { $0 == "--help" || $0 == "-h" }
  }

  /// The command whose help is asked for as `help X`.
  var helpedCommand: String? {
    let options = languageOptions
    let words = all.indices.filter { index in !options.contains { $0.contains(index) } }
    return words.first.map { all[$0] } == "help" ? words.dropFirst().first.map { all[$0] } : nil
  }

  /// Where `--language` stands, with its value.
  private var languageOptions: [Range<Int>] {
    all[..<optionCount].indices.compactMap { index in
      if all[index].hasPrefix(Self.option + "=") { return index..<(index + 1) }
      guard all[index] == Self.option else { return nil }
      let hasValue = index + 1 < optionCount && !all[index + 1].hasPrefix("-")
      return index..<(index + (hasValue ? 2 : 1))
    }
  }
}
