/// Which lines may be a table without rules, and where it begins and ends.
package struct RegionOptions: Sendable, Hashable {
  /// Two rules whose ends are this near to each other are the first and the last of one table.
  package var sameRuleEndInFontSizes = 0.5
  /// So many lines of notes may stand between the rows of a table and its closing rule.
  package var maximumClosingLines = 4
  /// Lines share a gap when it is open in both over this width.
  package var sharedGapInFontSizes = 0.3
  /// The rule above or below a row stands within this distance of its lines.
  package var rowRuleReachInFontSizes = 5.0
  /// Most successive lines within a table that are one piece: wrapped labels, headings of sections
  /// (`accounts-02`).
  package var maximumLinesWithoutColumns = 6
  /// … and of those that end before the row above has its second column: a label is broken in its column
  /// however many words it has, one of twelve words into as many lines.
  package var mostLinesOfLabel = 12
  /// White space above a line that ends a table; twice as much where a rule stands in it
  /// (`sections-01`).
  package var tableGapInFontSizes = 2.2
  /// White space between groups of rows that share their columns (`quarters-02`).
  package var groupGapInFontSizes = 3.5
  /// A line of so many words …
  package var justifiedWordCount = 6
  /// … with no wider gap is justified prose.
  package var justifiedGapInFontSizes = 1.2
  /// A line of one piece with so many words is prose …
  package var proseWordCount = 9
  /// … and so is one that takes this share of the text's width.
  package var proseWidthShare = 0.7
  /// A line of prose takes this share of its column at least, unless it is a paragraph's last one, which
  /// has few words: a section's name in a narrow table may have many.
  package var leastProseShare = 0.5
  /// Rules above a header whose ends differ by less than this share of their length are one table's.
  package var sameRuleEndsShare = 0.1

  package init() {}
}
