/// Recognizes the headings of sections: those of a form, or, where a report has headings of its own,
/// the lines that count chapters.
struct SectionHeadings: Sendable {
  /// A heading as recognized.
  struct Heading: Sendable, Hashable {
    /// The number the form gives the section, or the printed one.
    let number: Int
    /// The number it is printed with.
    let printedNumber: Int
    /// How well its words are the form's, from 0 to 1.
    let score: Double
  }

  private let forms: [ReportForm]
  private let options: ReportRecognizerOptions

  /// Makes a recognizer of the headings of one form, or of several that are in question; without any
  /// every chapter's heading is one.
  init(forms: [ReportForm], options: ReportRecognizerOptions) {
    self.forms = forms.filter { !$0.headings.isEmpty }
    self.options = options
  }

  /// Whether reports have headings of their own.
  var areFree: Bool { forms.isEmpty }

  /// The heading a paragraph or line is, or `nil`.
  func heading(_ text: String) -> Heading? {
    guard let last = text.unicodeScalars.last(where: { !FormScalars.isSpace($0) }),
      text.unicodeScalars.count <= options.maximumHeadingCharacters,
      // A line of a table of contents ends in its page number, or in the dots before it.
      FormScalars.digit(last) == nil, !SentenceMarks.leaders.contains(last),
      let printed = Self.chapter(text)
    else { return nil }
    if areFree { return freeHeading(text, number: printed, last: last) }
    return forms.lazy.compactMap { formHeading(text, of: $0, printed: printed) }
      .max { $0.score < $1.score }
  }

  /// The number of a chapter that the text begins with, 一 to 十.
  private static func chapter(_ text: String) -> Int? {
    let scalars = Array(text.unicodeScalars.lazy.filter { !FormScalars.isSpace($0) }.prefix(4))
    guard let first = scalars.first, FormScalars.chineseNumeral(first) != nil,
      case .section(let number)? = FormEnumerator.read(scalars, at: 0)?.0
    else { return nil }
    return number
  }

  private func freeHeading(_ text: String, number: Int, last: Unicode.Scalar) -> Heading? {
    guard !TitleWords.sentencePunctuation.contains(last) else { return nil }
    return Heading(number: number, printedNumber: number, score: 1)
  }

  private func formHeading(_ text: String, of form: ReportForm, printed: Int) -> Heading? {
    let lexicon = form.lexicon
    let prepared = lexicon.text(text)
    guard let start = prepared.starts.first, start.offset == 0, prepared.starts.count == 1,
      let best = FormLexicon.best(
        lexicon.headings, for: prepared.codes[...], extraWeight: options.extraCharacterWeight)
    else { return nil }
    let number = lexicon.headingNumbers[best.index]
    let minimum =
      number == printed
      ? options.minimumHeadingSimilarity : options.minimumMisnumberedHeadingSimilarity
    guard best.similarity.score >= minimum else { return nil }
    // A row's label, with its number.
    let isLabel = (lexicon.exactRows[prepared.codes] ?? []).contains {
      lexicon.rows[$0].definition.enumerator == start.enumerator
    }
    return isLabel
      ? nil : Heading(number: number, printedNumber: printed, score: best.similarity.score)
  }
}
