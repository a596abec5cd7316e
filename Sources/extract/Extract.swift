import ArgumentParser
import ReportArchive
import ReportExtraction

/// The command's root.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract:
      "Extract Chinese annual reports on government information disclosure from PDFs and web pages.",
    discussion: """
      Without a subcommand the report is extracted: extract FILE is extract report FILE.

      Exit codes: 0 fine; 1 some file failed, or a report has findings that are errors; \
      64 wrong usage; 65 the file is no readable PDF, web page, text or archive, or needs more than the limits allow; 66 no such file; 70 a fault of \
      this program; 73 the result or the database could not be written; 75 the archive is in use; \
      130 and 143 the run was stopped by a signal.
      """,
    version: ExtractorVersion.current,
    subcommands: [
      ReportCommand.self, TextCommand.self, TablesCommand.self, InspectCommand.self,
      SchemaCommand.self,
      ArchiveCommand.self, StatusCommand.self, ExportCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)
}

@main
enum Program {
  static func main() async {
    ReportWorker.serveIfAsked()
    await Extract.main()
  }
}
