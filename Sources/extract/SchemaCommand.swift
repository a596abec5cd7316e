import ArgumentParser
import ReportExtraction

/// `extract schema`: the JSON schema of reports.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON schema of reports, one part an edition of the form.")

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    try Output.reportingFailures {
      try Output.write(Array(try ReportSchemaWriter().text().utf8), to: output)
    }
  }
}
