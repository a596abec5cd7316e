import PageModel

/// What stands before the first section: title, publisher, preamble, and the site's lines around them.
struct ReportHead: Sendable {
  /// The title; `nil` where none was found.
  var title: String?
  /// The page of the title's first line; `nil` where no line has it, or the document has no pages.
  var titlePage: Int?
  /// The body that reports; `nil` where nobody says.
  var publisher: String?
  /// The year the title names.
  var year: Int?
  /// The paragraphs after the title, those of the site left out.
  var paragraphs: [SourceText]
  /// Paragraphs that belong to no part of the report.
  var unread: [SourceText] = []
  /// Where title and publisher come from, if not from the title's own lines, and what is missing.
  var findings: [Finding] = []
}

/// Reads the head of a document.
struct HeadReader: Sendable {
  private let options: ReportRecognizerOptions
  private let titles = TitleReader()

  init(options: ReportRecognizerOptions) {
    self.options = options
  }

  /// The head of a document.
  ///
  /// A block of metadata among the paragraphs, or what the document says of itself outside its text, serves where the text has no title, or the title no publisher.
  func head(
    of material: ReportMaterial, headings: SectionHeadings
  ) -> ReportHead {
    let all = material.paragraphs
    let count = all.prefix { headings.heading($0.text) == nil }.count
    let before = all[..<count]
    let lines = before.map { HeadLine($0.text) }
    let metadata = MetadataBlock(lines: lines, outside: material.metadata)
    let title = TitleFinder(options: options).title(
      in: before.map(\.text), lines: lines,
      names: metadata.titles.compactMap { titles.title(inName: $0.text) })
    let start = title.map { bodyStart(after: $0, of: lines) } ?? 0
    let own = title.map { $0.first..<$0.end } ?? 0..<0
    let preamble = before.indices.filter { $0 >= start && !lines[$0].isOfSite }
    var head = ReportHead(
      title: title.map { titles.withoutMarks($0.text) },
      titlePage: title.flatMap { before[$0.first].page },
      paragraphs: preamble.map { all[$0] } + all[count...])
    head.unread = before.indices.filter { !own.contains($0) && ($0 < start || lines[$0].isOfSite) }
      .map { all[$0] }
    if title == nil { takeTitle(from: metadata, into: &head) }
    if let title, !title.others.isEmpty {
      head.findings.append(
        Finding(
          .titleAmbiguous,
          ["titles": .list(title.others.prefix(Self.mostOthers), .semicolon)]))
    }
    head.year = head.title.flatMap(titles.year)
    head.publisher = title?.bodyName ?? head.title.flatMap(titles.publisher)
    if head.publisher == nil {
      takePublisher(from: metadata, beside: title, of: lines, before, into: &head)
    }
    let isRecognized = head.titlePage.map(material.recognizedPages.contains) ?? false
    return isRecognized ? RecognizedName().settled(head) : head
  }

  /// The index after the last line that belongs to the head: sites print the title again above the text.
  private func bodyStart(after title: TitleFinder.Title, of lines: [HeadLine]) -> Int {
    let words = HeadLine.folded(title.text)
    var start = title.end
    for index in lines.indices where index >= title.end {
      if lines[index].isProse { break }
      let isAgain = (max(title.end, index - Self.mostTitleLines + 1)...index).contains { first in
        lines[first...index].flatMap(\.scalars) == words
      }
      if isAgain { start = index + 1 }
    }
    return start
  }

  /// Titles that a message names.
  private static let mostOthers = 8

  /// Lines over which a title may be printed again.
  private static let mostTitleLines = 3

  // MARK: What the metadata says

  private func takeTitle(from metadata: MetadataBlock, into head: inout ReportHead) {
    for value in metadata.titles {
      guard let title = titles.title(inName: value.text) else { continue }
      head.title = title
      head.findings.append(
        Finding(.titleFromMetadata, ["source": value.source, "title": "\(title)"]))
      return
    }
  }

  private func takePublisher(
    from metadata: MetadataBlock, beside title: TitleFinder.Title?, of lines: [HeadLine],
    _ paragraphs: ArraySlice<SourceText>, into head: inout ReportHead
  ) {
    if let title {
      let near = lines.indices.filter { index in
        index >= title.first - Self.publisherReach && index < title.end + Self.publisherReach
          && lines[index].isBodyName
      }
      let names = Set(near.map { paragraphs[$0].text })
      // Two names beside a title: nobody can tell whose report it is.
      if names.count == 1, let name = names.first {
        head.publisher = name
        head.findings.append(
          Finding(.publisherBesideTitle, ["name": "\(name)"]))
        return
      }
    }
    if head.title != nil, let value = metadata.publishers.first {
      head.publisher = value.text
      head.findings.append(
        Finding(
          .publisherFromMetadata, ["source": value.source, "name": "\(value.text)"]))
    }
  }

  /// Lines above and below a title among which the publisher's may be.
  private static let publisherReach = 3
}
