internal import CPoppler

/// Owner of a `PopplerDocument`.
struct PopplerDocumentHandle: ~Copyable {
  private let document: OpaquePointer

  /// Opens the bytes without copying them; they must outlive the handle.
  ///
  /// The password must be known to fit: handed a wrong one with data in memory, poppler 22.12
  /// tries again on a stream it has freed, and crashes.
  init(
    bytes: UnsafeBufferPointer<UInt8>, file: String, password: [UInt8]?
  ) throws(PDFReadingError) {
    PopplerMessages.silence()
    PopplerTables.keep()
    let shared = g_bytes_new_static(bytes.baseAddress, gsize(bytes.count))
    defer { g_bytes_unref(shared) }
    var error: UnsafeMutablePointer<GError>?
    // The library takes UTF-8 and makes Latin-1 of it; these are the bytes it shall end with.
    let secret = password.map { String(String.UnicodeScalarView($0.map { Unicode.Scalar($0) })) }
    let opened = poppler_document_new_from_bytes(shared, secret, &error)
    defer { g_clear_error(&error) }
    guard let opened else {
      throw Self.failure(error?.pointee, file: file)
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

  private static func failure(_ error: GError?, file: String) -> PDFReadingError {
    if error?.domain == poppler_error_quark(),
      error?.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
    {
      return .unsupportedEncryption(file: file)
    }
    return PDFReadingError(
      .damaged, file: file,
      advice: "The file is too damaged to open; fetch it again from its source.")
  }
}

extension PDFReadingError {
  static func unsupportedEncryption(file: String) -> PDFReadingError {
    PDFReadingError(
      .unsupportedEncryption, file: file,
      advice: "The file is encrypted in a way that cannot be opened; save a copy without "
        + "encryption and read that.")
  }
}
