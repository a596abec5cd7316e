/// Which lines go on in the next one.
package struct ParagraphOptions: Sendable, Hashable {
  /// A line that leaves this much room at its right ends its paragraph: two characters, since
  /// line-break rules for punctuation may leave one.
  package var earlyLineEndInFontSizes = 2.5
  /// A heading is not stretched: it goes on below only where less than this is left beside what would
  /// come next.
  package var headingRoomInFontSizes = 0.3
  /// A heading's line is full when less than this is left.
  package var fullHeadingRoomInFontSizes = 0.7
  /// A line that begins this far right of the text area's left edge begins a paragraph.
  package var firstLineIndentInFontSizes = 1.2
  /// Paragraphs of Chinese texts begin two characters to the right.
  package var usualIndentInFontSizes = 2.0
  /// No paragraph's first line is indented by more than this.
  package var deepestIndentInFontSizes = 4.5
  /// A change of font size beyond this factor ends a paragraph: titles, headings.
  package var fontSizeRatio = 1.15
  /// A distance between baselines beyond this many font sizes ends a paragraph.
  package var leadingInFontSizes = 3.2
  /// Lines that must share an edge, so that a stray line does not move it.
  package var fewestLinesOfEdge = 3

  package init() {}
}
