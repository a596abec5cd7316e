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

      Of several files each begins with a line ==> FILE <==. Where --output is a folder (one that exists, or a \
      path that ends in /, which is made), each has a file of its own: NAME.txt for NAME.pdf.
      """)

  @Argument(
    help: ArgumentHelp("PDFs or web pages; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Flag(help: "Print running heads and page numbers too.")
  var furniture = false

  @OptionGroup var shared: SharedOptions

  package init() {}

  package func validate() throws {
    try OutputName.check(shared.output, isNoneOf: files)
  }

  package func run() throws {
    let run = try FileRun(files, shared.files)
    try run.each(by: shared.extractor) { document throws(ExtractionError) in
      Extraction(
        value: try document.text(includingFurniture: furniture), findings: try document.findings)
    } make: { text, turn in
      if let folder = run.folder {
        try Output.write(text, to: folder.path("\(turn.name).txt"))
        return (nil, [])
      }
      let heading = "\(turn.index > 0 ? "\n" : "")==> \(turn.input.name) <==\n"
      return (.text((run.isShared ? heading : "") + text), [])
    }
  }
}
