internal import ReportExtraction

/// What the library that reads command lines says of mistakes, in Chinese.
enum ParserTexts {
  /// Its sentences; those with more words stand before those that they begin with.
  static let templates = [
    TextTemplate(
      "Unknown option '{option}'. Did you mean '{other}'?", "未知选项 {option}；是否指 {other}？"),
    TextTemplate("Unknown option '{option}'", "未知选项 {option}"),
    TextTemplate("Invalid option: {option}", "选项写法有误：{option}"),
    TextTemplate("Missing expected argument {argument}", "缺少参数{argument}"),
    TextTemplate("Missing one of: {arguments}", "缺少以下参数之一：{arguments}"),
    TextTemplate("Missing value for {option} in {options}", "{options}中的选项{option}缺少值"),
    TextTemplate("Missing value for {option}", "选项{option}缺少值"),
    TextTemplate("Unexpected argument {argument}", "多余的参数{argument}"),
    TextTemplate("{count} unexpected arguments: {arguments}", "多余的参数{count}个：{arguments}"),
    TextTemplate(
      "The value {value} is invalid for {option}. Please provide one of the following:",
      "{value}不能用作{option}的值，请用以下之一："),
    TextTemplate(
      "The value {value} is invalid for {option}. Please provide one of {values}.",
      "{value}不能用作{option}的值，请用{values}。"),
    TextTemplate("The value {value} is invalid for {option}", "{value}不能用作{option}的值"),
    TextTemplate(
      "The option {option} does not take any value, but {value} was specified.",
      "选项{option}不带值，却给出了{value}。"),
    TextTemplate(
      "Value to be set with flag {later} had already been set with flag {earlier}",
      "{later}与前面的{earlier}只能给出其一"),
    TextTemplate("Can't generate completion scripts for {shell}.", "不能为{shell}生成补全脚本。"),
    TextTemplate("Can't autodetect a supported shell.", "未能判断所用的 shell。"),
    TextTemplate(
      "Please use --generate-completion-script=<shell> with one of:",
      "请用 --generate-completion-script=<shell>，可选："),
    TextTemplate("  See '{command}' for more information.", "  详见 {command}。"),
  ]

  /// What a sentence names: `'--pages <range>'`, `'html' and 'json'`; anything else stays.
  static func argument(_ text: String) -> String {
    guard text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") else {
      return ValueNames.chinese(text)
    }
    var parts = [text.dropFirst().dropLast()]
    for separator in ["', '", "' or '", "' and '"] {
      parts = parts.flatMap { $0.split(separator: separator) }
    }
    let names = parts.map { "“\(ValueNames.chinese($0))”" }
    let isChoice = text.contains("' or '") || text.contains("' and '")
    guard isChoice, let last = names.last else { return names.joined(separator: "、") }
    return names.dropLast().joined(separator: "、") + "或" + last
  }
}
