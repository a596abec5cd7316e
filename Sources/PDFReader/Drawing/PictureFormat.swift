/// What kind of file a picture of a page becomes.
public enum PictureFormat: Sendable, Hashable {
  /// PNG at so many pixels an inch (72 points); lowered where the image would exceed
  /// ``PDFReaderOptions/maximumPixels``.
  case png(pixelsPerInch: Double)
  /// SVG, its user unit the point.
  case svg
}
