import ArgumentParser
import ExtractCommands
import ReportExtraction
import ReportWorkers

/// The part of the command that reads files, which starts at once: it links neither a database nor a
/// workbook library. For the rest it starts the program that has all of it.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandDescription.configuration(subcommands: [
    ReportCommand.self, TextCommand.self, TablesCommand<WorkbooksElsewhere>.self,
    InspectCommand.self, SchemaCommand.self, StreamCommand.self,
  ])
}

/// Leaves workbooks to the whole command.
enum WorkbooksElsewhere: WorkbookSource {
  static func maker() throws -> WorkbookMaker {
    throw WholeCommand.replaceThisProcess()
  }
}

@main
enum Program {
  static func main() async {
    ReportWorker.serveIfAsked()
    if WholeCommand.isNeeded(for: RunArguments.current.parsed) {
      Extract.exit(withError: WholeCommand.replaceThisProcess().said())
    }
    await Extract.runCommandLine()
  }
}
