import PageModel

/// Gathers the lines above each table of a document, in reading order.
///
/// The line directly above a table is its caption, and so are short lines above that one; a unit stands between a
/// table and its caption, and the heading of a chapter ends what stands above it. Where nothing stands between two
/// tables, the caption of the first is the second's too: a page break may have torn them, and then a page's number
/// or a piece of the stub, 度办理结, may be all that stands between them.
struct TableCaptions {
  /// Lines above the next table, the nearest last.
  private var lines: [String] = []
  /// The captions of the last table, while nothing stands behind it.
  private var last: [String] = []

  private let forms: [ReportForm]

  /// Gathers lines among tables of some forms.
  init(forms: [ReportForm]) {
    self.forms = forms
  }

  /// Lines that are captions of one table, units aside.
  private static let mostLines = 3

  /// Adds a paragraph.
  mutating func add(_ text: String) {
    if LabelUnit.ofTable(text) != nil {
      lines.append(text)
      return
    }
    if !last.isEmpty, isPieceOfTable(text) { return }
    last = []
    let above = lines.filter { LabelUnit.ofTable($0) == nil }
    let goesOn =
      !Enumerator.beginsChapter(text) && (above.last.map(Self.mayStandAboveAnother) ?? false)
    lines = (goesOn ? above.suffix(Self.mostLines - 1) : []) + [text]
  }

  /// The captions of a table that stands here, the nearest last.
  mutating func taken() -> [String] {
    let units = lines.filter { LabelUnit.ofTable($0) != nil }
    let isBare = units.count == lines.count
    let captions = isBare ? last + units : lines
    last = isBare ? last : lines.filter { LabelUnit.ofTable($0) == nil }
    lines = []
    return captions
  }

  /// Whether a line has no words, as a page's number, or none but pieces of a stub and of groups' labels.
  private func isPieceOfTable(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: Self.isOfWord) else { return true }
    return NamedYear(text) == nil
      && forms.contains { form in
        let codes = form.lexicon.text(text).codes
        // 0 stands for characters that no wording of the form has.
        return codes.allSatisfy { $0 != 0 && form.lexicon.stubCodes.contains($0) }
      }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    FormScalars.isLabelScalar(scalar) && FormScalars.digit(scalar) == nil
  }

  /// Whether a line may be a caption with another one below it: 附件：2022年数据, no sentence, no day and no
  /// heading of a chapter.
  private static func mayStandAboveAnother(_ text: String) -> Bool {
    let line = ReportDate.squeezed(text)
    return line.count <= NamedYear.longestCaption && !Enumerator.beginsChapter(text)
      && !ReportDate.isDate(text) && !CaptionWords.areOfHeaders(line)
      && !line.contains(where: SentenceMarks.within.contains)
  }
}
