internal import SystemFiles
import PageModel

extension PDFFile {
  /// A file's bytes, and what the libraries keep of it while it is open.
  struct State: ~Copyable {
    let contents: FileContents
    /// The bytes that the libraries are given where they would not open the file's own.
    private var mended: FileContents?
    private var opened: OpenedDocument?
    private(set) var notes = DocumentNotes()
    /// Whether no page's rulings can come from its content stream.
    private var isDrawn = false

    init(_ contents: consuming FileContents) {
      self.contents = contents
    }

    /// Opens the file for the first time, and gives its number of pages and what it says of itself.
    mutating func open(
      _ source: DocumentSource
    ) throws(PDFReadingError) -> (pageCount: Int, metadata: PDFMetadata) {
      if !ContentKind.hasMark(contents) {
        mended = LostMark.restored(contents.bytes)
        notes.repairs.addLostMark()
      }
      let document = try opened(source)
      let result = (
        document.pageCount, document.metadata(hasEncryptedFiles: notes.encryptsAttachments)
      )
      isDrawn = !document.agrees
      opened = consume document
      return result
    }

    /// What the libraries are given.
    private var bytes: UnsafeBufferPointer<UInt8> {
      switch mended {
      case .some(let mended): mended.bytes
      case .none: contents.bytes
      }
    }

    /// Opens the file; where its password is wanted, also as one that needs none for its pages.
    private mutating func opened(
      _ source: DocumentSource
    ) throws(PDFReadingError) -> OpenedDocument {
      do throws(PDFReadingError) {
        return try OpenedDocument(bytes: bytes, source: source)
      } catch {
        guard error.code == .passwordRequired || error.code == .wrongPassword else { throw error }
        if let open = AttachmentEncryption.lifted(from: bytes) {
          mended = consume open
          notes.encryptsAttachments = true
          return try OpenedDocument(bytes: bytes, source: source)
        }
        guard error.code == .passwordRequired else { throw error }
        return try openedWithoutPassword(source, or: error)
      }
    }

    /// Opens a file that libqpdf wants a password for and poppler does not.
    private mutating func openedWithoutPassword(
      _ source: DocumentSource, or failure: PDFReadingError
    ) throws(PDFReadingError) -> OpenedDocument {
      do throws(PDFReadingError) {
        let document = try OpenedDocument(bytes: bytes, source: source, popplerOnly: true)
        notes.isPopplers = true
        return document
      } catch {
        throw error.code == .unmeasured ? error : failure
      }
    }

    /// Opens the file again where it was closed.
    private mutating func reopen(_ source: DocumentSource) throws(PDFReadingError) {
      guard opened == nil else { return }
      opened = try OpenedDocument(bytes: bytes, source: source, popplerOnly: notes.isPopplers)
    }

    mutating func close() {
      opened = nil
    }

    /// The page; an empty one with a finding where it cannot be opened.
    mutating func page(_ number: Int, of source: DocumentSource) -> ReadPage {
      // What was open once fails only for want of memory; the page says so then.
      try? reopen(source)
      switch opened {
      case .some(let opened):
        return opened.page(number, options: source.options, notes: &notes)
      case .none: return PageReading.unreadable(number)
      }
    }

    /// What `body` makes of a page that it draws; `nil` where the page cannot be opened. What is too large
    /// to be drawn is refused.
    mutating func withPage<Result>(
      _ number: Int, of source: DocumentSource, _ body: (borrowing PopplerPageHandle) -> Result?
    ) throws(PDFReadingError) -> Result? {
      try reopen(source)
      switch opened {
      case .some(let opened):
        switch opened.drawingVerdict(for: number, options: source.options) {
        case .fine: break
        case .tooLarge(let advice):
          throw PDFReadingError(.tooLarge, file: source.file, page: number, advice: advice)
        case .unmeasured:
          guard source.options.readsUnmeasured else {
            notes.leftUnmeasured = true
            throw .unmeasured(file: source.file, page: number)
          }
        }
        return if let page = opened.text.page(at: number - 1) { body(page) } else { nil }
      case .none: return nil
      }
    }

    /// What was found of the file as a whole so far.
    var findings: [Finding] {
      [notes.repairs.finding, isDrawn ? .drawnDocument : nil].compactMap(\.self)
    }
  }
}

/// What is noted of a document while its pages are read.
struct DocumentNotes {
  var repairs = RepairReport()
  /// Whether files embedded in the document are encrypted, and nothing else.
  var encryptsAttachments = false
  /// Whether poppler opens the file and libqpdf wants a password.
  var isPopplers = false
  /// What its pages asked of poppler together.
  var cost = DocumentCost()
  /// Whether something was left out because nobody can tell what it costs.
  var leftUnmeasured = false
}

extension Finding {
  /// No page's rulings could come from the content streams.
  fileprivate static var drawnDocument: Finding { Finding(.fileDrawn) }
}
