package import ArgumentParser
internal import ProcessStarting
internal import ReportExtraction
internal import SystemFiles

/// Reads one of a command's files in a process of its own, within limits of time and memory.
///
/// The libraries that read PDF files have none. A file that keeps them busy for hours, or fills the memory,
/// ends that process; this one says so and goes on.
package struct GuardedReading {
  let limits: LimitArguments
  /// The file's name in messages.
  let name: String
  /// Which of the command's files it is, from 0.
  let index: Int
  /// What was read of standard input; `nil` where the file is named.
  let input: [UInt8]?
  /// Whether the result comes back here, to be written among others.
  let isCollected: Bool

  /// What became of it; the process has said itself what there is to say.
  package struct Done {
    /// What it wrote, where that is collected.
    package let output: [UInt8]
    package let code: ExitCode
  }

  /// Has the file read.
  func done() throws(ExtractionError) -> Done {
    let output: [UInt8]
    let words: String
    let end: ProcessEnd
    do throws(Errno) {
      (output, words, end) = try run()
    } catch {
      throw ExtractionError(
        .internalFailure, file: name,
        message: "The process that was to read the file was not started (\(error)); try again.")
    }
    guard case .exited(let code) = end else { throw failure(end, words) }
    Messages.show(words)
    return Done(output: output, code: ExitCode(code))
  }

  private func run() throws(Errno) -> ([UInt8], String, ProcessEnd) {
    var pipes = try ChildOutput(count: isCollected ? 2 : 1)
    let spool = try input.map { (bytes) throws(Errno) in try Self.spooled(bytes) }
    defer { if let spool { fclose(spool) } }
    let child = try ChildProcess(
      RealPath.ownProgram, CommandLine.arguments,
      input: spool.map { fileno($0) } ?? STDIN_FILENO,
      output: isCollected ? pipes.writeEnd(1) : STDOUT_FILENO, errors: pipes.writeEnd(0),
      variables: ChildProcess.allVariables,
      environment: [
        GuardedPart.variable: String(index),
        // A crash is reported here; the runtime's own report takes seconds.
        "SWIFT_BACKTRACE": "enable=no",
      ])
    let written = pipes.contents(limits: [Self.mostWords, Self.mostOutput])
    let end = child.waitForEnd()
    return (isCollected ? written[1] : [], String(decoding: written[0], as: UTF8.self), end)
  }

  /// Bytes of messages that are kept.
  private static let mostWords = 1 << 20
  /// Bytes of a result that are kept, 64 MiB: the largest report read has 0.3 MB of JSON.
  private static let mostOutput = 64 << 20

  /// What the process's end means for the file.
  private func failure(_ end: ProcessEnd, _ words: String) -> ExtractionError {
    if end.isOutOfTime {
      let seconds = limits.timeout
      let number = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
      return ExtractionError(
        .timeout, file: name,
        message: "Reading took more than \(number) seconds of processor time and was stopped; "
          + "look at the file in a viewer, or allow more with --timeout.")
    }
    if ProcessEnd.complainsOfMemory(words) {
      return ExtractionError(
        .memoryLimit, file: name,
        message: "Reading needed more than \(limits.memoryLimit) MiB of memory and was stopped; "
          + "look at the file in a viewer, or allow more with --memory-limit.")
    }
    return ExtractionError(
      .internalFailure, file: name,
      message: "Reading ended with \(end); look at the file in a viewer and report it as a fault "
        + "of the program.")
  }

  /// Bytes as a file without a name, which another process reads from its start.
  private static func spooled(
    _ bytes: [UInt8]
  ) throws(Errno) -> UnsafeMutablePointer<FILE> {
    guard let file = tmpfile() else { throw .current }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      let failure = Errno.current
      fclose(file)
      throw failure
    }
    lseek(fileno(file), 0, SEEK_SET)
    return file
  }
}
