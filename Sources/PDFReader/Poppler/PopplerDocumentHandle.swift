internal import CPoppler

/// Owner of a `PopplerDocument`.
struct PopplerDocumentHandle: ~Copyable {
  private let document: OpaquePointer

  /// Opens the bytes without copying them; they must outlive the handle.
  init(
    bytes: UnsafeBufferPointer<UInt8>, file: String, password: String?
  ) throws(PDFReadingError) {
    PopplerMessages.silence()
    let shared = g_bytes_new_static(bytes.baseAddress, gsize(bytes.count))
    defer { g_bytes_unref(shared) }
    var error: UnsafeMutablePointer<GError>?
    let opened = poppler_document_new_from_bytes(shared, password, &error)
    defer { g_clear_error(&error) }
    guard let opened else {
      throw Self.failure(error?.pointee, file: file, hasPassword: password != nil)
    }
    document = opened
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(document))
  }

  /// Number of pages; never negative.
  var pageCount: Int { max(0, Int(poppler_document_get_n_pages(document))) }

  /// The page at an index from 0, or `nil` where the library cannot open it.
  func page(at index: Int) -> PopplerPageHandle? {
    // Out of range, the library prints to standard error.
    guard index >= 0, index < pageCount, let number = Int32(exactly: index) else { return nil }
    return poppler_document_get_page(document, number).map { PopplerPageHandle(owning: $0) }
  }

  /// What the document says of itself.
  func metadata(isEncrypted: Bool) -> PDFMetadata {
    var major: guint = 0
    var minor: guint = 0
    poppler_document_get_pdf_version(document, &major, &minor)
    return PDFMetadata(
      title: Self.text(poppler_document_get_title(document)),
      author: Self.text(poppler_document_get_author(document)),
      creator: Self.text(poppler_document_get_creator(document)),
      producer: Self.text(poppler_document_get_producer(document)),
      isEncrypted: isEncrypted,
      pdfVersion: "\(major).\(minor)")
  }

  private static func text(_ string: UnsafeMutablePointer<gchar>?) -> String? {
    guard let string else { return nil }
    defer { g_free(string) }
    let value = String(cString: string)
    return value.isEmpty ? nil : value
  }

  private static func failure(
    _ error: GError?, file: String, hasPassword: Bool
  ) -> PDFReadingError {
    let isOwnDomain = error?.domain == poppler_error_quark()
    if isOwnDomain, error?.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue) {
      return hasPassword
        ? PDFReadingError(
          .wrongPassword, file: file,
          advice: "The password does not open the file; check it and try again.")
        : PDFReadingError(
          .passwordRequired, file: file, advice: "The file is encrypted; give its password.")
    }
    return PDFReadingError(
      .damaged, file: file,
      advice: "The file is too damaged to open; fetch it again from its source.")
  }
}
