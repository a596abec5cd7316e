/// A picture of a page with what the layout analysis saw over it.
public struct PageInspection: Sendable, Hashable {
  /// The bytes of the PNG or SVG file; never empty.
  public let picture: [UInt8]
  /// The resolution of a PNG, lower than the one asked for where the picture would exceed
  /// ``/PDFReader/PDFReaderOptions/maximumPixels``; `nil` for an SVG.
  public let pixelsPerInch: Double?
  /// What was found of the page and of the document as a whole.
  public let findings: [Finding]
}
