import ArgumentParser
import ExtractCommands
import ReportArchive
import ReportExtraction

/// What columns are called, and the encoding of CSV that goes with it.
struct ColumnNaming: ParsableArguments {
  /// How CSV is encoded.
  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case utf8WithMark = "utf-8-bom"
  }

  @Option(
    name: .customLong("headers"),
    help: ArgumentHelp(
      "What columns are called: chinese, short and by the form's words, or keys, as in the JSON. "
        + "(default: by --language)", valueName: "headers"))
  var askedHeaders: ExportHeaders?

  @Option(help: "The language of names and messages: zh or en. (default: that of the locale)")
  var language: TextLanguage?

  @Option(
    help: ArgumentHelp(
      "How CSV is encoded: utf-8, or utf-8-bom, by whose first bytes Excel knows UTF-8. "
        + "(default: utf-8-bom for files with Chinese headers, else utf-8)", valueName: "encoding"))
  var encoding: Encoding?

  /// What the columns are called.
  var headers: ExportHeaders {
    askedHeaders ?? ((language ?? .ofSurroundings) == .chinese ? .chinese : .keys)
  }

  /// Whether CSV for this file, or standard output for `nil`, begins with a byte order mark.
  func hasByteOrderMark(for output: String?) -> Bool {
    encoding.map { $0 == .utf8WithMark } ?? (output != nil && headers == .chinese)
  }
}

extension ExportHeaders: ExpressibleByArgument {}
