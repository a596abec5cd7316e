/// A picture of a page with what the layout analysis saw over it.
public struct PageInspection: Sendable, Hashable {
  /// The bytes of the PNG or SVG file; never empty.
  public let picture: [UInt8]
  /// What was found of the page and of the document as a whole.
  public let findings: [Finding]
}
