package import PagePictures
package import PageRecognition
internal import Synchronization

/// A recognizer whose lines are read by worker processes.
///
/// A worker is started when it is first needed and kept. Each thread that asks while the others are busy
/// gets a worker of its own. A class, since it owns processes.
package final class WorkerRecognizer: TextRecognizer {
  private let engine: RecognitionEngine
  private let program: String
  private let timeout: Duration
  private let state = Mutex(State())

  private struct State {
    var idle: [RecognitionWorker] = []
    var name: String?
    /// How many workers broke since a line was last read.
    var failures = 0
    /// How many workers in a row ended before they were ready.
    var failedStarts = 0
    /// What every line meets with from now on.
    var verdict: RecognitionError?
  }

  /// After how many workers that broke in a row no more is started.
  ///
  /// 4: a line that breaks its worker is tried by two, and two such lines may follow each other.
  private static let mostFailures = 4

  /// Makes a recognizer; starts nothing.
  package init(_ engine: RecognitionEngine, program: String, timeout: Duration) {
    self.engine = engine
    self.program = program
    self.timeout = timeout
  }

  /// Name and version; a worker is started to say it. Without a version where none can be started.
  package var name: String { readyName ?? engine.name }

  /// Name and version, where a worker can be started to say them.
  var readyName: String? {
    if let name = state.withLock({ $0.name }) { return name }
    if let worker = try? worker() { putBack(worker) }
    return state.withLock { $0.name }
  }

  package func line(of alphabet: RecognizerAlphabet) -> RecognizerLine {
    engine.line(of: alphabet)
  }

  package func symbols(
    in line: GrayPicture, alphabet: RecognizerAlphabet
  ) throws(RecognitionError) -> [RecognizedSymbol] {
    guard !line.pixels.isEmpty else { return [] }
    guard let request = RecognitionRequest(alphabet: alphabet, picture: line) else {
      throw RecognitionError(
        .stopped,
        advice: "A line of \(line.width) × \(line.height) pixels is more than a recognizer takes.")
    }
    do throws(WorkerFailure) {
      return try symbols(request)
    } catch  where error == .ended {
      // It may have been ended from outside, for lack of memory for example: a new one is asked below.
    } catch {
      throw self.error(for: error)
    }
    do throws(WorkerFailure) {
      return try symbols(request)
    } catch {
      throw self.error(for: error)
    }
  }

  private func symbols(
    _ request: RecognitionRequest
  ) throws(WorkerFailure) -> [RecognizedSymbol] {
    let worker = try worker()
    do throws(WorkerFailure) {
      let symbols = try worker.symbols(request, within: timeout)
      putBack(worker)
      return symbols
    } catch {
      if case .said = error { putBack(worker) } else { count() }
      throw error
    }
  }

  /// A worker that nobody else has.
  private func worker() throws(WorkerFailure) -> RecognitionWorker {
    let (idle, verdict) = state.withLock { ($0.idle.popLast(), $0.verdict) }
    if let idle { return idle }
    if let verdict { throw .said(verdict) }
    do throws(WorkerFailure) {
      let worker = try RecognitionWorker(engine, program: program)
      state.withLock { ($0.name, $0.failedStarts) = (worker.name, 0) }
      return worker
    } catch {
      // What it says instead of being ready, it would say every time; and nobody waits a minute twice.
      if let verdict = startVerdict(for: error) {
        state.withLock { $0.verdict = verdict }
        throw .said(verdict)
      }
      count()
      throw error
    }
  }

  /// How many starts in a row may fail: one that somebody ended is tried again.
  private static let mostFailedStarts = 2

  /// What a start that failed says of all further ones; `nil` where another one may succeed.
  private func startVerdict(for failure: WorkerFailure) -> RecognitionError? {
    switch failure {
    case .said(let verdict): verdict
    case .timedOut:
      RecognitionError(
        .timedOut,
        advice:
          "\(engine.program) was not ready after \(engine.startTimeout) and is not started any "
          + "more; \(engine.installation).")
    case .ended, .garbled:
      state.withLock { state in
        state.failedStarts += 1
        guard state.failedStarts >= Self.mostFailedStarts else { return nil }
        return RecognitionError(
          .stopped,
          advice:
            "\(engine.program) ended before it was ready, twice, and is not started any more; "
            + "\(engine.installation).")
      }
    }
  }

  /// Keeps a worker that is well for the next line.
  private func putBack(_ worker: RecognitionWorker) {
    state.withLock { state in
      state.idle.append(worker)
      state.failures = 0
    }
  }

  /// Counts a worker that broke.
  private func count() {
    let verdict = RecognitionError(
      .stopped,
      advice: "\(engine.program) failed \(Self.mostFailures) times in a row and is not started any "
        + "more; \(engine.installation).")
    state.withLock { state in
      state.failures += 1
      if state.failures >= Self.mostFailures, state.verdict == nil { state.verdict = verdict }
    }
  }

  private func error(for failure: WorkerFailure) -> RecognitionError {
    switch failure {
    case .said(let error): error
    case .timedOut:
      RecognitionError(
        .timedOut,
        advice: "\(engine.program) took longer than \(timeout) over a line and was ended.")
    case .ended:
      RecognitionError(
        .stopped,
        advice: "\(engine.program) ended unexpectedly; if it does so again, \(engine.installation)."
      )
    case .garbled:
      RecognitionError(
        .stopped,
        advice: "\(engine.program) said what this version does not understand; "
          + "\(engine.installation).")
    }
  }
}
