/// A help screen of the library that reads command lines, in Chinese.
///
/// What commands and options say is Chinese already (``BilingualHelp``); the library's own words, which it has
/// in English alone, are put into Chinese here, and lines are broken by the width of what stands in them.
struct HelpScreen {
  private let columns: Int
  private var lines: [String] = []

  /// The library's columns of labels, and of discussions below them.
  private static let textColumn = 26
  private static let discussionColumn = 8

  /// Whether the library's text is a help screen, and no version or script.
  static func isOne(_ text: String) -> Bool {
    text.hasPrefix("USAGE: ") || text.contains("\nUSAGE: ")
  }

  /// The screen in Chinese.
  ///
  /// - Parameters:
  ///   - screen: As the library writes it with lines of any length.
  ///   - columns: Those of the terminal.
  static func chinese(_ screen: String, columns: Int) -> String {
    var result = HelpScreen(columns: columns)
    result.write(screen.split(separator: "\n", omittingEmptySubsequences: false)[...])
    return result.lines.joined(separator: "\n")
  }

  private init(columns: Int) {
    self.columns = columns
  }

  private mutating func write(_ screen: ArraySlice<Substring>) {
    let usage = screen.firstIndex { $0.hasPrefix("USAGE: ") } ?? screen.endIndex
    for line in screen[..<usage] {
      // An example keeps its columns.
      if line.hasPrefix("  ") { lines.append(String(line)) } else { add(Self.overview(line)) }
    }
    var rest = screen[usage...]
    while let line = rest.popFirst() {
      if let synopsis = line.without("USAGE: ") {
        add("用法：" + ValueNames.chinese(synopsis), indent: 6, firstIndent: 0)
      } else if !line.hasPrefix(" ") {
        lines.append(Self.title(line))
      } else if let command = line.without("  See '")?.prefix(while: { $0 != "'" }) {
        lines.append("  各子命令的用法见 \(ValueNames.chinese(command))。")
      } else if let text = line.without(Self.blanks(Self.discussionColumn)) {
        add(text, indent: Self.discussionColumn)
      } else {
        let isAlone = rest.first?.hasPrefix(Self.blanks(Self.textColumn)) ?? false
        addEntry(line, text: isAlone ? rest.popFirst() : nil)
      }
    }
  }

  /// An option, argument or subcommand.
  ///
  /// - Parameter text: What it means, where that stands on a line of its own.
  private mutating func addEntry(_ line: Substring, text: Substring?) {
    let label = text == nil ? line.prefix(Self.textColumn) : line
    let meaning = text?.dropFirst(Self.textColumn) ?? line.dropFirst(Self.textColumn)
    let name = "  " + Self.name(label.trimmed)
    let gap = Self.textColumn - DisplayWidth.width(of: name)
    if gap < 1 { lines.append(name) }
    let own = lines.count
    add(Self.meaning(meaning), indent: Self.textColumn)
    if gap > 0, own < lines.count {
      lines[own] = name + Self.blanks(gap) + lines[own].dropFirst(Self.textColumn)
    }
  }

  private mutating func add(_ text: some StringProtocol, indent: Int = 0, firstIndent: Int? = nil) {
    let broken = WrappedText.lines(of: text, columns: max(20, columns - indent))
    for (index, line) in broken.enumerated() {
      let blanks = Self.blanks(index == 0 ? firstIndent ?? indent : indent)
      lines.append(line.isEmpty ? "" : blanks + line)
    }
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: The library's words

  private static func overview(_ line: Substring) -> String {
    line.without("OVERVIEW: ").map { "概述：\(meanings[String($0)] ?? String($0))" } ?? String(line)
  }

  private static func title(_ line: Substring) -> String {
    guard line.hasSuffix(":") else { return String(line) }
    let name = String(line.dropLast())
    return (titles[name] ?? name) + "："
  }

  private static let titles = ["ARGUMENTS": "参数", "OPTIONS": "选项", "SUBCOMMANDS": "子命令"]

  private static func name(_ label: Substring) -> String {
    guard label.hasSuffix(" (default)") else { return ValueNames.chinese(label) }
    return label.dropLast(" (default)".count) + "（默认）"
  }

  /// What an option means, with its choices and its default.
  private static func meaning(_ text: Substring) -> String {
    if let own = meanings[String(text)] { return own }
    for (mark, word) in [("(values: ", "可选"), ("(default: ", "默认")] {
      guard text.hasSuffix(")"), let found = text.ranges(of: mark).last else { continue }
      let values = text[found.upperBound...].dropLast()
      let own = text[..<found.lowerBound].trimmed
      let parts = values.split(separator: "; default: ", maxSplits: 1)
      let choices = (parts.first ?? values).split(separator: ", ").joined(separator: "、")
      let fallback = parts.count > 1 ? "；默认：\(parts[1])" : ""
      return "\(own)（\(word)：\(choices)\(fallback)）"
    }
    return String(text)
  }

  private static let meanings = [
    "Show the version.": "显示版本号。", "Show help information.": "显示帮助。",
    "Show subcommand help information.": "显示子命令的帮助。",
  ]
}

extension Substring {
  /// What stands behind a beginning; `nil` where it begins otherwise.
  fileprivate func without(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }

  /// Without blanks around it.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
