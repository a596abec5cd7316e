package import ArgumentParser
internal import ReportExtraction

/// `extract text`: the lines a reader sees.
package struct TextCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a PDF or web page, one visual line a line.",
    discussion: """
      Lines stand in reading order with a blank line between them; a form feed begins each page \
      after the first. Of a web page the article is printed, without menus, a paragraph or table row \
      a line. The result can be given to extract report again.
      """)

  @Argument(
    help: ArgumentHelp("A PDF or web page; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Flag(help: "Print running heads and page numbers too.")
  var furniture = false

  @OptionGroup var shared: SharedOptions

  package init() {}

  package func validate() throws {
    try OutputName.check(shared.output, isNoneOf: [file])
  }

  package func run() throws {
    let input = Input(path: file)
    let outcome = input.outcome(shared.files, shared.extractor) {
      document throws(ExtractionError) in
      Extraction(
        value: try document.text(includingFurniture: furniture), findings: try document.findings)
    }
    try Output.conclude(outcome, quiet: shared.quiet, name: input.name) { text in
      try Output.write(text, to: shared.output)
      return []
    }
  }
}
