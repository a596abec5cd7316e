import PageModel

/// Cuts the paragraphs into preamble, sections and closing.
struct SectionReader: Sendable {
  /// What the paragraphs say.
  struct Reading: Sendable {
    var preamble: [SourceText] = []
    var sections: [ReportSection] = []
    var closing: [String] = []
    /// What stands after the closing: names of attachments, what a web page prints below its article.
    var behind: [SourceText] = []
    /// The paragraphs of preamble and sections with their places.
    var narrative: [NarrativePart] = []
    var findings: [Finding] = []
  }

  private struct OpenSection {
    let number: Int
    let printedNumber: Int
    let heading: String
    var body: [SourceText] = []
  }

  private let form: ReportForm?
  private let paragraphs: [SourceText]
  private let headings: SectionHeadings
  private let options: ReportRecognizerOptions

  /// Makes a reader of the sections of a form among the paragraphs after the title; without one sections
  /// have headings of their own.
  init(form: ReportForm?, paragraphs: [SourceText], options: ReportRecognizerOptions) {
    self.paragraphs = paragraphs
    self.form = form
    headings = SectionHeadings(
      forms: form.map { [$0] } ?? [], options: options, in: paragraphs.map(\.text))
    self.options = options
  }

  /// Cuts the paragraphs after the title.
  func reading(publisher: String?) -> Reading {
    var result = Reading()
    var open: OpenSection?
    var done: [OpenSection] = []
    for paragraph in paragraphs {
      // The label of a group of rows is no heading of the report's own.
      if headings.areFree, paragraph.isCell { continue }
      guard let heading = headings.heading(paragraph.text),
        accepts(heading, after: open, done)
      else {
        if open == nil { result.preamble.append(paragraph) } else { open?.body.append(paragraph) }
        continue
      }
      if heading.number == 1, let contents = open {
        result.preamble += contents.body
        done = []
      } else if let open {
        done.append(open)
      }
      noteNumber(heading, paragraph, in: &result)
      open = OpenSection(
        number: heading.number, printedNumber: heading.printedNumber, heading: paragraph.text)
    }
    if var last = open {
      let closing = ClosingReader(options: options).takeClosing(
        from: &last.body, publisher: publisher)
      result.closing = closing.lines
      result.behind = closing.behind
      done.append(last)
    }
    result.sections = done.sorted { $0.number < $1.number }.map {
      ReportSection(number: $0.number, heading: $0.heading, paragraphs: $0.body.map(\.text))
    }
    result.narrative = [NarrativePart(heading: "", paragraphs: result.preamble)]
    result.narrative += done.map { NarrativePart(heading: $0.heading, paragraphs: $0.body) }
    for heading in form?.headings ?? []
    where !done.contains(where: { $0.number == heading.number }) {
      result.findings.append(
        Finding(.sectionAbsent, ["heading": "\(heading.label)"]))
    }
    return result
  }

  private func accepts(
    _ heading: SectionHeadings.Heading, after open: OpenSection?, _ done: [OpenSection]
  ) -> Bool {
    let number = heading.number
    guard let open else { return !headings.areFree || number == 1 }
    // A list of contents names all sections before the first one begins.
    if number == 1 { return isContents(open, done) }
    // Headings of the report's own count on; the numbers of a list begin anew.
    if headings.areFree {
      return (open.number + 1...open.number + Self.mostSkippedNumbers + 1).contains(number)
    }
    // Sections that changed places count on as printed.
    let isNew = number != open.number && !done.contains { $0.number == number }
    return number > open.number || isNew && heading.printedNumber > open.printedNumber
  }

  /// Whether the sections so far are a list of contents: none has a text, but for the preamble behind the
  /// last one.
  private func isContents(_ open: OpenSection, _ done: [OpenSection]) -> Bool {
    done.allSatisfy { $0.body.isEmpty }
      && (open.body.isEmpty || done.count >= Self.fewestContents)
  }

  /// Entries of a list of contents behind which a preamble may stand.
  private static let fewestContents = 3

  /// Numbers that may be missing between two headings of a report's own.
  private static let mostSkippedNumbers = 1

  private func noteNumber(
    _ heading: SectionHeadings.Heading, _ paragraph: SourceText, in result: inout Reading
  ) {
    guard heading.number != heading.printedNumber,
      let label = form?.headings.first(where: { $0.number == heading.number })?.label
    else { return }
    result.findings.append(
      Finding(
        .sectionNumber, ["heading": "\(label)", "printed": "\(paragraph.text)"],
        page: paragraph.page,
        frame: paragraph.frame))
  }
}
