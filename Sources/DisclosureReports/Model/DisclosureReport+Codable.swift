import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CodingUserInfoKey {
  /// Set to `true` in an encoder's `userInfo` to write the origin of every number.
  static let writesProvenance = CodingUserInfoKey(rawValue: "DisclosureReports.provenance")
  /// Set in a decoder's `userInfo` to the forms it knows, an array of ``ReportForm``.
  static let forms = CodingUserInfoKey(rawValue: "DisclosureReports.forms")
}

extension DisclosureReport: Codable {
  private enum Keys {
    static let schemaVersion: JSONKey = "schemaVersion"
    static let edition: JSONKey = "edition"
    static let title: JSONKey = "title"
    static let publisher: JSONKey = "publisher"
    static let year: JSONKey = "year"
    static let period: JSONKey = "period"
    static let preamble: JSONKey = "preamble"
    static let sections: JSONKey = "sections"
    static let closing: JSONKey = "closing"
    static let indicators: JSONKey = "indicators"
    static let findings: JSONKey = "findings"
    static let source: JSONKey = "source"
    static let corrections: JSONKey = "corrections"
    static let provenance: JSONKey = "provenance"
  }

  /// Reads a report's JSON; with a `provenance` object every number gets its origin back.
  ///
  /// Written again it gives the same bytes.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    let version = try values.decode(String.self, forKey: Keys.schemaVersion)
    guard version == Self.schemaVersion else {
      throw DecodingError.dataCorruptedError(
        forKey: Keys.schemaVersion, in: values,
        debugDescription: "schemaVersion is \(version), this version reads \(Self.schemaVersion)")
    }
    let form = try Self.form(in: values, decoder)
    let origins = try values.decodeIfPresent([String: Origin].self, forKey: Keys.provenance) ?? [:]
    let corrections =
      try values.decodeIfPresent(
        [String: CodedCorrection].self, forKey: Keys.corrections) ?? [:]
    var figures = try form.map { try FigureCoding(form: $0).figures(in: values, origins) } ?? [:]
    for (key, correction) in corrections {
      guard let path = FigurePath(key), form?.has(path) == true else { continue }
      figures[path] = correction.marking(figures[path] ?? .absent)
    }
    self.init(
      form: form,
      title: try values.decodeIfPresent(String.self, forKey: Keys.title),
      publisher: try values.decodeIfPresent(String.self, forKey: Keys.publisher),
      year: try values.decodeIfPresent(Int.self, forKey: Keys.year),
      period: try values.decodeIfPresent(ReportingPeriod.self, forKey: Keys.period),
      preamble: try values.decodeIfPresent(String.self, forKey: Keys.preamble),
      sections: try values.decode([ReportSection].self, forKey: Keys.sections),
      closing: try values.decodeIfPresent(String.self, forKey: Keys.closing),
      figures: figures,
      indicators: try IndicatorCoding.indicators(
        in: values, forKey: Keys.indicators, origins, corrections),
      findings: try values.decode([Finding].self, forKey: Keys.findings),
      source: try values.decode(ReportSource.self, forKey: Keys.source))
  }

  private static func form(
    in values: KeyedDecodingContainer<JSONKey>, _ decoder: any Decoder
  ) throws -> ReportForm? {
    guard let edition = try values.decodeIfPresent(FormEdition.self, forKey: Keys.edition) else {
      return nil
    }
    let given = CodingUserInfoKey.forms.flatMap { decoder.userInfo[$0] as? [ReportForm] }
    guard let form = (given ?? ReportForm.known).first(where: { $0.edition == edition }) else {
      throw DecodingError.dataCorruptedError(
        forKey: Keys.edition, in: values,
        debugDescription: "no form of the edition \(edition.rawValue) is known")
    }
    return form
  }

  /// Writes every key, absent values as `null`; of the tables those of the report's own form.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: JSONKey.self)
    try values.encode(Self.schemaVersion, forKey: Keys.schemaVersion)
    try values.encode(edition, forKey: Keys.edition)
    try values.encode(title, forKey: Keys.title)
    try values.encode(publisher, forKey: Keys.publisher)
    try values.encode(year, forKey: Keys.year)
    try values.encode(period, forKey: Keys.period)
    try values.encode(preamble, forKey: Keys.preamble)
    try values.encode(sections, forKey: Keys.sections)
    try values.encode(closing, forKey: Keys.closing)
    if let form { try FigureCoding(form: form).encode(self, to: &values) }
    try IndicatorCoding.encode(indicators, to: &values, forKey: Keys.indicators)
    try values.encode(findings, forKey: Keys.findings)
    try values.encode(source, forKey: Keys.source)
    try encodeCorrections(to: &values)
    if let key = CodingUserInfoKey.writesProvenance, encoder.userInfo[key] as? Bool == true {
      var origins = values.nestedContainer(keyedBy: JSONKey.self, forKey: Keys.provenance)
      for (path, value) in figures {
        try origins.encode(Origin(value), forKey: JSONKey(path.description))
      }
      for (path, value) in IndicatorCoding.values(of: indicators) {
        try origins.encode(Origin(value), forKey: JSONKey(path))
      }
    }
  }

  /// Writes what was corrected, by path, where anything was.
  private func encodeCorrections(to values: inout KeyedEncodingContainer<JSONKey>) throws {
    let keys = correctedKeys
    guard !keys.isEmpty else { return }
    var corrections = values.nestedContainer(keyedBy: JSONKey.self, forKey: Keys.corrections)
    for key in keys {
      guard let correction = figure(at: key).flatMap(CodedCorrection.init) else { continue }
      try corrections.encode(correction, forKey: JSONKey(key))
    }
  }
}

/// A JSON key that is known only at run time.
struct JSONKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringLiteral value: String) { stringValue = value }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// Where a number comes from, as the `provenance` object has it.
struct Origin: Codable {
  let page: Int?
  let frame: Rect?
  let text: String
  let place: MarkupPlace?
  let reading: FigureReading?

  private enum CodingKeys: String, CodingKey {
    case page, frame, text, place, reading
  }

  init(_ value: FormValue) {
    page = value.page
    frame = value.frame
    text = value.text ?? ""
    place = value.place
    // What is uncertain has a reading, though nothing may be known of it but that it is not settled.
    reading =
      value.reading
      ?? (value.state == .uncertain ? FigureReading(candidates: [], isSettled: false) : nil)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(page, forKey: .page)
    try values.encode(frame, forKey: .frame)
    try values.encode(text, forKey: .text)
    try values.encodeIfPresent(place, forKey: .place)
    try values.encodeIfPresent(reading, forKey: .reading)
  }

  /// The number with its origin; without a number a reading that is not settled makes it uncertain, else
  /// the text tells blank from unreadable.
  func value(_ number: Decimal?, unit: String?) -> FormValue {
    if let number {
      return .printed(
        number, text: text, page: page, frame: frame, unit: unit, place: place, reading: reading)
    }
    if let reading, !reading.isSettled {
      return .uncertain(text: text, page: page, frame: frame, unit: unit, reading: reading)
    }
    return FormNumber.isBlank(text)
      ? .blank(text: text, page: page, frame: frame, unit: unit, place: place)
      : .unreadable(text: text, page: page, frame: frame, unit: unit, place: place)
  }
}
