import PageModel

/// What every entrance hands to the recognizer: the only door.
///
/// Nothing behind it asks which entrance it was: geometry is there or it is `nil`.
package struct ReportMaterial: Sendable, Hashable {
  /// The paragraphs outside tables in reading order, title lines and headings among them.
  package let paragraphs: [SourceText]
  /// The tables in reading order.
  package let tables: [MaterialTable]
  /// What reading already found.
  package let findings: [Finding]
  /// What the document says of itself outside its text, in its own order; empty where it says nothing.
  package let metadata: [MetadataEntry]
  /// The pages whose text was recognized in their pictures.
  package let recognizedPages: Set<Int>
  /// Labels of rows whose values were left out with a finding before tables were made of them.
  package let unreadLabels: [String]

  package init(
    paragraphs: [SourceText], tables: [MaterialTable], findings: [Finding] = [],
    metadata: [MetadataEntry] = [], recognizedPages: Set<Int> = [], unreadLabels: [String] = []
  ) {
    self.paragraphs = paragraphs
    self.tables = tables
    self.findings = findings
    self.metadata = metadata
    self.recognizedPages = recognizedPages
    self.unreadLabels = unreadLabels
  }
}

/// A table as its rows.
package struct MaterialTable: Sendable, Hashable {
  /// The rows that carry values, top to bottom.
  package let rows: [LabelledRow]
  /// Text after the last row, where labels and values stand on different lines; empty where cells
  /// are known.
  package let textAfter: String
  /// Text inside the table that is neither label, header nor value.
  package let unreadTexts: [SourceText]
  /// The lines of headers above values that have none of their own: nobody knows which header is whose,
  /// but they say in which order the columns stand.
  package let headerLines: [String]
  /// The lines directly above the table, and those set as its rows above all values, the nearest last; empty
  /// where the entrance cannot tell.
  package let captions: [String]
  /// How many of the material's paragraphs stand before it; none where the entrance cannot tell.
  package let paragraphsBefore: Int

  package init(
    rows: [LabelledRow], textAfter: String = "", unreadTexts: [SourceText] = [],
    headerLines: [String] = [], captions: [String] = [], paragraphsBefore: Int = 0
  ) {
    self.rows = rows
    self.textAfter = textAfter
    self.unreadTexts = unreadTexts
    self.headerLines = headerLines
    self.captions = captions
    self.paragraphsBefore = paragraphsBefore
  }

  /// The table behind another number of paragraphs.
  func with(paragraphsBefore: Int) -> MaterialTable {
    MaterialTable(
      rows: rows, textAfter: textAfter, unreadTexts: unreadTexts, headerLines: headerLines,
      captions: captions, paragraphsBefore: paragraphsBefore)
  }

  /// The table with other rows.
  func with(rows: some Sequence<LabelledRow>) -> MaterialTable {
    MaterialTable(
      rows: Array(rows), textAfter: textAfter, unreadTexts: unreadTexts, headerLines: headerLines,
      captions: captions, paragraphsBefore: paragraphsBefore)
  }
}

/// A piece of text and where it came from.
package struct SourceText: Sendable, Hashable {
  /// The text, wrapped lines joined.
  package let text: String
  /// Page number from 1, or `nil` where pages are unknown.
  package let page: Int?
  /// Where on the page, in points, top-left origin; `nil` where there is no geometry.
  package let frame: Rect?
  /// Whether it was set as a cell from edge to edge of a table.
  package let isCell: Bool
  /// Where it stands in the markup of a web page; `nil` in other documents.
  package let place: MarkupPlace?

  package init(
    text: String, page: Int? = nil, frame: Rect? = nil, isCell: Bool = false,
    place: MarkupPlace? = nil
  ) {
    self.text = text
    self.page = page
    self.frame = frame
    self.isCell = isCell
    self.place = place
  }

  /// Another text at the same place.
  func with(text: String) -> SourceText {
    SourceText(text: text, page: page, frame: frame, isCell: isCell, place: place)
  }

  /// A cell's text and place.
  init(_ cell: TableCell, isCell: Bool = false) {
    self.init(
      text: cell.text, page: cell.page, frame: cell.frame, isCell: isCell, place: cell.place)
  }
}

/// A table row that carries values, with every label that may name it.
package struct LabelledRow: Sendable, Hashable {
  /// How far the row's labels can be trusted.
  package enum LabelState: Sendable, Hashable {
    /// The document has their text.
    case printed
    /// They were recognized in a picture.
    case recognized
    /// They were recognized, and the row's own may be one of two rows'.
    case ambiguous
  }

  /// Labels from the outermost group to the row's own, as printed: `三、本年度办理结果`,
  /// `（三）不予公开`, `1.属于国家秘密`. Text without geometry gives only what stands on the values' line.
  package let labels: [String]
  /// The unit in the row's cell of a column of units; `nil` where there is none.
  package let unit: String?
  /// Text between the values before this row and this row, where labels and values stand on
  /// different lines; empty where cells are known.
  package let textBefore: String
  /// The values from left to right, blank cells included where cells are known.
  package let values: [RawValue]
  /// Where the row stands.
  package let source: SourceText
  /// The innermost headers above the row from left to right, each from the outermost to its own, though
  /// they may not stand above the values they belong to; empty where the entrance cannot tell.
  package let headersInOrder: [[String]]
  /// How far its labels can be trusted.
  package let labelState: LabelState

  package init(
    labels: [String], unit: String? = nil, textBefore: String = "", values: [RawValue],
    source: SourceText, headersInOrder: [[String]] = [], labelState: LabelState = .printed
  ) {
    self.labels = labels
    self.unit = unit
    self.textBefore = textBefore
    self.values = values
    self.source = source
    self.headersInOrder = headersInOrder
    self.labelState = labelState
  }

  /// The row with other labels, unit and values.
  func with(labels: [String], unit: String?, values: some Sequence<RawValue>) -> LabelledRow {
    LabelledRow(
      labels: labels, unit: unit, textBefore: textBefore, values: Array(values), source: source,
      headersInOrder: headersInOrder, labelState: labelState)
  }
}

/// A value cell as printed.
package struct RawValue: Sendable, Hashable {
  /// Raw text, page and frame.
  package let source: SourceText
  /// Column headers from the outermost to the column's own (`申请人情况`, `法人或其他组织`, `商业企业`);
  /// empty where the entrance cannot tell.
  package let header: [String]
  /// The grid columns of its table that it covers; `nil` where there is no grid.
  package let columns: Range<Int>?
  /// How its text was recognized; `nil` for printed text.
  package let reading: CellReading?

  package init(
    source: SourceText, header: [String] = [], columns: Range<Int>? = nil,
    reading: CellReading? = nil
  ) {
    self.source = source
    self.header = header
    self.columns = columns
    self.reading = reading
  }

  /// The value with another text.
  func with(source: SourceText) -> RawValue {
    RawValue(source: source, header: header, columns: columns, reading: reading)
  }

  /// The value below other headers.
  func with(header: [String]) -> RawValue {
    RawValue(source: source, header: header, columns: columns, reading: reading)
  }
}
