import PageModel

/// Finds a pattern of a wording at a place of a text.
struct WordingMatcher {
  typealias Element = NarrativeLexicon.Element

  let scalars: [Unicode.Scalar]
  /// 2022年 and 2024年 in a report for 2023, by how far they are from it.
  private let years: [Int: [Unicode.Scalar]]

  init(scalars: [Unicode.Scalar], year: Int) {
    self.scalars = scalars
    years = Dictionary(
      uniqueKeysWithValues: (-1...1).map { ($0, Array("\(year + $0)年".unicodeScalars)) })
  }

  struct Match {
    /// The number that is said; 0 where the wording says that there is none.
    let value: Int
    let end: Int
  }

  /// The longest text from a position that a pattern fits; `nil` where it does not.
  func match(_ pattern: [Element], at start: Int) -> Match? {
    end(of: pattern[...], at: start, value: 0)
  }

  private func end(of pattern: ArraySlice<Element>, at position: Int, value: Int) -> Match? {
    guard let element = pattern.first else { return Match(value: value, end: position) }
    let rest = pattern.dropFirst()
    switch element {
    case .words(let words, let isOptional):
      for word in words where has(word, at: position) {
        if let match = end(of: rest, at: position + word.count, value: value) { return match }
      }
      return isOptional ? end(of: rest, at: position, value: value) : nil
    case .number, .zero:
      guard let number = NarrativeNumber(scalars, at: position) else { return nil }
      if case .zero = element, number.value != 0 { return nil }
      return end(of: rest, at: number.end, value: number.value)
    case .year(let offset):
      guard let name = years[offset], has(name, at: position), !isDigit(position - 1) else {
        return nil
      }
      let isLong = has(Self.yearEnd, at: position + name.count)
      return end(of: rest, at: position + name.count + (isLong ? 1 : 0), value: value)
    case .gap(let length):
      return end(behindGapOf: length, rest, at: position, value: value)
    case .end:
      let isEnd = position >= scalars.count || Self.ends.contains(scalars[position])
      return isEnd ? end(of: rest, at: position, value: value) : nil
    }
  }

  private func end(
    behindGapOf length: Int, _ rest: ArraySlice<Element>, at start: Int, value: Int
  ) -> Match? {
    var position = start
    while position <= start + length {
      if let match = end(of: rest, at: position, value: value) { return match }
      guard position < scalars.count, mayBeInGap(position) else { return nil }
      position += 1
    }
    return nil
  }

  private func mayBeInGap(_ position: Int) -> Bool {
    let scalar = scalars[position]
    guard scalar == "、" || FormScalars.isLabelScalar(scalar), FormScalars.digit(scalar) == nil
    else {
      return false
    }
    return !Self.lesser.contains { has($0, at: position) }
  }

  /// Words behind which something else is spoken of, or less: 未发生逾期答复引发的行政复议.
  private static let lesser = [
    "复议", "诉讼", "逾期", "超期", "超时", "纠", "违", "撤销", "败诉", "不当", "但", "其中",
  ].map(NarrativeLexicon.scalars)

  private static let yearEnd = NarrativeLexicon.scalars("度")
  private static let ends: ScalarSet = ["。", ",", ";", "!", "?", ":", "(", ")", "\n"]

  private func isDigit(_ position: Int) -> Bool {
    scalars.indices.contains(position) && FormScalars.digit(scalars[position]) != nil
  }

  private func has(_ words: [Unicode.Scalar], at position: Int) -> Bool {
    position + words.count <= scalars.count
      && scalars[position..<position + words.count].elementsEqual(words)
  }
}
