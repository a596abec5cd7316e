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
        + "(default: by --language)",
      "列名：chinese 为取自报告格式的简短中文，keys 为 JSON 中的键。（默认：按 --language）",
      valueName: "headers"))
  var askedHeaders: ExportHeaders?

  @Option(
    help: ArgumentHelp(
      "The language of names and messages: zh or en. (default: that of the locale)",
      "名称和提示信息所用的语言：zh 或 en。（默认：按系统语言）"))
  var language: TextLanguage?

  @Option(
    help: ArgumentHelp(
      "How CSV is encoded: utf-8, or utf-8-bom, by whose first bytes Excel knows UTF-8. "
        + "(default: utf-8-bom for files with Chinese headers, else utf-8)",
      "CSV 的编码：utf-8，或 utf-8-bom（Excel 凭其开头几个字节识别 UTF-8）。（默认：列名为中文的文件用 utf-8-bom，否则用 utf-8）",
      valueName: "encoding"))
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
