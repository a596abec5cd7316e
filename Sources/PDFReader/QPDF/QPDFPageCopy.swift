internal import CQPDF

/// Owner of a file of one page, copied from another file.
struct QPDFPageCopy: ~Copyable {
  private let data: qpdf_data
  /// Length of the file in bytes; 0 where the page could not be copied.
  private let length: Int

  /// Copies a page as it is now; the copy keeps which layers are shown. `nil` where there is no memory.
  init?(of page: QPDFDocument.Object, in document: borrowing QPDFDocument) {
    guard let copy = qpdf_init() else { return nil }
    data = copy
    length = Self.write(page, of: document, to: copy) ?? 0
  }

  deinit {
    // An error nobody took is printed by the library.
    if qpdf_has_error(data) != 0 { _ = qpdf_get_error(data) }
    var owned: qpdf_data? = data
    qpdf_cleanup(&owned)
  }

  /// The file, empty where the page could not be copied; lives as long as the copy.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: length > 0 ? qpdf_get_buffer(data) : nil, count: length)
  }

  /// Writes the copy and gives its length.
  private static func write(
    _ page: QPDFDocument.Object, of document: borrowing QPDFDocument, to copy: qpdf_data
  ) -> Int? {
    qpdf_silence_errors(copy)
    qpdf_set_suppress_warnings(copy, 1)
    guard isDone(qpdf_empty_pdf(copy)) else { return nil }
    let source = document.data
    let status = qpdf_add_page(copy, source, page, 0)
    let layers = qpdf_oh_get_key_if_dict(source, qpdf_get_root(source), "/OCProperties")
    if qpdf_oh_is_dictionary(source, layers) != 0 {
      // Only objects with a number can be copied.
      let held =
        qpdf_oh_is_indirect(source, layers) != 0
        ? layers : qpdf_make_indirect_object(source, layers)
      qpdf_oh_replace_key(
        copy, qpdf_get_root(copy), "/OCProperties",
        qpdf_oh_copy_foreign_object(copy, source, held))
    }
    guard isDone(status), isDone(qpdf_init_write_memory(copy)) else { return nil }
    qpdf_set_stream_data_mode(copy, qpdf_s_preserve)
    guard isDone(qpdf_write(copy)), qpdf_has_error(copy) == 0 else { return nil }
    return Int(qpdf_get_buffer_length(copy))
  }

  private static func isDone(_ status: QPDF_ERROR_CODE) -> Bool {
    status & QPDF_ERROR_CODE(QPDF_ERRORS) == 0
  }
}

extension QPDFDocument {
  /// Runs `body` while fonts have other `/ToUnicode` maps; the document stays as it is.
  borrowing func withMaps<Result: ~Copyable>(
    _ maps: [(font: Object, map: [UInt8])], _ body: () -> Result
  ) -> Result {
    guard let (font, map) = maps.last else { return body() }
    return withEntries([("/ToUnicode", stream(of: map))], of: font) {
      withMaps(maps.dropLast(), body)
    }
  }
}
