/// A web page that was opened, read once when it is first asked for.
///
/// A class, since it remembers what it read.
final class WebSource: Sendable {
  /// What the page says.
  struct Reading: Sendable {
    /// The article's paragraphs and tables in reading order.
    let blocks: [MarkupBlock]
    let metadata: [MetadataEntry]
    let findings: [Finding]

    /// The tables among the blocks.
    var tables: [Table] {
      blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
  }

  /// Digest of the file the page was decoded from.
  let sha256: String?
  private let html: String
  private let sheets: SavedStyleSheets
  private let options: WebPageReaderOptions
  private let remembered = Remembered<Reading>()

  init(
    html: String, sheets: SavedStyleSheets = .none, sha256: String?, options: WebPageReaderOptions
  ) {
    self.html = html
    self.sheets = sheets
    self.sha256 = sha256
    self.options = options
  }

  /// The page that was saved in one file; `nil` where its bytes are no text.
  convenience init?(_ archive: WebArchive, sha256: String?, options: WebPageReaderOptions) {
    guard let html = TextDecoding.text(ofPage: archive.page, charset: archive.charset) else {
      return nil
    }
    let sheets = SavedStyleSheets(
      archive.styleSheets.compactMapValues(TextDecoding.text), pageAddress: archive.address)
    self.init(html: html, sheets: sheets, sha256: sha256, options: options)
  }

  var reading: Reading {
    remembered.value { Reading(WebPage(html: html, sheets: sheets, options: options)) }
  }

  /// What was found while the page was decoded and read.
  var findings: [Finding] { reading.findings + ReportDocument.findings(in: html) }
}

extension WebSource.Reading {
  /// The article of a page: menus and footers are left out, unless there is nothing else.
  init(_ page: WebPage) {
    let isArticle = page.blocks.contains { !$0.isNavigation }
    var blocks: [MarkupBlock] = []
    var tableCount = 0
    for block in page.blocks where !isArticle || !block.isNavigation {
      switch block {
      case .paragraph(let paragraph):
        blocks.append(.paragraph(paragraph.text, MarkupPlace(path: paragraph.path)))
      case .table(let table):
        blocks.append(.table(Table(table, number: tableCount)))
        tableCount += 1
      }
    }
    self.blocks = blocks
    metadata =
      (page.title.map { [MetadataEntry(name: "title", text: $0, source: .htmlTitle)] } ?? [])
      + page.metadata.map { MetadataEntry(name: $0.name, text: $0.content, source: .htmlMeta) }
    findings = page.findings
  }
}

extension WebPage.Block {
  fileprivate var isNavigation: Bool {
    if case .paragraph(let paragraph) = self { paragraph.isNavigation } else { false }
  }
}

extension Table {
  /// A web page's table, its cells' lines joined and their roles told; `number` is its place among the
  /// page's tables, from 0.
  fileprivate init(_ table: WebTable, number: Int) {
    let cells = table.cells.map { cell in
      TableCell(
        rows: cell.rows, columns: cell.columns, text: MarkupCellText.joined(cell.lines),
        role: .data,
        place: cell.path.map {
          MarkupPlace(
            table: number, row: cell.rows.lowerBound, column: cell.columns.lowerBound, path: $0)
        })
    }
    self = RoleClassifier.classified(
      Table(
        rowCount: table.rowCount, columnCount: table.columnCount, cells: cells, pages: [],
        frame: nil, method: .markup))
  }
}
