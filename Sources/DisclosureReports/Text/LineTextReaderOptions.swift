/// Thresholds of ``ReportTextReader`` for lines, pages and paragraphs.
public struct LineTextReaderOptions: Sendable, Hashable {
  /// How much narrower than the full width a line must stay, beyond what its successor's first
  /// word would have needed, to end its paragraph; in half-width units. Full lines of the samples
  /// differ by up to 3 units, for punctuation at the line's end is narrow or hangs.
  public var earlyEndInUnits: Int = 4

  /// How much further right than the page's left edge a line must begin to open a paragraph, in
  /// half-width units. `pdftotext -layout` turns an indent of two ideographs into 2 to 4 blanks.
  public var indentInUnits: Int = 2

  /// Which line counts as full width: this share of the lines is narrower or equal.
  public var fullWidthQuantile: Double = 0.8

  /// Share of a line's characters that must be words of the form for the line to be table text.
  public var minimumFormShare: Double = 0.7

  /// Share of the pages whose first or last line must be the same for it to be a running head.
  public var minimumRunningHeadShare: Double = 0.5

  /// The documented defaults.
  public init() {}
}
