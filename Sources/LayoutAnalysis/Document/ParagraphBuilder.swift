import PageModel

/// A paragraph: lines joined.
public struct Paragraph: Sendable, Hashable {
  /// Its text, lines joined: CJK solid, Latin words parted by a blank.
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
    var open: [TextLine] = []
    for page in pages {
      let edges = Self.textEdges(of: page.lines)
      for block in page.blocks {
        guard case .line(let line) = block else {
          Self.close(&open, into: &result)
          continue
        }
        if let last = open.last, begins(line, after: last, edges: edges) {
          Self.close(&open, into: &result)
        }
        open.append(line)
      }
    }
    Self.close(&open, into: &result)
    return result
  }

  /// Left and right edge of the text block: the edges that most text reaches.
  private static func textEdges(of lines: [TextLine]) -> (left: Double, right: Double) {
    guard let left = lines.map(\.box.x0).min(), let right = lines.map(\.box.x1).max() else {
      return (0, 0)
    }
    return (left, right)
  }

  private func begins(
    _ line: TextLine, after last: TextLine, edges: (left: Double, right: Double)
  ) -> Bool {
    let size = max(min(line.fontSize, last.fontSize), 1)
    if max(line.fontSize, last.fontSize) / size > options.paragraphFontSizeRatio { return true }
    // On another page the last line's own page decides how far it could have run; the text block is
    // the same, so this page's right edge serves.
    if last.box.x1 < edges.right - options.earlyLineEndInFontSizes * size { return true }
    if line.box.x0 > edges.left + options.firstLineIndentInFontSizes * size { return true }
    return line.page == last.page
      && line.box.midY - last.box.midY > options.paragraphLeadingInFontSizes * size
  }

  private static func close(_ open: inout [TextLine], into result: inout [Paragraph]) {
    guard let first = open.first else { return }
    let here = open.filter { $0.page == first.page }
    result.append(
      Paragraph(
        text: WrappedText.joined(open.map(\.text)), page: first.page,
        frame: Rect.union(of: here.map(\.box)) ?? first.box, lines: open))
    open = []
  }
}
