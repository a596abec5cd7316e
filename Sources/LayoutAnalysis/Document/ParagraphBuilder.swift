import PageModel

/// A paragraph: lines joined.
public struct Paragraph: Sendable, Hashable {
  /// Its text, lines joined: CJK solid, Latin words separated by a blank.
  public let text: String
  /// The page on which it begins, from 1.
  public let page: Int
  /// Its box on that page, in points.
  public let frame: Rect
  /// Its lines; they may stand on several pages.
  public let lines: [TextLine]
}

/// Joins lines to paragraphs.
struct ParagraphBuilder {
  let options: LayoutOptions

  /// The paragraphs of a document's pages, across page breaks; a table ends a paragraph.
  func paragraphs(of pages: [PageLayout]) -> [Paragraph] {
    var result: [Paragraph] = []
    var open: OpenParagraph?
    let areas = TextArea.byPageWidth(of: pages, options: options)
    for (index, page) in pages.enumerated() {
      let area = areas[page.frame.width] ?? TextArea(of: [page], options: options)
      let tables = page.fragments.map(\.table.box)
      let tree = BoxTree(tables)
      for block in page.blocks {
        guard case .line(let line) = block else {
          if let done = open.take() { result.append(done.paragraph) }
          continue
        }
        let placed = PlacedLine(
          source: line, line: line.inSizeOfItsIdeographs, page: index, origin: page.frame.x0,
          table: tree.indices(touching: line.box.middleAcrossThePage)
            .first { Self.stands(line, beside: tables[$0]) })
        let goesOn = open.map { !begins(placed, after: $0, in: area) } ?? false
        if goesOn {
          open?.append(placed, isTitle: isTitle(placed.line))
        } else {
          if let done = open.take() { result.append(done.paragraph) }
          open = OpenParagraph(placed, isTitle: isTitle(placed.line))
        }
      }
    }
    if let done = open.take() { result.append(done.paragraph) }
    return result
  }

  /// Whether a line stands left or right of a table, set in the room that the table leaves.
  private static func stands(_ line: TextLine, beside frame: Rect) -> Bool {
    line.box.midY > frame.y0 && line.box.midY < frame.y1
      && (line.box.x1 <= frame.x0 + line.fontSize || line.box.x0 >= frame.x1 - line.fontSize)
  }

  /// A line and the page it stands on.
  private struct PlacedLine {
    let source: TextLine
    /// The line with the size its ideographs show.
    let line: TextLine
    /// Index of the page; two pages printed on one sheet have two.
    let page: Int
    /// The page's left edge.
    let origin: Double
    /// The table of the page that it stands beside.
    let table: Int?

    var left: Double { line.box.x0 - origin }
    var right: Double { line.box.x1 - origin }
    var middle: Double { line.box.midX - origin }
  }

  /// A paragraph that may go on.
  private struct OpenParagraph {
    private var lines: [TextLine]
    private(set) var last: PlacedLine
    /// Whether its lines so far are the heading of a chapter.
    private(set) var isHeading: Bool
    /// Index of the page on which it begins.
    private let page: Int
    private var frame: Rect

    init(_ first: PlacedLine, isTitle: Bool) {
      lines = [first.source]
      last = first
      isHeading = isTitle && Enumerator.beginsChapter(first.line.text)
      page = first.page
      frame = first.source.box
    }

    mutating func append(_ line: PlacedLine, isTitle: Bool) {
      lines.append(line.source)
      last = line
      isHeading = isHeading && isTitle
      if line.page == page { frame = frame.union(line.source.box) }
    }

    var paragraph: Paragraph {
      Paragraph(
        text: WrappedText.joined(lines.map(\.text)), page: lines[0].page, frame: frame, lines: lines
      )
    }
  }

