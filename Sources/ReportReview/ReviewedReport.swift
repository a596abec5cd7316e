package import ReportExtraction

/// A report beside what it was read from, as a review page shows them.
package struct ReviewedReport: Sendable {
  /// The report.
  package let report: DisclosureReport
  /// The pages of its document; empty for a document that has none.
  package let pages: [ReviewedPage]
  /// The text of a document without pages, a line or paragraph a line; `nil` for one with pages.
  package let text: String?

  package init(report: DisclosureReport, pages: [ReviewedPage] = [], text: String? = nil) {
    self.report = report
    self.pages = pages
    self.text = text
  }

  /// The same document with another report of it.
  package func with(_ report: DisclosureReport) -> ReviewedReport {
    ReviewedReport(report: report, pages: pages, text: text)
  }
}

/// A page: its picture, and where its headings and labels stand.
package struct ReviewedPage: Sendable {
  /// What a place on a page is.
  package enum Mark: Sendable, Hashable {
    /// The heading of the section with this number, or the report's title for `nil`.
    case heading(section: Int?)
    /// The label of a row or the header of a column.
    case label
  }

  /// Its number, from 1.
  package let number: Int
  /// Its area in points, top-left origin, as the picture shows it.
  package let frame: Rect
  /// The bytes of a PNG, or why there is none.
  package let picture: Result<[UInt8], ExtractionError>
  /// Headings and labels with their places in points, top-left origin.
  package let marks: [(mark: Mark, frame: Rect)]

  package init(
    number: Int, frame: Rect, picture: Result<[UInt8], ExtractionError>,
    marks: [(mark: Mark, frame: Rect)] = []
  ) {
    self.number = number
    self.frame = frame
    self.picture = picture
    self.marks = marks
  }
}
