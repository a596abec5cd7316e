internal import Subprocess

/// The program that an archive or a stream starts to read documents.
public struct WorkerProgram: Sendable, Hashable {
  /// `nil` for the running program.
  package let path: String?

  /// The running program itself, started once more.
  ///
  /// Its first act must be ``ReportWorker/serveIfAsked()``, which does not return in a worker.
  public static let thisProgram = WorkerProgram(path: nil)

  /// Another program whose first act is ``ReportWorker/serveIfAsked()``, for example an installed
  /// `extract`.
  public static func program(at path: String) -> WorkerProgram {
    WorkerProgram(path: path)
  }
}

extension WorkerProgram {
  /// What stands in messages.
  var name: String { path ?? "this program" }

  /// How the program is started.
  func configuration() throws(WorkerUnusable) -> Subprocess.Configuration {
    var platform = PlatformOptions()
    // Ctrl-C on the terminal is this process's to handle.
    platform.processGroupID = 0
    return Configuration(
      executable: .path(try executable().withCString { .init(platformString: $0) }),
      // What lists of processes show.
      arguments: Arguments(executablePathOverride: "extract-worker", remainingValues: []),
      environment: .inherit.updating([
        Environment.Key(stringLiteral: WorkerProtocol.environmentKey): String(
          WorkerProtocol.version),
        // A crash is reported by whoever asked; the runtime's own report takes seconds.
        "SWIFT_BACKTRACE": "enable=no",
      ]), platformOptions: platform)
  }

  private func executable() throws(WorkerUnusable) -> ArchivePath {
    if let path { return ArchivePath(path) }
    #if os(Linux)
      // The very file that is running, also when an update of the program has taken its place.
      return ArchivePath("/proc/self/exe")
    #else
      if let own = ArchivePath(CommandLine.arguments.first ?? "").resolved { return own }
      throw WorkerUnusable(
        program: name, advice: "Its file was not found; name a worker program.")
    #endif
  }
}
