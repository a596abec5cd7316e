package import ArgumentParser
package import ReportExtraction

/// What every subcommand takes.
package struct FileOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .outputFile)
  package var output: String?

  @Option(help: .password)
  var password: String?

  @Flag(
    help: ArgumentHelp(
      "Leave out what form fields, typed notes and stamps say.", "不读表单域、批注和图章中的文字。"))
  var noAnnotations = false

  @Flag(name: .shortAndLong, help: .quiet)
  package var quiet = false

  @OptionGroup package var language: LanguageOption

  @OptionGroup(title: OptionTitle.scans) var recognition: RecognitionArguments

  @OptionGroup(title: OptionTitle.limits) var limits: LimitArguments

  package init() {}

  /// The extractor these options describe.
  package var extractor: ReportExtractor {
    var options = ExtractionOptions()
    options.password = password
    options.reader.readsAnnotations = !noAnnotations
    options.recognition = recognition.options
    return ReportExtractor(options: options)
  }
}

/// What every subcommand takes that reads a range of pages.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read only these pages, for example 2-5 or 3.", "只读这些页，例如 2-5 或 3。", valueName: "range"))
  var pages: PageRange?

  @OptionGroup var files: FileOptions

  /// The file that is written; standard output for `nil`.
  var output: String? { files.output }
  /// Whether nothing but failures is said.
  var quiet: Bool { files.quiet }

  /// The extractor these options describe.
  var extractor: ReportExtractor {
    var extractor = files.extractor
    extractor.options.pages = pages?.pages
    return extractor
  }
}

/// Pages on the command line: `3` or `2-5`.
package struct PageRange: ExpressibleByArgument {
  package let pages: ClosedRange<Int>

  package init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first >= 1, first <= last
    else { return nil }
    pages = first...last
  }
}
