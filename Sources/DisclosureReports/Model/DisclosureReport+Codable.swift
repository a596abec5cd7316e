import PageModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CodingUserInfoKey {
  /// Set to `true` in an encoder's `userInfo` to write the origin of every number.
  static let writesProvenance = CodingUserInfoKey(rawValue: "DisclosureReports.provenance")
}

extension DisclosureReport: Codable {
  private enum CodingKeys: String, CodingKey {
    case schemaVersion, edition, title, publisher, year, period, preamble, sections, closing
    case proactiveDisclosure, requests, reviews, findings, source, provenance
  }

  /// Reads a report's JSON; with a `provenance` object every number gets its origin back.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let version = try values.decode(String.self, forKey: .schemaVersion)
    guard version == Self.schemaVersion else {
      throw DecodingError.dataCorruptedError(
        forKey: .schemaVersion, in: values,
        debugDescription: "schemaVersion is \(version), this version reads \(Self.schemaVersion)")
    }
    var proactive = try values.decode(
      FormTable<ProactiveRow>.self, forKey: .proactiveDisclosure)
    var requests = try values.decode(FormTable<RequestRow>.self, forKey: .requests)
    var reviews = try values.decode(FormTable<ReviewRow>.self, forKey: .reviews)
    if let origins = try values.decodeIfPresent([String: Origin].self, forKey: .provenance) {
      for key in FormCatalogue.keys {
        guard let origin = origins[key.path] else { continue }
        switch key {
        case .proactive(let row, let column):
          proactive[row, column] = origin.value(proactive[row, column].value)
        case .request(let row, let column):
          requests[row, column] = origin.value(requests[row, column].value)
        case .review(let row, let column):
          reviews[row, column] = origin.value(reviews[row, column].value)
        }
      }
    }
    self.init(
      edition: try values.decodeIfPresent(FormEdition.self, forKey: .edition),
      title: try values.decodeIfPresent(String.self, forKey: .title),
      publisher: try values.decodeIfPresent(String.self, forKey: .publisher),
      year: try values.decodeIfPresent(Int.self, forKey: .year),
      period: try values.decodeIfPresent(ReportingPeriod.self, forKey: .period),
      preamble: try values.decodeIfPresent(String.self, forKey: .preamble),
      sections: try values.decode([ReportSection].self, forKey: .sections),
      closing: try values.decodeIfPresent(String.self, forKey: .closing),
      proactiveDisclosure: proactive, requests: requests, reviews: reviews,
      findings: try values.decode([Finding].self, forKey: .findings),
      source: try values.decode(ReportSource.self, forKey: .source))
  }

  /// Writes every key, absent values as `null`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Self.schemaVersion, forKey: .schemaVersion)
    try values.encode(edition, forKey: .edition)
    try values.encode(title, forKey: .title)
    try values.encode(publisher, forKey: .publisher)
    try values.encode(year, forKey: .year)
    try values.encode(period, forKey: .period)
    try values.encode(preamble, forKey: .preamble)
    try values.encode(sections, forKey: .sections)
    try values.encode(closing, forKey: .closing)
    try values.encode(proactiveDisclosure, forKey: .proactiveDisclosure)
    try values.encode(requests, forKey: .requests)
    try values.encode(reviews, forKey: .reviews)
    try values.encode(findings, forKey: .findings)
    try values.encode(source, forKey: .source)
    if let key = CodingUserInfoKey.writesProvenance, encoder.userInfo[key] as? Bool == true {
      var origins = values.nestedContainer(keyedBy: FormKey.self, forKey: .provenance)
      for key in FormCatalogue.keys {
        let value = value(for: key)
        guard value.state != .absent else { continue }
        try origins.encode(Origin(value), forKey: FormKey(key.path))
      }
    }
  }
}

/// Where a number comes from, as the `provenance` object has it.
private struct Origin: Codable {
  let page: Int?
  let frame: Rect?
  let text: String

  private enum CodingKeys: String, CodingKey {
    case page, frame, text
  }

  init(_ value: FormValue) {
    page = value.page
    frame = value.frame
    text = value.text ?? ""
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(page, forKey: .page)
    try values.encode(frame, forKey: .frame)
    try values.encode(text, forKey: .text)
  }

  /// The number with its origin; without a number the text tells blank from unreadable.
  func value(_ number: Decimal?) -> FormValue {
    if let number { return .printed(number, text: text, page: page, frame: frame) }
    switch FormNumber(reading: text) {
    case .blank: return .blank(text: text, page: page, frame: frame)
    default: return .unreadable(text: text, page: page, frame: frame)
    }
  }
}
