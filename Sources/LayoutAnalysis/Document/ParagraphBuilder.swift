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
    var open: [TextLine] = []
    let blocks = TextBlockEdges.byPageWidth(of: pages)
    for page in pages {
      let edges = blocks[page.frame.width] ?? TextBlockEdges(of: page.lines)
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

  private func begins(
    _ line: TextLine, after last: TextLine, edges: TextBlockEdges
  ) -> Bool {
    let size = max(min(line.fontSize, last.fontSize), 1)
    if max(line.fontSize, last.fontSize) / size > options.paragraphFontSizeRatio { return true }
    if last.box.x1 < edges.right - options.earlyLineEndInFontSizes * size { return true }
    if Enumerator.beginsChapter(line.text), let end = last.text.unicodeScalars.last,
      Self.sentenceEnds.contains(end)
    {
      return true
    }
    if line.box.x0 > edges.left + options.firstLineIndentInFontSizes * size { return true }
    return line.page == last.page
      && line.box.midY - last.box.midY > options.paragraphLeadingInFontSizes * size
  }

  /// Marks after which a line that begins with 二、 is a heading and not the rest of a sentence.
  private static let sentenceEnds: Set<Unicode.Scalar> = ["。", "！", "？", "；", "：", ".", "”", "）"]

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

/// Left and right edge of the text block of a document's pages.
struct TextBlockEdges {
  let left: Double
  let right: Double

  /// The outermost edges that three lines share, so that a stray line does not move them; the
  /// outermost ones of all in a short text.
  init(of lines: [TextLine]) {
    let size = lines.map(\.fontSize).sorted().dropFirst(lines.count / 2).first ?? 1
    left = Self.shared(lines.map(\.box.x0).sorted(), within: size)
    right = -Self.shared(lines.map { -$0.box.x1 }.sorted(), within: size)
  }

  /// The edges of each page width: pages of one width share their text block.
  static func byPageWidth(of pages: [PageLayout]) -> [Double: TextBlockEdges] {
    Dictionary(grouping: pages, by: \.frame.width).mapValues {
      TextBlockEdges(of: $0.flatMap(\.lines))
    }
  }

  private static func shared(_ ascending: [Double], within distance: Double) -> Double {
    let support = 3
    for (index, value) in ascending.enumerated() where index + support <= ascending.count {
      if ascending[index + support - 1] - value <= distance { return value }
    }
    return ascending.first ?? 0
  }
}
