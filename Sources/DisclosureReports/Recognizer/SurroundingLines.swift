import PageModel

/// Separates the lines around a form's tables, 附件 and 填报单位, from the paragraphs of sections.
struct SurroundingLines: Sendable {
  let form: ReportForm?
  let options: ReportRecognizerOptions

  /// The paragraphs, and the lines that belong to none of them.
  func separated(
    _ paragraphs: ArraySlice<SourceText>
  ) -> (paragraphs: [SourceText], surrounding: [SourceText]) {
    guard let form else { return (Array(paragraphs), []) }
    var own: [SourceText] = []
    var surrounding: [SourceText] = []
    for paragraph in paragraphs {
      if isSurrounding(paragraph, of: form) {
        surrounding.append(paragraph)
      } else {
        own.append(paragraph)
      }
    }
    return (own, surrounding)
  }

  /// What a reader is told of the lines; `nil` where there are none.
  static func finding(_ lines: [SourceText]) -> Finding? {
    guard let first = lines.first else { return nil }
    return Finding(
      .textSurrounding, ["lines": .list(lines.map(\.text), .semicolon)], page: first.page,
      frame: first.frame)
  }

  private func isSurrounding(_ paragraph: SourceText, of form: ReportForm) -> Bool {
    let squeezed = ReportDate.squeezed(paragraph.text)
    guard squeezed.count <= options.maximumSurroundingCharacters,
      !squeezed.contains(SentenceMarks.fullStop)
    else { return false }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: squeezed)
    let text = String(view)
    if form.surroundingWords.contains(where: text.hasPrefix) { return true }
    // Where headings are the report's own, they may be words of the tables too.
    if form.headings.isEmpty { return isYearInParentheses(squeezed) }
    return form.lexicon.tableWords.contains(form.lexicon.text(text).codes)
  }

  /// Whether the line says only which year the table below it is of: （2016年度）.
  private func isYearInParentheses(_ line: [Unicode.Scalar]) -> Bool {
    guard let first = line.first, let last = line.last, FormScalars.isOpening(first),
      FormScalars.isClosing(last), let year = ReportDate.year(in: line)
    else { return false }
    return line.count <= year.range.count + 3
  }
}
