/// A line of a document's head, or of what a web page prints below its article: what kind of line it is.
struct HeadLine: Sendable {
  /// What a key of a block of metadata names.
  enum Key: Sendable, Hashable {
    case title, publisher, other
  }

  /// A key with the value beside it: 发布机构：甲县财政局.
  struct Entry: Sendable, Hashable {
    let key: Key
    /// The value as printed; empty where the line has none.
    let value: String
  }

  /// The characters without white space, in simplified and half-width form.
  let scalars: [Unicode.Scalar]
  /// Whether the line has a full stop, as prose has and no line of a site.
  private let hasFullStop: Bool
  /// The line's words, as blanks part them.
  private let words: [String]
  private let text: String

  init(_ text: String) {
    self.text = text
    hasFullStop = text.unicodeScalars.contains("。")
    scalars = Self.folded(text)
    words = text.unicodeScalars.split(whereSeparator: FormScalars.isSpace).map { String($0) }
  }

  /// The characters of a text without white space, in simplified and half-width form.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    ReportDate.squeezed(text).map(FormScalars.folded)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Kinds of lines

  /// Whether the line is no text of the document but of the site around it: a menu, a path through the
  /// site, keys of metadata, bars to share and to print, the time it was published.
  var isOfSite: Bool {
    guard !hasFullStop else { return false }
    return isPath || isMenu || isAddress || isTime || !entries.isEmpty
  }

  /// Whether the line begins what stands below a page's article.
  var beginsFoot: Bool {
    guard scalars.count <= Self.longestFootLine, !hasFullStop else { return false }
    let line = Self.string(scalars)
    return HeadWords.footBeginnings.contains(where: line.hasPrefix)
      || HeadWords.footMarks.contains(where: line.contains)
      || HeadWords.footWords.contains(Self.string(scalars.prefix { $0 != ":" && $0 != "：" }))
  }

  /// Characters of a line below an article; a sentence is longer.
  private static let longestFootLine = 60

  /// Whether the line is prose: it has a sentence's punctuation and is nothing of the site's.
  var isProse: Bool {
    if hasFullStop { return true }
    let hasComma = scalars.contains { $0 == "," || $0 == ";" || $0 == "；" }
    return hasComma && scalars.count(where: FormScalars.isWide) >= Self.shortestProse && !isOfSite
  }

  /// Ideographs of a line of prose that ends in no full stop.
  private static let shortestProse = 10

  /// Whether the line has punctuation that no title has.
  var hasSentencePunctuation: Bool {
    scalars.contains(where: TitleWords.sentencePunctuation.contains)
  }

  /// Whether the line belongs to an official letter's head: 某市人民政府文件, 某政办发〔2024〕3号.
  var isLetterhead: Bool {
    TitleWords.letterheadEndings.contains(where: ends)
  }

  /// The line says where in the site the page stands: 当前位置：首页 > 政务公开, 首页/ 年报 / 正文.
  private var isPath: Bool {
    let line = Self.string(scalars)
    if HeadWords.pathKeys.contains(where: { line.hasPrefix($0) && line.count > $0.count }) {
      return !scalars.contains("。")
    }
    guard !scalars.contains(where: { $0 == "。" || $0 == "," }) else { return false }
    if let home = HeadWords.homeWords.first(where: line.hasPrefix) {
      let next = scalars.dropFirst(home.unicodeScalars.count).first
      if let next, HeadWords.pathMarks.contains(next) || next == "-" { return true }
    }
    let steps = scalars.split(whereSeparator: HeadWords.pathMarks.contains)
    return steps.count > 2
      && steps.allSatisfy { $0.count <= Self.longestStep && $0.contains(where: FormScalars.isWide) }
  }

  /// Characters of a step of a path, 政府信息公开年度报告.
  private static let longestStep = 16

  private var isMenu: Bool {
    !words.isEmpty
      && words.allSatisfy { word in
        let bare = word.unicodeScalars.filter { !Self.brackets.contains($0) }
        return bare.isEmpty || HeadWords.siteWords.contains(Self.string(bare))
      }
  }

  private static let brackets: Set<Unicode.Scalar> = [
    "【", "】", "[", "]", "［", "］", "(", ")", "（", "）", "|", "｜", "·", ":", "：", "<", ">",
  ]

  private var isAddress: Bool {
    // An address in the middle of a sentence may begin a line.
    guard !scalars.contains(where: { $0 == "," || $0 == "。" || FormScalars.isClosing($0) }) else {
      return false
    }
    return ["http://", "https://", "www.", "file://"].contains { text.hasPrefix($0) }
  }

  /// A day, with the day of the week and the time: 2025年12月30日 星期二, 2022-01-27 10:07.
  private var isTime: Bool {
    guard let first = scalars.first, FormScalars.digit(first) != nil,
      scalars.count <= Self.longestTime
    else { return false }
    let rest = scalars.filter { scalar in
      FormScalars.digit(scalar) == nil && !Self.timeMarks.contains(scalar)
    }
    return rest.isEmpty && scalars.count > 5
  }

  private static let longestTime = 32
  private static let timeMarks: Set<Unicode.Scalar> = Set(
    "年月日时分秒星期周一二三四五六天-/.:：上下午".unicodeScalars)

  // MARK: Metadata

