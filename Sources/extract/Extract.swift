import ArgumentParser
import ReportExtraction

/// The command's root.
@main
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extract Chinese annual reports on government information disclosure from PDFs.",
    discussion: """
      Without a subcommand the report is extracted: extract FILE is extract report FILE.

      Exit codes: 0 fine; 1 some file failed, or a report has findings that are errors; \
      64 wrong usage; 65 the file is no readable PDF, text or archive; 66 no such file; 70 a fault of \
      this program; 73 the result could not be written.
      """,
    version: ExtractorVersion.current,
    subcommands: [
      ReportCommand.self, TextCommand.self, TablesCommand.self, InspectCommand.self,
      ExportCommand.self, StatusCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)
}
