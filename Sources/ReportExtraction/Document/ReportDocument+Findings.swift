extension ReportDocument {
  /// Whether pages have any text at all.
  ///
  /// No finding names the file: two files of the same bytes have the same findings.
  static func scanFindings(on pages: [ReadPage], _ memory: PageMemory) -> [Finding] {
    guard pages.allSatisfy(\.page.glyphs.isEmpty) else { return [] }
    // Where nobody looked, the finding on that says so.
    let isUnread = pages.contains { memory.outcome(ofPage: $0.page.number).isUnread }
    guard !isUnread else { return [] }
    let pictures = pages.count(where: \.page.carrier.isPicture)
    let what =
      switch (pictures, pages.count) {
      case (0, _): "the document has no text"
      case (1, 1): "the page is a picture, in which no text was found"
      default: "the pages are pictures, in which no text was found"
      }
    return [FindingRule.sourceScanned.finding("\(what); look at it in a viewer")]
  }

  /// Whether the text is empty although pages have characters.
  static func emptyFindings(of layout: DocumentLayout, _ pages: [ReadPage]) -> [Finding] {
    guard layout.pages.allSatisfy(\.blocks.isEmpty), !pages.allSatisfy(\.page.glyphs.isEmpty) else {
      return []
    }
    return [
      FindingRule.textNone.finding(
        "the document has no text but running heads, page numbers, watermarks or hidden characters; "
          + "look at it in a viewer")
    ]
  }

  /// Whether a document without pages says nothing at all.
  static func emptyFindings(ofPageless isEmpty: Bool) -> [Finding] {
    isEmpty ? [FindingRule.textNone.finding("the document has no text")] : []
  }

  /// What was found while text was decoded.
  static func findings(in text: String) -> [Finding] {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return [] }
    return [
      FindingRule.textUnread.finding(
        "some bytes of the text are no characters; each was read as \u{FFFD}")
    ]
  }

  /// The last component of a path: output must not depend on where a file lies.
  package static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
