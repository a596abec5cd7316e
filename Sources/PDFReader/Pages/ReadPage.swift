public import PageModel

/// A page of a PDF as read.
public struct ReadPage: Sendable, Hashable {
  /// What stands on the page; its number is that of the document.
  public let page: PDFPage
  /// What a reader of the page should know: limits reached, parts that could not be read.
  public let findings: [Finding]

  package init(page: PDFPage, findings: [Finding]) {
    self.page = page
    self.findings = findings
  }
}
