package import ArgumentParser
internal import ReportExtraction

/// `extract tables`: every table of a PDF or web page.
package struct TablesCommand<Workbooks: WorkbookSource>: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tables",
      abstract: BilingualText(
        english: "Print the tables of PDFs, joined over page breaks, or of web pages.",
        chinese: "输出 PDF 中的表格（跨页的予以接合），或网页中的表格。"),
      discussion: BilingualText(
        english: """
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
          """,
        chinese: """
          JSON 给出每个单元格的行和列、跨行跨列、页码、位置和类别；网页的单元格没有页码和位置，而有所在元素的 CSS 路径。\
          CSV 和 Markdown 没有合并单元格，文字放在左上角的一格。Markdown 只有一行表头：多行表头逐列合为一行（A / B）。\
          HTML 为依次排列的 <table>。Excel 工作簿（xlsx）每个表格一张工作表，保留合并单元格和数字。写到标准输出时，\
          表格之间有空行。

          --output 为文件夹（已存在，或以 / 结尾，后者会建立）时，CSV、Markdown 和 HTML 每个表格写一个文件：NAME.pdf \
          写为 NAME-table-01.csv、NAME-table-02.csv……；JSON 和 xlsx 写为 NAME-tables.json 和 NAME-tables.xlsx。

          多个文件输出 JSON Lines，按给出的次序每个文件一行；未能读取的文件，该行为其错误。--output 以 .jsonl 结尾时，\
          一个文件也是如此。其他格式须写入文件夹。
          """))
  }

  @Argument(
    help: ArgumentHelp(
      "PDFs or web pages; - is standard input.", "PDF 或网页；- 为标准输入。", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Output format: json, csv, markdown, html or xlsx. (default: as the output file's name ends, else json)",
      "输出格式：json、csv、markdown、html 或 xlsx。（默认：按输出文件名的后缀，否则为 json）")
  )
  var askedFormat: TableFormat?

  @Option(
    help: ArgumentHelp(
      "Find tables in this way only: lattice, by rules around the cells; half-ruled, by rules on "
        + "some sides and white space; stream, by white space alone. Without it each region of a "
        + "page is read in the way that fits. Web pages say what their tables are.",
      "只用这一种方法查找表格：lattice 依据单元格四周的框线；half-ruled 依据部分边上的框线和空白；stream 只依据空白。"
        + "不指定时，页面的每个区域用适合的方法。网页自己说明其中的表格。",
      valueName: "way"))
  var method: TableMethod?

  @Option(
    help: ArgumentHelp(
      "Find tables only within this part of each page: left, top, right and bottom edge in points, "
        + "from the upper left corner. A cell's frame in the JSON has the same order.",
      "只在每页的这一部分查找表格：依次为左、上、右、下边，以磅为单位，从左上角起算。JSON 中单元格的位置次序相同。",
      valueName: "x0,y0,x1,y1"))
  var area: PageArea?

  @Flag(
    help: ArgumentHelp(
      "Leave the parts of a table on successive pages apart.", "不接合相连各页上同一表格的各部分。"))
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

  package func run() async throws {
    let format = try chosenFormat
    let workbook = try Output.reportingFailures {
      format == .xlsx ? try Workbooks.maker() : { _ in ([], []) }
    }
    let run = try FileRun(files, shared.files)
    if run.isShared, format != .json { try run.needFolder("--output tables/") }
    var extractor = shared.extractor
    extractor.options.layout.tables = tableOptions
    try await run.each(by: extractor) { document throws(ExtractionError) in
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
      .text(try JSONText.line(FailureRecord(error, in: shared.files.language.ofResults)))
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
