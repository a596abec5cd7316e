/// Finds the title and what it says: publisher and year.
struct TitleReader: Sendable {
  /// A title and the paragraphs it took.
  struct Title: Sendable, Hashable {
    /// The lines joined.
    let text: String
    /// Index of its first paragraph.
    let first: Int
    /// Index after its last paragraph.
    let end: Int
  }

  let options: ReportRecognizerOptions

  init(options: ReportRecognizerOptions) {
    self.options = options
  }

  /// The title among the first of `texts`; `nil` where none is found.
  ///
  /// It ends in 报告 or 年报, has no sentence's punctuation, and may run over several paragraphs.
  func title(in texts: [String]) -> Title? {
    for first in texts.indices.prefix(options.maximumTitleParagraphs) {
      var joined: [Unicode.Scalar] = []
      for index in first..<min(first + Self.maximumLines, texts.count) {
        let squeezed = ReportDate.squeezed(texts[index])
        if hasSentencePunctuation(squeezed) || isLetterhead(squeezed) { break }
        joined += squeezed
        guard joined.count <= options.maximumTitleCharacters else { break }
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

  /// The year the title reports on.
  func year(of title: String) -> Int? {
    ReportDate.year(in: ReportDate.squeezed(title))?.year
  }

  /// The publisher: the title without year and without its ending; `nil` where nothing is left.
  func publisher(of title: String) -> String? {
    var scalars = ReportDate.squeezed(title)
    if let (_, range) = ReportDate.year(in: scalars) {
      scalars.removeSubrange(range)
      let begin = range.lowerBound
      if begin < scalars.count, scalars[begin] == FormVocabulary.yearSuffix {
        scalars.remove(at: begin)
      }
    }
    for ending in FormVocabulary.titleEndings where dropSuffix(ending, from: &scalars) { break }
    var changed = true
    while changed {
      changed = FormVocabulary.titleFillers.contains { filler in
        dropSuffix(filler, from: &scalars) || dropPrefix(filler, from: &scalars)
      }
    }
    let restoration = FormVocabulary.publisherRestoration
    if scalars.suffix(restoration.ending.unicodeScalars.count)
      .elementsEqual(restoration.ending.unicodeScalars)
    {
      scalars += Array(restoration.taken.unicodeScalars)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return scalars.isEmpty ? nil : String(view)
  }

  /// Whether the text speaks of information disclosure as a title does.
  func namesDisclosure(_ title: String) -> Bool {
    let squeezed = ReportDate.squeezed(title)
    return FormVocabulary.titleCores.contains { contains($0, in: squeezed) }
  }

  private func isTitle(_ scalars: [Unicode.Scalar]) -> Bool {
    FormVocabulary.titleLastWords.contains {
      scalars.suffix($0.unicodeScalars.count)
        .elementsEqual($0.unicodeScalars)
    }
  }

  /// Whether the line belongs to an official letter's head: 某市人民政府文件, 某政办发〔2024〕3号.
  private func isLetterhead(_ scalars: [Unicode.Scalar]) -> Bool {
    FormVocabulary.letterheadEndings.contains {
      scalars.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }
  }

  private func isEndingOnly(_ scalars: [Unicode.Scalar]) -> Bool {
    FormVocabulary.titleEndings.contains { scalars.elementsEqual($0.unicodeScalars) }
  }

  private func hasSentencePunctuation(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains(where: FormVocabulary.sentencePunctuation.contains)
  }

  private func contains(_ word: String, in scalars: [Unicode.Scalar]) -> Bool {
    let word = Array(word.unicodeScalars)
    guard scalars.count >= word.count else { return false }
    return (0...scalars.count - word.count).contains {
      scalars[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  private func dropSuffix(_ word: String, from scalars: inout [Unicode.Scalar]) -> Bool {
    let count = word.unicodeScalars.count
    guard scalars.count >= count, scalars.suffix(count).elementsEqual(word.unicodeScalars) else {
      return false
    }
    scalars.removeLast(count)
    return true
  }

  private func dropPrefix(_ word: String, from scalars: inout [Unicode.Scalar]) -> Bool {
    let count = word.unicodeScalars.count
    guard scalars.count >= count, scalars.prefix(count).elementsEqual(word.unicodeScalars) else {
      return false
    }
    scalars.removeFirst(count)
    return true
  }
}
