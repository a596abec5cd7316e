/// A straight horizontal or vertical line drawn on the page: a stroke, or a thin filled rectangle.
public struct Ruling: Sendable, Hashable {
  /// The two kinds of ruling.
  public enum Orientation: String, Sendable, Hashable, Codable {
    /// Along x.
    case horizontal
    /// Along y.
    case vertical
  }

  /// Along which axis it runs.
  public let orientation: Orientation
  /// Center line: y of a horizontal ruling, x of a vertical one, in points.
  public let position: Double
  /// Where it begins along its axis.
  public let start: Double
  /// Where it ends along its axis; never less than `start`.
  public let end: Double
  /// Thickness in points; 0 for a hairline.
  public let thickness: Double

  /// Makes a ruling from its ends in any order.
  public init(
    orientation: Orientation, position: Double, start: Double, end: Double, thickness: Double
  ) {
    self.orientation = orientation
    self.position = position
    self.start = min(start, end)
    self.end = max(start, end)
    self.thickness = thickness
  }

  /// Length in points.
  public var length: Double { end - start }
}

/// An area filled with one color: cell shading, or the white ground some producers lay under text.
public struct Fill: Sendable, Hashable {
  /// The filled rectangle, clipped to what is visible.
  public let rect: Rect
  /// Its color.
  public let color: RGBColor

  /// Makes a fill.
  public init(rect: Rect, color: RGBColor) {
    self.rect = rect
    self.color = color
  }
}
