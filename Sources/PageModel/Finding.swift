/// Something the document says, or fails to say, that its reader should know.
///
/// Findings are never thrown: what a document contains is data.
public struct Finding: Sendable, Hashable, Codable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing is wrong with the figures.
    case info
    /// A figure may be missing or doubtful.
    case warning
    /// The document contradicts itself, or could not be read.
    case error
  }

  /// Stable dotted identifier, for example `identity.requests.rowTotal`.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// One sentence for a person.
  public let message: String
  /// The page, from 1, or `nil` where it concerns the whole document.
  public let page: Int?
  /// Where on the page, in points, top-left origin; `nil` where there is no geometry.
  public let frame: Rect?
  /// Where in a web page; `nil` in other documents, and where it concerns the whole of it.
  public let place: MarkupPlace?

  /// Makes a finding.
  public init(
    rule: String, severity: Severity, message: String, page: Int? = nil, frame: Rect? = nil,
    place: MarkupPlace? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.page = page
    self.frame = frame
    self.place = place
  }

  private enum CodingKeys: String, CodingKey {
    case rule, severity, message, page, frame, place
  }

  /// Writes every key, absent values as `null`; `place` only where there is one.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(rule, forKey: .rule)
    try values.encode(severity, forKey: .severity)
    try values.encode(message, forKey: .message)
    try values.encode(page, forKey: .page)
    try values.encode(frame, forKey: .frame)
    try values.encodeIfPresent(place, forKey: .place)
  }
}
