/// Recognizes the headings of sections: those of a form, or, where a report has headings of its own,
/// the lines that count chapters.
struct SectionHeadings: Sendable {
  /// A heading as recognized.
  struct Heading: Sendable, Hashable {
    /// The number the form gives the section, or the printed one.
    let number: Int
    /// The number it is printed with; the form's where it has none.
    let printedNumber: Int
    /// How well its words are the form's, from 0 to 1.
    let score: Double
  }

  private let forms: [ReportForm]
  private let options: ReportRecognizerOptions
  private let style: HeadingStyle

  /// Makes a recognizer of the headings of one form, or of several that are in question; without any
  /// every chapter's heading is one. Headings are numbered as the forms number them: 一、.
  init(forms: [ReportForm], options: ReportRecognizerOptions) {
    self.init(forms: forms, options: options, style: .chapter)
  }

  /// The same for a document whose headings may be numbered otherwise.
  ///
  /// `texts` are its paragraphs or lines. Another way of numbering is the document's only where it has no
  /// two headings as the forms number them, for （一） and 1. also count the parts of a section.
  init(forms: [ReportForm], options: ReportRecognizerOptions, in texts: [String]) {
    var style = HeadingStyle.chapter
    if !forms.isEmpty {
      var most = Self.mostChaptersOfOthers
      for candidate in HeadingStyle.allCases {
        let headings = SectionHeadings(forms: forms, options: options, style: candidate)
        let count = headings.count(
          in: texts, atMost: candidate == .chapter ? Self.fewestChapters : .max)
        if candidate == .chapter, count >= Self.fewestChapters { break }
        if candidate != .chapter, count > most {
          style = candidate
          most = count
        }
      }
    }
    self.init(forms: forms, options: options, style: style)
  }

  private init(forms: [ReportForm], options: ReportRecognizerOptions, style: HeadingStyle) {
    self.forms = forms.filter { !$0.headings.isEmpty }
    self.options = options
    self.style = style
  }

  /// Headings as the forms number them from which a document is known to number so.
  private static let fewestChapters = 2
  /// So many headings in another style may be parts of a section; more are the document's sections.
  private static let mostChaptersOfOthers = 2

  /// Whether reports have headings of their own.
  var areFree: Bool { forms.isEmpty }

  /// How many sections the texts have headings of, one after the other; counting ends at `most`.
  private func count(in texts: [String], atMost most: Int) -> Int {
    var last = 0
    var count = 0
    for text in texts where count < most {
      guard let heading = heading(text), heading.number > last else { continue }
      last = heading.number
      count += 1
    }
    return count
  }

  /// The heading a paragraph or line is, or `nil`.
  func heading(_ text: String) -> Heading? {
    // Most texts are longer than any heading, and counting their characters costs.
    guard text.utf8.count <= options.maximumHeadingCharacters * Self.mostBytes,
      let last = text.unicodeScalars.last(where: { !FormScalars.isSpace($0) }),
      text.unicodeScalars.count <= options.maximumHeadingCharacters,
      // A line of a table of contents ends in its page number, or in the dots before it.
      FormScalars.digit(last) == nil, !SentenceMarks.leaders.contains(last),
      let (printed, words) = style.parts(of: text)
    else { return nil }
    if areFree {
      guard let printed, !TitleWords.sentencePunctuation.contains(last) else { return nil }
      return Heading(number: printed, printedNumber: printed, score: 1)
    }
    return forms.lazy.compactMap { formHeading(text, words, of: $0, printed: printed) }
      .max { $0.score < $1.score }
  }

  /// Bytes of a character.
  private static let mostBytes = 4

  private func formHeading(
    _ text: String, _ words: String, of form: ReportForm, printed: Int?
  ) -> Heading? {
    let lexicon = form.lexicon
    let prepared = lexicon.text(words)
    guard prepared.starts.first?.offset == 0, prepared.starts.count == 1,
      prepared.starts[0].enumerator == nil,
      let best = FormLexicon.best(
        lexicon.headings, for: prepared.codes[...], extraWeight: options.extraCharacterWeight)
    else { return nil }
    let number = lexicon.headingNumbers[best.index]
    let isSure = number == printed && style == .chapter
    let minimum =
      isSure ? options.minimumHeadingSimilarity : options.minimumMisnumberedHeadingSimilarity
    guard best.similarity.score >= minimum else { return nil }
    // A row's label, with its number.
    let whole = lexicon.text(text)
    let isLabel = (lexicon.exactRows[whole.codes] ?? []).contains {
      lexicon.rows[$0].definition.enumerator == whole.starts.first?.enumerator
    }
    return isLabel
      ? nil
      : Heading(number: number, printedNumber: printed ?? number, score: best.similarity.score)
  }
}
