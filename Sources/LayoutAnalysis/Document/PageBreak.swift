import PageModel

/// A page break with a table above it and one below it: whether they may be one table for what stands
/// between them.
struct PageBreak {
  private let upper: PageLayout
  private let lower: PageLayout
  private let options: LayoutOptions

  /// Whether the lines below the break say that a table goes on.
  let isMarkedAsContinuation: Bool

  init(upper: PageLayout, lower: PageLayout, options: LayoutOptions) {
    self.upper = upper
    self.lower = lower
    self.options = options
    isMarkedAsContinuation = lower.captions(ofTable: 0, atMost: .max).contains {
      TableCaption.isContinuation($0.text)
    }
  }

  /// Whether no page is missing between the two; pages side by side on one sheet have one number.
  private var isNext: Bool { (upper.number...upper.number + 1).contains(lower.number) }

  /// Whether nothing but notes and repeated captions stands between the tables.
  ///
  /// `captions` are the lines above the table's first part.
  func isOpen(above: Table, captions: [TextLine]) -> Bool {
    isNext && areNotes(upper.linesBelowTables, of: above)
      && areRepeated(lower.captions(ofTable: 0, atMost: .max), captions)
  }

  /// Whether the upper table reaches down its page and the lower one begins at the top of its own, as
  /// they do when nothing but the page's end parted them.
  func isTight(above: Table, below: Table) -> Bool {
    let bottom = max(above.box.y1, upper.linesBelowTables.map(\.box.y1).max() ?? 0)
    return upper.frame.y1 - bottom <= options.joins.roomShare * upper.frame.height
      && below.box.y0 - lower.frame.y0 <= options.joins.roomShare * lower.frame.height
  }

  /// Lines below a table that are no text of their own: small type, sources, notes and what they run
  /// on with.
  private func areNotes(_ lines: [TextLine], of table: Table) -> Bool {
    let size = table.usualFontSize * options.joins.noteFontSizeRatio
    var last: TextLine?
    return lines.allSatisfy { line in
      let isNote =
        line.fontSize < size || TableCaption.isNote(line.text)
        || TableCaption.isContinuation(line.text)
      let goesOn =
        last.map {
          line.fontSize <= $0.fontSize * options.paragraphs.fontSizeRatio
            && line.box.y0 - $0.box.y1 < line.fontSize
        } ?? false
      last = line
      return isNote || goesOn
    }
  }

  /// Whether lines above a table repeat those above another, or say that it goes on.
  private func areRepeated(_ lines: [TextLine], _ captions: [TextLine]) -> Bool {
    // Captions that differ in their number only look like running heads.
    let own = (lower.heads + lines).compactMap { TableCaption.number(of: $0.text) }.last
    let known = captions.compactMap { TableCaption.number(of: $0.text) }.last
    if let own, let known, own != known { return false }
    if isMarkedAsContinuation { return lines.count <= options.joins.captionLineCount }
    let texts = Set(captions.map { TableCaption.withoutContinuation($0.text) })
    return lines.allSatisfy { texts.contains(TableCaption.withoutContinuation($0.text)) }
  }
}

extension PageLayout {
  /// The last lines, up to `limit`, between a table of the page and what stands above it.
  func captions(ofTable index: Int, atMost limit: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var table = 0
    for block in blocks {
      switch block {
      case .line(let line): lines.append(line)
      case .table:
        if table == index { return lines.suffix(limit) }
        table += 1
        lines = []
      }
    }
    return []
  }

  /// What was set apart at the page's head.
  var heads: [TextLine] {
    furniture.filter { $0.box.midY < frame.midY }
  }

  /// The lines after the last table.
  fileprivate var linesBelowTables: [TextLine] {
    var lines: [TextLine] = []
    for block in blocks.reversed() {
      guard case .line(let line) = block else { break }
      lines.append(line)
    }
    return lines.reversed()
  }
}

extension Table {
  /// The middle one of its lines' font sizes; 10 pt for a table without any.
  var usualFontSize: Double {
    let sizes = cells.flatMap { $0.lines.map(\.fontSize) }.sorted()
    return sizes.isEmpty ? 10 : sizes[sizes.count / 2]
  }
}
