import PageModel

/// A section's text, or the preamble, with its places.
struct NarrativePart: Sendable {
  /// The heading as printed; empty for the preamble.
  let heading: String
  let paragraphs: [SourceText]
}

/// What the narrative says of figures.
struct NarrativeStatement {
  /// The number that is said.
  let value: Int
  /// The figures that it may be, each a sum.
  let figures: [[FigurePath]]
  /// The clause that says it, as printed.
  let text: String
  let page: Int?
}

/// Reads the sentences of a narrative that give a figure for certain.
struct StatementReader {
  let lexicon: NarrativeLexicon
  let scope: NarrativeScope
  let year: Int

  /// The statements of a paragraph, in its order.
  func statements(in paragraph: SourceText, heading: NarrativeText) -> [NarrativeStatement] {
    let text = NarrativeText(paragraph.text)
    let matcher = WordingMatcher(scalars: text.scalars, year: year)
    var statements: [NarrativeStatement] = []
    for sentence in text.sentences {
      var spans: [Range<Int>] = []
      var position = sentence.lowerBound
      while position < sentence.upperBound {
        guard let found = longest(matcher, at: position, in: text, sentence, spans, heading) else {
          position += 1
          continue
        }
        spans.append(position..<found.end)
        if let wording = found.wording {
          statements.append(
            NarrativeStatement(
              value: found.value, figures: lexicon.wordings[wording].figures,
              text: quoted(position..<found.end, of: text, in: sentence), page: paragraph.page))
        }
        position = found.end
      }
    }
    return statements
  }

  private struct Found {
    /// `nil` where the words are there and nothing is said of the report's figures.
    var wording: Int?
    var value: Int
    var end: Int
  }

  /// The longest of the wordings at a position.
  private func longest(
    _ matcher: WordingMatcher, at position: Int, in text: NarrativeText, _ sentence: Range<Int>,
    _ spans: [Range<Int>], _ heading: NarrativeText
  ) -> Found? {
    var found: Found?
    for start in lexicon.starts(with: text.scalars[position]) {
      let wording = lexicon.wordings[start.wording]
      guard let match = matcher.match(wording.patterns[start.pattern], at: position),
        match.end <= sentence.upperBound, match.end > found?.end ?? position
      else { continue }
      let isCertain = isCertain(
        wording, position..<match.end, of: text, in: sentence, spans, heading)
      found = Found(wording: isCertain ? start.wording : nil, value: match.value, end: match.end)
    }
    return found
  }

  private func isCertain(
    _ wording: NarrativeLexicon.Wording, _ range: Range<Int>, of text: NarrativeText,
    in sentence: Range<Int>, _ spans: [Range<Int>], _ heading: NarrativeText
  ) -> Bool {
    let start = range.lowerBound
    let statement = text.statementStart(before: start, in: sentence)..<start
    let clause = text.clauseStart(before: start, in: sentence)..<start
    let clauses = text.clauseStart(before: start, in: sentence, clauses: 2)..<start
    guard hasContext(wording, before: start, of: text, in: sentence, heading),
      !wording.excluded.contains(where: { text.contains($0, in: statement) }),
      scope.isOwnYear(text, sentence.lowerBound..<start, outside: spans),
      !scope.isOtherPeriod(text, clauses), !scope.isOtherBody(text, clauses),
      isEnd(text, range.upperBound), !isConditional(text, start, in: sentence)
    else { return false }
    return wording.mayBeAside
      || !scope.isAside(text, statement) && !scope.isPart(text, clause.lowerBound..<start)
        && !scope.isPart(text, openedClause(clauses, clause, of: text))
  }

  /// The clause before, where it ends in nothing that is counted: 通过网络，收到….
  private func openedClause(
    _ clauses: Range<Int>, _ clause: Range<Int>, of text: NarrativeText
  ) -> Range<Int> {
    let before = clauses.lowerBound..<max(clauses.lowerBound, clause.lowerBound)
    let isCounted = text.scalars[before].contains { FormScalars.digit($0) != nil }
    return isCounted ? before.lowerBound..<before.lowerBound : before
  }

  private func hasContext(
    _ wording: NarrativeLexicon.Wording, before start: Int, of text: NarrativeText,
    in sentence: Range<Int>, _ heading: NarrativeText
  ) -> Bool {
    guard !wording.context.isEmpty else { return true }
    let first = wording.hasContextInSentence ? sentence.lowerBound : 0
    // The wording itself may have the word: 未发生因政府信息公开….
    let last = min(text.scalars.count, start + Self.contextWithin)
    return wording.context.contains { words in
      text.contains(words, in: first..<max(first, last))
        || !wording.hasContextInSentence
          && heading.contains(words, in: 0..<heading.scalars.count)
    }
  }

  /// Characters of a wording that count as its own context.
  private static let contextWithin = 24

  /// Whether what is said ends at a position: else more makes it another number, or a number of something
  /// else: 12件以上, 行政许可3件信息, 72件维持.
  private func isEnd(_ text: NarrativeText, _ end: Int) -> Bool {
    guard end < text.scalars.count else { return true }
    return Self.endMarks.contains(text.scalars[end]) || text.has(Self.continuations, at: end)
  }

  private static let endMarks: ScalarSet = [
    "。", ",", ";", "!", "?", ":", "(", ")", "、", "\n",
  ]

  /// Words that go on to speak of all that was counted, or of a part that is told as one.
  private static let continuations = ["其中", "均", "全部", "都", "并", "和", "以及", "及"]
    .map(NarrativeLexicon.scalars)

  /// Whether the word before makes it a condition, a comparison, or one more: 如收到, 每收到, 多收到, 又收到.
  private func isConditional(
    _ text: NarrativeText, _ start: Int, in sentence: Range<Int>
  ) -> Bool {
    start > sentence.lowerBound && Self.conditions.contains(text.scalars[start - 1])
  }

  private static let conditions: ScalarSet = [
    "如", "若", "每", "多", "少", "可", "将", "应", "能", "凡", "需", "须", "再", "又", "还", "另", "曾", "要", "会",
    "或",
    "当", "待", "拟", "后", "前",
  ]

  /// The clauses around a statement as printed.
  private func quoted(_ range: Range<Int>, of text: NarrativeText, in sentence: Range<Int>)
    -> String
  {
    var start = text.clauseStart(before: range.lowerBound, in: sentence)
    start = max(start, range.lowerBound - Self.mostQuotedBefore)
    return text.printed(start..<range.upperBound)
  }

  /// Characters before a statement that a message quotes.
  private static let mostQuotedBefore = 24
}
