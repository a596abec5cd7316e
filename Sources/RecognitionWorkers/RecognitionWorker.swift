internal import SystemFiles
internal import PageRecognition
internal import ProcessStarting

/// A worker that is ready to read lines, one at a time.
///
/// A class, since it owns a process.
final class RecognitionWorker: Sendable {
  /// Name and version of its recognizer.
  let name: String

  private let process: WorkerProcess

  /// Starts a worker and waits until it is ready.
  init(_ engine: RecognitionEngine, program: String) throws(WorkerFailure) {
    do throws(Errno) {
      process = try WorkerProcess(engine, program: program)
    } catch {
      throw .said(
        RecognitionError(
          .systemFailure, advice: "\(engine.program) could not be started (\(error)); try again."))
    }
    let greeting = try process.message(until: .now + engine.startTimeout) {
      buffer throws(WireFault) in
      try buffer.line().map { line throws(WireFault) in try RecognitionGreeting(line: line) }
    }
    switch greeting {
    case .ready(let name): self.name = name
    case .refused(let error): throw .said(error)
    }
  }

  /// Has a line read.
  func symbols(
    _ request: RecognitionRequest, within timeout: Duration
  ) throws(WorkerFailure) -> [RecognizedSymbol] {
    let deadline = ContinuousClock.now + timeout
    try process.send(request.bytes, until: deadline)
    var reader = RecognitionReplyReader(
      width: request.picture.width, height: request.picture.height)
    let reply = try process.message(until: deadline) { buffer throws(WireFault) in
      try reader.reply(from: &buffer)
    }
    switch reply {
    case .symbols(let symbols): return symbols
    case .failed(let error): throw .said(error)
    }
  }
}
