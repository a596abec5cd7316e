internal import Subprocess

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What passes between the archive and one worker while it runs.
struct WorkerConversation: ~Copyable {
  typealias Worker = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

  /// What came back.
  enum Answer {
    case line([UInt8])
    case none(WorkerEnd.Cause)
  }

  private let worker: Worker
  private var output: SubprocessOutputSequence.Iterator
  private var lines = LineBuffer()

  init(_ worker: Worker) {
    self.worker = worker
    output = worker.standardOutput.makeAsyncIterator()
  }

  /// Sends a message and waits for the answer; a worker that takes too long is killed.
  mutating func answer(to message: some Encodable, within timeout: Duration) async throws -> Answer
  {
    let line = try JSONEncoder().encode(message) + [UInt8(ascii: "\n")]
    let worker = worker
    let timer = Task {
      // A machine that sleeps does not read.
      try await Task.sleep(for: timeout, clock: .suspending)
      try worker.send(signal: .kill)
    }
    defer { timer.cancel() }
    do {
      // What is written to a worker that is gone is lost; its output then ends.
      _ = try? await worker.standardInputWriter.write(Array(line))
      while true {
        if let line = lines.next() { return .line(Array(line)) }
        guard lines.count <= WorkerProtocol.longestLine,
          let part = try await output.next()
        else { break }
        part.withUnsafeBytes { lines.append($0) }
      }
    } catch is SubprocessError {
      // A pipe that breaks is a worker that is gone.
    }
    try Task.checkCancellation()
    if lines.count > WorkerProtocol.longestLine { return .none(.misbehaved) }
    timer.cancel()
    if case .success = await timer.result { return .none(.timeout) }
    return .none(.ended)
  }

  /// The last a worker writes to standard error.
  static func lastWords(_ errors: SubprocessOutputSequence) async -> String {
    var bytes: [UInt8] = []
    do {
      for try await part in errors {
        part.withUnsafeBytes { bytes.append(contentsOf: $0) }
        if bytes.count > 2 * longestLastWords { bytes = Array(bytes.suffix(longestLastWords)) }
      }
    } catch {
      // What came before the pipe broke is what there is.
    }
    return String(decoding: bytes.suffix(longestLastWords), as: UTF8.self)
  }

  /// How much is kept of what a worker writes to standard error, in bytes.
  ///
  /// 4,000: an abort's message with what led to it.
  private static let longestLastWords = 4000
}