  /// Whether a line begins a paragraph and does not go on with the line above it, which may be the end
  /// of a chapter's heading.
  private func begins(
    _ placed: PlacedLine, after paragraph: OpenParagraph, in area: TextArea
  ) -> Bool {
    let line = placed.line
    let last = paragraph.last
    let size = max(min(line.fontSize, last.line.fontSize), 1)
    if placed.page == last.page, let table = placed.table, table == last.table {
      return line.box.y0 - last.line.box.y1 > size
        || abs(line.box.x0 - last.line.box.x0) > options.paragraphs.firstLineIndentInFontSizes
          * size
    }
    let sizes = (placed.source.fontSize, last.source.fontSize)
    if max(sizes.0, sizes.1) > max(min(sizes.0, sizes.1), 1) * options.paragraphs.fontSizeRatio {
      return true
    }
    if goesOnCentered(last, in: placed, size: size, area: area) { return false }
    // A date or a name at the right edge does not go on at the left one.
    if last.left - placed.left > options.paragraphs.deepestIndentInFontSizes * size { return true }
    if placed.left > area.left + options.paragraphs.firstLineIndentInFontSizes * size {
      return true
    }
    if isShort(last, before: line, isHeading: paragraph.isHeading, in: area) {
      return true
    }
    if Enumerator.beginsChapter(line.text),
      ProseLine.endsSentence(last.line.text) || isTitle(line) && isShort(placed, in: area)
    {
      return true
    }
    if isCentered(last, in: area), !isCentered(placed, in: area),
      !ProseLine.isProse(last.line, options: options)
    {
      return true
    }
    return placed.page == last.page
      && line.box.midY - last.line.box.midY > options.paragraphs.leadingInFontSizes * size
  }

  /// Whether a line is no part of a sentence, as those of headings are.
  private func isTitle(_ line: TextLine) -> Bool {
    !ProseLine.isProse(line, options: options)
      && !ProseLine.endsSentence(line.text)
  }

  private func isShort(_ placed: PlacedLine, in area: TextArea) -> Bool {
    placed.right < area.right - options.paragraphs.earlyLineEndInFontSizes
      * max(placed.line.fontSize, 1)
  }

  /// Whether a line ends so early that what begins the next one would have found room on it. Lines of
  /// prose are stretched and may end a little early; headings are not.
  private func isShort(
    _ placed: PlacedLine, before next: TextLine, isHeading: Bool, in area: TextArea
  ) -> Bool {
    let size = max(min(placed.line.fontSize, next.fontSize), 1)
    let needed = ProseLine.firstUnitWidth(of: next)
    if isHeading {
      let room = area.headingRight - placed.right
      // A heading ends without a full stop: a sentence below it is an answer, 无。, unless the heading
      // is a sentence itself, broken where its line is full.
      if ProseLine.endsSentence(next.text) {
        return !area.isKnown || room > options.paragraphs.fullHeadingRoomInFontSizes * size
      }
      return room > needed + options.paragraphs.headingRoomInFontSizes * size
    }
    let room = area.right - placed.right
    return room > options.paragraphs.earlyLineEndInFontSizes * size && room > needed
  }

  /// Whether a title's full line goes on in the line below it, both in the middle of the text area.
  private func goesOnCentered(
    _ last: PlacedLine, in placed: PlacedLine, size: Double, area: TextArea
  ) -> Bool {
    let tolerance = options.spans.centeringToleranceInFontSizes * size
    let middle = (area.left + area.headingRight) / 2
    let room = area.headingRight - area.left - last.line.box.width
    return [last, placed].allSatisfy {
      abs($0.middle - middle) < tolerance && !ProseLine.isProse($0.line, options: options)
        && !Enumerator.begins($0.line.text)
    } && placed.left > area.left + tolerance && placed.page == last.page
      && abs(last.line.fontSize - placed.line.fontSize) < tolerance
      && room < ProseLine.firstUnitWidth(of: placed.line) + options.paragraphs
        .headingRoomInFontSizes * size
  }

  /// Whether a line stands in the middle of the text area, away from its edges, and is not merely
  /// indented by the two characters that begin a paragraph.
  private func isCentered(_ placed: PlacedLine, in area: TextArea) -> Bool {
    let size = placed.line.fontSize
    let tolerance = options.spans.centeringToleranceInFontSizes * size
    let indent = placed.left - area.left
    return indent > tolerance
      && abs(indent - options.paragraphs.usualIndentInFontSizes * size) > tolerance
      && abs(placed.middle - (area.left + area.right) / 2) < tolerance / 2
  }
}

extension Rect {
  /// A line through its middle, from edge to edge of whatever page.
  fileprivate var middleAcrossThePage: Rect {
    Rect(x0: -.infinity, y0: midY, x1: .infinity, y1: midY)
  }
}
