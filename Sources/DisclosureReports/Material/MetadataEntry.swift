import PageModel

/// Something a document says of itself outside the text a reader sees: a candidate for title,
/// publisher or date where the text has none.
package struct MetadataEntry: Sendable, Hashable {
  /// Where in the document it stands.
  package enum Source: String, Sendable, Hashable {
    /// The `<title>` of a web page: the window's name, often with that of the site behind it.
    case htmlTitle
    /// A `<meta name content>` of a web page.
    case htmlMeta
    /// The title among the properties of a PDF.
    case pdfTitle
    /// A table of particulars that is printed above the document: 名称, 发布机构.
    case particulars

    /// What a finding calls the place.
    package var name: BilingualText {
      switch self {
      case .htmlTitle: FindingPhrase.sourceTitle()
      case .htmlMeta: FindingPhrase.sourceMeta()
      case .pdfTitle: FindingPhrase.sourceProperties()
      case .particulars: FindingPhrase.sourceParticulars()
      }
    }
  }

  /// What the document calls it, as written: `ArticleTitle`, `PubDate`; `title` for titles.
  package let name: String
  /// Its text, blanks collapsed; never empty.
  package let text: String
  /// Where it stands.
  package let source: Source

  package init(name: String, text: String, source: Source) {
    self.name = name
    self.text = text
    self.source = source
  }

  /// The title among a PDF's properties as entries: none where it is blank.
  package static func pdfTitle(_ title: String?) -> [MetadataEntry] {
    guard let title = title?.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      !title.isEmpty
    else { return [] }
    return [MetadataEntry(name: "title", text: title, source: .pdfTitle)]
  }
}
