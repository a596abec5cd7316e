import PageModel

/// What a document's blocks of metadata say of its title and its publisher: 名称, 索引号, 发布机构, 公开日期
/// as lines or as a table above the report.
struct MetadataBlock: Sendable {
  /// A value, and the key or the place it stands beside.
  struct Value: Sendable, Hashable {
    let text: String
    let source: String
  }

  /// Names of the document, the nearest to the report first.
  private(set) var titles: [Value] = []
  /// Names of bodies that published it.
  private(set) var publishers: [Value] = []

  /// Collects the entries of lines and of tables, and what the document says of itself outside its text.
  init(lines: [HeadLine], tables: [MaterialTable], outside: [MetadataEntry]) {
    for line in lines {
      for entry in line.entries where !entry.value.isEmpty { add(entry.key, entry.value) }
    }
    for table in tables { add(table) }
    for entry in outside { add(entry) }
  }

  private mutating func add(_ entry: MetadataEntry) {
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

  private mutating func add(_ key: HeadLine.Key, _ value: String) {
    switch key {
    case .title: titles.append(Value(text: value, source: "the block of metadata"))
    case .publisher: publishers.append(Value(text: value, source: "the block of metadata"))
    case .other: break
    }
  }

  private mutating func add(_ table: MaterialTable) {
    for row in table.rows {
      let texts = Self.texts(of: row)
      for (name, value) in zip(texts, texts.dropFirst()) {
        if let key = HeadLine.key(named: Self.folded(name)), !value.isEmpty { add(key, value) }
      }
    }
    // A first row 名称, … may have been taken for headers.
    let reader = TitleReader()
    let others = table.unreadTexts.map(\.text) + table.rows.flatMap { $0.values.flatMap(\.header) }
    for text in others where reader.endsAsTitle(text) && reader.namesDisclosure(text) {
      if !titles.contains(where: { $0.text == text }) { add(.title, text) }
    }
  }

  private static func texts(of row: LabelledRow) -> [String] {
    row.labels + row.values.map(\.source.text)
  }

  private static func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: HeadLine.folded(text))
    return String(view)
  }
}

extension MetadataBlock {
  /// The tables, apart from those that are blocks of metadata.
  ///
  /// Such a table has two keys that no table of figures has.
  static func separated(
    _ tables: [MaterialTable]
  ) -> (figures: [MaterialTable], metadata: [MaterialTable]) {
    var figures: [MaterialTable] = []
    var metadata: [MaterialTable] = []
    for table in tables {
      let keys = Set(
        table.rows.flatMap(texts).map(folded).filter(HeadWords.blockKeys.contains))
      if keys.count < fewestKeys {
        figures.append(table)
        continue
      }
      // The parts of a table on two pages may have been joined to one with the form's table.
      let own = table.rows.filter { row in
        texts(of: row).contains { HeadLine.key(named: folded($0)) != nil }
      }
      metadata.append(
        MaterialTable(
          rows: own, unreadTexts: own.count == table.rows.count ? table.unreadTexts : []))
      let rest = table.rows.filter { !own.contains($0) }
      if !rest.isEmpty { figures.append(table.with(rows: rest)) }
    }
    return (figures, metadata)
  }

  /// Keys by which a table is known for a block of metadata.
  private static let fewestKeys = 2
}
