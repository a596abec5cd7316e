/// Thresholds of reading the picture of a page; each says the page that justifies it.
///
/// Lengths are in points (1/72 inch) unless the name says another unit.
public struct PictureOptions: Sendable, Hashable {
  /// Makes options with the documented defaults.
  public init() {}
}
