/// Something the document says, or fails to say, that its reader should know.
///
/// Findings are never thrown: what a document contains is data.
public struct Finding: Sendable, Codable {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing is wrong with the figures.
    case info
    /// A figure may be missing or doubtful.
    case warning
    /// The document contradicts itself, or could not be read.
    case error
  }

  /// Something that the message names.
  public struct Argument: Sendable, Hashable {
    /// What it is to the message, such as `row`, `printed`, `values`.
    public let name: String
    /// Its words in the message, in both languages.
    public let text: BilingualText
  }

  /// Stable dotted identifier, for example `identity.requests.rowTotal`; the same in every language.
  public let rule: String
  /// How much it matters.
  public let severity: Severity
  /// One sentence for a person, in English.
  public let message: String
  /// The same sentence in Chinese; `nil` where only the English one was kept, as in a report's JSON.
  public let chineseMessage: String?
  /// What the message names, in the order in which its English sentence names it; empty where only the
  /// sentences were kept.
  public let arguments: [Argument]
  /// Keys of the figures that the finding is about, as in a report's provenance:
  /// `requests.newlyReceived.total`. A key without a column stands for a row, one without a row for a
  /// table. Empty where it is about none, or where only the sentences were kept.
  public let figures: [String]
  /// The page, from 1, or `nil` where it concerns the whole document.
  public let page: Int?
  /// Where on the page, in points, top-left origin; `nil` where there is no geometry.
  public let frame: Rect?
  /// Where in a web page; `nil` in other documents, and where it concerns the whole of it.
  public let place: MarkupPlace?

  /// Makes a finding with sentences of one's own.
  public init(
    rule: String, severity: Severity, message: String, chineseMessage: String? = nil,
    figures: [String] = [], page: Int? = nil, frame: Rect? = nil, place: MarkupPlace? = nil
  ) {
    self.init(
      rule: rule, severity: severity, message: message, chineseMessage: chineseMessage,
      arguments: [], figures: figures, page: page, frame: frame, place: place)
  }

  /// Makes a finding with a sentence of the table of findings.
  ///
  /// - Parameters:
  ///   - arguments: What each name of the sentence stands for.
  ///   - rule: The rule, where the sentence is that of several rules.
  package init(
    _ template: FindingTemplate, _ arguments: KeyValuePairs<String, BilingualText> = [:],
    rule: String? = nil, figures: [String] = [], page: Int? = nil, frame: Rect? = nil,
    place: MarkupPlace? = nil
  ) {
    let wording = template.wording
    let text = wording.text.filled(arguments)
    self.init(
      rule: rule ?? wording.rule, severity: wording.severity, message: text.english,
      chineseMessage: text.chinese, arguments: arguments.map { Argument(name: $0, text: $1) },
      figures: figures, page: page, frame: frame, place: place)
  }

  private init(
    rule: String, severity: Severity, message: String, chineseMessage: String?,
    arguments: [Argument], figures: [String], page: Int?, frame: Rect?, place: MarkupPlace?
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.chineseMessage = chineseMessage
    self.arguments = arguments
    self.figures = figures
    self.page = page
    self.frame = frame
    self.place = place
  }

  /// The sentence in a language; the English one where the other was not kept.
  public func message(in language: TextLanguage) -> String {
    language == .chinese ? chineseMessage ?? message : message
  }

  /// The finding with another severity.
  package func with(severity: Severity) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, chineseMessage: chineseMessage,
      arguments: arguments, figures: figures, page: page, frame: frame, place: place)
  }

  /// The finding at another place.
  package func moved(to frame: Rect?) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, chineseMessage: chineseMessage,
      arguments: arguments, figures: figures, page: page, frame: frame, place: place)
  }
}

/// Two findings are the same where they say the same in English: what is left out of JSON, or kept of an
/// archive, makes no difference.
extension Finding: Hashable {
  /// Whether two findings say the same.
  public static func == (one: Finding, other: Finding) -> Bool {
    one.rule == other.rule && one.severity == other.severity && one.message == other.message
      && one.page == other.page && one.frame == other.frame && one.place == other.place
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(severity)
    hasher.combine(message)
    hasher.combine(page)
    hasher.combine(frame)
    hasher.combine(place)
  }
}

extension CodingUserInfoKey {
  /// The ``TextLanguage`` in which an encoder writes the messages of findings; English where it is not set.
  public static let findingLanguage = CodingUserInfoKey(rawValue: "findingLanguage")
  /// Whether an encoder writes what else a finding has: its Chinese message and the keys of its figures.
  package static let wholeFindings = CodingUserInfoKey(rawValue: "wholeFindings")
}

extension Finding {
  private enum CodingKeys: String, CodingKey {
    case rule, severity, message, page, frame, place, chineseMessage, figures
  }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rule: try values.decode(String.self, forKey: .rule),
      severity: try values.decode(Severity.self, forKey: .severity),
      message: try values.decode(String.self, forKey: .message),
      chineseMessage: try values.decodeIfPresent(String.self, forKey: .chineseMessage),
      figures: try values.decodeIfPresent([String].self, forKey: .figures) ?? [],
      page: try values.decodeIfPresent(Int.self, forKey: .page),
      frame: try values.decodeIfPresent(Rect.self, forKey: .frame),
      place: try values.decodeIfPresent(MarkupPlace.self, forKey: .place))
  }

  /// Writes every key, absent values as `null`; `place` only where there is one. The message is English,
  /// or in the language that the encoder's ``Swift/CodingUserInfoKey/findingLanguage`` has.
  public func encode(to encoder: any Encoder) throws {
    let language =
      CodingUserInfoKey.findingLanguage.flatMap { encoder.userInfo[$0] as? TextLanguage }
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(rule, forKey: .rule)
    try values.encode(severity, forKey: .severity)
    try values.encode(message(in: language ?? .english), forKey: .message)
    try values.encode(page, forKey: .page)
    try values.encode(frame, forKey: .frame)
    try values.encodeIfPresent(place, forKey: .place)
    guard CodingUserInfoKey.wholeFindings.flatMap({ encoder.userInfo[$0] as? Bool }) ?? false
    else { return }
    try values.encodeIfPresent(chineseMessage, forKey: .chineseMessage)
    try values.encode(figures, forKey: .figures)
  }
}
