import PageModel

/// The pictures of a document's pages that are no larger than text is: a figure pasted or stamped into a cell that has
/// no text.
struct CellPictures: Sendable {
  private let pages: [Int: [Rect]]

  /// Pictures of no page.
  static let none = CellPictures(pages: [:])

  /// - Parameter pages: The boxes of each page's pictures, by its number.
  init(pages: [Int: [Rect]]) {
    self.pages = pages
  }

  /// A cell's text: where it has none, and a picture stands in it, the sign for a character that is not known.
  func text(of cell: TableCell) -> SourceText {
    let source = SourceText(cell)
    guard cell.text.isEmpty, let page = cell.page, let frame = cell.frame,
      pages[page]?.contains(where: {
        frame.contains(x: $0.midX, y: $0.midY) && $0.width <= frame.width
      })
        ?? false
    else { return source }
    return SourceText(text: "\u{FFFD}", page: page, frame: frame)
  }
}
