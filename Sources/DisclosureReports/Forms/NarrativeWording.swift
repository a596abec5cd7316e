extension ReportForm {
  /// A wording by which the narrative of a report gives one of the form's figures for certain.
  ///
  /// `全年收到政府信息公开申请12件` gives the number of requests, `未收到政府信息公开申请` gives 0. What
  /// makes any sentence speak of something else, of another year, of a part or of another body, is no
  /// part of a wording: the check knows it.
  public struct NarrativeWording: Sendable, Hashable {
    /// A piece of a wording.
    public enum Element: Sendable, Hashable {
      /// One of these words.
      case words([String])
      /// One of these words, or nothing.
      case maybe([String])
      /// A whole number, in digits or Chinese numerals: its value is the figure's.
      case number
      /// The number 0.
      case zero
      /// A year, counted from the report's, -1, 0 or 1: -1 stands for `2022年` in a report for 2023.
      case year(Int)
      /// Up to as many characters without a mark but `、`, without digits, and without words that
      /// would make the sentence say less.
      case gap(Int)
      /// The end of what is said: a mark other than `、`, or the end of the text.
      case end
    }

    /// The ways to say it, each a sequence of pieces; one without ``Element/number`` says 0. Blanks do
    /// not count, and marks are those of half width: `:` for `：`.
    public let patterns: [[Element]]
    /// The figures that the number may be, each a sum; it contradicts the table where it is none of
    /// them.
    public let figures: [[FigurePath]]
    /// Words of which one must stand before it in its paragraph, or in the section's heading; empty
    /// where the wording says all by itself.
    public let context: [String]
    /// Whether one of them must stand before it in its own sentence.
    public let hasContextInSentence: Bool
    /// Words that, before it in its sentence, make it speak of something else.
    public let excluded: [String]
    /// Whether it says the same in parentheses and behind 其中.
    public let mayBeAside: Bool

    /// Makes a wording.
    public init(
      _ patterns: [[Element]], gives figures: [[FigurePath]], context: [String] = [],
      unless excluded: [String] = [], mayBeAside: Bool = false,
      inSentence hasContextInSentence: Bool = false
    ) {
      self.patterns = patterns
      self.figures = figures
      self.context = context
      self.hasContextInSentence = hasContextInSentence
      self.excluded = excluded
      self.mayBeAside = mayBeAside
    }
  }
}
