import ExtractCommands
import Testing

/// What the parser is given of a command line that names its language.
@Suite struct RunArgumentsTests {
  @Test(arguments: [
    "status a.sqlite --json": "status a.sqlite --json",
    "status a.sqlite --language zh": "status a.sqlite --language zh",
    // Before the command, it goes behind it.
    "--language zh status a.sqlite": "status --language zh a.sqlite",
    "--language=zh --language=en status": "status --language=zh --language=en",
    // The default command has it, and behind -- there are files alone.
    "--language zh --quiet a.pdf": "--language zh --quiet a.pdf",
    "--language zh -- status": "--language zh -- status",
    "a.pdf -- --language zh": "a.pdf -- --language zh",
    // The help has no language of its own to be asked in.
    "--language zh --help": "--help",
    "help status --language zh": "help status",
    "--language zh help status": "help status",
    "status -h --language=zh": "status -h",
    "--language --help": "--help",
    "--experimental-dump-help --language zh": "--experimental-dump-help",
    "--language zh": "--language zh",
  ])
  func theLanguageStandsWhereTheParserKnowsIt(_ given: String, _ parsed: String) {
    func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
    #expect(RunArguments(words(given)).parsed == words(parsed))
  }
}
