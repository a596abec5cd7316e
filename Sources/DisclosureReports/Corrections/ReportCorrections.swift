import TextFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

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

  /// Why what was read is no such file, by the place where it is none.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return "\(place(context.codingPath)) is no \(kind(type))"
    default: return "no JSON"
    }
  }

  /// `corrected of correction 2` in words; corrections are counted from 1.
  private static func place(_ path: [any CodingKey]) -> String {
    guard let key = path.last else { return "the whole" }
    let number = path.compactMap(\.intValue).last.map { "correction \($0 + 1)" }
    if key.intValue != nil { return number ?? "a correction" }
    return key.stringValue + (number.map { " of \($0)" } ?? "")
  }

  private static func kind(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text in quotes"
    case is [Any].Type: "list"
    default: "object"
    }
  }
}
