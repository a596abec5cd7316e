/// A correction of one figure of one document, as a review page writes it.
public struct ReportCorrection: Sendable, Hashable, Codable {
  /// The document's file name, for messages.
  public let file: String?
  /// SHA-256 of the document's bytes in lower-case hexadecimal; without it nothing is corrected.
  public let sha256: String?
  /// The figure's path: `requests.granted.total`, `indicators.0.本年度`.
  public let key: String
  /// The number that the reviewer saw, as decimal text; `nil` where there was none.
  public let printed: String?
  /// The number in its place, one that a document may print there; `nil` where the document has none there.
  public let corrected: String?
  /// Why.
  public let reason: String
  /// Who corrected it.
  public let who: String
  /// When: a date or a time of ISO 8601; without one it is refused.
  public let when: String

  /// Makes a correction.
  public init(
    file: String?, sha256: String?, key: String, printed: String?, corrected: String?,
    reason: String, who: String, when: String
  ) {
    self.file = file
    self.sha256 = sha256
    self.key = key
    self.printed = printed
    self.corrected = corrected
    self.reason = reason
    self.who = who
    self.when = when
  }

  /// Reads a correction; a number that is left out is no correction to none, which `null` says.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    file = try values.decodeIfPresent(String.self, forKey: .file)
    sha256 = try values.decodeIfPresent(String.self, forKey: .sha256)?.lowercased()
    key = try values.decode(String.self, forKey: .key)
    printed = try values.decodeIfPresent(String.self, forKey: .printed)
    corrected = try values.decode(String?.self, forKey: .corrected)
    reason = try values.decode(String.self, forKey: .reason)
    who = try values.decode(String.self, forKey: .who)
    when = try values.decode(String.self, forKey: .when)
  }

  /// Writes every key; what there is none of as `null`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(file, forKey: .file)
    try values.encode(sha256, forKey: .sha256)
    try values.encode(key, forKey: .key)
    try values.encode(printed, forKey: .printed)
    try values.encode(corrected, forKey: .corrected)
    try values.encode(reason, forKey: .reason)
    try values.encode(who, forKey: .who)
    try values.encode(when, forKey: .when)
  }

  private enum CodingKeys: String, CodingKey {
    case file, sha256, key, printed, corrected, reason, who, when
  }
}
