package import ArgumentParser
internal import ReportExtraction

/// `extract report`: the canonical report of each file.
package struct ReportCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: BilingualText(
      english: "Print the canonical report of each file (the default).",
      chinese: "读出每个文件中的报告（默认命令）。"),
    discussion: BilingualText(
      english: """
        One file gives one JSON object. Several files give JSON Lines, one line a file in the order \
        given; a file that failed has a line with its error. CSV has one row a report and one column \
        a number, named by its key path. Indicators is CSV too: the tables that no form knows, one row a \
        value.
        """,
      chinese: """
        一个文件输出一个 JSON 对象。多个文件输出 JSON Lines，按给出的次序每个文件一行；未能读取的文件，该行为其错误。\
        csv 每份报告一行，每个数字一列，以键为列名。indicators 也是 CSV，写不属于任何报告格式的表格，每个数值一行。
        """))

  /// What the reports are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, indicators
  }

  @Argument(
    help: ArgumentHelp(
      "PDFs, web pages or text files; - is standard input.", "PDF、网页或文本文件；- 为标准输入。",
      valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Output format: json, csv or indicators. (default: as the output file's name ends, else json)",
      "输出格式：json、csv 或 indicators。（默认：按输出文件名的后缀，否则为 json）")
  )
  var askedFormat: Format?

  @Flag(
    help: ArgumentHelp(
      "Add page, frame and printed text of every number to the JSON, or its place in a web page.",
      "在 JSON 中加入每个数字的页码、位置和原文，网页则为其在网页中的位置。"))
  var provenance = false

  @OptionGroup(title: OptionTitle.corrections) var corrections: CorrectionsArgument
  @OptionGroup(title: "CSV") var spreadsheets: SpreadsheetSafety
  @OptionGroup var shared: SharedOptions

  package init() {}

  package func validate() throws {
    if let first = files.first { try SubcommandNames.refuseMistyped(first) }
    _ = try chosenFormat
    let inputs = files + [corrections.corrections].compactMap(\.self)
    try OutputName.check(shared.output, isNoneOf: inputs)
  }

  /// The format asked for, else the one that the output file's name ends with.
  private var chosenFormat: Format {
    get throws {
      try OutputName.format(
        asked: askedFormat, of: shared.output,
        endings: ["json": [.json], "jsonl": [.json], "csv": [.csv, .indicators]]) ?? .json
    }
  }

  /// The same, once it is known to be one.
  private var format: Format { (try? chosenFormat) ?? .json }

  package func run() async throws {
    try await Output.reportingFailures {
      let run = try FileRun(files, shared.files)
      let corrector = try Corrector(corrections.read(), files: files)
      let isUnmatched = run.part == nil && corrector.sayUnmatched()
      // Of several files one is read here, and written among the others by the process that has them all.
      var output = try Output(path: run.part == nil ? shared.output : nil)
      var tally = Tally(quiet: shared.quiet)
      if files.count > 1, run.part == nil { try output.write(header) }
      try await run.outcomes(by: shared.extractor, isCollected: true) {
        document throws(ExtractionError) in
        try document.report
      } take: { outcome, turn in
        try write(outcome, of: turn.input, corrector, to: output, tally: &tally)
      }
      // A run whose only file failed leaves no output file behind.
      if files.count > 1 || !tally.hasFailures { try output.finish() }
      try tally.exit(fileCount: run.part == nil ? files.count : 1)
      if isUnmatched { throw ExitStatus.partialFailure }
    }
  }

  private func write(
    _ outcome: Input.Outcome<DisclosureReport>, of input: Input, _ corrector: Corrector,
    to output: borrowing Output, tally: inout Tally
  ) throws {
    switch outcome {
    case .made(let printed):
      let report = corrector.corrected(printed, name: input.name)
      try output.write(text(of: report))
      tally.add(report, name: input.name)
      if report.findings.contains(where: { $0.rule == FindingRule.correctionRefused.rawValue }) {
        tally.addRefusal()
      }
    case .failed(let error):
      if format == .json, files.count > 1 {
        try output.write(JSONText.line(FailureRecord(error, in: shared.files.language.ofResults)))
      }
      tally.add(error)
    case .guarded(let done):
      try output.write(done.output[...])
      tally.add(done)
    }
    if files.count > 1 { try output.flush() }
  }

  /// Whether a report is one line of JSON, among those of others.
  private var isLine: Bool { files.count > 1 || OutputName.isJSONLines(shared.output) }

  /// The names of the columns, for formats that have any.
  private var header: String {
    switch format {
    case .json: ""
    case .csv: ReportCSVWriter().header()
    case .indicators: IndicatorCSVWriter().header()
    }
  }

  private func text(of report: DisclosureReport) throws -> String {
    let isSafe = spreadsheets.isAsked(for: shared.output)
    switch format {
    case .csv:
      var writer = ReportCSVWriter()
      writer.isSafeForSpreadsheets = isSafe
      return (files.count > 1 ? "" : header) + writer.row(for: report)
    case .indicators:
      var writer = IndicatorCSVWriter()
      writer.isSafeForSpreadsheets = isSafe
      return (files.count > 1 ? "" : header) + writer.rows(for: report)
    case .json:
      return try ReportJSONWriter(
        layout: isLine ? .singleLine : .indented, writesProvenance: provenance,
        language: shared.files.language.ofResults
      ).text(of: report)
    }
  }
}
