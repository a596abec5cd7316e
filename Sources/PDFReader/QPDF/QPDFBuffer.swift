internal import SystemFiles
internal import CQPDF

/// Owner of decoded bytes that libqpdf handed out.
///
/// The library allocates them with `malloc` for the caller to free.
struct QPDFBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>?
  private var length = 0

  /// Takes over what `fill` leaves, or fails where it reports an error.
  ///
  /// Only errors spoil a buffer; warnings come with what could be decoded.
  init?(
    filledBy fill: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>)
      -> QPDF_ERROR_CODE
  ) {
    let status = fill(&start, &length)
    guard status & QPDF_ERROR_CODE(QPDF_ERRORS) == 0 else { return nil }
  }

  deinit {
    free(start)
  }

  /// The bytes; they live as long as the buffer.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: start == nil ? 0 : length)
  }
}
