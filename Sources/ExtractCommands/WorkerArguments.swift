package import ArgumentParser
package import ReportWorkers

/// How worker processes read, for the subcommands that have some.
package struct WorkerArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Documents read at once; the number of processors if not given.",
      "同时读取的文件数；未指定时为处理器个数。"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Give up a document after this time, and 20 seconds more for each page that is recognized. (default: "
        + "60; 8 of processor time where it cannot be told beforehand what reading costs)",
      "读取超过此时间的文件予以放弃，每识别一页另加 20 秒。（默认：60；读取所需无法预知的，按处理器时间计，为 8）",
      valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "Give up a document that needs more memory. (default: 1024; 400 where it cannot be told beforehand "
        + "what reading costs)",
      "所需内存超过此值的文件予以放弃。（默认：1024；读取所需无法预知的，为 400）", valueName: "MiB"))
  var memoryLimit: Int?

  @Option(help: .password)
  var password: String?

  @OptionGroup(title: OptionTitle.scans) var recognition: RecognitionArguments

  @Option(help: .private)
  var worker: String?

  package init() {}

  package func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs is 1 or more.") }
    guard (0.001...1e9).contains(timeout ?? 1) else {
      throw ValidationError("--timeout is a number of seconds, from 0.001 to 1000000000.")
    }
    guard (256...Self.mostMemory).contains(memoryLimit ?? 256) else {
      throw ValidationError(
        "--memory-limit is a number of MiB, from 256 (reading a report takes half of it) to "
          + "\(Self.mostMemory).")
    }
  }

  /// In MiB, 1 PiB: more than any machine has.
  private static let mostMemory = 1 << 30

  /// The options these arguments describe.
  package var options: WorkerOptions {
    var options = WorkerOptions()
    if let jobs { options.jobs = jobs }
    if let timeout {
      options.timeout = .milliseconds(Int64(timeout * 1000))
      options.unmeasuredTimeout = max(.seconds(1), options.timeout)
    }
    if let memoryLimit {
      options.memoryLimit = memoryLimit << 20
      options.unmeasuredMemoryLimit = options.memoryLimit
    }
    options.password = password
    options.recognition = recognition.options
    if let worker { options.worker = .program(at: worker) }
    return options
  }
}

extension WorkerUnusable: RunFailure {
  package var exitCode: ExitCode { ExitStatus.internalFault }
}
