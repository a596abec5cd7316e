package import ArgumentParser
internal import ReportExtraction

/// What `extract` says of itself, whichever program of the package answers.
package enum CommandDescription {
  /// The root's configuration.
  package static func configuration(
    subcommands: [any ParsableCommand.Type]
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: "extract",
      abstract:
        "Extract Chinese annual reports on government information disclosure from PDFs and web pages.",
      discussion: """
        Without a subcommand the report is extracted: extract FILE is extract report FILE.

        Exit codes: 0 fine; 1 some file failed, or a report has findings that are errors; \
        64 wrong usage; 65 the file is no readable PDF, web page, text or archive, or needs more than \
        the limits allow; 66 no such file; 70 a fault of this program; 73 the result or the database could not be written; 75 the archive is in use; \
        130, 141 and 143 the run was stopped by a signal, or nobody read on.
        """,
      version: ExtractorVersion.current, subcommands: subcommands,
      defaultSubcommand: ReportCommand.self)
  }
}
