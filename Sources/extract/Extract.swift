import ArgumentParser
import ExtractCommands
import ReportExtraction

/// The part of the command that reads files, which starts at once: it links neither a database nor a
/// workbook library. For the rest it starts the program that has all of it.
struct Extract: ParsableCommand {
  static let configuration = CommandDescription.configuration(subcommands: [
    ReportCommand.self, TextCommand.self, TablesCommand<WorkbooksElsewhere>.self,
    InspectCommand.self, SchemaCommand.self,
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
  static func main() {
    if WholeCommand.isNeeded(for: Array(CommandLine.arguments.dropFirst())) {
      Extract.exit(withError: WholeCommand.replaceThisProcess().said())
    }
    Extract.main()
  }
}
