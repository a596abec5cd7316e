public import PageModel

/// What an archive holds, in numbers.
public struct ArchiveStatus: Sendable, Hashable, Codable {
  /// Documents by what became of them; the three add up to all.
  public struct Documents: Sendable, Hashable, Codable {
    /// All documents the archive knows.
    public let total: Int
    /// Those that are there and gave a report.
    public let read: Int
    /// Those that are there and could not be read.
    public let failed: Int
    /// Those that were not there any more when the archive was last brought up to date.
    public let gone: Int
  }

  /// The documents that could not be read for one reason.
  public struct Failures: Sendable, Hashable, Codable {
    /// The name of the reason, for example `passwordRequired`.
    public let code: String
    /// How many there are.
    public let documents: Int
    /// The first of their paths.
    public let example: String
  }

  /// The findings of one rule.
  public struct Findings: Sendable, Hashable, Codable {
    /// The rule, for example `identity.requests.balance`.
    public let rule: String
    /// How much its findings matter.
    public let severity: Finding.Severity
    /// How many there are.
    public let findings: Int
    /// How many reports have one or more.
    public let reports: Int
  }

  /// The reports on one year.
  public struct Year: Sendable, Hashable, Codable {
    /// The year; `nil` for reports that do not say theirs.
    public let year: Int?
    /// How many there are.
    public let reports: Int
  }

  /// What one version of this package has read.
  public struct Extractor: Sendable, Hashable, Codable {
    /// The version, as `ExtractorVersion.current` was then.
    public let version: String
    /// How many documents it was the last to read, those that failed among them, those gone not.
    public let documents: Int
  }

  /// The documents.
  public let documents: Documents
  /// Pages of the documents that are there and gave a report.
  public let pages: Int
  /// Reports, each once wherever it lies, those whose documents are gone among them.
  public let reports: Int
  /// Those of these reports some or all of whose pages are pictures, or printed in fonts without meaning: their
  /// text was recognized, taken from a text layer, or not read at all.
  public let scans: Int
  /// Figures of these reports: printed, blank and unreadable ones.
  public let figures: Int
  /// Why documents that are there could not be read; the most frequent reason first.
  public let failures: [Failures]
  /// Findings of these reports by rule: errors, then warnings, then the others; the most frequent
  /// rule first.
  public let findings: [Findings]
  /// Reports by year, the latest first; those without one last.
  public let years: [Year]
  /// Documents by the version that read them; the most frequent first.
  public let extractors: [Extractor]
}

/// A document that could not be read.
public struct ArchiveFailure: Sendable, Hashable, Codable {
  /// Its path as the database has it, see ``ArchivePath/text``.
  public let path: String
  /// The name of the reason, for example `passwordRequired`.
  public let code: String
  /// The reason as a sentence that says what to do; empty where none was kept.
  public let message: String
}
