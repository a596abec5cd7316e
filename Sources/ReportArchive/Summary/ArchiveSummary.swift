package import PageModel

/// What an archive's reports say together: one report a body and year, with the numbers that are summed.
///
/// A chart's numbers are the sums of these reports; ``SummaryQuery`` has the same as SQL.
package struct ArchiveSummary: Sendable {
  /// A body that reports, or that the user's table names.
  package struct Body: Sendable, Hashable {
    /// What it is known by, see `publisher_identity`.
    package let identity: String
    /// Its name as its latest report prints it; for one without reports as the user's table has it.
    package let name: String
    /// Its group in the user's table.
    package let group: String?
  }

  /// A report that is counted.
  package struct Report: Sendable, Hashable {
    /// The place of its body in ``ArchiveSummary/bodies``.
    package let body: Int
    package let year: Int
    /// How many reports the body has for the year; this one is counted.
    package let reports: Int
    /// Whether a finding says that a number of it may be wrong.
    package let isInDoubt: Bool
    /// One number for each of ``ArchiveSummary/numberNames``; `nil` where it was not read, or does not add up.
    package let numbers: [Double?]
  }

  /// The reports that have a finding of one rule.
  package struct Findings: Sendable, Hashable {
    package let rule: String
    package let severity: Finding.Severity
    /// Places in ``ArchiveSummary/reports``, in order.
    package var reports: [Int]
    /// How many findings each of these has.
    package var counts: [Int]
  }

  /// A line of the user's table that does not count, since an earlier one has the body in another group.
  package struct Regrouping: Sendable, Hashable {
    /// The line that counts.
    package let counted: SummaryGroup
    /// The line that does not.
    package let left: SummaryGroup
  }

  /// What the archive has, and what of it is not counted.
  package struct Coverage: Sendable, Hashable, Codable {
    /// Documents that the archive knows.
    package let documents: Int
    /// Documents that could not be read.
    package let failedDocuments: Int
    /// Documents that are no report.
    package let notReports: Int
    /// Reports without the name of a body or without a year.
    package let withoutBodyOrYear: Int
    /// Further reports of a body for a year of which another one is counted.
    package let copies: Int
    /// Reports that are counted.
    package let counted: Int
    /// Of these, reports with a finding that a number may be wrong.
    package let inDoubt: Int
    /// Of these, reports whose documents are all gone.
    package let gone: Int
  }

  /// The names of a report's numbers, as ``SummaryQuery`` has them.
  package static let numberNames: [String] =
    ["received"] + SummarySQL.kinds.map(\.name) + ["answered"]
    + SummarySQL.results.map { "reconsiderations_\($0.name)" } + ["reconsiderations_total"]
    + SummarySQL.results.map { "litigation_\($0.name)" } + ["litigation_total"]

  package let coverage: Coverage
  /// By identity; those that only the user's table names behind the others.
  package let bodies: [Body]
  /// By body and year.
  package let reports: [Report]
  /// Errors, then warnings, then the others, by rule.
  package let findings: [Findings]
  /// Whether there is a table of groups.
  package let isGrouped: Bool
  /// Lines of that table that do not count, in its order.
  package var regroupings: [Regrouping] = []
}

/// A line of the user's table of groups.
package struct SummaryGroup: Sendable, Hashable {
  /// A body, by any of its names.
  package let publisher: String
  /// The group it is of, such as a city or a province.
  package let group: String

  package init(publisher: String, group: String) {
    self.publisher = publisher
    self.group = group
  }
}

/// A chart as its query gives it.
package struct SummaryTable: Sendable, Hashable {
  /// A value of the database.
  package enum Value: Sendable, Hashable, Encodable {
    case none
    case number(Double)
    case text(String)

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .none: try container.encodeNil()
      case .number(let number):
        if let whole = Int(exactly: number) {
          try container.encode(whole)
        } else {
          try container.encode(number)
        }
      case .text(let text): try container.encode(text)
      }
    }
  }

  package let chart: SummaryQuery.Chart
  /// The number that bodies are compared by; `nil` for other charts.
  package let measure: SummaryQuery.Measure?
  package let sql: String
  package let columns: [String]
  package let rows: [[Value]]
}
