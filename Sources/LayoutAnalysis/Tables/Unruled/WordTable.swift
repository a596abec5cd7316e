import PageModel

/// What tells a table of words from prose in columns, lists and indexes.
package struct WordTableOptions: Sendable, Hashable {
  /// Fewer values than this share of the cells beside the stub, and words must tell.
  package var mostValueShare = 0.5
  /// So many rows share their edges.
  package var fewestRows = 3
  /// So many columns are no list of terms; fewer need a rule under their heads, or heads in bold type.
  package var fewestBareColumns = 3
  /// … and the cells of so few have no more words than this by and large: names and terms. Lines of verse set
  /// in three columns have four.
  package var mostWordsOfBareCells = 2.5
  /// This share of a column's cells begins, ends or is centered on one x …
  package var alignedShare = 0.9
  /// … within this distance, in font sizes.
  package var alignmentInFontSizes = 0.2
  /// This share of the cells holds text.
  package var leastFill = 0.75
  /// Cells of prose in columns have more words.
  package var mostWords = 6.0
  /// One row in so many may read on from the one above it: in columns of prose most do.
  package var mostRowsReadOn = 5
  /// Where this share of the labels begins with a small letter they may be a column of small words …
  package var smallLabelShare = 0.8
  /// … of no more words than this each, by and large.
  package var mostWordsOfSmallLabels = 3
  /// The share of the lines of a column that had no room for the next word, as nearly all of prose had.
  package var mostFullShare = 0.75
  /// This share of the lines of prose holds a mark that parts sentences.
  package var punctuatedShare = 0.15
  /// This share of the entries of an index stands in alphabetical order, column after column.
  package var sortedShare = 0.9
  /// Where so many of them end with a comma and numbers, they name pages.
  package var entriesWithPagesShare = 0.4
  /// … and where so many do and stand in that order, it is surely an index.
  package var pagesOfIndexShare = 0.7
  /// How much a table of words counts beside one of values.
  package var weight = 0.75

  package init() {}
}

/// How far the cells of a body stand as those of a table of words.
///
/// A typesetter sets words that belong to one row on one line, each at the left edge of its column. Prose in
/// columns breaks where the measure is full and reads on below; an index runs down its columns in order.
struct WordTable {
  let options: WordTableOptions
  let text: TextGrid
  let table: Table
  /// The usual gap between two words, in font sizes.
  let wordGap: Double

  /// The share of columns that are aligned; 0 where anything speaks against a table.
  var evidence: Double {
    let body = table.cells.filter { $0.rows.lowerBound >= text.headerRows && !$0.text.isEmpty }
    let rows = Set(body.map(\.rows.lowerBound)).count
    let hasHeads = text.headerRows > 0
    let words = Double(body.reduce(0) { $0 + Self.wordCount($1.text) })
    let isBare = !hasHeads && text.fullRules == 0 && table.columnCount <= options.fewestBareColumns
    let mostWords = isBare ? options.mostWordsOfBareCells : options.mostWords
    guard rows >= options.fewestRows,
      table.columnCount >= options.fewestBareColumns || hasHeads,
      Double(body.count) >= options.leastFill * Double(rows * table.columnCount),
      words <= mostWords * Double(body.count),
      !readsOn(body), !isForm(body), !isIndex(body), !areBlocks(body)
    else { return 0 }
    let columns = (0..<table.columnCount).map { column in
      body.filter { $0.columns == column..<(column + 1) }
    }
    guard !isPunctuated(body) || !columns.contains(where: { isProse($0) && !isShort($0) }) else {
      return 0
    }
    let aligned = columns.count(where: isAligned)
    return aligned == table.columnCount ? 1 : 0
  }

  /// Whether the cells of a column begin, end or are centered on one x.
  private func isAligned(_ cells: [TableCell]) -> Bool {
    let lines = cells.compactMap(\.lines.first)
    guard lines.count > 1 else { return true }
    let tolerance = options.alignmentInFontSizes * lines[0].fontSize
    let edges: [(Rect) -> Double] = [\.x0, \.x1, \.midX]
    return edges.contains { edge in
      let places = lines.map { edge($0.box) }
      let middle = PieceLineBuilder.median(places)
      return Double(places.count { abs($0 - middle) <= tolerance })
        >= options.alignedShare * Double(places.count)
    }
  }

  /// Whether the lines of a column break where its measure is full.
  private func isProse(_ cells: [TableCell]) -> Bool {
    let lines = cells.flatMap(\.lines)
    guard let right = lines.map(\.box.x1).max(), lines.count > 2 else { return false }
    let full = zip(lines, lines.dropFirst()).count { upper, lower in
      let word = lower.words.first.map { $0.box.width } ?? lower.box.width
      return right - upper.box.x1 < word + wordGap * upper.fontSize
    }
    return Double(full) > options.mostFullShare * Double(lines.count - 1)
  }