  /// The keys of the line with their values: 发布机构：甲县财政局 公开日期：2024-01-17; empty where it is no
  /// line of a block of metadata.
  var entries: [Entry] {
    guard !hasFullStop else { return [] }
    var entries: [Entry] = []
    for word in words {
      let (key, value, _) = Self.keyed(word)
      if let key {
        entries.append(Entry(key: key, value: value))
      } else if let last = entries.last {
        let value = last.value.isEmpty ? word : last.value + " " + word
        entries[entries.count - 1] = Entry(key: last.key, value: value)
      } else {
        return []
      }
    }
    // A key alone, 来源, may be any word; with a colon or a value beside it, it is one.
    guard let first = entries.first else { return [] }
    let hasColon = Self.keyed(words[0]).hasColon
    return hasColon || entries.count > 1 || first.key != .other && !first.value.isEmpty
      ? entries : []
  }

  /// The key a word begins with, what follows its colon, and whether there is one.
  private static func keyed(
    _ word: String
  ) -> (key: Key?, value: String, hasColon: Bool) {
    let scalars = word.unicodeScalars.drop { brackets.contains($0) }
    let colon = scalars.firstIndex { $0 == "：" || $0 == ":" }
    let end = colon ?? scalars.endIndex
    let name = string(
      scalars[..<end].lazy.map(FormScalars.folded).filter { !brackets.contains($0) })
    let value = colon.map { String(scalars[scalars.index(after: $0)...]) } ?? ""
    return (key(named: name), value, colon != nil)
  }

  /// The key that a cell is, or that begins it before a colon, and what follows it there; `nil` for others.
  static func entry(in text: String) -> (name: String, value: String)? {
    let scalars = text.unicodeScalars
    // Most cells are numbers and labels of figures, which begin with no key's first character.
    guard let first = scalars.first(where: { !FormScalars.isSpace($0) }),
      keyBeginnings.contains(FormScalars.folded(first))
    else { return nil }
    let colon = scalars.firstIndex { $0 == "：" || $0 == ":" } ?? scalars.endIndex
    let name = string(scalars[..<colon].filter { !FormScalars.isSpace($0) }.map(FormScalars.folded))
    guard key(named: name) != nil else { return nil }
    let rest = scalars[colon...].dropFirst().drop(while: FormScalars.isSpace)
    let end = rest.lastIndex { !FormScalars.isSpace($0) }
    return (name, end.map { String(rest[...$0]) } ?? "")
  }

  /// What a key of a block of metadata names; `nil` for any other words.
  static func key(named name: String) -> Key? {
    if titleKeys.contains(name) { return .title }
    if publisherKeys.contains(name) { return .publisher }
    return otherKeys.contains(name) ? .other : nil
  }

  private static let titleKeys = Set(HeadWords.titleKeys)
  private static let publisherKeys = Set(HeadWords.publisherKeys)
  private static let otherKeys = Set(HeadWords.otherKeys)
  /// The first characters of all keys.
  private static let keyBeginnings = Set(
    (HeadWords.titleKeys + HeadWords.publisherKeys + HeadWords.otherKeys).compactMap(
      \.unicodeScalars.first))

  // MARK: Names

  /// Whether the line is the name of a public body or of its place, and nothing else.
  var isBodyName: Bool {
    guard words.count == 1, scalars.count >= 2, scalars.count <= Self.longestName,
      let last = scalars.last(where: { !FormScalars.isClosing($0) }),
      FormScalars.isLabelScalar(last),
      scalars.allSatisfy({
        FormScalars.isWide($0) && FormScalars.isLabelScalar($0) || FormScalars.isOpening($0)
          || FormScalars.isClosing($0)
      }), !BodyWords.sites.contains(where: ends), !BodyWords.menus.contains(Self.string(scalars))
    else { return false }
    let isLong = scalars.count >= Self.shortestPlacelessName
    let endsInNote = scalars.last.map(FormScalars.isClosing) ?? false
    return hasPlace && (endsAsName || endsInNote)
      || isLong && BodyWords.ownEndings.contains(where: ends)
  }

  private static let longestName = 30
  /// Characters of a name without a place.
  private static let shortestPlacelessName = 4

  /// Whether the line has the name of a place in it: its last character stands behind another one, and is
  /// not that of a word, 农村 or 城市.
  var hasPlace: Bool {
    scalars.indices.dropFirst().contains { index in
      guard BodyWords.places.contains(scalars[index]) else { return false }
      return !BodyWords.placeless.contains { word in
        let word = Array(word.unicodeScalars)
        return (0..<word.count).contains { offset in
          index >= offset && index - offset + word.count <= scalars.count
            && scalars[index - offset..<index - offset + word.count].elementsEqual(word)
        }
      }
    }
  }

  /// Whether the line ends as names of places do.
  var endsAsPlace: Bool { scalars.last.map(BodyWords.places.contains) ?? false }

  /// Whether the line ends as names of bodies do.
  var endsAsName: Bool { BodyWords.endings.contains(where: ends) }

  private func ends(with ending: String) -> Bool {
    scalars.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
  }

  /// Whether the line may be the first part of a title that goes on below it: words set solid.
  var isSolid: Bool {
    words.count == 1 && scalars.count >= Self.shortestUpperLine
      && scalars.allSatisfy { FormScalars.isWide($0) && FormScalars.isLabelScalar($0) }
  }

  /// Characters of the upper line of a title that wrapped: it is as long as the page is wide.
  private static let shortestUpperLine = 6
}
