import Foundation
import Testing

/// The manual's pages in Chinese: what they show is what the command says.
@Suite struct ChineseManualTests {
  private static let root = URL(filePath: Command.script("")).deletingLastPathComponent()
  private static let pages = [
    "ChineseStart", "ChineseReading", "ChineseArchives", "ChineseReviewing", "ChineseExports",
  ]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func page(_ name: String) throws -> String {
    try text("Sources/ReportExtraction/ReportExtraction.docc/Chinese/\(name).md")
  }

  /// The code between fences of a kind.
  private static func blocks(_ fence: String, in page: String) -> [String] {
    page.components(separatedBy: "\n\(fence)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
  }

  /// A command line with the lines that it prints.
  private struct Example {
    let command: String
    var lines: [String] = []

    /// Whether it printed this; `…` stands for any lines, `…/` for the beginning of a path.
    func isPrinted(_ output: [String]) -> Bool {
      Self.matches(lines[...], output[...])
    }

    private static func matches(
      _ expected: ArraySlice<String>, _ actual: ArraySlice<String>
    ) -> Bool {
      guard let first = expected.first else { return actual.isEmpty }
      if first == "…" {
        let rest = expected.dropFirst()
        return (actual.startIndex...actual.endIndex).contains { matches(rest, actual[$0...]) }
      }
      guard let line = actual.first else { return false }
      let isSame = first.hasPrefix("…/") ? line.hasSuffix(first.dropFirst()) : line == first
      return isSame && matches(expected.dropFirst(), actual.dropFirst())
    }
  }

  private static func examples(in page: String) -> [Example] {
    var examples: [Example] = []
    for block in blocks("```", in: page) where block.hasPrefix("$ ") {
      for line in block.components(separatedBy: "\n") {
        if line.hasPrefix("$ ") {
          examples.append(Example(command: String(line.dropFirst(2))))
        } else {
          examples[examples.count - 1].lines.append(line)
        }
      }
    }
    return examples
  }

  @Test(arguments: pages)
  func theExamplesOfAPagePrintWhatItShows(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "manual-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "samples"),
      withDestinationURL: Self.root.appending(path: "samples"))
    let page = try Self.page(name)
    for corrections in Self.blocks("```json", in: page) {
      try corrections.write(
        to: folder.appending(path: "corrections.json"), atomically: true, encoding: .utf8)
    }
    let programs = URL(filePath: Command.extract).deletingLastPathComponent().path
    let examples = Self.examples(in: page)
    #expect(examples.count > 1)
    for example in examples {
      let run = try Command.run(
        program: "/bin/sh",
        ["-c", "cd '\(folder.path)' && PATH='\(programs)':$PATH && \(example.command)"],
        environment: ["LC_ALL": "zh_CN.UTF-8"])
      var lines = (run.output + run.errors).replacing("\u{FEFF}", with: "")
        .components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      #expect(example.isPrinted(lines), "\(example.command)\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test(arguments: pages)
  func aPageIsLinkedFromTheReadmeAndTheManual(_ name: String) throws {
    #expect(try Self.text("README.zh-CN.md").contains("Chinese/\(name).md)"))
    let manual = try Self.text(
      "Sources/ReportExtraction/ReportExtraction.docc/ReportExtraction.md")
    #expect(manual.contains("<doc:\(name)>"))
  }

  /// Options and commands that there are.
  private static func known() throws -> (options: Set<String>, commands: Set<String>) {
    struct Dump: Decodable { let command: CommandInfo }
    let run = try Command.run(["--experimental-dump-help"])
    let root = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command
    let commands = root.subcommands ?? []
    let names = ([root] + commands).flatMap { ($0.arguments ?? []).flatMap { $0.names ?? [] } }
    return (Set(names.map(\.name)), Set(commands.map(\.commandName)))
  }

  @Test func theChineseReadmeNamesOptionsAndCommandsThatThereAre() throws {
    let (options, commands) = try Self.known()
    for line in try Self.text("README.zh-CN.md").components(separatedBy: "\n") {
      for call in line.matches(of: #/scripts/extract ([^`|\n]*)/#) {
        let words = call.output.1.split(separator: " ")
        for option in words where option.hasPrefix("--") {
          let name = option.dropFirst(2).prefix { $0 != "=" }
          #expect(options.contains(String(name)), "\(line)")
        }
        guard let first = words.first, first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
          continue
        }
        #expect(commands.contains(String(first)), "\(line)")
      }
    }
  }

  @Test func theChineseReadmeHasTheCodeOfTheEnglishOne() throws {
    let english = try Self.text("README.md")
    let code = Self.blocks("```swift", in: try Self.text("README.zh-CN.md"))
    #expect(!code.isEmpty)
    for line in code.joined(separator: "\n").components(separatedBy: "\n") {
      #expect(english.contains(line), "\(line)")
    }
  }
}
