import PageModel

/// Turns a page whose text is turned by 90°, 180° or 270°, so that it can be laid out upright, and maps
/// what was found back to the page.
struct PageTurn {
  private let page: PDFPage

  /// `nil` for a page whose text is upright.
  init?(_ page: PDFPage) {
    guard [90, 180, 270].contains(page.textTurn) else { return nil }
    self.page = page
  }

  private var isSideways: Bool { page.textTurn != 180 }

  /// The page with its text upright.
  func upright() -> PDFPage {
    PDFPage(
      number: page.number,
      frame: isSideways
        ? Rect(x0: 0, y0: 0, x1: page.frame.height, y1: page.frame.width) : page.frame,
      rotation: page.rotation,
      glyphs: page.glyphs.map {
        Glyph(scalar: $0.scalar, box: turned($0.box), style: $0.style, origin: $0.origin)
      },
      styles: page.styles.map {
        TextStyle(
          fontName: $0.fontName, fontSize: $0.fontSize, color: $0.color,
          direction: turned($0.direction), isVisible: $0.isVisible)
      }, rulings: page.rulings.map(turned),
      fills: page.fills.map { Fill(rect: turned($0.rect), color: $0.color) },
      images: page.images.map(turned), slants: page.slants.map(turned), carrier: page.carrier,
      readings: page.readings.map {
        TextReading(
          frame: turned($0.frame), candidates: $0.candidates, isSettled: $0.isSettled)
      })
  }

  /// The options as they hold for the upright page.
  func turned(_ options: LayoutOptions) -> LayoutOptions {
    var result = options
    result.tables.area = options.tables.area.map(turned)
    return result
  }

  /// The layout of the upright page in the coordinates of the page itself. Lines that are upright on
  /// the page, such as its number, come before or after what is turned, as they stand on the page.
  func restored(_ layout: PageLayout) -> PageLayout {
    let layout = placed(layout)
    let blocks = layout.blocks
    let isTurned = blocks.map { block in
      if case .line(let line) = block { line.direction == .vertical } else { true }
    }
    let boxes = zip(blocks, isTurned).compactMap { $1 ? Self.box(of: $0) : nil }
    let middle = Rect.union(of: boxes)?.midY ?? page.frame.midY
    let upright = zip(blocks, isTurned).compactMap { $1 ? nil : $0 }.sorted {
      Self.box(of: $0).y0 < Self.box(of: $1).y0
    }
    return PageLayout(
      number: layout.number, frame: layout.frame,
      blocks: upright.filter { Self.box(of: $0).midY < middle }
        + zip(blocks, isTurned).compactMap { $1 ? $0 : nil }
        + upright.filter { Self.box(of: $0).midY >= middle },
      furniture: layout.furniture, findings: layout.findings, readings: layout.readings,
      recognizedText: layout.recognizedText, pictures: layout.pictures,
      fragments: layout.fragments,
      passedOver: layout.passedOver, scored: layout.scored)
  }

  /// The layout of the upright page in the coordinates of the page itself, its parts in the order they
  /// have.
  func placed(_ layout: PageLayout) -> PageLayout {
    PageLayout(
      number: layout.number, frame: page.frame,
      blocks: layout.blocks.map { block in
        switch block {
        case .line(let line): .line(restored(line))
        case .table(let table): .table(restored(table))
        }
      },
      furniture: layout.furniture.map(restored),
      findings: layout.findings.map { $0.moved(to: $0.frame.map(restored)) },
      readings: layout.readings.map { _ in page.readings }, recognizedText: layout.recognizedText,
      pictures: layout.pictures.map(restored), fragments: layout.fragments.map(placed),
      passedOver: layout.passedOver.map {
        PassedOverTable(frame: restored($0.frame), reason: $0.reason)
      }, scored: layout.scored)
  }

  private static func box(of block: PageLayout.Block) -> Rect {
    switch block {
    case .line(let line): line.box
    case .table(let table): table.box
    }
  }

  private func turned(_ direction: WritingDirection) -> WritingDirection {
    isSideways ? direction == .horizontal ? .vertical : .horizontal : direction
  }

  // MARK: To the upright page

  private func turned(_ rect: Rect) -> Rect {
    let (width, height) = (page.frame.width, page.frame.height)
    return switch page.textTurn {
    case 90: Rect(x0: rect.y0, y0: width - rect.x1, x1: rect.y1, y1: width - rect.x0)
    case 180: headOverHeels(rect)
    default: Rect(x0: height - rect.y1, y0: rect.x0, x1: height - rect.y0, y1: rect.x1)
    }
  }

  private func headOverHeels(_ rect: Rect) -> Rect {
    Rect(
      x0: page.frame.width - rect.x1, y0: page.frame.height - rect.y1,
      x1: page.frame.width - rect.x0, y1: page.frame.height - rect.y0)
  }

  private func turned(_ ruling: Ruling) -> Ruling {
    let isHorizontal = ruling.orientation == .horizontal
    let line = turned(
      isHorizontal
        ? Rect(x0: ruling.start, y0: ruling.position, x1: ruling.end, y1: ruling.position)
        : Rect(x0: ruling.position, y0: ruling.start, x1: ruling.position, y1: ruling.end))
    return isHorizontal == isSideways
      ? Ruling(
        orientation: .vertical, position: line.x0, start: line.y0, end: line.y1,
        thickness: ruling.thickness)
      : Ruling(
        orientation: .horizontal, position: line.y0, start: line.x0, end: line.x1,
        thickness: ruling.thickness)
  }

  // MARK: Back to the page

  private func restored(_ rect: Rect) -> Rect {
    let (width, height) = (page.frame.width, page.frame.height)
    return switch page.textTurn {
    case 90: Rect(x0: width - rect.y1, y0: rect.x0, x1: width - rect.y0, y1: rect.x1)
    case 180: headOverHeels(rect)
    default: Rect(x0: rect.y0, y0: height - rect.x1, x1: rect.y1, y1: height - rect.x0)
    }
  }

  /// The line in the page's own coordinates.
  func restored(_ line: TextLine) -> TextLine {
    TextLine(
      words: line.words.map { Word(text: $0.text, box: restored($0.box)) }, text: line.text,
      box: restored(line.box), fontSize: line.fontSize, page: line.page,
      direction: turned(line.direction))
  }

  private func restored(_ table: Table) -> Table {
    PageTurns([page.number: self]).restored(table)
  }

  /// The part of a table in the page's own coordinates; its column edges stay those of the upright page.
  func placed(_ fragment: TableFragment) -> TableFragment {
    TableFragment(columnEdges: fragment.columnEdges, table: restored(fragment.table))
  }

  /// The area in the page's own coordinates.
  func placed(_ rect: Rect) -> Rect { restored(rect) }
}
