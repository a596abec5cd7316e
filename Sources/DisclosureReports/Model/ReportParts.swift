/// The days a report's figures cover, both included, as `2023-01-01`.
public struct ReportingPeriod: Sendable, Hashable, Codable {
  /// First day, `yyyy-MM-dd`.
  public let from: String
  /// Last day, `yyyy-MM-dd`.
  public let to: String

  /// Makes a period of two days in the form `yyyy-MM-dd`.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// A section of a report.
public struct ReportSection: Sendable, Hashable, Codable {
  /// The section's number, from 1.
  public let number: Int
  /// The heading as printed, its number included: 一、总体情况.
  public let heading: String
  /// The section's text outside the tables; empty where there is none.
  public let paragraphs: [String]

  /// Makes a section.
  public init(number: Int, heading: String, paragraphs: [String]) {
    self.number = number
    self.heading = heading
    self.paragraphs = paragraphs
  }
}

/// The file a report was read from.
public struct ReportSource: Sendable, Hashable, Codable {
  /// What was read; an open set.
  public struct Kind: RawRepresentable, Sendable, Hashable, Codable {
    /// As it stands in the JSON.
    public let rawValue: String

    /// Makes a kind.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// A PDF.
    public static let pdf = Kind(rawValue: "pdf")
    /// Line-broken text.
    public static let text = Kind(rawValue: "text")
    /// A document of a word processor, read by way of a PDF.
    public static let word = Kind(rawValue: "word")
    /// A web page.
    public static let html = Kind(rawValue: "html")
  }

  /// File name without its folder.
  public let file: String
  /// What was read.
  public let kind: Kind
  /// Number of pages; `nil` where the text marks none.
  public let pages: Int?
  /// SHA-256 of the file's bytes in lower-case hexadecimal; `nil` where it was not computed.
  public let sha256: String?

  /// Makes a source.
  public init(file: String, kind: Kind, pages: Int? = nil, sha256: String? = nil) {
    self.file = file
    self.kind = kind
    self.pages = pages
    self.sha256 = sha256
  }

  /// Writes every key, absent values as `null`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(file, forKey: .file)
    try values.encode(kind, forKey: .kind)
    try values.encode(pages, forKey: .pages)
    try values.encode(sha256, forKey: .sha256)
  }
}
