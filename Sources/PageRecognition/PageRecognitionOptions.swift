/// Thresholds of recognizing a page.
///
/// Heights of ink are those of digits and characters in the picture; shares lie between 0 and 1.
package struct PageRecognitionOptions: Sendable, Hashable {
  /// A piece may be a number where each part of its ink is at most this wide, in heights of the piece.
  ///
  /// 0.95: digits are 0.5 to 0.65 wide, printed and blurred 0.8; Chinese characters 0.85 to 1.1.
  package var widestDigitInHeights = 0.95
  /// A piece may be a number where its ink has at most this many parts.
  ///
  /// 18: the longest amounts have 12 digits, with separators and a sign 17 marks.
  package var mostDigits = 18
  /// Ink lower than this is set at the height of its page's other numbers, in their heights: a minus sign.
  package var flatInkInHeights = 0.6
  /// Pixels of the page kept around the ink that is cut out.
  package var cropMargin = 2
  /// Height of a digit's ink in font sizes.
  ///
  /// 0.68: the digits of the Song and Hei faces, and of Times and Arial, are 0.64 to 0.72 high.
  package var digitHeightInFontSizes = 0.68
  /// Height of a line's ink in font sizes.
  ///
  /// 0.92: Chinese characters fill 0.88 to 0.95 of their square.
  package var lineHeightInFontSizes = 0.92
  /// Numbers whose readings agree count where the less certain one of them is at least this sure.
  package var leastAgreedConfidence = 0.5
  /// A page whose text is read with less confidence is read turned upside down as well.
  ///
  /// 0.7: upright text of bad scans stays above 0.75, text upside down below 0.5.
  package var uprightConfidence = 0.7
  /// How many lines say which way up the page is.
  package var orientationLines = 8
  /// Lines of less confidence are no text: ornaments, photos, handwriting.
  package var leastLineConfidence = 0.35
  /// A text layer is kept for words where at least this share of its characters agrees with what is
  /// recognized.
  package var leastLayerAgreement = 0.6

  /// The documented defaults.
  package init() {}
}
