import PageModel

/// Another report that begins behind the first one in the same document: a collection, a scan of several
/// reports, a page with last year's below this year's.
struct FollowingReport: Sendable {
  /// Index of the first paragraph of its title.
  let paragraph: Int
  /// Its title.
  let title: SourceText

  /// Finds the first title below a heading of a section that names another body or year than the report's own;
  /// `nil` where there is none.
  ///
  /// Sections that are counted on below such a line are the report's own: then it is the head of a page.
  init?(
    in paragraphs: [SourceText], behind head: ReportHead, headings: SectionHeadings,
    options: ReportRecognizerOptions
  ) {
    guard head.publisher != nil || head.year != nil else { return nil }
    let reader = TitleReader()
    let ends = paragraphs.indices.filter { reader.mayEndTitle(paragraphs[$0].text) }
    guard !ends.isEmpty else { return nil }
    let texts = paragraphs.map(\.text)
    let finder = TitleFinder(options: options)
    let titles = ends.compactMap { finder.title(endingAt: $0, of: texts) }.filter {
      Self.isOther($0.text, than: head, reader)
    }
    guard !titles.isEmpty else { return nil }
    let numbers = texts.map { headings.heading($0)?.number }
    let first = titles.first { title in
      guard let above = numbers[..<title.first].last(where: { $0 != nil }) ?? nil else {
        return false
      }
      let below = numbers[title.end...].first { $0 != nil } ?? nil
      return below.map { $0 <= above } ?? true
    }
    guard let first else { return nil }
    paragraph = first.first
    title = paragraphs[first.first].with(text: first.text)
  }

  /// What a reader is told of it.
  var finding: Finding {
    Finding(
      .reportFollowing, ["title": "\(title.text)"], page: title.page, frame: title.frame,
      place: title.place)
  }

  private static func isOther(
    _ title: String, than head: ReportHead, _ reader: TitleReader
  ) -> Bool {
    if let year = head.year, let other = reader.year(of: title), other != year { return true }
    guard let publisher = head.publisher, let other = reader.publisher(of: title) else {
      return false
    }
    return !PublisherName.mayBeShort(other, for: publisher)
  }
}
