internal import ProcessStarting
internal import Subprocess

/// How a worker came to its end over a document.
struct WorkerEnd {
  enum Cause: Hashable {
    /// Its output ended.
    case ended
    /// Its output ended while it read a document within the limits for those whose cost cannot be told.
    case endedGuarded
    /// The document took too long, also with more time for so many pages; the worker was killed.
    case timeout(recognizedPages: Int)
    /// It said what no worker says.
    case misbehaved
  }

  let cause: Cause
  let status: TerminationStatus
  /// The last it wrote to standard error.
  let lastWords: String

  /// How it ended, in a sentence.
  var description: String {
    switch cause {
    case .ended, .endedGuarded:
      "It ended with \(Self.description(of: status)) before it was ready\(quotation)."
    case .timeout: "It did not get ready in time\(quotation)."
    case .misbehaved: "It said what no worker says\(quotation)."
    }
  }

  /// Whether another try may go better: a signal may have come from outside.
  var mayBeRetried: Bool {
    cause == .ended && !ranOutOfMemory
  }

  /// What it means for the document.
  func failure(options: WorkerOptions) -> DocumentFailure {
    switch cause {
    case .timeout(let pages):
      DocumentFailure(
        code: "timeout",
        message: "Reading took longer than \(Self.limit(options, pages)) and was stopped; "
          + "look at the file in a viewer, or allow more time.")
    case .endedGuarded where status == .signaled(Self.outOfProcessorTime):
      DocumentFailure(
        code: "timeout",
        message:
          "Reading took more than \(Self.seconds(options.unmeasuredTimeout)) of processor time and "
          + "was stopped; look at the file in a viewer, or allow more time.")
    case .endedGuarded where ranOutOfMemory:
      Self.memoryFailure(limit: options.unmeasuredMemoryLimit)
    case .misbehaved:
      DocumentFailure(
        code: "workerMisbehaved",
        message: "The worker's answer made no sense\(quotation); this is a fault of the program.")
    case .ended where ranOutOfMemory:
      Self.memoryFailure(limit: options.memoryLimit)
    case .ended, .endedGuarded:
      DocumentFailure(
        code: "workerCrashed",
        message: "Reading ended with \(Self.description(of: status))\(quotation); "
          + "look at the file in a viewer and report it as a fault of the program.")
    }
  }

  /// SIGXCPU, as Linux and macOS number it.
  private static let outOfProcessorTime: Int32 = 24

  private static func memoryFailure(limit: Int) -> DocumentFailure {
    DocumentFailure(
      code: "memoryLimit",
      message: "Reading needed more memory than the limit of \(limit >> 20) MiB; "
        + "look at the file in a viewer, or allow more memory.")
  }

  private var ranOutOfMemory: Bool { ProcessEnd.complainsOfMemory(lastWords) }

  private var quotation: String {
    let line = lastWords.split(separator: "\n").last.map(String.init) ?? ""
    return line.isEmpty ? "" : " (“\(line.prefix(200))”)"
  }

  /// `60 seconds`, `60 seconds and 20 seconds more for each of 3 recognized pages`.
  private static func limit(_ options: WorkerOptions, _ pages: Int) -> String {
    guard pages > 0 else { return seconds(options.timeout) }
    let share = seconds(options.timeoutPerRecognizedPage)
    return "\(seconds(options.timeout)) and \(share) more for "
      + (pages == 1 ? "a recognized page" : "each of \(pages) recognized pages")
  }

  /// `60 seconds`, `0.5 seconds`.
  private static func seconds(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    return "\(seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)") seconds"
  }

  private static func description(of status: TerminationStatus) -> String {
    switch status {
    case .exited(let code): ProcessEnd.exited(code).description
    case .signaled(let signal): ProcessEnd.signaled(signal).description
    }
  }
}
