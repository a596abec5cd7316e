public import PageModel

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Writes and reads the canonical JSON of reports: sorted keys, UTF-8, numbers as printed.
public struct ReportJSONWriter: Sendable, Hashable {
  /// How the JSON is laid out.
  public enum Layout: Sendable, Hashable {
    /// Indented, for one report a file.
    case indented
    /// On one line, for JSON Lines.
    case singleLine
  }

  /// How the JSON is laid out.
  public var layout: Layout
  /// Whether the origin of every number is written: key path → page, frame, text.
  public var writesProvenance: Bool

  /// The language of the findings' messages. Programs that know them by their words expect English.
  public var language: TextLanguage
  /// Whether findings have the other language's message and their figures besides, for this package's own
  /// processes.
  package var writesWholeFindings = false

  /// Makes a writer.
  public init(
    layout: Layout = .indented, writesProvenance: Bool = false, language: TextLanguage = .english
  ) {
    self.layout = layout
    self.writesProvenance = writesProvenance
    self.language = language
  }

  /// The report's JSON, without a line feed at the end.
  ///
  /// - Throws: `EncodingError`, which a report read by this package does not cause.
  public func data(for report: DisclosureReport) throws -> Data {
    Data(try unterminatedText(of: report).utf8)
  }

  /// The report's JSON as text, ended by a line feed.
  ///
  /// - Throws: `EncodingError`, which a report read by this package does not cause.
  public func text(of report: DisclosureReport) throws -> String {
    try unterminatedText(of: report) + "\n"
  }

  private func unterminatedText(of report: DisclosureReport) throws -> String {
    var encoder = JSONTextEncoder(isIndented: layout == .indented)
    if let key = CodingUserInfoKey.writesProvenance { encoder.userInfo[key] = writesProvenance }
    if let key = CodingUserInfoKey.findingLanguage { encoder.userInfo[key] = language }
    if let key = CodingUserInfoKey.wholeFindings { encoder.userInfo[key] = writesWholeFindings }
    return try encoder.text(of: report)
  }

  /// The report in JSON that this package wrote.
  ///
  /// - Parameters:
  ///   - data: The JSON.
  ///   - forms: The forms whose reports are known.
  /// - Throws: `DecodingError` where the data are no report of this schema version, or of a form that
  ///   is not among `forms`.
  public static func report(
    from data: Data, forms: [ReportForm] = ReportForm.known
  ) throws -> DisclosureReport {
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.forms { decoder.userInfo[key] = forms }
    return try decoder.decode(DisclosureReport.self, from: data)
  }
}
