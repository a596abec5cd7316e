import PageModel

/// The left and right edge of the text of a document's pages, between which its lines are set.
///
/// Measured from the left edge of each page, so that pages of one width share it.
struct TextArea {
  /// Where lines that go on begin.
  let left: Double
  /// Where full lines end.
  let right: Double
  /// Where full headings end: as far, or where no line tells it, as far from the page's right edge as
  /// lines begin from its left one.
  let headingRight: Double
  /// Whether lines that go on tell the right edge.
  let isKnown: Bool

  /// The area of pages of one width.
  ///
  /// Lines of prose that go on below them tell it best, since a line is broken only where it is full.
  /// A page of headings and short answers has too few of them: then the longest line of prose counts,
  /// and without any prose the longest line or table.
  init(of pages: [PageLayout], options: LayoutOptions) {
    var all: [Edges] = []
    var prose: [Edges] = []
    var upper: [Edges] = []
    var lower: [Edges] = []
    for page in pages {
      var last: (line: TextLine, edges: Edges)?
      for block in page.blocks {
        guard case .line(let source) = block else {
          last = nil
          continue
        }
        let line = source.inSizeOfItsIdeographs
        let edges = Edges(line, on: page)
        all.append(edges)
        if ProseLine.isProse(line, options: options) { prose.append(edges) }
        if let last, ProseLine.goesOn(last.line, in: line, options: options) {
          upper.append(last.edges)
          lower.append(edges)
        }
        last = (line, edges)
      }
    }
    let fewest = options.paragraphs.fewestLinesOfEdge
    let size = all.map(\.fontSize).sorted().dropFirst(all.count / 2).first ?? 1
    let leftmost =
      Self.shared(all.map(\.left), within: size, by: fewest) ?? all.map(\.left).min() ?? 0
    left =
      Self.shared(lower.map(\.left), within: size, by: fewest)
      ?? min(leftmost, lower.map(\.left).min() ?? .infinity)
    isKnown = !upper.isEmpty
    if let shared = Self.shared(upper.map { -$0.right }, within: size, by: fewest) {
      right = -shared
      headingRight = right
    } else if !upper.isEmpty {
      right = prose.map(\.right).max() ?? 0
      headingRight = right
    } else {
      let tables = pages.flatMap { page in
        page.fragments.map { $0.table.box.x1 - page.frame.x0 }
      }
      right = max(all.map(\.right).max() ?? 0, tables.max() ?? 0)
      headingRight = max(right, (pages.first?.frame.width ?? 0) - leftmost)
    }
  }

  /// The areas of a document's pages, by their width.
  static func byPageWidth(
    of pages: [PageLayout], options: LayoutOptions
  ) -> [Double: TextArea] {
    Dictionary(grouping: pages, by: \.frame.width).mapValues {
      TextArea(of: $0, options: options)
    }
  }

  /// Where a line begins and ends, from its page's left edge.
  private struct Edges {
    let left: Double
    let right: Double
    let fontSize: Double

    init(_ line: TextLine, on page: PageLayout) {
      left = line.box.x0 - page.frame.x0
      right = line.box.x1 - page.frame.x0
      fontSize = line.fontSize
    }
  }

  /// The least place that enough of the values share; `nil` where there is none.
  private static func shared(
    _ values: [Double], within distance: Double, by fewest: Int
  ) -> Double? {
    let ascending = values.sorted()
    return ascending.indices.first { index in
      index + fewest <= ascending.count
        && ascending[index + fewest - 1] - ascending[index] <= distance
    }.map { ascending[$0] }
  }
}

extension TextLine {
  /// Condensed ideographs are two thirds as wide as high, and no narrower than this.
  private static let mostCondensed = 1.6

  /// The line with its ideographs' width as font size where the file names a much larger one: an
  /// ideograph is as wide as its type is high, and browsers scale fonts of their own by any factor.
  var inSizeOfItsIdeographs: TextLine {
    guard direction == .horizontal else { return self }
    var (wide, narrow) = (0, 0)
    for scalar in text.unicodeScalars {
      if CharacterClass(scalar).isWide {
        wide += 1
      } else if !scalar.isBlank {
        narrow += 1
      }
    }
    guard wide > narrow else { return self }
    let width = box.width / (Double(wide) + Double(narrow) / 2)
    guard fontSize > width * Self.mostCondensed else { return self }
    return TextLine(
      words: words, text: text, box: box, fontSize: width, page: page, direction: direction)
  }
}

/// What the words of a line say of the line below it.
enum ProseLine {
  /// Whether the line is a sentence or part of one: it has marks that only sentences have, or as many
  /// Latin words as they have.
  static func isProse(_ line: TextLine, options: LayoutOptions) -> Bool {
    line.words.count >= options.regions.proseWordCount
      || line.text.unicodeScalars.contains(where: marks.contains)
  }

  /// Whether a sentence has come to its end with the text.
  static func endsSentence(_ text: String) -> Bool {
    text.unicodeScalars.last.map(sentenceEnds.contains) ?? false
  }

  /// Whether a line of prose surely goes on in the line below it: a sentence that has not ended, and
  /// below it a line that neither counts anything nor is indented.
  static func goesOn(_ upper: TextLine, in lower: TextLine, options: LayoutOptions) -> Bool {
    let size = max(min(upper.fontSize, lower.fontSize), 1)
    return isProse(upper, options: options) && !endsSentence(upper.text)
      && !Enumerator.begins(lower.text)
      && max(upper.fontSize, lower.fontSize) <= size * options.paragraphs.fontSizeRatio
      && lower.box.x0 < upper.box.x0 + options.paragraphs.firstLineIndentInFontSizes * size
      && lower.box.midY > upper.box.midY
      && lower.box.midY - upper.box.midY <= options.paragraphs.leadingInFontSizes * size
  }

  /// The width of what stands together at the beginning of a line, in points: a word of Latin letters
  /// or digits, or one ideograph, with the brackets before it and the punctuation behind it.
  static func firstUnitWidth(of line: TextLine) -> Double {
    guard let word = line.words.first else { return 0 }
    let scalars = Array(word.text.unicodeScalars)
    let wide = scalars.count { CharacterClass($0).isWide }
    let narrow = scalars.count - wide
    let narrowWidth =
      narrow == 0
      ? 0
      : max(0, min(word.box.width - Double(wide) * line.fontSize, Double(narrow) * line.fontSize))
        / Double(narrow)
    var width = 0.0
    var index = 0
    func take(while condition: (Unicode.Scalar) -> Bool) {
      while index < scalars.count, condition(scalars[index]) {
        width += CharacterClass(scalars[index]).isWide ? line.fontSize : narrowWidth
        index += 1
      }
    }
    take(while: openings.contains)
    let start = index
    take { !CharacterClass($0).isWide }
    if index == start, index < scalars.count {
      width += line.fontSize
      index += 1
    }
    take(while: closings.contains)
    return width
  }

  private static let marks: ScalarSet = ["，", "。", "；", ","]
  /// Marks after which a line that begins with 二、 is a heading and not the rest of a sentence.
  private static let sentenceEnds: ScalarSet = ["。", "！", "？", "；", "：", ".", "”", "）"]
  private static let openings: ScalarSet = [
    "（", "(", "《", "“", "‘", "【", "〔", "[", "「", "『",
  ]
  private static let closings: ScalarSet = [
    "）", ")", "》", "”", "’", "】", "〕", "]", "」", "』", "，", "。", "、", "；", "：", "！", "？", ",", ".",
    ";",
    ":", "!", "?", "%", "％",
  ]
}
