internal import SystemFiles

/// The part of an archive that reads documents: a process that takes paths and gives reports.
///
/// Of the inputs it opens the files it is told to, for reading; when the program that started it is
/// gone, so is it, whatever it is doing.
public enum ReportWorker {
  /// In a process that an archive or a stream started as a worker, reads documents until there are no
  /// more and ends the process; in any other process returns at once.
  ///
  /// A program whose workers are itself (``WorkerProgram/thisProgram``) calls it before anything else.
  public static func serveIfAsked() {
    serveIfAsked(beforeReading: nil)
  }

  /// The same, with something that is done with each document's bytes before they are read: tests
  /// let workers crash there.
  package static func serveIfAsked(beforeReading: ((_ bytes: [UInt8]) -> Void)?) {
    guard isWorker else { return }
    do {
      try WorkerService().serve(beforeReading: beforeReading)
      exit(0)
    } catch {
      // The reason of the exit code; if nobody reads it, nothing can be done.
      try? FileDescriptor.standardError.writeWhole("\(error)\n".utf8)
      exit(1)
    }
  }

  /// Whether this process was started as a worker.
  package static var isWorker: Bool { Environment.value(of: WorkerProtocol.environmentKey) != nil }
}
