import ArgumentParser
import ExtractCommands
import ReportExtraction
import ReportReview

/// `extract review`: reports beside the documents they were read from, as pages of HTML.
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

      Several files need a folder: one that is there, or a name that ends in /. It gets a page a \
      document, and index.html, in which each error is a link to its place.
      """)

  @Argument(
    help: ArgumentHelp("PDFs, web pages or text files; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var options: FileOptions

  func validate() throws {
    if options.output == nil, files.count > 1 {
      throw ValidationError("Several files need a folder; give --output reviews/.")
    }
    if options.output == nil, Output.isTerminal {
      throw ValidationError("A page of HTML is nothing for a terminal; give --output review.html.")
    }
  }

  func run() throws {
    try Output.reportingFailures {
      var tally = Tally(quiet: options.quiet)
      if let folder = try OutputFolder(options.output) {
        try write(to: folder, tally: &tally)
      } else if files.count > 1 {
        throw ValidationError(
          "\(options.output ?? ""): Several files need a folder; end its name with /.")
      } else {
        try write(Input(path: files[0]), tally: &tally)
      }
      try tally.exit(fileCount: files.count)
    }
  }

  private func write(_ input: Input, tally: inout Tally) throws {
    switch reviewed(input) {
    case .success(let reviewed):
      try Output.write(try ReviewPage(reviewed).html(), to: options.output)
      tally.add(reviewed.report, name: input.name)
    case .failure(let error):
      tally.add(error)
    }
  }

  /// Writes a page a document, one after the other, and the index when all are there.
  private func write(to folder: OutputFolder, tally: inout Tally) throws {
    var index = ReviewIndex()
    var names = PageNames()
    for file in files {
      let input = Input(path: file)
      switch reviewed(input) {
      case .success(let reviewed):
        let name = names.name(for: reviewed.report.source.file)
        try Output.write(try ReviewPage(reviewed).html(), to: folder.path(name))
        index.add(reviewed.report, page: name)
        tally.add(reviewed.report, name: input.name)
      case .failure(let error):
        index.add(error)
        tally.add(error)
      }
    }
    try Output.write(index.html(), to: folder.path(PageNames.index))
  }

  private func reviewed(_ input: Input) -> Result<ReviewedReport, ExtractionError> {
    input.result(options.extractor) { document throws(ExtractionError) in
      try ReviewedReport(document)
    }
  }
}
