/// Phrases that titles, headings and signatures of these reports are made of, in recognized lines.
struct RecognizedPhrases: Sendable {
  let lookAlikes: LookAlikes
  /// The characters of the forms.
  let known: Set<Unicode.Scalar>

  /// Longest first.
  static let phrases = [
    "政府信息公开工作年度报告", "政务公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作", "工作年度报告", "政府信息公开",
    "政务信息公开", "信息公开", "政务公开", "年度报告", "工作报告", "人民政府", "办公室",
  ]
  private static let scalars = phrases.map { Array($0.unicodeScalars) }
  /// Characters of a phrase of which one may be misread as one that is nothing like it.
  private static let charactersAMistake = 6

  /// The line with the characters of a phrase where at least half of it is there and the others look like
  /// the phrase's; of a long one a character may also be one that no form has.
  func restored(_ line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    var changed = false
    for phrase in Self.scalars where phrase.count <= scalars.count {
      for start in 0...(scalars.count - phrase.count) {
        let place = start..<(start + phrase.count)
        guard isLike(scalars[place], phrase) else { continue }
        scalars.replaceSubrange(place, with: phrase)
        changed = true
      }
    }
    guard changed else { return line }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a text is not the phrase but looks like it.
  private func isLike(_ text: ArraySlice<Unicode.Scalar>, _ phrase: [Unicode.Scalar]) -> Bool {
    var equal = 0
    var foreign = 0
    for (scalar, own) in zip(text, phrase) {
      if scalar == own {
        equal += 1
      } else if !lookAlikes.areAlike(scalar, own) {
        foreign += 1
        guard FormScalars.isLabelScalar(scalar), !known.contains(scalar),
          foreign * Self.charactersAMistake <= phrase.count
        else { return false }
      }
    }
    return equal < phrase.count && equal * 2 >= phrase.count
  }
}

/// Years, months and days in recognized text.
struct RecognizedDates: Sendable {
  let lookAlikes: LookAlikes

  private static let digits = Array("0123456789".unicodeScalars)
  private static let numerals = Array("〇一二三四五六七八九".unicodeScalars)

  /// The text with digits in place of letters that look like them, where the other characters of a year
  /// of four digits before 年 are digits: 2O23年, 二O二三年.
  func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(DateWords.year) else { return text }
    var scalars = Array(text.unicodeScalars)
    var changed = false
    for index in scalars.indices where index >= 4 && scalars[index] == DateWords.year {
      let place = (index - 4)..<index
      guard let year = year(scalars[place]) else { continue }
      scalars.replaceSubrange(place, with: year)
      changed = true
    }
    guard changed else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The four characters as a year of this century's reports; `nil` where they are one already, or none.
  private func year(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    for kind in [Self.digits, Self.numerals] {
      let own = text.count(where: kind.contains)
      guard own < text.count, own * 2 >= text.count else { continue }
      let year = text.map { scalar in
        kind.contains(scalar)
          ? scalar : kind.first { lookAlikes.areAlike(scalar, $0) } ?? scalar
      }
      if year.allSatisfy(kind.contains), year[0] == kind[2], year[1] == kind[0] { return year }
    }
    return nil
  }
}
