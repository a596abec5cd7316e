/// Reads what a title says: publisher and year.
struct TitleReader: Sendable {
  /// The year the title reports on.
  func year(of title: String) -> Int? {
    ReportDate.year(in: ReportDate.squeezed(title))?.year
  }

  /// The publisher: the title without year and without its ending; `nil` where nothing is left.
  func publisher(of title: String) -> String? {
    var scalars = ReportDate.squeezed(title)
    if let (_, range) = ReportDate.year(in: scalars) {
      scalars.removeSubrange(range)
      let begin = range.lowerBound
      if begin < scalars.count, scalars[begin] == TitleWords.yearSuffix {
        scalars.remove(at: begin)
      }
    }
    for ending in TitleWords.endings where dropSuffix(ending, from: &scalars) { break }
    var changed = true
    while changed {
      changed = TitleWords.fillers.contains { filler in
        dropSuffix(filler, from: &scalars) || dropPrefix(filler, from: &scalars)
      }
    }
    let restoration = TitleWords.publisherRestoration
    if scalars.suffix(restoration.ending.unicodeScalars.count)
      .elementsEqual(restoration.ending.unicodeScalars)
    {
      scalars += Array(restoration.taken.unicodeScalars)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return scalars.isEmpty ? nil : String(view)
  }

  /// Whether the text speaks of information disclosure as a title does.
  func namesDisclosure(_ title: String) -> Bool {
    let squeezed = ReportDate.squeezed(title)
    return TitleWords.cores.contains { contains($0, in: squeezed) }
  }

  private func contains(_ word: String, in scalars: [Unicode.Scalar]) -> Bool {
    let word = Array(word.unicodeScalars)
    guard scalars.count >= word.count else { return false }
    return (0...scalars.count - word.count).contains {
      scalars[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  private func dropSuffix(_ word: String, from scalars: inout [Unicode.Scalar]) -> Bool {
    let count = word.unicodeScalars.count
    guard scalars.count >= count, scalars.suffix(count).elementsEqual(word.unicodeScalars) else {
      return false
    }
    scalars.removeLast(count)
    return true
  }

  private func dropPrefix(_ word: String, from scalars: inout [Unicode.Scalar]) -> Bool {
    let count = word.unicodeScalars.count
    guard scalars.count >= count, scalars.prefix(count).elementsEqual(word.unicodeScalars) else {
      return false
    }
    scalars.removeFirst(count)
    return true
  }
}
