package import ArgumentParser
internal import ReportExtraction
internal import ReportWorkers
internal import SystemFiles

/// `extract stream`: requests in, reports out, a line each.
package struct StreamCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: BilingualText(
      english: "Answer requests on standard input, a line of JSON each, as long as they come.",
      chinese: "逐行回应标准输入中的 JSON 请求，直到输入结束。"),
    discussion: BilingualText(
      english: """
        A request is one JSON object on one line: {"id": "a", "path": "reports/a.pdf"}, or with the file \
        itself, {"id": 7, "bytes": "JVBERi0…", "name": "a.pdf"}, in base64. The id is any text or whole \
        number, and may be left out. "known": ["…"] lists SHA-256 digests whose documents need not be read.

        Each request has one line of answer, as soon as it is there, whatever the order of the requests: its \
        id, the number of its line, action (read, known or failed), milliseconds, pages, size, sha256, and \
        report, as extract report prints it, or code and message. A line that is no request has such an \
        answer too (invalidRequest) and stops nothing.

        Documents are read by worker processes within limits, as extract archive does: a file that \
        crashes, hangs or eats memory costs itself alone. Requests are taken as workers have room for them.

        The end of the input ends the run. After SIGINT or SIGTERM no more requests are taken; those that \
        workers have are answered. Exit code 0: all were answered with reports; 1: some failed; 130, 143: a \
        signal ended it; 141: nobody reads the answers any more; 66, 73: input or output is broken.
        """,
      chinese: """
        一个请求为一行，即一个 JSON 对象：{"id": "a", "path": "reports/a.pdf"}；或以 base64 附上文件内容：{"id": 7, \
        "bytes": "JVBERi0…", "name": "a.pdf"}。id 为任意文字或整数，可以省略。"known": ["…"] 列出 SHA-256 摘要，\
        摘要相符的文件不必读取。

        每个请求回应一行，完成即写，不论请求的次序：id、请求所在行号、action（read 已读、known 已知、failed 失败）、\
        毫秒数、页数、大小、sha256，以及 report（同 extract report 的输出），或 code 和 message。不成请求的行也有这样的\
        回应（invalidRequest），不影响其他请求。

        文件由工作进程在限额内读取，同 extract archive：使程序崩溃、卡死或耗尽内存的文件，只影响它自己。工作进程有空时\
        才接收请求。

        输入结束，运行即结束。收到 SIGINT 或 SIGTERM 后不再接收请求，已交工作进程的仍予回应。退出码 0：全部请求都得到\
        报告；1：有的失败；130、143：被信号中止；141：无人接收回应；66、73：输入或输出有故障。
        """))

  @Flag(
    help: ArgumentHelp(
      "Give reports as the rows of the archive's tables, by table and column.",
      "报告以数据库各表中的行给出，按表名和列名。"))
  var tables = false

  @Flag(
    help: ArgumentHelp(
      "Add page, frame and printed text of every number to the reports.",
      "在报告中加入每个数字的页码、位置和原文。"))
  var provenance = false

  @OptionGroup var workers: WorkerArguments

  @Flag(name: .shortAndLong, help: .quiet)
  var quiet = false

  @OptionGroup var language: LanguageOption

  package init() {}

  package func validate() throws {
    guard !(tables && provenance) else {
      throw ValidationError(
        "--tables has pages and texts of numbers by itself; leave --provenance.")
    }
  }

  package func run() async throws {
    var options = workers.options
    options.content = tables ? .tables : provenance ? .reportWithProvenance : .report
    options.language = language.ofResults
    let stream = ReportStream(
      input: STDIN_FILENO, output: STDOUT_FILENO, options: options, said: options.language.said)
    let interruption = Task {
      let signal = await Interruption.signal()
      if signal != nil { stream.stop() }
      return signal
    }
    let result = await Task { try await stream.run() }.result
    interruption.cancel()
    let signal = await interruption.value
    let tally = try Output.reportingFailures {
      do {
        return try result.get()
      } catch let failure as StreamFailure {
        throw Self.end(failure)
      }
    }
    if !quiet { Messages.say(Self.summary(tally)) }
    if let signal { throw ExitStatus.stopped(by: signal) }
    if tally.failed > 0 { throw ExitStatus.partialFailure }
  }

  /// How a run ends that cannot go on.
  private static func end(_ failure: StreamFailure) -> any Error {
    switch failure {
    // As if the signal had ended it, which other programs do not outlive: quietly.
    case .outputClosed: ExitStatus.stopped(by: SIGPIPE)
    case .unwritable(let error): OutputFailure("standard output", error)
    case .unreadable(let error): RequestFailure(reason: error)
    }
  }

  private static func summary(_ tally: StreamTally) -> String {
    let language = TextLanguage.ofRun
    var text = language("\(tally.read) read", "读取\(tally.read)个")
    if tally.known > 0 { text += language(", \(tally.known) known", "，已知\(tally.known)个") }
    return text + language(", \(tally.failed) failed", "，失败\(tally.failed)个")
  }
}

/// Why requests could not be read.
struct RequestFailure: RunFailure {
  let reason: Errno

  var exitCode: ExitCode { ExitStatus.noInput }

  var description: String {
    "standard input: the requests could not be read (\(reason)); give a file or a pipe."
  }
}
