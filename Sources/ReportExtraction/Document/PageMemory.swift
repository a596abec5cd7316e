import Synchronization

/// The pages of an open PDF, each read once, when it is first asked for.
///
/// A class, since it remembers what it read.
final class PageMemory: Sendable {
  let file: PDFFile
  /// What the PDF was made from; `nil` where it is the document itself.
  let original: ConvertedOriginal?
  /// The pages asked for.
  let range: ClosedRange<Int>
  private let options: PDFReaderOptions
  private let listener: @Sendable (ReadingStep) -> Void
  private let recognition: DocumentRecognition
  private let pages = Mutex<[Int: Entry]>([:])

  /// A page as it is remembered.
  private struct Entry: Sendable {
    var page: ReadPage
    let outcome: DocumentRecognition.Outcome
  }

  init(
    _ file: PDFFile, original: ConvertedOriginal? = nil, options: ExtractionOptions,
    recognizers: RecognizerPool, listener: @escaping @Sendable (ReadingStep) -> Void
  ) throws(ExtractionError) {
    let range = options.pages ?? 1...file.pageCount
    try ExtractionError.wrapping { () throws(PDFReadingError) in try file.check(range) }
    self.file = file
    self.original = original
    self.range = range
    self.options = options.reader
    self.listener = listener
    recognition = DocumentRecognition(
      options: options.recognition, pictures: options.pictures, pool: recognizers)
  }

  /// The page with a number from 1; the document must have it.
  ///
  /// As many pages are remembered as are read at once; a walk over more reads the others anew.
  func page(_ number: Int) -> ReadPage { remembered(number).page }

  /// What became of the page's recognition.
  func outcome(ofPage number: Int) -> DocumentRecognition.Outcome { remembered(number).outcome }

  private func remembered(_ number: Int) -> Entry {
    pages.withLock { pages in
      if let page = pages[number] { return page }
      let (page, outcome) = recognition.page(file.page(number), of: file) {
        listener(.recognizing(number))
      }
      let remembered = Entry(page: page, outcome: outcome)
      listener(.page(number))
      if pages.count < options.maximumPages { pages[number] = remembered }
      return remembered
    }
  }

  /// Reads numbers of a page again; the page is remembered with what came out.
  func readAgain(_ frames: [Rect], ofPage number: Int) {
    let known = remembered(number)
    let page = recognition.page(known.page, again: frames, of: file)
    pages.withLock { $0[number]?.page = page }
  }

  /// What was opened.
  var kind: ReportSource.Kind { original == nil ? .pdf : .word }

  /// SHA-256 of the document's bytes.
  var sha256: String? { if let original { original.sha256 } else { file.sha256 } }

  /// What was found when the document was opened.
  var findings: [Finding] {
    (original == nil ? [] : [ConvertedOriginal.finding]) + file.findings
  }

  /// Reads all the pages asked for; see ``pages(_:)``.
  func all() throws(ExtractionError) -> [ReadPage] {
    let all = try pages(range)
    // Until another page is asked for, or a picture, the libraries' share of the memory is free.
    file.close()
    return all
  }

  /// Reads several pages, in order.
  ///
  /// - Throws: ``ExtractionError``: `unreadableContent` where there are more of them than are read at once,
  ///   or one whose cost cannot be told and such are not read, `cancelled` between two pages.
  func pages(_ range: ClosedRange<Int>) throws(ExtractionError) -> [ReadPage] {
    guard range.count <= options.maximumPages else {
      throw ExtractionError(
        PDFReadingError(
          .tooLarge, file: file.name,
          advice: "\(range.count) pages are more than the limit of \(options.maximumPages); "
            + "read them in parts with a range of pages."))
    }
    var result: [ReadPage] = []
    result.reserveCapacity(range.count)
    for number in range {
      try checkCancellation()
      result.append(page(number))
      // Who asks where such pages are read in another way need not wait for the others.
      guard !file.leftUnmeasured else {
        throw ExtractionError(.unmeasured(file: file.name, page: number))
      }
    }
    return result
  }

  /// Throws where the task that does this work was cancelled.
  func checkCancellation() throws(ExtractionError) {
    guard Task.isCancelled else { return }
    throw ExtractionError(
      .cancelled, file: file.name,
      message: "Reading was cancelled before its end; start it again to have the result.")
  }
}
