extension ReportDocument {
  /// The document for `async` functions: the same properties and methods, to be awaited.
  ///
  /// The work is done on threads of its own, so it keeps none that tasks run on. A task that is
  /// cancelled meanwhile ends between two pages with `cancelled`; what was read until then is
  /// remembered.
  public struct Async: Sendable {
    let document: ReportDocument

    /// The pages of a PDF as they are read; see ``ReportDocument/pages``.
    public var pages: AsyncPages {
      get throws(ExtractionError) { AsyncPages(pages: try document.pages) }
    }

    /// See ``ReportDocument/layout``.
    public var layout: DocumentLayout {
      get async throws(ExtractionError) {
        try await ReadingThreads.run { () throws(ExtractionError) in try document.layout }
      }
    }

    /// See ``ReportDocument/tables``.
    public var tables: [Table] {
      get async throws(ExtractionError) {
        try await ReadingThreads.run { () throws(ExtractionError) in try document.tables }
      }
    }

    /// See ``ReportDocument/text``.
    public var text: String {
      get async throws(ExtractionError) {
        try await ReadingThreads.run { () throws(ExtractionError) in try document.text }
      }
    }

    /// See ``ReportDocument/text(includingFurniture:)``.
    public func text(includingFurniture: Bool) async throws(ExtractionError) -> String {
      try await ReadingThreads.run { () throws(ExtractionError) in
        try document.text(includingFurniture: includingFurniture)
      }
    }

    /// See ``ReportDocument/report``.
    public var report: DisclosureReport {
      get async throws(ExtractionError) {
        try await ReadingThreads.run { () throws(ExtractionError) in try document.report }
      }
    }

    /// See ``ReportDocument/findings``.
    public var findings: [Finding] {
      get async throws(ExtractionError) {
        try await ReadingThreads.run { () throws(ExtractionError) in try document.findings }
      }
    }

    /// See ``ReportDocument/image(ofPage:scale:)``.
    public func image(
      ofPage number: Int, scale: Double
    ) async throws(ExtractionError) -> PageImage {
      try await ReadingThreads.run { () throws(ExtractionError) in
        try document.image(ofPage: number, scale: scale)
      }
    }

    /// See ``ReportDocument/inspection(ofPage:as:)``.
    public func inspection(
      ofPage number: Int, as format: PictureFormat = .png(pixelsPerInch: 144)
    ) async throws(ExtractionError) -> PageInspection {
      try await ReadingThreads.run { () throws(ExtractionError) in
        try document.inspection(ofPage: number, as: format)
      }
    }
  }

  /// The document for `async` functions.
  public var async: Async { Async(document: self) }
}
