extension ReportDocument {
  /// Whether pages have any text at all.
  ///
  /// No finding names the file: two files of the same bytes have the same findings.
  static func scanFindings(on pages: [ReadPage], _ memory: PageMemory) -> [Finding] {
    guard pages.allSatisfy(\.page.glyphs.isEmpty) else { return [] }
    // Where nobody looked, the finding on that says so.
    let isUnread = pages.contains { memory.outcome(ofPage: $0.page.number).isUnread }
    guard !isUnread else { return [] }
    let what =
      pages.contains(where: \.page.carrier.isPicture)
      ? "the pages are pictures, in which no text was found"
      : "the document has no text"
    return [FindingRule.sourceScanned.finding("\(what); look at it in a viewer")]
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
