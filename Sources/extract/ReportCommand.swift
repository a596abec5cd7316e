import ArgumentParser
import ReportExtraction

/// `extract report`: the canonical report of each file.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print the canonical report of each file (the default).",
    discussion: """
      One file gives one JSON object. Several files give JSON Lines, one line a file in the order \
      given; a file that failed has a line with its error. CSV has one row a report and one column \
      a number, named by its key path. Indicators is CSV too: the tables that no form knows, one row a \
      value.
      """)

  /// What the reports are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, indicators

    /// The names of the columns, for formats that have any.
    var header: String {
      switch self {
      case .json: ""
      case .csv: ReportCSVWriter().header()
      case .indicators: IndicatorCSVWriter().header()
      }
    }
  }

  @Argument(
    help: ArgumentHelp("PDFs, web pages or text files; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(help: "Output format.")
  var format = Format.json

  @Flag(
    help:
      "Add page, frame and printed text of every number to the JSON, or its place in a web page.")
  var provenance = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try Output.reportingFailures {
      let part = GuardedPart.current
      // Of several files one is read here, and written among the others by the process that has them all.
      var output = try Output(path: part == nil ? shared.output : nil)
      var tally = Tally(quiet: shared.quiet)
      if files.count > 1, part == nil { try output.write(format.header) }
      for (index, file) in files.enumerated() where part.map({ $0.index == index }) ?? true {
        try write(Input(path: file), index, to: output, tally: &tally)
      }
      // A run whose only file failed leaves no output file behind.
      if files.count > 1 || !tally.hasFailures { try output.finish() }
      try tally.exit(fileCount: part == nil ? files.count : 1)
    }
  }

  private func write(
    _ input: Input, _ index: Int, to output: borrowing Output, tally: inout Tally
  ) throws {
    let outcome = input.outcome(
      shared.files, shared.extractor, index: index, isCollected: true
    ) { document throws(ExtractionError) in try document.report }
    switch outcome {
    case .made(let report):
      try output.write(text(of: report))
      tally.add(report, name: input.name)
    case .failed(let error):
      if format == .json, files.count > 1 { try output.write(JSONText.line(FailureRecord(error))) }
      tally.add(error)
    case .guarded(let done):
      try output.write(done.output[...])
      tally.add(done)
    }
    if files.count > 1 { try output.flush() }
  }

  private func text(of report: DisclosureReport) throws -> String {
    switch format {
    case .csv: (files.count > 1 ? "" : format.header) + ReportCSVWriter().row(for: report)
    case .indicators:
      (files.count > 1 ? "" : format.header) + IndicatorCSVWriter().rows(for: report)
    case .json:
      try ReportJSONWriter(
        layout: files.count == 1 ? .indented : .singleLine, writesProvenance: provenance
      ).text(of: report)
    }
  }
}
