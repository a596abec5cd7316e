/// Reads what a title says: publisher and year.
///
/// Words are compared in simplified, half-width characters; what is given out stays as printed.
struct TitleReader: Sendable {
  /// The year the title reports on.
  func year(of title: String) -> Int? {
    ReportDate.year(in: ReportDate.squeezed(title))?.year
  }

  /// The publisher: the title without year and without its ending; `nil` where nothing is left.
  func publisher(of title: String) -> String? {
    var words = Words(title)
    words.dropNote()
    if let (_, range) = ReportDate.year(in: words.folded) {
      words.remove(range)
      if range.lowerBound < words.folded.count,
        words.folded[range.lowerBound] == TitleWords.yearSuffix
      {
        words.remove(range.lowerBound..<range.lowerBound + 1)
      }
    }
    for ending in TitleWords.endings where words.drop(suffix: ending) { break }
    var changed = true
    while changed {
      changed = TitleWords.fillers.contains { filler in
        words.drop(suffix: filler) || words.drop(prefix: filler)
      }
    }
    let restoration = TitleWords.publisherRestoration
    let isCut = words.ends(with: restoration.ending)
    guard !words.folded.isEmpty else { return nil }
    return words.text + (isCut ? restoration.taken : "")
  }

  /// Whether the text speaks of information disclosure as a title does.
  func namesDisclosure(_ title: String) -> Bool {
    let words = Words(title)
    return TitleWords.cores.contains(where: words.contains)
  }

  /// Whether the text ends as titles do, but for the year in parentheses behind it.
  func endsAsTitle(_ title: String) -> Bool {
    var words = Words(title)
    words.dropNote()
    return TitleWords.lastWords.contains(where: words.ends)
  }

  /// The title in a page's own name for itself, which may name the site behind it:
  /// 甲县财政局2023年政府信息公开年度报告-甲县财政局; `nil` where it has none.
  ///
  /// A word processor names the file it made a PDF from: Microsoft Word - 甲县2023年….doc.
  func title(inName name: String) -> String? {
    let parts = name.split(whereSeparator: TitleWords.siteMarks.contains).map { part in
      let name = TitleWords.fileEndings.first(where: part.lowercased().hasSuffix)
      return Self.trimmed(part.dropLast(name?.count ?? 0))
    }
    return parts.first { endsAsTitle($0) && namesDisclosure($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    let begun = text.drop(while: \.isWhitespace)
    return String(begun.reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// The characters of a title without white space, as printed and as they are compared.
private struct Words {
  private(set) var folded: [Unicode.Scalar]
  private var printed: [Unicode.Scalar]

  init(_ text: String) {
    printed = ReportDate.squeezed(text)
    folded = printed.map(FormScalars.folded)
  }

  /// The characters as printed.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: printed)
    return String(view)
  }

  mutating func remove(_ range: Range<Int>) {
    folded.removeSubrange(range)
    printed.removeSubrange(range)
  }

  /// Drops what stands in parentheses at the end with the year, （2022年）; the year itself stays.
  mutating func dropNote() {
    guard let last = folded.last, FormScalars.isClosing(last),
      let open = folded.lastIndex(where: FormScalars.isOpening), open > 0
    else { return }
    let note = Array(folded[(open + 1)...].dropLast())
    guard let year = ReportDate.year(in: note), note.count <= year.range.count + 1 else { return }
    let kept = (printed[(open + 1)...].prefix(year.range.count))
    remove(open..<folded.count)
    // The year stands before the title now, where titles have it.
    printed = kept + printed
    folded = note.prefix(year.range.count) + folded
  }

  func ends(with word: String) -> Bool {
    folded.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
  }

  func contains(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    guard folded.count >= word.count else { return false }
    return (0...folded.count - word.count).contains {
      folded[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  mutating func drop(suffix word: String) -> Bool {
    guard ends(with: word) else { return false }
    remove(folded.count - word.unicodeScalars.count..<folded.count)
    return true
  }

  mutating func drop(prefix word: String) -> Bool {
    let count = word.unicodeScalars.count
    guard folded.prefix(count).elementsEqual(word.unicodeScalars) else { return false }
    remove(0..<count)
    return true
  }
}
