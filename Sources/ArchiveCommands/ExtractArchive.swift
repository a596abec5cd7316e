import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction
import TableWorkbooks

/// The whole command; `extract` starts it for what it does not have itself.
struct ExtractArchive: AsyncParsableCommand {
  static let configuration = CommandDescription.configuration(subcommands: [
    ReportCommand.self, TextCommand.self, TablesCommand<LibraryWorkbooks>.self,
    InspectCommand.self, SchemaCommand.self, StreamCommand.self,
    ArchiveCommand.self, MergeCommand.self, PruneCommand.self, StatusCommand.self,
    CheckCommand.self,
    ExportCommand.self, CodebookCommand.self,
    ReviewCommand.self, SummaryCommand.self,
  ])
}

/// Workbooks by libxlsxwriter.
enum LibraryWorkbooks: WorkbookSource {
  static func maker() -> WorkbookMaker {
    { tables in
      let workbook = try TableWorkbook(tables: tables)
      return (workbook.bytes, workbook.findings)
    }
  }
}

extension WorkbookError: RunFailure {
  package var exitCode: ExitCode { ExitStatus.cannotCreate }
}

extension ArchiveError: RunFailure {
  package var exitCode: ExitCode {
    switch code {
    case .noInput: ExitStatus.noInput
    case .notAnArchive, .databaseTooNew: ExitStatus.invalidContent
    case .databaseUnusable: ExitStatus.cannotCreate
    case .databaseInUse: ExitStatus.tryAgain
    case .invalidRequest: .validationFailure
    default: ExitStatus.internalFault
    }
  }
}

@main
enum Program {
  static func main() async {
    ReportWorker.serveIfAsked()
    await ExtractArchive.runCommandLine()
  }
}
