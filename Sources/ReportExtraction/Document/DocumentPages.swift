/// The pages of a PDF, read one by one when they are asked for, each once.
///
/// Indices are page numbers, which begin at 1 or where ``ExtractionOptions/pages`` begins:
/// `pages[3]` is page 3. Asking for one page reads that page alone; a walk over all of them reads each
/// when it is reached, and waits for it on the thread that walks. What was found while a page was read
/// is in ``findings(ofPage:)``.
public struct DocumentPages: RandomAccessCollection, Sendable {
  let memory: PageMemory

  /// The number of the first page.
  public var startIndex: Int { memory.range.lowerBound }
  /// One more than the number of the last page.
  public var endIndex: Int { memory.range.upperBound + 1 }

  /// The page with this number, one of ``indices``.
  ///
  /// A page that cannot be read is empty; its findings say why.
  public subscript(number: Int) -> PDFPage {
    checked(number).page
  }

  /// What was found while this page was read: limits reached, parts that could not be read.
  public func findings(ofPage number: Int) -> [Finding] {
    checked(number).findings
  }

  private func checked(_ number: Int) -> ReadPage {
    precondition(memory.range.contains(number), "there is no page \(number) among those asked for")
    return memory.page(number)
  }
}
