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
    var open: [PlacedLine] = []
    let areas = TextArea.byPageWidth(of: pages, options: options)
    for (index, page) in pages.enumerated() {
      let area = areas[page.frame.width] ?? TextArea(of: [page], options: options)
      for block in page.blocks {
        guard case .line(let line) = block else {
          Self.close(&open, into: &result)
          continue
        }
        let placed = PlacedLine(
          line: line, page: index, origin: page.frame.x0,
          table: page.fragments.firstIndex { Self.stands(line, beside: $0.table.box) })
        if let last = open.last,
          begins(placed, after: last, isFirst: open.count == 1, in: area)
        {
          Self.close(&open, into: &result)
        }
        open.append(placed)
      }
    }
    Self.close(&open, into: &result)
    return result
  }

  /// Whether a line stands left or right of a table, set in the room that the table leaves.
  private static func stands(_ line: TextLine, beside frame: Rect) -> Bool {
    line.box.midY > frame.y0 && line.box.midY < frame.y1
      && (line.box.x1 <= frame.x0 + line.fontSize || line.box.x0 >= frame.x1 - line.fontSize)
  }

  /// A line and the page it stands on.
  private struct PlacedLine {
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

  /// Whether a line begins a paragraph and does not go on with the line above it, the first one of its
  /// own paragraph or a later one.
  private func begins(
    _ placed: PlacedLine, after last: PlacedLine, isFirst: Bool, in area: TextArea
  ) -> Bool {
    let line = placed.line
    let size = max(min(line.fontSize, last.line.fontSize), 1)
    if placed.page == last.page, let table = placed.table, table == last.table {
      return line.box.y0 - last.line.box.y1 > size
        || abs(line.box.x0 - last.line.box.x0) > options.firstLineIndentInFontSizes * size
    }
    if max(line.fontSize, last.line.fontSize) / size > options.paragraphFontSizeRatio {
      return true
    }
    if placed.left > area.left + options.firstLineIndentInFontSizes * size { return true }
    if isShort(last, before: line, isHeading: isFirst && isHeading(last.line), in: area) {
      return true
    }
    if Enumerator.beginsChapter(line.text),
      ProseLine.endsSentence(last.line.text) || isHeading(line) && isShort(placed, in: area)
    {
      return true
    }
    if isCentered(last, in: area), !isCentered(placed, in: area),
      !ProseLine.isProse(last.line, options: options)
    {
      return true
    }
    return placed.page == last.page
      && line.box.midY - last.line.box.midY > options.paragraphLeadingInFontSizes * size
  }

  /// Whether a line is a chapter's heading and nothing else.
  private func isHeading(_ line: TextLine) -> Bool {
    Enumerator.beginsChapter(line.text) && !ProseLine.isProse(line, options: options)
      && !ProseLine.endsSentence(line.text)
  }

  private func isShort(_ placed: PlacedLine, in area: TextArea) -> Bool {
    placed.right < area.right - options.earlyLineEndInFontSizes * max(placed.line.fontSize, 1)
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
        return !area.isKnown || room > options.fullHeadingRoomInFontSizes * size
      }
      return room > needed + options.headingRoomInFontSizes * size
    }
    let room = area.right - placed.right
    return room > options.earlyLineEndInFontSizes * size && room > needed
  }

  /// Whether a line stands in the middle of the text area, away from its edges, and is not merely
  /// indented by the two characters that begin a paragraph.
  private func isCentered(_ placed: PlacedLine, in area: TextArea) -> Bool {
    let size = placed.line.fontSize
    let tolerance = options.centeringToleranceInFontSizes * size
    let indent = placed.left - area.left
    return indent > tolerance && abs(indent - options.usualIndentInFontSizes * size) > tolerance
      && abs(placed.middle - (area.left + area.right) / 2) < tolerance / 2
  }

  private static func close(_ open: inout [PlacedLine], into result: inout [Paragraph]) {
    guard let first = open.first else { return }
    let here = open.filter { $0.page == first.page }
    result.append(
      Paragraph(
        text: WrappedText.joined(open.map(\.line.text)), page: first.line.page,
        frame: Rect.union(of: here.map(\.line.box)) ?? first.line.box, lines: open.map(\.line)))
    open = []
  }
}
