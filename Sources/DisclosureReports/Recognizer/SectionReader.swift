import PageModel

/// Cuts the paragraphs into preamble, sections and closing.
struct SectionReader: Sendable {
  /// What the paragraphs say.
  struct Reading: Sendable {
    var preamble: [SourceText] = []
    var sections: [ReportSection] = []
    var closing: [String] = []
    var findings: [Finding] = []
  }

  let options: ReportRecognizerOptions
  private let lexicon = FormLexicon.shared

  init(options: ReportRecognizerOptions) {
    self.options = options
  }

  /// Cuts the paragraphs after the title.
  func reading(of paragraphs: ArraySlice<SourceText>, publisher: String?) -> Reading {
    var result = Reading()
    var open: (number: Int, heading: String, body: [SourceText])?
    var done: [(number: Int, heading: String, body: [SourceText])] = []
    for paragraph in paragraphs {
      guard let heading = heading(paragraph.text), accepts(heading.number, after: open, done) else {
        if open == nil { result.preamble.append(paragraph) } else { open?.body.append(paragraph) }
        continue
      }
      if let open { done.append(open) }
      if heading.number == 1, done.allSatisfy({ $0.body.isEmpty }) { done = [] }
      noteNumber(heading, paragraph, in: &result)
      open = (heading.number, paragraph.text, [])
    }
    if var last = open {
      result.closing = ClosingReader(options: options).takeClosing(
        from: &last.body, publisher: publisher)
      done.append(last)
    }
    result.sections = done.sorted { $0.number < $1.number }.map {
      ReportSection(number: $0.number, heading: $0.heading, paragraphs: $0.body.map(\.text))
    }
    for (number, label) in FormVocabulary.headingLabels.sorted(by: { $0.key < $1.key })
    where !done.contains(where: { $0.number == number }) {
      result.findings.append(FindingRule.sectionAbsent.finding("no heading \(label) was found"))
    }
    return result
  }

  /// A heading as recognized.
  struct Heading: Sendable, Hashable {
    let number: Int
    /// The number it is printed with.
    let printedNumber: Int
    let score: Double
  }

  /// The heading a paragraph is, or `nil`.
  func heading(_ text: String) -> Heading? {
    var scalars = text.unicodeScalars.lazy.filter { !FormScalars.isSpace($0) }.makeIterator()
    guard let first = scalars.next(), let number = FormScalars.chineseNumeral(first),
      (1...10).contains(number), text.unicodeScalars.count <= 60
    else { return nil }
    // A line of a table of contents ends in its page number, or in the dots before it.
    guard let last = text.unicodeScalars.last(where: { !FormScalars.isSpace($0) }),
      FormScalars.digit(last) == nil, !FormVocabulary.leaders.contains(last)
    else { return nil }
    let prepared = FormText(text)
    guard let start = prepared.starts.first, start.offset == 0,
      case .section(let printed)? = start.enumerator
    else { return nil }
    guard
      let best = FormLexicon.best(
        lexicon.headings, for: prepared.codes[...], extraWeight: options.extraCharacterWeight)
    else { return nil }
    let minimum =
      best.key == printed
      ? options.minimumHeadingSimilarity : options.minimumMisnumberedHeadingSimilarity
    guard best.similarity.score >= minimum, prepared.starts.count == 1 else { return nil }
    if let row = lexicon.exactRows[prepared.codes],
      lexicon.rows[row].enumerator == start.enumerator
    {
      return nil
    }
    return Heading(number: best.key, printedNumber: printed, score: best.similarity.score)
  }

  private func accepts(
    _ number: Int, after open: (number: Int, heading: String, body: [SourceText])?,
    _ done: [(number: Int, heading: String, body: [SourceText])]
  ) -> Bool {
    guard let open else { return true }
    // A list of contents names all sections before the first one begins.
    if number == 1 { return open.body.isEmpty && done.allSatisfy { $0.body.isEmpty } }
    return number > open.number
  }

  private func noteNumber(
    _ heading: Heading, _ paragraph: SourceText, in result: inout Reading
  ) {
    guard heading.number != heading.printedNumber,
      let label = FormVocabulary.headingLabels[heading.number]
    else { return }
    result.findings.append(
      FindingRule.sectionNumber.finding(
        "heading read as \(label), printed \(paragraph.text)", page: paragraph.page,
        frame: paragraph.frame))
  }
}
