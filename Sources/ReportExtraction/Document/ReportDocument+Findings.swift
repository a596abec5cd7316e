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
    let template: FindingTemplate =
      switch (pictures, pages.count) {
      case (0, _): .noText
      case (1, 1): .pageWithoutText
      default: .pagesWithoutText
      }
    return [Finding(template)]
  }

  /// Whether the text is empty although pages have characters.
  static func emptyFindings(of layout: DocumentLayout, _ pages: [ReadPage]) -> [Finding] {
    guard layout.pages.allSatisfy(\.blocks.isEmpty), !pages.allSatisfy(\.page.glyphs.isEmpty) else {
      return []
    }
    return [Finding(.onlyFurniture)]
  }

  /// Whether a document without pages says nothing at all.
  static func emptyFindings(ofPageless isEmpty: Bool) -> [Finding] {
    isEmpty ? [Finding(.noDocumentText)] : []
  }

  /// What was found while text was decoded.
  static func findings(in text: String) -> [Finding] {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return [] }
    return [Finding(.badBytes)]
  }

  /// The last component of a path: output must not depend on where a file lies.
  package static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
