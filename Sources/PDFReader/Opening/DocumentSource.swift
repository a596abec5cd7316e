internal import SystemFiles

/// A file's name and password, and the limits it is read with.
struct DocumentSource: Sendable {
  let file: String
  let password: String?
  let options: PDFReaderOptions

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

  /// Checks what must be checked before any library sees the bytes.
  func check(_ contents: borrowing FileContents) throws(PDFReadingError) {
    guard contents.count <= options.maximumBytes else {
      throw PDFReadingError(.tooManyBytes(contents.count, limit: options.maximumBytes, file: file))
    }
    guard case .pdf = try ContentKind(of: contents, name: file) else {
      throw .notPDF(file: file)
    }
    guard password?.unicodeScalars.allSatisfy({ $0.value <= 0xFF && $0.value > 0 }) ?? true else {
      throw PDFReadingError(
        .passwordNotLatin1, file: file,
        advice: "The password has characters outside Latin-1; PDF passwords cannot hold them.")
    }
  }
}
