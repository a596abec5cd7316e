internal import ReportExtraction
import TextFormats

/// What every page has around its content: one file that fetches nothing and runs its own scripts alone.
struct HTMLPage {
  /// The title as text; it is escaped here.
  let title: String
  /// The language that is shown first.
  let language: TextLanguage
  let style: String
  let script: String
  /// What the script reads, without `<`; `nil` where there is nothing.
  var data: String?
  /// The content as HTML.
  let body: String

  /// The page.
  var html: String {
    let policy = ContentPolicy.policy(scripts: [script], styles: [style])
    let data = data.map { "<script type=\"application/json\" id=\"data\">\($0)</script>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")" data-language="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>\(MarkupText.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body)
      \(data)<script>\(script)</script>
      </body>
      </html>

      """
  }
}
