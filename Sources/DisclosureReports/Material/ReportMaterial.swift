import PageModel

/// What either entrance, PDF pages or line-broken text, hands to the recognizer.
///
/// Nothing downstream asks which entrance it was: geometry is there or it is `nil`.
package struct ReportMaterial: Sendable, Hashable {
  /// The paragraphs outside tables in reading order, title lines and headings among them.
  package let paragraphs: [SourceText]
  /// The rows of all tables that carry values, in reading order.
  package let rows: [LabelledRow]
  /// Text inside tables that is neither label, header nor value.
  package let unreadTexts: [SourceText]
  /// What reading already found.
  package let findings: [Finding]

  package init(
    paragraphs: [SourceText], rows: [LabelledRow], unreadTexts: [SourceText] = [],
    findings: [Finding] = []
  ) {
    self.paragraphs = paragraphs
    self.rows = rows
    self.unreadTexts = unreadTexts
    self.findings = findings
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

  package init(text: String, page: Int? = nil, frame: Rect? = nil) {
    self.text = text
    self.page = page
    self.frame = frame
  }
}

/// A table row that carries values, with every label that may name it.
package struct LabelledRow: Sendable, Hashable {
  /// Labels from the outermost group to the row's own, as printed: `三、本年度办理结果`,
  /// `（三）不予公开`, `1.属于国家秘密`. Text without geometry gives only what stands on the values' line.
  package let labels: [String]
  /// Text between the values before this row and this row, where labels and values stand on
  /// different lines; empty where cells are known.
  package let textBefore: String
  /// Text between this row and the values after it; empty where cells are known.
  package let textAfter: String
  /// The values from left to right, blank cells included where cells are known.
  package let values: [RawValue]
  /// Where the row stands.
  package let source: SourceText

  package init(
    labels: [String], textBefore: String = "", textAfter: String = "", values: [RawValue],
    source: SourceText
  ) {
    self.labels = labels
    self.textBefore = textBefore
    self.textAfter = textAfter
    self.values = values
    self.source = source
  }
}

/// A value cell as printed.
package struct RawValue: Sendable, Hashable {
  /// Raw text, page and frame.
  package let source: SourceText
  /// Column headers from the outermost to the column's own (`申请人情况`, `法人或其他组织`, `商业企业`);
  /// empty where the entrance cannot tell.
  package let header: [String]

  package init(source: SourceText, header: [String] = []) {
    self.source = source
    self.header = header
  }
}
