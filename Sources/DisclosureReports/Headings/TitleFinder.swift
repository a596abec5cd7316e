/// Finds the title of a report among the lines or paragraphs at its beginning.
///
/// Menus, paths through a site, dates and keys of metadata stand above it on web pages. The title is the
/// shortest run of lines that is one: it ends in 报告 or 年报 and names disclosure; a line above belongs to
/// it only where it brings what the run lacks, the body or the year. Of several runs the one counts that
/// says most; of equal ones the one that the document's own description of itself has, else the last, for
/// lists of other reports stand above it.
struct TitleFinder: Sendable {
  /// A title and the paragraphs it took.
  struct Title: Sendable, Hashable {
    /// The lines joined.
    let text: String
    /// Index of its first paragraph.
    let first: Int
    /// Index after its last paragraph.
    let end: Int
    /// The name of the body, where it stands on a line of its own beside the title.
    var bodyName: String?
    /// Other titles of the head that say as much.
    var others: [String] = []
  }

  /// Paragraphs at the document's start among which the title is looked for.
  let maximumParagraphs: Int
  /// Characters a title may have.
  let maximumCharacters: Int

  init(options: ReportRecognizerOptions) {
    maximumParagraphs = options.maximumTitleParagraphs
    maximumCharacters = options.maximumTitleCharacters
  }

  /// The title among the first of `texts`; `nil` where none is found.
  func title(in texts: [String]) -> Title? {
    title(in: texts, lines: texts.prefix(maximumParagraphs).map(HeadLine.init))
  }

  /// The same for texts whose kinds of lines are known.
  ///
  /// `names` are what the document calls itself elsewhere.
  func title(in texts: [String], lines: [HeadLine], names: [String] = []) -> Title? {
    let lines = Array(lines.prefix(maximumParagraphs))
    // A title stands above the first prose.
    let end = lines.firstIndex(where: \.isProse) ?? lines.count
    let all = lines.indices.prefix(end).compactMap { run(endingAt: $0, of: lines) }
    guard let most = all.map(\.rank).max() else { return nil }
    let candidates = all.filter { $0.rank == most }
    let known = Set(names.map(HeadLine.folded))
    let named = candidates.first { run in known.contains(lines[run.range].flatMap(\.scalars)) }
    guard let last = candidates.last else { return nil }
    // The same title printed again is one title; the last one stands above the text.
    let words = lines[(named ?? last).range].flatMap(\.scalars)
    let chosen = candidates.last { lines[$0.range].flatMap(\.scalars) == words } ?? last
    var title = title(chosen, repeated: all, lines, texts)
    title.others = Set(candidates.map { Self.joined(texts[$0.range]) })
      .filter { HeadLine.folded($0) != words }.sorted()
    return title
  }

  /// The title that ends with a text anywhere in a document, where it names a year or a body; `nil` where none does.
  func title(endingAt last: Int, of texts: [String]) -> Title? {
    let start = max(0, last - Self.maximumLines)
    let lines = texts[start...last].map(HeadLine.init)
    guard let run = run(endingAt: last - start, of: lines), run.facts.namesDisclosure,
      !run.facts.isCut, run.facts.year != nil || run.facts.publisher != nil
    else { return nil }
    let range = run.range.lowerBound + start..<last + 1
    return Title(text: Self.joined(texts[range]), first: range.lowerBound, end: range.upperBound)
  }

  /// Lines a title may have.
  private static let maximumLines = 4

  /// A run of lines that is a title.
  private struct Run {
    let range: Range<Int>
    let facts: TitleFacts

    /// What it says counts: disclosure most, then the year, then the body.
    var rank: Int {
      guard !facts.isCut else { return 0 }
      return (facts.namesDisclosure ? 4 : 0) + (facts.year != nil ? 2 : 0)
        + (facts.publisher != nil ? 1 : 0)
    }
  }

