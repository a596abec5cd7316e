internal import PDFReader
internal import ProcessStarting
internal import ReportExtraction

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

internal import SystemFiles

/// The worker's side of the conversation.
struct WorkerService {
  private let output: FileDescriptor

  init() {
    // A library that prints must not be taken for a reply.
    output = FileDescriptor(rawValue: dup(STDOUT_FILENO))
    dup2(STDERR_FILENO, STDOUT_FILENO)
    // A parent that is gone is told by the failing write.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Answers requests until standard input ends.
  func serve(beforeReading: (([UInt8]) -> Void)?) throws {
    var lines = StandardInputLines()
    guard let line = lines.next() else { return }
    let setup = try JSONDecoder().decode(WorkerSetup.self, from: Data(line))
    try ParentWatch.begin()
    ProcessLimits.confineReader(addressSpace: setup.memoryLimit)
    try send(JSONEncoder().encode(WorkerGreeting.current))
    var options = ExtractionOptions()
    options.password = setup.password
    options.recognition = setup.recognition
    options.reader.readsUnmeasured = false
    let reading = DocumentReading(
      extractor: ReportExtractor(options: options), beforeReading: beforeReading,
      limits: (setup.unmeasuredSeconds, setup.unmeasuredMemoryLimit), form: setup.content,
      language: setup.language,
      notify: { notice in
        // A parent that is gone is noticed when the reply is sent.
        try? send(JSONEncoder().encode(notice))
      })
    let decoder = JSONDecoder()
    while let line = lines.next() {
      let request = try decoder.decode(WorkerRequest.self, from: Data(line))
      try send(reading.reply(to: request))
    }
  }

  private func send(_ line: Data) throws {
    try output.writeWhole(Array(line) + [UInt8(ascii: "\n")])
  }
}

/// Ends the process when the one that started it ends.
enum ParentWatch {
  /// Watches standard input, a pipe whose other end the parent alone holds.
  static func begin() throws {
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { _ in
        // Nothing is asked for: poll returns when the other end is closed.
        var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
        while poll(&input, 1, -1) <= 0 {}
        _exit(0)
      }, nil)
    guard code == 0 else { throw NoThread(code: code) }
  }

  /// The system gave no thread to watch with.
  private struct NoThread: Error {
    let code: Int32
  }
}

/// The lines of standard input, without their ends.
private struct StandardInputLines {
  private var lines = LineBuffer()

  mutating func next() -> ArraySlice<UInt8>? {
    while true {
      if let line = lines.next() { return line }
      guard let part = try? FileDescriptor.standardInput.next(), !part.isEmpty else { return nil }
      lines.append(part[...])
    }
  }
}
