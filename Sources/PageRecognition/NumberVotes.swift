internal import PagePictures

/// Decides what a number is by its readings and its ink.
///
/// A reading with more or fewer digits than the ink can have is void, for a recognizer drops one of a row of
/// like digits or takes one of its neighbor's; so is one in which nothing was read. Those with the same
/// digits are votes for the same number: recognizers see points and commas or not, and where a mark stands
/// and whether it hangs below the digits the ink says as well. Other digits contradict.
struct NumberVotes {
  typealias Candidate = (text: PieceText, source: String)

  private let ink: NumberInk
  private let isCrowded: Bool
  private let options: PageRecognitionOptions
  private let ballots: [Ballot]

  /// A reading, and what it spells.
  private struct Ballot {
    let candidate: Candidate
    let spelling: NumberSpelling?
    let isVoid: Bool

    var confidence: Double { candidate.text.confidence }
    /// The recognizer: the source without the look.
    var voice: Substring { candidate.source.prefix { $0 != "," } }
  }

  /// - Parameters:
  ///   - candidates: All readings so far.
  ///   - ink: What the ink says.
  ///   - isCrowded: Whether ink may be missing, which no reading can see.
  init(
    _ candidates: [Candidate], ink: NumberInk, isCrowded: Bool, options: PageRecognitionOptions
  ) {
    self.ink = ink
    self.isCrowded = isCrowded
    self.options = options
    ballots = candidates.map { text, source in
      let trimmed = text.withoutMarksAtEnds
      let spelling = NumberSpelling(text.text)
      let isVoid = !ink.fits(trimmed.text, spelling)
      return Ballot(candidate: (trimmed, source), spelling: spelling, isVoid: isVoid)
    }
  }

  /// What the readings come to.
  struct Outcome {
    /// All of them, the one that stands for the number first.
    let candidates: [Candidate]
    let isSettled: Bool

    /// The same readings, not settled.
    var unsettled: Outcome { Outcome(candidates: candidates, isSettled: false) }

    /// Whether it is settled, and every reading is sure of the same number.
    func isUnanimous(_ options: PageRecognitionOptions) -> Bool {
      let values = Set(candidates.map { NumberSpelling($0.text.text)?.value })
      return isSettled && values.count == 1 && values.first != .some(nil)
        && candidates.allSatisfy { $0.text.confidence >= options.certainCharacter }
    }
  }

  /// - Parameter isLast: Whether no more readings follow; as long as some may, nothing may contradict.
  func outcome(isLast: Bool) -> Outcome {
    guard let best = leader else {
      return Outcome(candidates: ordered(first: nil), isSettled: false)
    }
    let own = ballots.filter { !$0.isVoid && agrees($0, with: best) }
    let others = ballots.filter { !$0.isVoid && !agrees($0, with: best) }
    guard let spelling = best.spelling else {
      return Outcome(
        candidates: ordered(first: best), isSettled: isAgreed(own, others, isLast: isLast))
    }
    let marked = marking(of: own, digits: spelling)
    let isSettled =
      marked != nil && isAgreed(own, others, isLast: isLast)
      && spelling.isNegative == ink.hasSign && !mayBeginWithPoint(own) && !isCrowded
      && ink.isEven && !spelling.hasIdleZero && !isLeftOver(own)
    return Outcome(candidates: ordered(first: marked ?? best), isSettled: isSettled)
  }

  // MARK: Digits

  /// The vote that most others agree with; among them the most certain one.
  private var leader: Ballot? {
    let valid = ballots.filter { !$0.isVoid }
    let counts = valid.map { ballot in valid.count { agrees($0, with: ballot) } }
    let merit = { (index: Int) in (counts[index], valid[index].confidence) }
    return valid.indices.max { merit($0) < merit($1) }.map { valid[$0] }
  }

  private func agrees(_ ballot: Ballot, with other: Ballot) -> Bool {
    guard let left = ballot.spelling, let right = other.spelling else {
      return ballot.candidate.text.text == other.candidate.text.text
    }
    return left.hasDigits(of: right)
  }

  /// Whether enough readings agree, and nothing speaks against them.
  private func isAgreed(_ own: [Ballot], _ others: [Ballot], isLast: Bool) -> Bool {
    // Networks that learned from different texts do not make the same mistake by chance.
    let voices = Set(own.map(\.voice))
    // One recognizer that sees the same at every look is as good as two.
    let isConstant = isLast && others.isEmpty && own.count >= options.constantReadings
    let least = least(ofSeveral: voices.count > 1 || isConstant, isLast: isLast)
    let sure = own.filter { $0.confidence >= least }
    guard sure.count > max(1, others.count),
      isSeen(by: sure.filter { $0.voice == trusted })
    else { return false }
    let firm = own.filter { $0.confidence >= options.leastAgreedConfidence }
    if others.isEmpty { return !firm.isEmpty || voices.count > 1 && own.count > 2 || !isLast }
    guard isLast, others.count == 1, !firm.isEmpty else { return false }
    return others[0].confidence < options.contradiction || isOutweighed(others[0], by: firm)
  }

  /// Whether the recognizer that is trusted most sees the number, at a second look at least: what it does not
  /// see is none, a slash, say, which others take for a 7.
  private func isSeen(by votes: [Ballot]) -> Bool {
    votes.count > 1 || votes.contains { $0.confidence >= options.leastConfidenceAtOnce }
  }

