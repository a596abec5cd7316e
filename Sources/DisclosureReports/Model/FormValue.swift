import PageModel

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// One number of the form, and where the document has it.
///
/// Absent, blank and zero are three different things: `absent` has neither value nor text, `blank`
/// has a cell without a number, zero is a printed number like any other.
public struct FormValue: Sendable, Hashable {
  /// What the document has in the number's place.
  public enum State: String, Sendable, Hashable, Codable {
    /// A number.
    case printed
    /// An empty cell, or a stroke or 无 in it.
    case blank
    /// Neither row nor cell.
    case absent
    /// Text that is no number.
    case unreadable
  }

  /// The number as printed; `nil` unless `state` is `printed`.
  public let value: Decimal?
  /// What the document has in the number's place.
  public let state: State
  /// The text as printed; `nil` when absent.
  public let text: String?
  /// The page, from 1; `nil` when absent or where pages are unknown.
  public let page: Int?
  /// Where on the page, in points, top-left origin; `nil` where there is no geometry.
  public let frame: Rect?

  /// A number the document does not have.
  public static let absent = FormValue(
    value: nil, state: .absent, text: nil, page: nil, frame: nil)

  /// A printed number.
  public static func printed(
    _ value: Decimal, text: String, page: Int? = nil, frame: Rect? = nil
  ) -> FormValue {
    FormValue(value: value, state: .printed, text: text, page: page, frame: frame)
  }

  /// A cell without a number.
  public static func blank(text: String, page: Int? = nil, frame: Rect? = nil) -> FormValue {
    FormValue(value: nil, state: .blank, text: text, page: page, frame: frame)
  }

  /// A cell with text that is no number.
  public static func unreadable(text: String, page: Int? = nil, frame: Rect? = nil) -> FormValue {
    FormValue(value: nil, state: .unreadable, text: text, page: page, frame: frame)
  }

  private init(value: Decimal?, state: State, text: String?, page: Int?, frame: Rect?) {
    self.value = value
    self.state = state
    self.text = text
    self.page = page
    self.frame = frame
  }
}

extension FormValue: Codable {
  /// Reads a JSON number; `null` is absent. The origin is not part of the number's JSON.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .absent
    } else {
      let value = try container.decode(Decimal.self)
      self = .printed(value, text: "\(value)")
    }
  }

  /// Writes the number, or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value {
      try container.encode(value)
    } else {
      try container.encodeNil()
    }
  }
}
