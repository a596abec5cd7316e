import PageModel

/// What a document's blocks of metadata say of its title and its publisher: 名称, 索引号, 发布机构, 公开日期
/// as lines above the report, and what stands outside its text.
struct MetadataBlock: Sendable {
  /// A value, and the key or the place it stands beside.
  struct Value: Sendable, Hashable {
    let text: String
    let source: BilingualText
  }

  /// Names of the document, the nearest to the report first.
  private(set) var titles: [Value] = []
  /// Names of bodies that published it.
  private(set) var publishers: [Value] = []

  /// Collects the entries of lines, and what the document says of itself outside its text.
  init(lines: [HeadLine], outside: [MetadataEntry]) {
    for line in lines {
      for entry in line.entries where !entry.value.isEmpty {
        add(entry.key, entry.value, FindingPhrase.sourceBlock())
      }
    }
    for entry in outside { add(entry) }
  }

  private mutating func add(_ entry: MetadataEntry) {
    if entry.source == .particulars {
      if let key = HeadLine.key(named: entry.name) { add(key, entry.text, entry.source.name) }
      return
    }
    let name = entry.name.lowercased()
    if entry.source != .htmlMeta || Self.metaTitles.contains(name) {
      titles.append(Value(text: entry.text, source: entry.source.name))
    } else if Self.metaPublishers.contains(name), HeadLine(entry.text).isBodyName {
      publishers.append(Value(text: entry.text, source: entry.source.name))
    }
  }

  /// The names under which government sites give an article's title, in lower case.
  private static let metaTitles: Set<String> = ["articletitle", "title", "og:title", "dc.title"]
  /// The same for the body that published it.
  private static let metaPublishers: Set<String> = ["contentsource", "publisher", "dc.publisher"]

  private mutating func add(_ key: HeadLine.Key, _ value: String, _ source: BilingualText) {
    switch key {
    case .title: titles.append(Value(text: value, source: source))
    case .publisher: publishers.append(Value(text: value, source: source))
    case .other: break
    }
  }
}