  /// How sure votes must be: two that are not are worth a closer look.
  private func least(ofSeveral: Bool, isLast: Bool) -> Double {
    guard ofSeveral else { return options.leastAgreedConfidence }
    return isLast ? options.leastConfidenceOfSeveral : options.leastConfidenceAtOnce
  }

  /// Whether a sure contradiction is a slip: three recognizers are sure of the number, the one that slipped
  /// among them if it looked again, or two at every look; and the one that is trusted most is with them.
  private func isOutweighed(_ other: Ballot, by firm: [Ballot]) -> Bool {
    let voices = Set(firm.map(\.voice))
    guard let trusted, voices.contains(trusted), other.voice != trusted else { return false }
    let certain = firm.filter { $0.confidence >= options.outweighingConfidence }
    return voices.count >= options.outweighingVoices
      || certain.count >= options.outweighingReadings && Set(certain.map(\.voice)).count > 1
  }

  /// The recognizer that is trusted most: its readings come first.
  private var trusted: Substring? {
    ballots.first { $0.candidate.source != TextSource.layer }?.voice
  }

  /// Whether more readings see something else, if nothing that the ink can be, than see the number.
  private func isLeftOver(_ own: [Ballot]) -> Bool {
    ballots.count { $0.isVoid && !$0.candidate.text.text.isEmpty } > own.count
  }

  // MARK: Points and commas

  /// Whether the number may be a decimal without a digit before its point: ink and a reading have one there.
  private func mayBeginWithPoint(_ own: [Ballot]) -> Bool {
    ink.beginsWithPoint
      && own.contains { ballot in
        ballot.spelling.map { $0.beginsWithPoint && $0.digits.contains { $0 != "0" } } ?? false
      }
  }

  /// The vote whose marks are the number's; `nil` where they are not certain.
  private func marking(of own: [Ballot], digits: NumberSpelling) -> Ballot? {
    var points: Set<Int> = []
    for place in 1..<max(2, digits.digits.count) {
      switch mark(at: place, in: own) {
      case .some(.some(.point)): points.insert(place)
      case .some: break
      case nil: return nil
      }
    }
    let fitting = own.filter { ballot in
      Set(ballot.spelling?.marks.filter { $0.value == .point }.keys.map { $0 } ?? []) == points
    }
    // Among equals the one that has the commas as well.
    return fitting.max {
      ($0.spelling?.marks.count ?? 0, $0.confidence) < (
        $1.spelling?.marks.count ?? 0, $1.confidence
      )
    }
  }

  /// The mark behind so many digits, `nil` in it where none stands there; `nil` where that is not certain.
  private func mark(at place: Int, in own: [Ballot]) -> NumberSpelling.Mark?? {
    let kinds = own.map { $0.spelling?.marks[place] }
    let points = kinds.count { $0 == .point }
    let commas = kinds.count { $0 == .comma }
    guard let seen = ink.mark(at: place) else {
      // No part of the ink is a mark: one may touch a digit, and a comma changes nothing.
      if points == 0 { return .some(commas > 0 ? .comma : nil) }
      return points == kinds.count ? .some(.point) : nil
    }
    // Where a digit may be two, the mark stands in one of several places.
    if points + commas == 0,
      own.contains(where: { $0.spelling?.marks.keys.contains { seen.place.contains($0) } ?? false })
    {
      return .some(nil)
    }
    switch seen.kind {
    // A small comma's tail is lost in blur; recognizers know it by its shape.
    case _ where commas > 1 && points == 0: return .some(.comma)
    case .comma where commas > 0: return .some(.comma)
    // In small print a comma's tail fades before its head does.
    case .point where !ink.isLarge && isThousand(place, own): return nil
    case .point where points > 1 || points > 0 && commas == 0: return .some(.point)
    case nil where commas > 0 && points == 0: return .some(.comma)
    // Three digits behind it: as likely a comma without its tail.
    case nil where points > 1 && commas == 0 && !isThousand(place, own): return .some(.point)
    default: return nil
    }
  }

  /// Whether thousands would be parted behind so many digits.
  private func isThousand(_ place: Int, _ own: [Ballot]) -> Bool {
    own.contains { $0.spelling.map { $0.digits.count - place == 3 } ?? false }
  }

  // MARK: Order

  /// The readings, that of a vote first, then those that agree with it, the more certain ones first, then
  /// the others, the void ones last.
  private func ordered(first best: Ballot?) -> [Candidate] {
    let ranks = ballots.map { ballot -> (Int, Double) in
      guard let best, !ballot.isVoid else { return (ballot.isVoid ? 3 : 2, -ballot.confidence) }
      guard agrees(ballot, with: best) else { return (2, -ballot.confidence) }
      let isBest =
        ballot.candidate.text == best.candidate.text
        && ballot.candidate.source == best.candidate.source
      return (isBest ? 0 : 1, -ballot.confidence)
    }
    return ballots.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1] }
      .map { ballots[$0].candidate }
  }
}

extension PieceText {
  /// The text without points and commas at its ends, which are dust or white; but for a point before the
  /// first digit, which may be one.
  fileprivate var withoutMarksAtEnds: PieceText {
    let isMark = { (symbol: Symbol) in [".", ",", "．", "，"].contains(symbol.text) }
    guard symbols.contains(where: { !isMark($0) }) else { return self }
    var kept = symbols[...]
    while let last = kept.last, isMark(last) { kept.removeLast() }
    while let first = kept.first, isMark(first) { kept.removeFirst() }
    return PieceText(symbols: Array(kept))
  }
}
