/// The pages of a PDF in order, each read when the one before it was taken.
///
/// A page that was read before is not read again. In a task that was cancelled the next page is the
/// error `cancelled`.
public struct AsyncPages: AsyncSequence, Sendable {
  let pages: DocumentPages

  /// Reads one page after the other.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let pages: DocumentPages
    fileprivate var next: Int

    /// The next page; `nil` after the last.
    public mutating func next() async throws(ExtractionError) -> PDFPage? {
      guard next < pages.endIndex else { return nil }
      let number = next
      let page = try await ReadingThreads.run { [pages] () throws(ExtractionError) in
        try pages.memory.checkCancellation()
        return pages[number]
      }
      next += 1
      return page
    }
  }

  /// Begins at the first page.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pages: pages, next: pages.startIndex)
  }
}
