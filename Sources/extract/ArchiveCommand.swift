import ArgumentParser
import ReportArchive

/// `extract archive`: many documents into one database.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Read folders of documents into a SQLite database.")

  @Argument(help: "Folders, files.") var inputs: [String]
  @Option var database: String
  @Option var jobs: Int?
  @Option(help: .private) var worker: String?

  func run() async throws {
    var options = ArchiveOptions()
    if let jobs { options.jobs = jobs }
    if let worker { options.worker = .program(at: worker) }
    let archive = ReportArchive(database: database, options: options)
    for try await event in archive.update(inputs.map { ArchivePath($0) }) {
      switch event {
      case .finished(let outcome): if let f = outcome.failure { Messages.say("\(outcome.path.text) \(f)") }
      case .started: break
      default: Messages.say("\(event)")
      }
    }
  }
}
