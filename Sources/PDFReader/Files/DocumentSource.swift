/// A file's name and password, and the checks that come before any library sees its bytes.
struct DocumentSource {
  let file: String
  let password: String?
  let options: PDFReaderOptions

  /// Hands the checked bytes to `body` while no other thread is inside poppler.
  func withBytes<Result: Sendable>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(PDFReadingError) -> Result
  ) throws(PDFReadingError) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(PDFReadingError) in
      try check(buffer)
      return try LibraryLock.withLock { () throws(PDFReadingError) in try body(buffer) }
    }
  }

  /// The password's bytes as libqpdf may need them: as given, and in Latin-1.
  var passwordBytes: [[UInt8]] {
    guard let password else { return [] }
    let unicode = Array(password.utf8)
    let latin = password.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    return unicode == latin ? [unicode] : [unicode, latin]
  }

  /// The file is encrypted and no password given, or the one given does not fit.
  var passwordFailure: PDFReadingError {
    password == nil
      ? PDFReadingError(
        .passwordRequired, file: file, advice: "The file is encrypted; give its password.")
      : PDFReadingError(
        .wrongPassword, file: file,
        advice: "The password does not open the file; check it and try again.")
  }

  private func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFReadingError) {
    guard !bytes.isEmpty else {
      throw PDFReadingError(
        .emptyFile, file: file, advice: "The file is empty; fetch it again from its source.")
    }
    guard bytes.count <= options.maximumBytes else {
      throw .tooManyBytes(bytes.count, limit: options.maximumBytes, file: file)
    }
    guard PDFHeader.isPresent(in: bytes) else {
      throw PDFReadingError(
        .notPDF, file: file,
        advice: "This is not a PDF file; check that it is no web page or office document.")
    }
    guard password?.unicodeScalars.allSatisfy({ $0.value <= 0xFF && $0.value > 0 }) ?? true else {
      throw PDFReadingError(
        .passwordNotLatin1, file: file,
        advice: "The password has characters outside Latin-1; PDF passwords cannot hold them.")
    }
  }
}
