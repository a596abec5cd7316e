internal import ProcessStarting
internal import SystemFiles

/// Turns documents of word processors into PDFs with LibreOffice, where it is installed.
///
/// LibreOffice runs as a process of its own, with a profile of its own that goes away with it: without
/// macros, without links to other files, for a limited time. Nothing of the formats is read here.
public struct OfficeConverter: Sendable {
  private let options: OfficeConverterOptions

  /// Makes a converter.
  public init(options: OfficeConverterOptions = .init()) {
    self.options = options
  }

  /// The path of the PDF that `body` may read, which goes away when `body` returns.
  ///
  /// - Throws: ``OfficeConversionError``.
  public func withPDF<Value>(
    of bytes: [UInt8], format: OfficeFormat, _ body: (String) -> Value
  ) throws(OfficeConversionError) -> Value {
    guard let program = options.program ?? Self.program(onPath: ProgramSearch.path) else {
      throw OfficeConversionError(
        code: .programMissing,
        advice:
          "This is a document of a word processor; install LibreOffice (soffice) so that it can "
          + "be converted, or save it as PDF.")
    }
    let folder = try TemporaryFolder(in: options.temporaryFolder)
    let process = try ConversionProcess(
      program: program, folder: folder.path, fileExtension: format.rawValue,
      seconds: Int(options.timeout.components.seconds) + 1)
    let ended = process.convert(bytes, within: options.timeout)
    let pdf = folder.path + "/in.pdf"
    guard ended else {
      throw OfficeConversionError(
        code: .timedOut,
        advice:
          "LibreOffice took longer than \(options.timeout) to convert the document and "
          + "was ended; save it as PDF.")
    }
    guard access(pdf, R_OK) == 0 else {
      throw OfficeConversionError(
        code: .notConverted,
        advice: "LibreOffice could not convert the document; open it there, and save it as PDF.")
    }
    return body(pdf)
  }

  /// The first program of LibreOffice in the folders of a path.
  package static func program(onPath path: String) -> String? {
    ProgramSearch.program(["soffice", "libreoffice"], onPath: path)
  }
}
