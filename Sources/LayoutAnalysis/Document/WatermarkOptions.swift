/// Which text lies behind the page's own.
package struct WatermarkOptions: Sendable, Hashable {
  /// Pale text this much larger than the page's usual text is a watermark.
  package var fontSizeRatio = 1.8
  /// Text whose darkest component is at least this is pale.
  package var lightness = 0.6
  /// Text as pale as this is a watermark at any size: a reader does not read it.
  package var tiledLightness = 0.78
  /// Pale text on a fill that differs from it by this much in a color component is read all the same:
  /// white headers on colored rows.
  package var readableContrast = 0.2

  package init() {}
}
