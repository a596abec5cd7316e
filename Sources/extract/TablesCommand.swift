import ArgumentParser
import ReportExtraction

/// `extract tables`: every table of a PDF.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Print the tables of a PDF, joined over page breaks.",
    discussion: """
      JSON gives every cell with its row and column, spans, page, frame and role. CSV and Markdown \
      know no merged cells: their text stands at the first position. Tables are parted by a blank \
      line.
      """)

  /// What tables are written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, markdown, html
  }

  @Argument(
    help: ArgumentHelp("A PDF file; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: "Output format.")
  var format = Format.json

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let input = Input(path: file)
    let result = input.result(shared) { extractor, bytes throws(ExtractionError) in
      try extractor.tableExtraction(bytes: bytes, name: input.name)
    }
    try Output.write(result, to: shared, name: input.name, text: text)
  }

  private func text(of tables: [Table]) throws -> String {
    switch format {
    case .json:
      try JSONText.pretty(
        TableList(file: Input(path: file).fileName, tables: tables.map(TableRecord.init)))
    case .csv: tables.map(TableTextWriter.csv).joined(separator: "\n")
    case .markdown: tables.map(TableTextWriter.markdown).joined(separator: "\n")
    case .html: tables.map(TableTextWriter.html).joined(separator: "\n")
    }
  }

  /// The JSON's outermost object.
  private struct TableList: Encodable {
    let file: String
    let tables: [TableRecord]
  }
}
