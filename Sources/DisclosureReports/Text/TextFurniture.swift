/// Tells page numbers and running heads from the text.
struct TextFurniture: Sendable {
  let options: LineTextReaderOptions

  /// The pages without their furniture.
  func removed(from pages: [[TextPageLine]]) -> [[TextPageLine]] {
    var pages = pages.map { page in page.filter { !Self.isDashedNumber($0.text) } }
    removeBareNumbers(from: &pages)
    let heads = repeated(pages.compactMap(\.first?.text), pageCount: pages.count)
    let feet = repeated(pages.compactMap(\.last?.text), pageCount: pages.count)
    for index in pages.indices {
      if let first = pages[index].first, heads.contains(first.text) { pages[index].removeFirst() }
      if let last = pages[index].last, feet.contains(last.text) { pages[index].removeLast() }
    }
    return pages
  }

  /// A number between two strokes, `- 3 -`, wherever it stands.
  static func isDashedNumber(_ text: String) -> Bool {
    let scalars = ReportDate.squeezed(text)
    guard scalars.count >= 3, scalars.count <= 8, let first = scalars.first,
      let last = scalars.last, isStroke(first), isStroke(last)
    else { return false }
    let inner = scalars.drop(while: isStroke).reversed().drop(while: isStroke)
    return !inner.isEmpty && inner.allSatisfy { FormScalars.digit($0) != nil }
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "－", "―", "‐", "‑", "─", "━", "·", "•", "~", "～": true
    default: false
    }
  }

  /// Removes last lines that count the pages: a number a page, each one more than the one before.
  private func removeBareNumbers(from pages: inout [[TextPageLine]]) {
    guard pages.count > 1 else { return }
    let numbers = pages.map { page in page.last.flatMap { Int($0.text) } }
    let counted = numbers.indices.filter { index in
      guard let number = numbers[index] else { return false }
      let next = index + 1 < numbers.count ? numbers[index + 1] : nil
      let previous = index > 0 ? numbers[index - 1] : nil
      return next == number + 1 || previous == number - 1
    }
    guard counted.count * 3 >= pages.count * 2 else { return }
    for index in counted { pages[index].removeLast() }
  }

  private func repeated(_ texts: [String], pageCount: Int) -> Set<String> {
    guard pageCount > 1 else { return [] }
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let minimum = max(2.0, Double(pageCount) * options.minimumRunningHeadShare)
    return Set(counts.filter { Double($0.value) >= minimum && !isValue($0.key) }.keys)
  }

  /// A number that happens to end several pages belongs to a table.
  private func isValue(_ text: String) -> Bool {
    ValueTokens(text).labels.isEmpty
  }
}
