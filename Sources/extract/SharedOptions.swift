import ArgumentParser
import ReportExtraction

/// What every subcommand takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Read only these pages, for example 2-5 or 3.", valueName: "range"))
  var pages: PageRange?

  @Option(help: "Password of encrypted files.")
  var password: String?

  @Flag(name: .shortAndLong, help: "No summary on standard error.")
  var quiet = false

  /// The extractor these options describe.
  var extractor: ReportExtractor {
    var options = ExtractionOptions()
    options.pages = pages?.pages
    options.password = password
    return ReportExtractor(options: options)
  }
}

/// Pages on the command line: `3` or `2-5`.
struct PageRange: ExpressibleByArgument {
  let pages: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first >= 1, first <= last
    else { return nil }
    pages = first...last
  }
}