  /// Whether lines have the marks that part sentences, as prose has.
  private func isPunctuated(_ body: [TableCell]) -> Bool {
    let lines = body.flatMap(\.lines)
    let marked = lines.count { line in
      line.words.contains { word in
        let letters = word.text.unicodeScalars
        return letters.count > 2
          && letters.last.map { ",.;:?!，。；：？！".unicodeScalars.contains($0) } == true
          || letters.contains { "，。；：？！".unicodeScalars.contains($0) }
      }
    }
    return Double(marked) >= options.punctuatedShare * Double(lines.count)
  }

  /// Whether the cells of a column are single words, which say nothing of where a line breaks.
  private func isShort(_ cells: [TableCell]) -> Bool {
    cells.count { Self.wordCount($0.text) <= 2 } * 4 >= cells.count * 3
  }

  /// Whether rows go on with the text of the rows above them.
  private func readsOn(_ body: [TableCell]) -> Bool {
    let stub = body.filter { $0.columns.lowerBound == 0 }.sorted {
      $0.rows.lowerBound < $1.rows.lowerBound
    }
    let isSmall = { (cell: TableCell) in
      cell.text.unicodeScalars.first?.properties.isLowercase == true
    }
    // Labels that all begin small are a column of small words.
    let small = stub.dropFirst().count(where: isSmall)
    let words = stub.reduce(0) { $0 + Self.wordCount($1.text) }
    if Double(small) >= options.smallLabelShare * Double(stub.count - 1),
      words <= options.mostWordsOfSmallLabels * stub.count
    {
      return false
    }
    return small * options.mostRowsReadOn > stub.count
  }

  /// Whether the first column asks and the others answer.
  private func isForm(_ body: [TableCell]) -> Bool {
    let stub = body.filter { $0.columns.lowerBound == 0 }
    return stub.count { $0.text.hasSuffix(":") || $0.text.hasSuffix("：") } * 2 > stub.count
  }

  /// Whether what a cell says depends on its row instead of its column: addresses beside each other have
  /// their streets on one line and their towns on the next.
  private func areBlocks(_ body: [TableCell]) -> Bool {
    let isNumbered = { (cell: TableCell) in cell.text.unicodeScalars.first?.isDigit == true }
    let rows = Dictionary(grouping: body, by: \.rows.lowerBound).values
    let numbered = rows.count { $0.allSatisfy(isNumbered) }
    let plain = rows.count { !$0.contains(where: isNumbered) }
    return numbered > 0 && plain > numbered && numbered + plain == rows.count
  }

  /// Whether the entries run down each column, and on at the head of the next, in alphabetical order.
  private func isIndex(_ body: [TableCell]) -> Bool {
    let entries = body.sorted {
      ($0.columns.lowerBound, $0.rows.lowerBound) < ($1.columns.lowerBound, $1.rows.lowerBound)
    }.map { $0.text.lowercased() }
    let pages = entries.count { Self.endsWithPages($0) }
    if Double(pages) >= options.entriesWithPagesShare * Double(entries.count) { return true }
    let sorted = zip(entries, entries.dropFirst()).count { $0 <= $1 }
    return Double(sorted) >= options.sortedShare * Double(entries.count - 1)
  }

  /// Whether a table is surely an index: entries with the numbers of pages, in alphabetical order down its
  /// columns, lines that go on with more numbers left out.
  ///
  /// Dates end with a comma and a number too, and stand in no such order.
  var isSortedIndex: Bool {
    let entries = table.cells.filter {
      $0.text.unicodeScalars.first?.properties.isAlphabetic == true
    }.sorted {
      ($0.columns.lowerBound, $0.rows.lowerBound) < ($1.columns.lowerBound, $1.rows.lowerBound)
    }.map { $0.text.lowercased() }
    guard entries.count > options.fewestRows else { return false }
    let pages = entries.count { Self.endsWithPages($0) }
    let sorted = zip(entries, entries.dropFirst()).count { $0 <= $1 }
    return Double(pages) >= options.pagesOfIndexShare * Double(entries.count)
      && Double(sorted) >= options.sortedShare * Double(entries.count - 1)
  }

  /// Whether an entry ends with a comma and numbers.
  private static func endsWithPages(_ text: String) -> Bool {
    let end = text.unicodeScalars.reversed().prefix {
      $0.isDigit || " ,-–".unicodeScalars.contains($0)
    }
    return end.first?.isDigit == true && end.contains(",") && end.count < text.unicodeScalars.count
  }

  static func wordCount(_ text: String) -> Int {
    let words = text.split(separator: " ").count
    return max(words, text.unicodeScalars.count { CharacterClass($0).isWide } / 3)
  }
}
