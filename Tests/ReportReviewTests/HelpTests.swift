import Foundation
import Testing

/// The help of all commands, in the language of its reader.
@Suite struct HelpTests {
  private struct Dump: Decodable { let command: CommandInfo }

  private static let names = [
    "report", "text", "tables", "inspect", "schema", "stream", "archive", "merge", "prune",
    "status", "check", "export", "codebook", "review", "summary",
  ]

  private static func dump(_ arguments: String...) throws -> CommandInfo {
    let run = try Command.run(["--experimental-dump-help"] + arguments)
    return try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
  }

  private static func commands(_ root: CommandInfo) -> [CommandInfo] {
    [root] + (root.subcommands ?? []).filter { $0.commandName != "help" }
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Words in Latin letters, names of options and numbers.
  private static func words(in text: String) -> Set<String> {
    Set(
      text.matches(of: /[A-Za-z0-9][A-Za-z0-9._-]*/).map { match in
        var word = String(match.output).lowercased()
        while word.hasSuffix(".") { word.removeLast() }
        return word
      })
  }

  @Test func everyTextHasAChineseOneThatNamesNothingElse() throws {
    let english = Self.commands(try Self.dump())
    let chinese = Self.commands(try Self.dump("--language", "zh"))
    #expect(english.map(\.commandName) == ["extract"] + Self.names)
    for (english, chinese) in zip(english, chinese) {
      let (ours, theirs) = (english.texts, chinese.texts)
      try #require(ours.map(\.place) == theirs.map(\.place))
      for ((place, english), (_, chinese)) in zip(ours, theirs) where english != "CSV" {
        #expect(!Self.isChinese(english) || english.contains("甲县"), "\(place)")
        #expect(Self.isChinese(chinese), "\(place): \(chinese)")
        // The root's examples are Chinese alone.
        if place == "extract, discussion" { continue }
        let ours = Self.words(in: english)
        let more = Self.words(in: chinese).filter { !ours.contains($0) && !ours.contains("\($0)s") }
        #expect(more.isEmpty, "\(place) names \(more.sorted()): \(chinese)")
        let options = { (text: String) in Set(text.matches(of: #/--[a-z-]+/#).map(\.output)) }
        #expect(options(english) == options(chinese), "\(place)")
      }
    }
  }

  @Test func theChineseExamplesOfTheRootNameOptionsThatThereAre() throws {
    let root = try Self.dump("--language", "zh")
    let known = Set(
      Self.commands(root).flatMap { ($0.arguments ?? []).flatMap { $0.names ?? [] } }.map(\.name))
    let text = try #require(root.discussion)
    for option in text.matches(of: #/--([a-z-]+)/#) {
      #expect(known.contains(String(option.output.1)), "\(option.output.0)")
    }
    for command in text.matches(of: #/extract ([a-z]+) /#) {
      #expect(Self.names.contains(String(command.output.1)), "\(command.output.0)")
    }
  }

  @Test(arguments: names)
  func theHelpOfACommandIsChineseWhereItIsAskedFor(_ name: String) throws {
    let help = try Command.run([name, "--help", "--language", "zh"])
    #expect(help.code == 0)
    #expect(try Command.run(["help", name, "--language=zh"]).output == help.output)
    #expect(try Command.run(["--language", "zh", "help", name]).output == help.output)
    for english in [
      "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SCANS", "LIMITS", "COLUMNS", "CORRECTIONS",
      "default", "values:", "Show", "See", "<file>", "<database>", "<options>",
    ] { #expect(!help.output.contains(english), "\(english) in \(help.output)") }
    #expect(help.output.hasPrefix("概述：") && help.output.contains("\n用法：extract \(name)"))
    for value in help.output.matches(of: #/<([^>]+)>/#).map({ String($0.output.1) }) {
      let isName = Self.isChinese(value) || ["MiB", "x0,y0,x1,y1", "table"].contains(value)
      #expect(isName, "<\(value)> has no Chinese name")
    }
    #expect(help.output.contains("\n选项：\n") && help.output.contains("显示帮助。"))
  }

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func theHelpOfTheWholeListsItsCommandsInChinese(_ request: [String]) throws {
    let run = try Command.run(["--language", "zh"] + request)
    #expect(run.code == 0)
    #expect(run.output.contains("\n子命令：\n  report（默认）"))
    #expect(run.output.contains("各子命令的用法见 extract help <子命令>。"))
    #expect(try Command.run(request + ["--language", "zh"]).output == run.output)
  }

  @Test func noLineIsWiderThanTheTerminal() throws {
    for name in Self.names {
      let run = try Command.run([name, "--help", "--language", "zh"])
      for line in run.output.split(separator: "\n") {
        let width = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        #expect(width <= 80, "\(line)")
      }
    }
  }

  @Test func aChoiceAndItsDefaultAreNamed() throws {
    let run = try Command.run(["export", "--help", "--language", "zh"])
    #expect(run.output.contains("（可选：wide、long、"))
    #expect(run.output.contains("默认：wide）"))
  }

  @Test func whatProgramsReadStaysEnglish() throws {
    let environment = ["LC_ALL": "zh_CN.UTF-8"]
    for request in [["--experimental-dump-help"], ["--generate-completion-script", "fish"]] {
      let run = try Command.run(request, environment: environment)
      #expect(run.code == 0 && run.output.contains("Read folders of documents"))
      #expect(!run.output.contains("读入"))
    }
    #expect(try Command.run(["--help"], environment: environment).output.hasPrefix("概述："))
    #expect(try Command.run(["--help"]).output.hasPrefix("OVERVIEW: "))
  }

  @Test func theLanguageMayStandBeforeTheCommand() throws {
    let run = try Command.run(["--language", "zh", "status", "/no/such.sqlite"])
    #expect(run.code == 66)
    #expect(run.errors.contains("没有这个数据库"), "\(run.errors)")
  }
}
