import PageModel

/// A row of a table that no form knows: a label, a unit and values by column header.
public struct Indicator: Sendable, Hashable {
  /// A value below its column's header.
  public struct Entry: Sendable, Hashable {
    /// The header as printed, wrapped lines joined; the levels of a header of several are joined by
    /// ` / `, and a header that stands twice in the row has ` (2)` behind it the second time.
    public let header: String
    /// The value: printed, blank or unreadable, with its place.
    public let value: FormValue

    /// Makes an entry.
    public init(header: String, value: FormValue) {
      self.header = header
      self.value = value
    }
  }

  /// The label as printed, its number included, wrapped lines joined.
  public let label: String
  /// The unit as printed in the column of units; `nil` where there is none.
  public let unit: String?
  /// The values from left to right.
  public let values: [Entry]
  /// The page, from 1; `nil` where pages are unknown.
  public let page: Int?
  /// Where the label stands on the page, in points, top-left origin; `nil` where there is no geometry.
  public let frame: Rect?

  /// Makes an indicator; traps where two values have the same header.
  public init(
    label: String, unit: String?, values: [Entry], page: Int? = nil, frame: Rect? = nil
  ) {
    precondition(
      Set(values.map(\.header)).count == values.count, "an indicator's headers differ")
    self.label = label
    self.unit = unit
    self.values = values
    self.page = page
    self.frame = frame
  }

  /// The value below a header; `nil` where there is none.
  public func value(below header: String) -> FormValue? {
    values.first { $0.header == header }?.value
  }
}
