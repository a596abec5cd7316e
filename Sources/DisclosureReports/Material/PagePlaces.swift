import LayoutAnalysis
import PageModel

/// Where the tables of laid-out pages stand among their paragraphs.
struct PagePlaces {
  /// What stands before a table.
  struct Surroundings {
    /// How many paragraphs stand before it.
    let paragraphsBefore: Int
    /// The lines above it.
    let captions: [String]
  }

  /// By page the x at its middle.
  private let middles: [Int: Double]

  private let forms: [ReportForm]

  /// Knows the tables of some forms by their words.
  init(pages: [PageLayout], forms: [ReportForm]) {
    self.forms = forms
    middles = pages.reduce(into: [:]) { $0[$1.number] = $1.frame.midX }
  }

  /// For each table, in reading order, what stands before it among the paragraphs, in reading order too; what
  /// stands between the parts of a table on several pages is no caption of the next one.
  func surroundings(of tables: [Table], among paragraphs: [SourceText]) -> [Surroundings] {
    var captions = TableCaptions(forms: forms)
    var next = 0
    var end: (page: Int, y: Double, frame: Rect)?
    return tables.map { table in
      guard let page = table.pages.first, let frame = table.frame else {
        return Surroundings(paragraphsBefore: next, captions: [])
      }
      while next < paragraphs.count, precedes(paragraphs[next], page, frame.y0, frame) {
        let paragraph = paragraphs[next]
        let isBehindLast =
          end.map { !precedes(paragraph, $0.page, $0.y, $0.frame) } ?? true
        if isBehindLast || paragraph.isCell { captions.add(paragraph.text) }
        next += 1
      }
      if let last = table.cells.last, let cell = last.frame {
        end = (last.page ?? page, cell.y1, frame)
      }
      return Surroundings(paragraphsBefore: next, captions: captions.taken())
    }
  }

  /// Points by which the box of a line above a table may reach into it.
  private static let overlap = 2.0

  /// Whether a paragraph stands before a height on a page, or on the left half of the page while the frame stands
  /// on its right half.
  private func precedes(_ paragraph: SourceText, _ page: Int, _ y: Double, _ frame: Rect) -> Bool {
    guard let own = paragraph.page, let box = paragraph.frame, own == page else {
      return paragraph.page.map { $0 < page } ?? true
    }
    if let middle = middles[page] {
      if box.x1 <= middle, frame.x0 >= middle { return true }
      if box.x0 >= middle, frame.x1 <= middle { return false }
    }
    return box.y1 < y + Self.overlap
  }
}
