/// Tells whether a label or a header says something else than the form's wording that it is nearest to, or in
/// whose place it stands: 非行政许可 is no 行政许可, and 2022年处理决定数量 not the report's for 2023.
struct MeaningChange: Sendable {
  /// What a text is.
  enum Role: Sendable {
    /// The label of a row.
    case label
    /// The header of a column.
    case header
    /// A header above those of columns, which says what all of them have in common; or a label or header that
    /// was recognized in a picture, where a character that is missing or another says nothing.
    case context
  }

  /// The year that the report is on; `nil` where nobody knows it.
  let reportYear: Int?

  /// The word of a printed text that no one of the `wordings` has, or that it lacks while all of them have it;
  /// `nil` where it may be one of them.
  func word(in printed: String, as role: Role, against wordings: [String]) -> String? {
    let text = Self.scalars(of: printed)
    var first: String?
    for wording in wordings {
      let wording = Self.scalars(of: wording)
      if text == wording { return nil }
      guard let word = word(in: text, role, against: wording) else { return nil }
      first = first ?? word
    }
    return first
  }

  private typealias Scalars = [Unicode.Scalar]

  private func word(in text: Scalars, _ role: Role, against wording: Scalars) -> String? {
    if let word = periodWord(in: text, against: wording) { return word }
    for kind in MeaningWords.kinds {
      if let word = Self.first(of: kind.words, in: text),
        Self.first(of: kind.words, in: wording) == nil
      {
        // 本年累计 is the year's own sum.
        if kind.words.contains("累计"), isOfReportYear(text) { continue }
        return word
      }
    }
    if let unit = Self.multipleUnit(in: text), Self.multipleUnit(in: wording) == nil { return unit }
    switch role {
    case .label: return Self.denial(in: text, against: wording)
    case .header:
      return Self.measure(in: text, against: wording) ?? Self.denial(in: text, against: wording)
    case .context: return nil
    }
  }

  // MARK: Years

  /// A word of another year than the wording's.
  private func periodWord(in text: Scalars, against wording: Scalars) -> String? {
    let isPast = Self.first(of: MeaningWords.past, in: wording) != nil
    let isFuture = Self.first(of: MeaningWords.future, in: wording) != nil
    if let reportYear, let year = ReportDate.headerYear(in: Self.string(text)), year != reportYear {
      let isMeant = isPast && year == reportYear - 1 || isFuture && year == reportYear + 1
      if !isMeant {
        return ReportDate.year(in: text).map { Self.string(text[$0.range]) } ?? "\(year)"
      }
    }
    if let word = Self.first(of: MeaningWords.past, in: text) {
      return isPast ? nil : word
    }
    if let word = Self.first(of: MeaningWords.future, in: text), !isFuture { return word }
    // 本年项目数量 is not 上一年项目数量.
    let isOther = isPast && Self.first(of: MeaningWords.present, in: wording) == nil
    return isOther ? Self.first(of: MeaningWords.present, in: text) : nil
  }

  private func isOfReportYear(_ text: Scalars) -> Bool {
    if let reportYear, ReportDate.year(in: text)?.year == reportYear { return true }
    return Self.first(of: MeaningWords.present, in: text) != nil
  }

  // MARK: Units and measures

  /// Money in place of a count, or a count in place of money.
  private static func measure(in text: Scalars, against wording: Scalars) -> String? {
    let own = first(of: MeaningWords.amounts, in: text)
    if first(of: MeaningWords.amounts, in: wording) == nil { return own }
    return own == nil ? first(of: MeaningWords.counts, in: text) : nil
  }

  /// 万件, 千人, 百万元: a unit of many, but for those of money that the form knows.
  private static func multipleUnit(in text: Scalars) -> String? {
    for (index, pair) in zip(text, text.dropFirst()).enumerated() {
      if MeaningWords.multiples.contains(pair.0), MeaningWords.countUnits.contains(pair.1) {
        return string([pair.0, pair.1])
      }
      if MeaningWords.multiplesOfMoney.contains(pair.0), MeaningWords.multiples.contains(pair.1),
        index + 2 < text.count, text[index + 2] == "元"
      {
        return string(text[index...(index + 2)])
      }
    }
    return nil
  }

  // MARK: Denials

  /// A word that denies what the wording says, or the word without the denial that the wording has before it.
  private static func denial(in text: Scalars, against wording: Scalars) -> String? {
    let text = beforeNote(text)
    let own = denied(in: text)
    let form = denied(in: wording)
    // 逾期未缴纳费用 is short for 逾期未按收费通知要求缴纳费用.
    let denied = form.first.map { wording[$0.place...] } ?? []
    for (place, range) in own where !denied.contains(text[place]) {
      return string(text[range.lowerBound..<min(place + 2, text.count)])
    }
    for (place, _) in form {
      let words = wording[place..<min(place + 2, wording.count)]
      guard words.count == 2,
        !wording.indices.contains(where: { index in
          index != place && wording[index...].starts(with: words)
            && !form.contains { $0.place == index }
        })
      else { continue }
      for index in text.indices
      where text[index...].starts(with: words) && !own.contains(where: { $0.place == index }) {
        return string(words)
      }
    }
    return nil
  }

  /// The places of what denying words deny, and the words before it.
  private static func denied(in text: Scalars) -> [(place: Int, range: Range<Int>)] {
    var result: [(place: Int, range: Range<Int>)] = []
    var index = 0
    while index < text.count {
      guard
        let word = MeaningWords.negations.first(where: {
          text[index...].starts(with: $0.unicodeScalars)
        })
      else {
        index += 1
        continue
      }
      var place = index + word.unicodeScalars.count
      while place < text.count, MeaningWords.auxiliaries.contains(text[place]) { place += 1 }
      if place < text.count { result.append((place, index..<place)) }
      index = max(place, index + 1)
    }
    return result
  }

  /// The text without a note in parentheses: （不含简易程序）.
  private static func beforeNote(_ text: Scalars) -> Scalars {
    guard let open = text.lastIndex(where: FormScalars.isOpening), open > 0,
      text.last.map(FormScalars.isClosing) ?? false
    else { return text }
    return Array(text[..<open])
  }

  // MARK: Words

  /// What counts of a text: letters, digits and ideographs, parentheses and the sign of a share.
  private static func scalars(of text: String) -> Scalars {
    text.unicodeScalars.map(FormScalars.folded).filter {
      FormScalars.isLabelScalar($0) || FormScalars.isOpening($0) || FormScalars.isClosing($0)
        || $0 == "%"
    }
  }

  private static func first(of words: [String], in text: Scalars) -> String? {
    words.first { word in
      let word = Array(word.unicodeScalars)
      guard word.count <= text.count else { return false }
      return (0...(text.count - word.count)).contains { text[$0...].starts(with: word) }
    }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
