import ArgumentParser
import ExtractCommands
import ReportExtraction
import ReportReview

/// `extract review`: a report beside the pages it was read from, as a page of HTML.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write a page that shows a report beside the document it was read from.",
    discussion: """
      The page is one file of HTML that needs nothing besides and fetches nothing. On the left stand the \
      document's pages with every figure, label and heading outlined, on the right the findings, errors \
      first, and the tables by the form's own wording; what is chosen on one side lights up on the other. \
      N and P walk through the findings, J and K through the figures, A accepts, E corrects; ? lists the \
      keys. Corrections stay in the browser, by the document's SHA-256, and are downloaded as \
      corrections.json; no document is changed. Web pages and text have no pages: their text stands in \
      their place.
      """)

  @Argument(
    help: ArgumentHelp("A PDF, web page or text file; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @OptionGroup var options: FileOptions

  func validate() throws {
    if options.output == nil, Output.isTerminal {
      throw ValidationError("A page of HTML is nothing for a terminal; give --output review.html.")
    }
  }

  func run() throws {
    try Output.reportingFailures {
      let input = Input(path: file)
      var tally = Tally(quiet: options.quiet)
      let result = input.result(options.extractor) { document throws(ExtractionError) in
        try ReviewedReport(document)
      }
      switch result {
      case .success(let reviewed):
        try Output.write(try ReviewPage(reviewed).html(), to: options.output)
        tally.add(reviewed.report, name: input.name)
      case .failure(let error):
        tally.add(error)
      }
      try tally.exit(fileCount: 1)
    }
  }
}
