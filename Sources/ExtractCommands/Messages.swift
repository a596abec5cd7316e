internal import ReportExtraction
internal import TextFormats

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the user reads on standard error.
package enum Messages {
  /// Writes one line in the run's language, made harmless: it may name a file, or say what a document says.
  package static func say(_ line: String) {
    show(PrintableText.line(TextLanguage.ofRun.said(line)) + "\n")
  }

  /// Writes text as it is.
  package static func show(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      // Nothing can be reported when standard error itself is gone.
      _ = write(STDERR_FILENO, buffer.baseAddress, buffer.count)
    }
  }
}
