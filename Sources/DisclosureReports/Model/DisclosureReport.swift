import PageModel

/// An annual report on government information disclosure, with the keys of the official form.
public struct DisclosureReport: Sendable, Hashable {
  /// The version of the JSON this package writes.
  public static let schemaVersion = "1.0"

  /// The edition of the form, told from the tables; `nil` where there are none.
  public let edition: FormEdition?
  /// The title, its lines joined; `nil` where none was found.
  public let title: String?
  /// The body that reports, told from the title.
  public let publisher: String?
  /// The year reported on, told from the title.
  public let year: Int?
  /// The days the figures cover; `nil` where the report does not print them.
  public let period: ReportingPeriod?
  /// What stands between title and first section; `nil` where nothing does. Paragraphs are parted
  /// by a line feed.
  public let preamble: String?
  /// The sections found, by number.
  public let sections: [ReportSection]
  /// Signature and date after the last section, parted by a line feed; `nil` where there are none.
  public let closing: String?
  /// Section 二: information disclosed on the body's own initiative.
  public let proactiveDisclosure: FormTable<ProactiveRow>
  /// Section 三: requests for disclosure.
  public let requests: FormTable<RequestRow>
  /// Section 四: reviews and litigation.
  public let reviews: FormTable<ReviewRow>
  /// What the reader of the figures should know, in reading order where it has a place.
  public var findings: [Finding]
  /// The file the report was read from.
  public let source: ReportSource

  /// Makes a report.
  public init(
    edition: FormEdition?, title: String?, publisher: String?, year: Int?,
    period: ReportingPeriod?, preamble: String?, sections: [ReportSection], closing: String?,
    proactiveDisclosure: FormTable<ProactiveRow>, requests: FormTable<RequestRow>,
    reviews: FormTable<ReviewRow>, findings: [Finding], source: ReportSource
  ) {
    self.edition = edition
    self.title = title
    self.publisher = publisher
    self.year = year
    self.period = period
    self.preamble = preamble
    self.sections = sections
    self.closing = closing
    self.proactiveDisclosure = proactiveDisclosure
    self.requests = requests
    self.reviews = reviews
    self.findings = findings
    self.source = source
  }

  /// The number a key stands for.
  public func value(for key: FormCatalogue.Key) -> FormValue {
    switch key {
    case .proactive(let row, let column): proactiveDisclosure[row, column]
    case .request(let row, let column): requests[row, column]
    case .review(let row, let column): reviews[row, column]
    }
  }

  /// How many findings have a severity.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
