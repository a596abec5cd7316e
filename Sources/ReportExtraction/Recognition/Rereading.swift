/// Reads numbers again that a report puts in doubt.
///
/// A sum that does not hold says where to look, and so does a figure that no sum would prove wrong and whose
/// readings are not certain enough; what stands there the picture alone says. Numbers that are
/// read the same again stay, and the sum's finding with them: reports print wrong sums.
struct Rereading {
  let memory: PageMemory
  let options: ExtractionOptions

  /// Numbers that are read again at most.
  ///
  /// 200: a page has up to 300 figures, of which sums put 10 to 40 in doubt where one is wrong.
  private static let most = 200

  /// The report after its doubtful numbers were read again; the same where there are none.
  ///
  /// - Parameter recognize: Recognizes the report in a layout.
  func report(
    after report: DisclosureReport,
    recognize: (DocumentLayout) throws(ExtractionError) -> DisclosureReport
  ) throws(ExtractionError) -> DisclosureReport {
    let places = RereadingPlaces.places(in: report).prefix(Self.most)
    guard !places.isEmpty else { return report }
    for page in Set(places.map(\.page)).sorted() where memory.range.contains(page) {
      try memory.checkCancellation()
      memory.readAgain(places.filter { $0.page == page }.map(\.frame), ofPage: page)
    }
    let pages = try memory.pages(memory.range).map(\.page)
    return try recognize(DocumentLayout(pages: pages, options: options.layout))
  }
}
