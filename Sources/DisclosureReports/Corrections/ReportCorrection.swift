import TextFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

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

/// Why a file of corrections could not be read.
public struct CorrectionsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence that says what is wrong and what to do.
  public let description: String
}

/// The corrections of a file that a review page writes, `corrections.json`.
public struct ReportCorrections: Sendable, Hashable {
  /// The version of such files that this package reads.
  public static let schemaVersion = "1.0"

  /// The corrections, in the file's order.
  public let all: [ReportCorrection]

  /// Makes a list.
  public init(_ all: [ReportCorrection]) {
    self.all = all
  }

  private struct Contents: Decodable {
    let schemaVersion: String
    let corrections: [ReportCorrection]
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``CorrectionsError`` where it is no such file, is of another version, an object has a key twice,
  ///   a number is none, or a figure is corrected twice.
  public init(json: Data) throws(CorrectionsError) {
    let bytes = [UInt8](json)
    if let key = RepeatedKey.first(in: bytes) {
      throw CorrectionsError(
        description: "An object of the file has the key \(key) twice; keep one of the two.")
    }
    let contents: Contents
    do {
      // Text of two or four bytes a character hides keys from whoever looks for them in UTF-8.
      guard !bytes.contains(0) else {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "not UTF-8"))
      }
      contents = try JSONDecoder().decode(Contents.self, from: json)
    } catch {
      throw CorrectionsError(
        description:
          "This is no file of corrections (\(Self.reason(error))); give one that a page of "
          + "extract review wrote.")
    }
    guard contents.schemaVersion == Self.schemaVersion else {
      throw CorrectionsError(
        description: "The corrections are of version \(contents.schemaVersion), this program reads "
          + "\(Self.schemaVersion); write them anew with its own extract review.")
    }
    var seen: Set<[String?]> = []
    for correction in contents.corrections {
      for number in [correction.printed, correction.corrected].compactMap({ $0 })
      where Self.number(number) == nil {
        throw CorrectionsError(
          description: "\(number), given for \(correction.key), is no number; write it in digits.")
      }
      guard seen.insert([correction.sha256, correction.key]).inserted else {
        throw CorrectionsError(
          description:
            "\(correction.key) of \(correction.file ?? "a document") is corrected twice; keep "
            + "one of the two.")
      }
    }
    all = contents.corrections
  }

  /// A number as corrections write it: digits, a decimal point, a minus.
  static func number(_ text: String) -> Decimal? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    guard (1...2).contains(parts.count), isPlain, digits.count <= mostCharacters else { return nil }
    return Decimal(string: text)
  }

  /// Digits of a number that stands in a figure's place.
  package static let mostDigits = FigureText.mostDigits

  /// Characters of a number; a decimal holds 38 digits.
  private static let mostCharacters = 38

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    return switch error {
    case .keyNotFound(let key, _): "\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")) is of another type"
    default: "no JSON"
    }
  }
}
