package import ArgumentParser
internal import ReportExtraction

/// `extract tables`: every table of a PDF or web page.
package struct TablesCommand<Workbooks: WorkbookSource>: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tables",
      abstract: "Print the tables of PDFs, joined over page breaks, or of web pages.",
      discussion: """
        JSON gives every cell with its row and column, spans, page, frame and role; a web page's cell \
        has no page and frame but the CSS path of its element. CSV and Markdown \
        know no merged cells: their text stands at the first position. Markdown has one heading row: \
        several header rows are joined in each column (A / B). HTML is one <table> after the other. \
        An Excel workbook (xlsx) has one sheet a table, with merged cells and numbers. On standard \
        output tables are parted by a blank line.

        Where --output is a folder (one that exists, or a path that ends in /, which is made), CSV, \
        Markdown and HTML write one file a table: NAME-table-01.csv, NAME-table-02.csv … for \
        NAME.pdf. JSON and xlsx write NAME-tables.json and NAME-tables.xlsx.

        Several files give JSON Lines, one line a file in the order given; a file that failed has a line \
        with its error. So does one file where --output ends in .jsonl. Other formats need a folder for them.
        """)
  }

  @Argument(
    help: ArgumentHelp("PDFs or web pages; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    name: .customLong("format"),
    help:
      "Output format: json, csv, markdown, html or xlsx. (default: as the output file's name ends, else json)"
  )
  var askedFormat: TableFormat?

  @Option(
    help: ArgumentHelp(
      "Find tables in this way only: lattice, by rules around the cells; half-ruled, by rules on "
        + "some sides and white space; stream, by white space alone. Without it each region of a "
        + "page is read in the way that fits. Web pages say what their tables are.",
      valueName: "way"))
  var method: TableMethod?

  @Option(
    help: ArgumentHelp(
      "Find tables only within this part of each page: left, top, right and bottom edge in points, "
        + "from the upper left corner. A cell's frame in the JSON has the same order.",
      valueName: "x0,y0,x1,y1"))
  var area: PageArea?

  @Flag(help: "Leave the parts of a table on successive pages apart.")
  var noJoin = false

  @OptionGroup(title: "CSV") var spreadsheets: SpreadsheetSafety
  @OptionGroup var shared: SharedOptions

  package init() {}

  /// The format asked for, else the one that the output file's name ends with.
  private var chosenFormat: TableFormat {
    get throws {
      try OutputName.format(
        asked: askedFormat, of: shared.output,
        endings: [
          "json": [.json], "jsonl": [.json], "csv": [.csv], "md": [.markdown],
          "markdown": [.markdown],
          "html": [.html], "htm": [.html], "xlsx": [.xlsx],
        ]) ?? .json
    }
  }

  package func validate() throws {
    try OutputName.check(shared.output, isNoneOf: files)
    let format = try chosenFormat
    if format.isBinary, shared.output == nil, Output.isTerminal {
      throw ValidationError(
        "A workbook is no text for a terminal; name a file: --output tables.\(format.fileExtension)"
      )
    }
  }

  package func run() throws {
    let format = try chosenFormat
    let workbook = try Output.reportingFailures {
      format == .xlsx ? try Workbooks.maker() : { _ in ([], []) }
    }
    let run = try FileRun(files, shared.files)
    if run.isShared, format != .json { try run.needFolder("--output tables/") }
    var extractor = shared.extractor
    extractor.options.layout.tables = tableOptions
    try run.each(by: extractor) { document throws(ExtractionError) in
      Extraction(
        value: (tables: try document.tables, file: document.fileName),
        findings: try document.findings)
    } make: { read, turn in
      let export = TableExport(
        format: format, file: read.file, name: turn.name, workbook: workbook,
        isSafeForSpreadsheets: spreadsheets.isAsked(for: shared.output))
      guard let folder = run.folder else {
        return try export.content(
          of: read.tables, isLine: run.isShared || OutputName.isJSONLines(shared.output))
      }
      return (nil, try export.write(read.tables, into: folder, quiet: shared.quiet))
    } fail: { error in
      .text(try JSONText.line(FailureRecord(error)))
    }
  }

  /// What the options ask of the finder.
  var tableOptions: TableOptions {
    var options = TableOptions()
    options.method = method?.method
    options.area = area?.rect
    options.joinsOverPages = !noJoin
    return options
  }
}

/// A way of finding tables, on the command line.
enum TableMethod: String, ExpressibleByArgument, CaseIterable {
  case lattice
  case halfRuled = "half-ruled"
  case stream

  /// The finder's name for it.
  var method: Table.Method {
    switch self {
    case .lattice: .lattice
    case .halfRuled: .halfRuled
    case .stream: .stream
    }
  }
}

/// A part of a page on the command line: `50,100,545,700`, in points, top-left origin.
struct PageArea: ExpressibleByArgument {
  let rect: Rect

  init?(argument: String) {
    let edges = argument.split(separator: ",", omittingEmptySubsequences: false)
      .compactMap { Double($0) }.filter(\.isFinite)
    guard edges.count == 4, argument.count(where: { $0 == "," }) == 3, edges[0] < edges[2],
      edges[1] < edges[3]
    else { return nil }
    rect = Rect(x0: edges[0], y0: edges[1], x1: edges[2], y1: edges[3])
  }
}
