package import ArgumentParser
internal import ReportExtraction

/// `extract schema`: the JSON schema of reports.
package struct SchemaCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON schema of reports, one part an edition of the form.")

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  package init() {}

  package func run() throws {
    try Output.reportingFailures {
      try Output.write(try ReportSchemaWriter().text(), to: output)
    }
  }
}