  /// The title of a run; where the document has the same title without the name above it, that name is a
  /// line of its own.
  private func title(
    _ run: Run, repeated all: [Run], _ lines: [HeadLine], _ texts: [String]
  ) -> Title {
    let first = run.range.lowerBound
    if run.range.count > 1, lines[first].isBodyName {
      let below = (first + 1)..<run.range.upperBound
      let words = lines[below].flatMap(\.scalars)
      if all.contains(where: { lines[$0.range].flatMap(\.scalars) == words }) {
        return Title(
          text: Self.joined(texts[below]), first: below.lowerBound, end: below.upperBound,
          bodyName: texts[first])
      }
    }
    return Title(text: Self.joined(texts[run.range]), first: first, end: run.range.upperBound)
  }

  private static func joined(_ lines: ArraySlice<String>) -> String {
    lines.reduce("") { TextJoin.joined($0, $1) }
  }

  /// The shortest title that ends at a line, with the lines above it that bring what it lacks.
  private func run(endingAt last: Int, of lines: [HeadLine]) -> Run? {
    var scalars: [Unicode.Scalar] = []
    var best: Run?
    for first in stride(from: last, through: max(0, last - Self.maximumLines + 1), by: -1) {
      let line = lines[first]
      guard !line.hasSentencePunctuation, !line.isLetterhead, !line.isOfSite else { break }
      scalars = line.scalars + scalars
      guard scalars.count <= maximumCharacters else { break }
      let facts = TitleFacts(scalars)
      guard facts.endsAsTitle else {
        // The last characters of a title may stand alone on its last line.
        if best == nil, first == last, scalars.count > Self.longestTail { break }
        continue
      }
      let run = Run(range: first..<last + 1, facts: facts)
      if best.map({ run.rank > $0.rank || $0.facts.isOpen && !facts.isOpen }) ?? true { best = run }
      guard first > 0,
        lacks(run, above: lines[first - 1], beyond: first > 1 ? lines[first - 2] : nil)
      else { break }
    }
    return best
  }

  /// Characters of a last line that is no title by itself: 告, 年度报告.
  private static let longestTail = 12

  /// Whether the line above a run may belong to it, since the run lacks what that line has; `beyond` is the
  /// line above that one.
  private func lacks(_ run: Run, above: HeadLine, beyond: HeadLine?) -> Bool {
    guard !above.isOfSite, !above.hasSentencePunctuation else { return false }
    // A whole title above is another one.
    let other = TitleFacts(above.scalars)
    guard !other.endsAsTitle || !other.namesDisclosure else { return false }
    let facts = run.facts
    if !facts.namesDisclosure || facts.isCut { return true }
    if facts.year == nil, ReportDate.year(in: above.scalars) != nil { return true }
    if facts.publisher == nil {
      // A list of bodies is a menu.
      let isListed = above.isBodyName && beyond.map { $0.isBodyName && above.hasPlace } ?? false
      return above.isBodyName && !isListed || facts.year == nil && above.isSolid
    }
    // 和社会保障局2023年… is the end of a name whose beginning stands above; 县 alone may stand there too.
    return facts.isOpen && above.hasPlace
      && (above.isBodyName && above.endsAsPlace || above.isSolid && !above.endsAsName)
  }
}

/// What a run of lines says as a title.
private struct TitleFacts {
  let endsAsTitle: Bool
  let namesDisclosure: Bool
  let year: Int?
  let publisher: String?
  /// Whether the publisher lacks the place that full names begin with.
  let isOpen: Bool
  /// Whether the first character shows that the title begins above: 年政府信息公开….
  let isCut: Bool

  init(_ scalars: [Unicode.Scalar]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = String(view)
    let reader = TitleReader()
    endsAsTitle = reader.endsAsTitle(text)
    namesDisclosure = reader.namesDisclosure(text)
    year = reader.year(of: text)
    publisher = endsAsTitle ? reader.publisher(of: text) : nil
    isOpen = publisher.map { !HeadLine($0).hasPlace } ?? false
    isCut = scalars.first == DateWords.year
  }
}
