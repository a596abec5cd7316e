/// The program that an archive starts to read documents.
public struct WorkerProgram: Sendable, Hashable {
  /// `nil` for the running program.
  let path: String?

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
