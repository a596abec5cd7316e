import PageModel

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// One figure of a report, and where the document has it.
///
/// Absent, blank and zero are three different things: `absent` has neither value nor text, `blank`
/// has a cell without a number, zero is a printed number like any other.
/// Of a page that is a picture a number counts only where independent readings of it agree; else it is
/// `uncertain`.
public struct FormValue: Sendable, Hashable {
  /// What the document has in the number's place.
  public enum State: String, Sendable, Hashable, Codable {
    /// A number.
    case printed
    /// An empty cell, or a stroke or 无 in it.
    case blank
    /// Neither row nor cell.
    case absent
    /// Text that is no number, or a number that no count can be: -12, 44.7万件.
    case unreadable
    /// Text in a picture that was not recognized for certain; ``FormValue/reading`` says what it may be.
    case uncertain
    /// What a person put in its place; ``FormValue/correction`` has what the document has.
    case corrected
  }

  /// The number as printed, or as corrected; `nil` in every other state, and where the correction is that
  /// there is none.
  public let value: Decimal?
  /// What the document has in the number's place.
  public let state: State
  /// The text as printed, of an uncertain one the likeliest; `nil` when absent.
  public let text: String?
  /// The page, from 1; `nil` when absent or where pages are unknown.
  public let page: Int?
  /// Where on the page, in points, top-left origin; `nil` where there is no geometry.
  public let frame: Rect?
  /// The unit as printed, 元 or 万元, in columns whose unit the form leaves open; `nil` elsewhere and
  /// where neither cell nor header says it.
  public let unit: String?
  /// Where in a web page; `nil` when absent and in other documents.
  public let place: MarkupPlace?
  /// How the text of a printed or an uncertain number was recognized; `nil` where the document itself
  /// has its text, and where it is no longer known.
  public let reading: FigureReading?
  /// What the document has, and why it was corrected; `nil` unless `state` is `corrected`.
  public let correction: FigureCorrection?

  /// A number the document does not have.
  public static let absent = FormValue(state: .absent, text: nil)

  /// A printed number.
  public static func printed(
    _ value: Decimal, text: String, page: Int? = nil, frame: Rect? = nil, unit: String? = nil,
    place: MarkupPlace? = nil, reading: FigureReading? = nil
  ) -> FormValue {
    FormValue(
      value: value, state: .printed, text: text, page: page, frame: frame, unit: unit, place: place,
      reading: reading)
  }

  /// A number, or a cell without one, that was not recognized for certain.
  public static func uncertain(
    text: String, page: Int? = nil, frame: Rect? = nil, unit: String? = nil,
    reading: FigureReading? = nil
  ) -> FormValue {
    FormValue(
      state: .uncertain, text: text, page: page, frame: frame, unit: unit, reading: reading)
  }

  /// A cell without a number.
  public static func blank(
    text: String, page: Int? = nil, frame: Rect? = nil, unit: String? = nil,
    place: MarkupPlace? = nil
  ) -> FormValue {
    FormValue(state: .blank, text: text, page: page, frame: frame, unit: unit, place: place)
  }

  /// A cell with text that is no number.
  public static func unreadable(
    text: String, page: Int? = nil, frame: Rect? = nil, unit: String? = nil,
    place: MarkupPlace? = nil
  ) -> FormValue {
    FormValue(state: .unreadable, text: text, page: page, frame: frame, unit: unit, place: place)
  }

  /// The value with a person's number in place of the document's; text and place stay.
  package func corrected(to number: Decimal?, by correction: FigureCorrection) -> FormValue {
    FormValue(
      value: number, state: .corrected, text: text, page: page, frame: frame, unit: unit,
      place: place, reading: reading, correction: correction)
  }

  /// The value as the document has it.
  package var uncorrected: FormValue {
    guard let correction else { return self }
    return FormValue(
      value: correction.printed, state: correction.state, text: text, page: page, frame: frame,
      unit: unit, place: place, reading: reading)
  }

  private init(
    value: Decimal? = nil, state: State, text: String?, page: Int? = nil, frame: Rect? = nil,
    unit: String? = nil, place: MarkupPlace? = nil, reading: FigureReading? = nil,
    correction: FigureCorrection? = nil
  ) {
    self.value = value
    self.state = state
    self.text = text
    self.page = page
    self.frame = frame
    self.unit = unit
    self.place = place
    self.reading = reading
    self.correction = correction
  }

  /// Whether the document has a number here, also where it is not known which.
  var hasNumber: Bool { state == .printed || state == .uncertain }
}
