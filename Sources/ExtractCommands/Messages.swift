internal import ReportExtraction
internal import TextFormats
internal import SystemFiles

/// What the user reads on standard error.
package enum Messages {
  /// Writes one line in the run's language, made harmless: it may name a file, or say what a document says.
  package static func say(_ line: String) {
    show(PrintableText.line(TextLanguage.ofRun.said(line)) + "\n")
  }

  /// Writes text as it is.
  package static func show(_ text: String) {
    // Nothing can be reported when standard error itself is gone.
    try? FileDescriptor.standardError.writeWhole(text.utf8)
  }
}
