import Algorithms
import PageModel

/// Recognizes running page numbers, headers and footers.
///
/// Only lines at the page's edges count, outside any table: a page number, words that recur at the
/// same height, or what a browser prints around a page. A bare number is a page number only where it
/// counts the pages, and the heading of a list is never a running head, so that nothing a report says
/// is lost.
struct FurnitureDetector {
  let options: LayoutOptions

  /// The pages with their furniture set apart.
  func settingApart(_ pages: [PageLayout]) -> [PageLayout] {
    let candidates = pages.map(edgeLines)
    let places = Self.places(of: pages)
    let offsets = pageOffsets(of: places, candidates)
    let others = pages.indices.map { index in
      let printed = outermostLines(of: pages[index])
        .filter(BrowserPrint(options: options).matches)
      return Set(
        candidates[index].filter { isPageNumber($0, at: places[index], offsets: offsets) } + printed
      )
    }
    let recurring = besideContent(
      recurringLines(of: candidates, pageCount: pages.count), on: pages, others)
    return pages.indices.map { index in
      let page = pages[index]
      let furniture = others[index].union(candidates[index].filter(recurring.contains))
      return furniture.isEmpty ? page : page.settingApart(furniture.contains)
    }
  }

  /// What counts the pages: their numbers, as long as each stands on a sheet of its own.
  private static func places(of pages: [PageLayout]) -> [Int] {
    var places: [Int] = []
    for (index, page) in pages.enumerated() {
      let step = index == 0 ? 0 : max(1, page.number - pages[index - 1].number)
      places.append((places.last ?? page.number) + step)
    }
    return places
  }

  private func outermostLines(of page: PageLayout) -> [TextLine] {
    [page.blocks.first, page.blocks.last].compactMap { $0.flatMap(Self.line) }
  }

  /// The outermost lines at either edge of the page, outside any table; where the page is printed
  /// sideways, at the edges that are above and below for its reader.
  private func edgeLines(of page: PageLayout) -> [TextLine] {
    let count = options.furniture.lineCount
    let top = page.blocks.prefix(count).compactMap(Self.line).filter { line in
      let band = band(for: line, on: page)
      return line.direction == .horizontal
        ? line.box.y1 <= page.frame.y0 + band : isAtSide(line, of: page, band: band)
    }
    let bottom = page.blocks.suffix(count).compactMap(Self.line).filter { line in
      let band = band(for: line, on: page)
      return line.direction == .horizontal
        ? line.box.y0 >= page.frame.y1 - band : isAtSide(line, of: page, band: band)
    }
    return top + bottom
  }

  private func band(for line: TextLine, on page: PageLayout) -> Double {
    options.furniture.bandShare
      * (line.direction == .horizontal ? page.frame.height : page.frame.width)
  }

  private func isAtSide(_ line: TextLine, of page: PageLayout, band: Double) -> Bool {
    line.box.x1 <= page.frame.x0 + band || line.box.x0 >= page.frame.x1 - band
  }

  private static func line(_ block: PageLayout.Block) -> TextLine? {
    if case .line(let line) = block { line } else { nil }
  }

  // MARK: Page numbers

  /// How far printed numbers run ahead of the pages, and on how many pages each.
  private func pageOffsets(of places: [Int], _ candidates: [[TextLine]]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (place, lines) in zip(places, candidates) {
      let numbers = Set(lines.compactMap { PageNumber.bareValue(of: $0.text) })
      for number in numbers { counts[number - place, default: 0] += 1 }
    }
    return counts
  }

  private func isPageNumber(
    _ line: TextLine, at place: Int, offsets: [Int: Int]
  ) -> Bool {
    guard let value = PageNumber.bareValue(of: line.text) else {
      return PageNumber.matches(line.text)
    }
    return value == place || (offsets[value - place] ?? 0) > 1
  }

  // MARK: Running heads

  /// Lines whose words recur at the same height on half the pages, or on three.
  private func recurringLines(of candidates: [[TextLine]], pageCount: Int) -> Set<TextLine> {
    var groups: [String: [TextLine]] = [:]
    for line in candidates.joined() where !Enumerator.begins(line.text) {
      groups[Self.words(of: line), default: []].append(line)
    }
    var result: Set<TextLine> = []
    for (words, group) in groups where !words.isEmpty {
      let lines = group.sorted { $0.box.midY < $1.box.midY }
      for line in lines {
        let distance = options.furniture.heightInFontSizes * max(line.fontSize, 1)
        var next = lines.partitioningIndex { line.box.midY - $0.box.midY <= distance }
        var found: Set<Int> = []
        while next < lines.count, found.count < options.furniture.fewestPagesOfHead,
          lines[next].box.midY - line.box.midY <= distance
        {
          found.insert(lines[next].page)
          next += 1
        }
        let pages = found.count
        if pages >= options.furniture.fewestPagesOfHead
          || pages == 2 && pageCount <= options.furniture.mostPagesOfShortDocument
        {
          result.insert(line)
        }
      }
    }
    return result
  }

  /// The lines that stand beside other content on half the pages of theirs: where a page has nothing
  /// else, what recurs is what it says.
  private func besideContent(
    _ recurring: Set<TextLine>, on pages: [PageLayout], _ others: [Set<TextLine>]
  ) -> Set<TextLine> {
    var pagesOf: [String: (all: Int, besideContent: Int)] = [:]
    for (page, others) in zip(pages, others) {
      let lines = page.blocks.compactMap(Self.line)
      let hasContent =
        lines.count < page.blocks.count
        || lines.contains { !recurring.contains($0) && !others.contains($0) }
      for words in Set(lines.filter(recurring.contains).map(Self.words)) {
        pagesOf[words, default: (0, 0)].all += 1
        if hasContent { pagesOf[words, default: (0, 0)].besideContent += 1 }
      }
    }
    return recurring.filter { line in
      guard let count = pagesOf[Self.words(of: line)] else { return false }
      return count.besideContent * 2 >= count.all
    }
  }

  /// The words without digits and blanks.
  private static func words(of line: TextLine) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: line.text.unicodeScalars.filter { !$0.isDigit && !$0.isBlank })
    return String(words)
  }
}
