internal import Subprocess

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What passes between a program and one of its workers while it runs.
struct WorkerConversation: ~Copyable {
  typealias Worker = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

  /// What came back.
  enum Answer {
    case line([UInt8])
    case none(WorkerEnd.Cause)
  }

  private let worker: Worker
  private let watchdog: Watchdog
  private var output: SubprocessOutputSequence.Iterator
  private var lines = LineBuffer()
  private let timePerNotice: Duration

  /// - Parameters:
  ///   - watchdog: Ends the worker when its time runs out.
  ///   - timePerNotice: How much more time a worker has for each page that it gives notice of.
  init(_ worker: Worker, _ watchdog: Watchdog, timePerNotice: Duration) {
    self.timePerNotice = timePerNotice
    self.worker = worker
    self.watchdog = watchdog
    output = worker.standardOutput.makeAsyncIterator()
  }

  /// Sends a message, whose answer the worker has so much time for.
  func send(_ message: some Encodable, within timeout: Duration) async throws {
    let line = try JSONEncoder().encode(message) + [UInt8(ascii: "\n")]
    await watchdog.start(timeout)
    // What is written to a worker that is gone is lost; its output then ends.
    _ = try? await worker.standardInputWriter.write(Array(line))
  }

  /// Does something meanwhile that the worker has no part in; its time does not run.
  func meanwhile<Value>(_ work: () async throws -> Value) async rethrows -> Value {
    let start = SuspendingClock.now
    let value = try await work()
    await watchdog.excuse(start.duration(to: .now))
    return value
  }

  /// Waits for the answer to the message last sent.
  mutating func answer() async throws -> Answer {
    var notices = 0
    var isGuarded = false
    do {
      while true {
        if let line = lines.next() {
          if notices < WorkerNotice.most, let notice = WorkerNotice(line: line) {
            if notice.isGuarded == true {
              isGuarded = true
            } else {
              notices += 1
              await watchdog.excuse(timePerNotice)
            }
            continue
          }
          await watchdog.stop()
          return .line(Array(line))
        }
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
    if await watchdog.hasStruck { return .none(.timeout(recognizedPages: notices)) }
    return .none(isGuarded ? .endedGuarded : .ended)
  }
}
