/// Finds the title of a report among the lines or paragraphs at its beginning.
struct TitleFinder: Sendable {
  /// A title and the paragraphs it took.
  struct Title: Sendable, Hashable {
    /// The lines joined.
    let text: String
    /// Index of its first paragraph.
    let first: Int
    /// Index after its last paragraph.
    let end: Int
  }

  /// Paragraphs at the document's start among which the title is looked for.
  let maximumParagraphs: Int
  /// Characters a title may have.
  let maximumCharacters: Int

  init(options: ReportRecognizerOptions) {
    maximumParagraphs = options.maximumTitleParagraphs
    maximumCharacters = options.maximumTitleCharacters
  }

  /// The title among the first of `texts`; `nil` where none is found.
  ///
  /// It ends in 报告 or 年报, has no sentence's punctuation, and may run over several paragraphs.
  func title(in texts: [String]) -> Title? {
    for first in texts.indices.prefix(maximumParagraphs) {
      var joined: [Unicode.Scalar] = []
      for index in first..<min(first + Self.maximumLines, texts.count) {
        let squeezed = ReportDate.squeezed(texts[index])
        if hasSentencePunctuation(squeezed) || isLetterhead(squeezed) { break }
        joined += squeezed
        guard joined.count <= maximumCharacters else { break }
        if isTitle(joined) {
          let lines = texts[first...index]
          // A running head or a cover repeats the title's end without the publisher.
          if first == index, isEndingOnly(joined), index + 1 < texts.count,
            let longer = title(in: Array(texts[(index + 1)...].prefix(Self.maximumLines))),
            longer.first == 0
          {
            return Title(
              text: longer.text, first: index + 1, end: index + 1 + longer.end)
          }
          return Title(
            text: lines.reduce("") { TextJoin.joined($0, $1) }, first: first, end: index + 1)
        }
      }
    }
    return nil
  }

  /// Lines a title may have.
  private static let maximumLines = 4

  private func isTitle(_ scalars: [Unicode.Scalar]) -> Bool {
    TitleWords.lastWords.contains {
      scalars.suffix($0.unicodeScalars.count)
        .elementsEqual($0.unicodeScalars)
    }
  }

  /// Whether the line belongs to an official letter's head: 某市人民政府文件, 某政办发〔2024〕3号.
  private func isLetterhead(_ scalars: [Unicode.Scalar]) -> Bool {
    TitleWords.letterheadEndings.contains {
      scalars.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }
  }

  private func isEndingOnly(_ scalars: [Unicode.Scalar]) -> Bool {
    TitleWords.endings.contains { scalars.elementsEqual($0.unicodeScalars) }
  }

  private func hasSentencePunctuation(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains(where: TitleWords.sentencePunctuation.contains)
  }
}
