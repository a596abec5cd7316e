internal import SystemFiles

/// The document of a word processor that a PDF was made from.
struct ConvertedOriginal: Sendable {
  /// SHA-256 of the document's bytes.
  let sha256: String?

  /// What a reader is told of the conversion.
  static let finding = Finding(.converted)

  /// The PDF of the document.
  func pdf(
    of bytes: [UInt8], format: OfficeFormat, name: String, options: ExtractionOptions
  ) throws(ExtractionError) -> sending FileContents {
    let result: Result<[UInt8], FileError>
    do throws(OfficeConversionError) {
      result = try OfficeConverter(options: options.office).withPDF(of: bytes, format: format) {
        path in
        Result { () throws(FileError) in
          try FileContents(path: path, maximumBytes: options.reader.maximumBytes).array
        }
      }
    } catch {
      throw ExtractionError(.unreadableContent, file: name, message: error.advice)
    }
    return try ExtractionError.wrapping { () throws(FileError) in
      FileContents(try result.get())
    }
  }
}
