import PageModel

/// A page laid out: its lines outside tables, and its tables, in reading order.
public struct PageLayout: Sendable {
  /// A piece of a page in reading order.
  public enum Block: Sendable {
    /// A line outside tables.
    case line(TextLine)
    /// The part of a table that stands on this page.
    case table(Table)
  }

  /// Page number, from 1.
  public let number: Int
  /// The page's area in points.
  public let frame: Rect
  /// Lines and tables from top to bottom, columns of prose one after the other.
  public let blocks: [Block]
  /// Running page numbers and headers, set apart.
  public let furniture: [TextLine]
  /// What of the page was left out of the layout, and why.
  public let findings: [Finding]
  /// How the numbers of a page whose text was recognized were read, frames in points from the page's top
  /// left; may be empty. `nil` for a page whose text is all printed.
  public let readings: [TextReading]?
  /// The characters outside tables that this program recognized; none on a printed page.
  public let recognizedText: RecognizedText
  /// Boxes of pictures that are no larger than text is, in points from the page's top left.
  package let pictures: [Rect]
  /// The table parts with the edges that joining needs.
  let fragments: [TableFragment]
  /// What was looked at and taken for no table.
  let passedOver: [PassedOverTable]
  /// What was weighed as a table by its text, whatever came of it, for `scripts/fit-table-scores`.
  package let scored: [ScoredRegion]

  init(
    number: Int, frame: Rect, blocks: [Block], furniture: [TextLine], findings: [Finding],
    readings: [TextReading]? = nil, recognizedText: RecognizedText = RecognizedText(),
    pictures: [Rect] = [], fragments: [TableFragment], passedOver: [PassedOverTable] = [],
    scored: [ScoredRegion] = []
  ) {
    self.number = number
    self.frame = frame
    self.blocks = blocks
    self.furniture = furniture
    self.findings = findings
    self.readings = readings
    self.recognizedText = recognizedText
    self.pictures = pictures
    self.fragments = fragments
    self.passedOver = passedOver
    self.scored = scored
  }

  /// The lines outside tables.
  public var lines: [TextLine] {
    blocks.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  /// One page of the pages that are printed side by side on it, one after the other.
  init(side pages: some Sequence<PageLayout>, by page: PDFPage) {
    self.init(
      number: page.number, frame: page.frame, blocks: pages.flatMap(\.blocks),
      furniture: pages.flatMap(\.furniture), findings: pages.flatMap(\.findings),
      readings: page.readingsOfItsNumbers,
      recognizedText: pages.reduce(RecognizedText()) { $0 + $1.recognizedText },
      pictures: pages.flatMap(\.pictures),
      fragments: pages.flatMap(\.fragments), passedOver: pages.flatMap(\.passedOver),
      scored: pages.flatMap(\.scored))
  }

  /// The same page with some lines set apart as furniture.
  func settingApart(_ isFurniture: (TextLine) -> Bool) -> PageLayout {
    var kept: [Block] = []
    var apart = furniture
    for block in blocks {
      if case .line(let line) = block, isFurniture(line) {
        apart.append(line)
      } else {
        kept.append(block)
      }
    }
    return PageLayout(
      number: number, frame: frame, blocks: kept, furniture: apart, findings: findings,
      readings: readings, recognizedText: recognizedText, pictures: pictures,
      fragments: fragments,
      passedOver: passedOver, scored: scored)
  }
}

extension PDFPage {
  /// Heights of pictures that may show a number, in points; lines and spacers are flatter.
  private static let textHeights = 4.0...40.0

  /// The boxes of pictures that are no larger than text is; those of a scan are its paper.
  var picturesOfText: [Rect] {
    guard case .marks = carrier else { return [] }
    return images.filter { Self.textHeights.contains($0.height) && $0.width >= $0.height / 4 }
  }

  /// Whether any of the page's text comes from recognition, by this program or before it was archived.
  var isRecognized: Bool {
    !readings.isEmpty || glyphs.contains { !$0.origin.isCertain }
  }

  /// The readings of a page whose text was recognized; `nil` for a printed one.
  var readingsOfItsNumbers: [TextReading]? { isRecognized ? readings : nil }
}

/// How many characters were recognized, and how surely.
public struct RecognizedText: Sendable, Hashable {
  /// The characters that a recognizer of this program read.
  public let characterCount: Int
  private let confidenceSum: Double

  /// No text.
  public init() {
    self.init(confidences: [])
  }

  init(confidences: [Double]) {
    characterCount = confidences.count
    confidenceSum = confidences.reduce(0, +)
  }

  private init(characterCount: Int, confidenceSum: Double) {
    self.characterCount = characterCount
    self.confidenceSum = confidenceSum
  }

  /// The mean of the recognizer's confidence in each character, from 0 to 1; `nil` without any.
  public var meanConfidence: Double? {
    characterCount == 0 ? nil : confidenceSum / Double(characterCount)
  }

  /// Both texts together.
  public static func + (one: RecognizedText, other: RecognizedText) -> RecognizedText {
    RecognizedText(
      characterCount: one.characterCount + other.characterCount,
      confidenceSum: one.confidenceSum + other.confidenceSum)
  }
}
