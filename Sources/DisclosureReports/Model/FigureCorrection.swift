#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What a person put in the place of a figure, and why; the figure keeps what the document has.
public struct FigureCorrection: Sendable, Hashable {
  /// The number as the document prints it; `nil` where it has none.
  public let printed: Decimal?
  /// What the document has in the number's place.
  public let state: FormValue.State
  /// Why it was corrected.
  public let reason: String
  /// Who corrected it.
  public let who: String
  /// When, as the review page writes it: `2025-03-01T08:00:00.000Z`.
  public let when: String

  /// Makes a correction's record.
  public init(printed: Decimal?, state: FormValue.State, reason: String, who: String, when: String)
  {
    self.printed = printed
    self.state = state
    self.reason = reason
    self.who = who
    self.when = when
  }
}

/// A correction as the `corrections` object of a report's JSON has it.
struct CodedCorrection: Codable {
  let printed: Decimal?
  let corrected: Decimal?
  let state: FormValue.State
  let reason: String
  let who: String
  let when: String

  private enum CodingKeys: String, CodingKey {
    case printed, corrected, state, reason, who, when
  }

  /// `nil` for a value that was not corrected.
  init?(_ value: FormValue) {
    guard let correction = value.correction else { return nil }
    printed = correction.printed
    corrected = value.value
    state = correction.state
    reason = correction.reason
    who = correction.who
    when = correction.when
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(printed, forKey: .printed)
    try values.encode(corrected, forKey: .corrected)
    try values.encode(state, forKey: .state)
    try values.encode(reason, forKey: .reason)
    try values.encode(who, forKey: .who)
    try values.encode(when, forKey: .when)
  }

  /// The value that was read beside it, marked as corrected.
  func marking(_ value: FormValue) -> FormValue {
    value.corrected(
      to: corrected,
      by: FigureCorrection(
        printed: printed, state: state, reason: reason, who: who, when: when))
  }
}
