package import ArgumentParser
internal import ReportExtraction

/// `extract schema`: the JSON schema of reports.
package struct SchemaCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: BilingualText(
      english: "Print the JSON schema of reports, one part an edition of the form.",
      chinese: "输出报告的 JSON 模式定义，每个格式版本一部分。"))

  @Option(name: .shortAndLong, help: .schemaFile)
  var output: String?

  @OptionGroup var language: LanguageOption

  package init() {}

  package func run() throws {
    try Output.reportingFailures {
      try Output.write(try ReportSchemaWriter().text(), to: output)
    }
  }
}
