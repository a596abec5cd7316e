/// Reads what a title says: publisher and year.
///
/// Words are compared in simplified, half-width characters; what is given out stays as printed.
struct TitleReader: Sendable {
  /// The year the title reports on.
  func year(of title: String) -> Int? {
    ReportDate.year(in: ReportDate.squeezed(title))?.year
  }

  /// The publisher: what stands before the words on disclosure, without years and days; `nil` where nothing
  /// is left, or what is left names no body.
  func publisher(of title: String) -> String? {
    var words = Words(title)
    words.dropNote()
    words.dropMarks()
    words.dropDate(first: true)
    if let core = words.firstCore {
      words.remove(core..<words.folded.count)
    } else {
      for ending in TitleWords.endings where words.drop(suffix: ending) { break }
    }
    var changed = true
    while changed {
      // 二〇二三年度 is one date: its numerals alone are none.
      changed =
        words.dropDate(first: false)
        || TitleWords.fillers.contains { filler in
          words.drop(suffix: filler) || words.drop(prefix: filler)
        }
    }
    words.dropParentheses()
    let restoration = TitleWords.publisherRestoration
    let isCut = words.ends(with: restoration.ending)
    guard words.nameBody else { return nil }
    return words.text + (isCut ? restoration.taken : "")
  }

  /// The title without the marks before it: 【年报】, [2023-01-15], ·, ==.
  func withoutMarks(_ title: String) -> String {
    var words = Words(title)
    guard words.dropMarks() else { return title }
    // Blanks are kept where nothing stands before the title.
    return words.text
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

  /// Whether a text is as short as titles are and ends as they do: all others need no closer look.
  func mayEndTitle(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last(where: { !FormScalars.isSpace($0) }),
      FormScalars.isClosing(last) || Self.lastScalars.contains(FormScalars.folded(last)),
      text.unicodeScalars.count <= Self.longestTitle
    else { return false }
    return endsAsTitle(text)
  }

  /// The last characters of titles.
  private static let lastScalars = Set(TitleWords.lastWords.compactMap(\.unicodeScalars.last))
  /// Characters of a title, with blanks between them.
  private static let longestTitle = 160

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

  /// Drops what stands in parentheses at the end: a note, （公开版）, or the year, （2022年）, which is kept.
  mutating func dropNote() {
    guard let last = folded.last, FormScalars.isClosing(last),
      let open = folded.lastIndex(where: FormScalars.isOpening), open > 0
    else { return }
    let note = Array(folded[(open + 1)...].dropLast())
    guard let year = ReportDate.year(in: note), note.count <= year.range.count + 1 else {
      if note.count <= Self.longestNote { remove(open..<folded.count) }
      return
    }
    let kept = (printed[(open + 1)...].prefix(year.range.count))
    remove(open..<folded.count)
    // The year stands before the title now, where titles have it.
    printed = kept + printed
    folded = note.prefix(year.range.count) + folded
  }

  /// Drops parentheses around all that is left: （甲县财政局）2023年….
  mutating func dropParentheses() {
    guard let first = folded.first, let last = folded.last, FormScalars.isOpening(first),
      FormScalars.isClosing(last), !folded.dropFirst().contains(where: FormScalars.isOpening)
    else { return }
    remove(folded.count - 1..<folded.count)
    remove(0..<1)
  }

  /// Characters of a note behind a title.
  private static let longestNote = 6

  /// Drops marks before the title: a word in brackets, bullets, signs of headings; whether there were any.
  @discardableResult
  mutating func dropMarks() -> Bool {
    var end = 0
    if let first = folded.first, let closing = TitleWords.brackets[first],
      let close = folded.firstIndex(of: closing)
    {
      end = close + 1
    }
    while end < folded.count, !FormScalars.isLabelScalar(folded[end]),
      !FormScalars.isOpening(folded[end]), folded[end] != "《"
    {
      end += 1
    }
    guard end > 0, end < folded.count else { return false }
    remove(0..<end)
    return true
  }

  /// Drops a year or days at the beginning or the end: 2022年度, 2022年1月1日至12月31日, 2021-2022年.
  @discardableResult
  mutating func dropDate(first: Bool) -> Bool {
    let isPart = { (scalar: Unicode.Scalar) in
      FormScalars.digit(scalar) != nil || TitleWords.dateMarks.contains(scalar)
    }
    if first {
      let count = folded.prefix(while: isPart).count
      if count > 3 {
        remove(0..<count)
        return true
      }
    } else {
      let count = folded.reversed().prefix(while: isPart).count
      let tail = folded.suffix(count)
      if tail.contains(where: { FormScalars.digit($0) != nil }), count < folded.count {
        remove(folded.count - count..<folded.count)
        return true
      }
    }
    if !first, let last = folded.last, FormScalars.isClosing(last),
      let open = folded.lastIndex(where: FormScalars.isOpening), open > 0,
      folded[(open + 1)...].dropLast().allSatisfy(isPart)
    {
      remove(open..<folded.count)
      return true
    }
    // Chinese numerals are part of a date only before 年: 二〇二三年; 第三中学 is a name.
    guard let year = ReportDate.year(in: folded) else { return false }
    let reach = first ? year.range.lowerBound == 0 : year.range.upperBound + 1 >= folded.count
    guard reach else { return false }
    remove(first ? 0..<year.range.upperBound : year.range.lowerBound..<folded.count)
    return true
  }

  /// Where the first words on disclosure begin: 政府信息公开, 政务公开.
  var firstCore: Int? {
    TitleWords.coreBeginnings.compactMap { word in
      let word = Array(word.unicodeScalars)
      guard folded.count >= word.count else { return nil }
      return (0...folded.count - word.count).first { start in
        folded[start..<start + word.count].elementsEqual(word)
      }
    }.min()
  }

  /// Whether the words may be the name of a body: none of the characters and words that names do not have.
  var nameBody: Bool {
    guard folded.count > 1, folded.first != DateWords.year, folded.last != DateWords.year else {
      return false
    }
    let isOdd = folded.contains { scalar in
      FormScalars.digit(scalar) != nil || TitleWords.oddInNames.contains(scalar)
    }
    return !isOdd && !TitleWords.noNames.contains(where: contains)
      && !TitleWords.speakers.contains { folded.starts(with: $0.unicodeScalars) }
      && folded.suffix(Self.numeralsOfYear).contains { FormScalars.chineseNumeral($0) == nil }
  }

  /// A name does not end with the numerals of a year.
  private static let numeralsOfYear = 4

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
