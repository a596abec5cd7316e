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
  func statements(in paragraph: SourceText, heading: String) -> [NarrativeStatement] {
    let text = NarrativeText(paragraph.text)
    let heading = NarrativeText(heading)
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
      !isFollowedByMore(text, range.upperBound)
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

  /// Whether what follows a number makes it another one, or a number of something else: 12件以上,
  /// 行政许可3件信息.
  private func isFollowedByMore(_ text: NarrativeText, _ end: Int) -> Bool {
    Self.followers.contains { words in
      end + words.count <= text.scalars.count
        && text.scalars[end..<end + words.count].elementsEqual(words)
    }
  }

  private static let followers = ["以上", "以内", "左右", "余", "多", "信息", "的", "公示", "数据", "次均"]
    .map(NarrativeLexicon.scalars)

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
