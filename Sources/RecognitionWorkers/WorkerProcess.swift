internal import SystemFiles
internal import PageRecognition
internal import ProcessStarting

/// Owner of a process that recognizes lines; it is ended when its owner goes.
struct WorkerProcess: ~Copyable, Sendable {
  private let conversation: Conversation

  /// The commands that start a program: `$1` kilobytes of addresses, then the program and its arguments.
  ///
  /// Whoever starts it may have little memory; it gets what a recognizer needs. It writes no files.
  private static let script =
    #"ulimit -S -v "$1" 2>/dev/null; ulimit -f 0 2>/dev/null; ulimit -c 0 2>/dev/null; shift; exec "$@""#

  /// Starts a program.
  init(_ engine: RecognitionEngine, program: String) throws(Errno) {
    conversation = try Conversation { end throws(Errno) in
      try ChildProcess(
        "/bin/sh",
        ["sh", "-c", Self.script, "sh", String(engine.addressSpace / 1024), program]
          + engine.arguments,
        input: end, output: end,
        variables: ChildProcess.variables + ["TESSDATA_PREFIX", "LD_LIBRARY_PATH"],
        environment: engine.environment, isGroup: true)
    }
  }

  deinit {
    conversation.child.end()
    conversation.child.waitForEnd()
  }

  /// Sends a message.
  borrowing func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant)
    throws(WorkerFailure)
  {
    try Self.check(conversation.send(bytes, until: deadline))
  }

  /// Listens until a whole message has come, and nothing after it.
  ///
  /// - Parameter message: Takes the message from what has come; `nil` where its end has not.
  borrowing func message<Message>(
    until deadline: ContinuousClock.Instant,
    _ message: (inout WireBuffer) throws(WireFault) -> Message?
  ) throws(WorkerFailure) -> Message {
    var buffer = WireBuffer()
    while true {
      var part: [UInt8] = []
      try Self.check(conversation.receive(into: &part, until: deadline))
      buffer.append(part)
      do throws(WireFault) {
        guard let message = try message(&buffer) else { continue }
        guard buffer.count == 0 else { throw WireFault() }
        return message
      } catch {
        throw .garbled
      }
    }
  }

  private static func check(_ progress: Conversation.Progress) throws(WorkerFailure) {
    switch progress {
    case .done: return
    case .ended: throw .ended
    case .timedOut: throw .timedOut
    }
  }
}
