internal import PageModel
internal import PagePictures

/// Reads numbers, each at least twice.
///
/// Those whose first two readings do not settle them are read with other looks as well; ``NumberVotes`` says
/// what settles one.
struct NumberReader {
  let recognizers: [any TextRecognizer]
  let contents: PictureContents
  let options: PageRecognitionOptions
  /// Pieces that were read as words, if not for certain.
  var strangers: Set<Int> = []
  /// What was read in the pieces as words.
  var words: [Int: PieceText] = [:]

  /// What was read of one piece.
  typealias Reading = NumberVotes.Outcome

  /// The looks of the first two readings, and of those that decide between them.
  static let looks: [LineComposer.Look] = [
    LineComposer.Look(name: "1"), LineComposer.Look(scale: 0.88, gap: 1.5, name: "2"),
    LineComposer.Look(scale: 1.12, hasFullContrast: true, name: "3"),
    LineComposer.Look(scale: 0.94, gap: 2, hasFullContrast: true, name: "4"),
  ]

  /// The readings of numbers.
  ///
  /// What does not settle at once is read again with other looks, in the company of numbers that did: a
  /// recognizer that lost a number for its neighbors' sake sees it beside others.
  ///
  /// - Parameter layer: What a text layer has of them.
  func readings(
    of indices: [Int], cutter: PieceCutter, layer: [Int: PieceText]
  ) throws(RecognitionError) -> [Int: Reading] {
    var candidates: [Int: [NumberVotes.Candidate]] = [:]
    for index in indices {
      candidates[index] = layer[index].map { [($0, TextSource.layer)] } ?? []
    }
    let first = recognizers.count > 1 ? [(0, 0), (1, 0)] : [(0, 0), (0, 1)]
    try read(indices, with: first, cutter: cutter, into: &candidates)
    var result = candidates.mapValues { _ in Reading(candidates: [], isSettled: false) }
    for index in indices {
      let outcome = votes(candidates[index], of: index, cutter).outcome(isLast: false)
      result[index] = isDoubted(outcome, at: index, cutter) ? outcome.unsettled : outcome
    }
    let open = indices.filter { result[$0]?.isSettled == false }
    let known = indices.filter { result[$0]?.isSettled == true }
    let second = recognizers.count > 1 ? [(0, 2), (1, 1), (2, 0), (3, 0)] : [(0, 2), (0, 3)]
    try read(open, besides: known, with: second, cutter: cutter, into: &candidates)
    for index in open {
      result[index] = votes(candidates[index], of: index, cutter).outcome(isLast: true)
    }
    return result
  }

  /// Whether a number was read otherwise as a word, which is worth a closer look.
  private func isDoubted(_ outcome: Reading, at index: Int, _ cutter: PieceCutter) -> Bool {
    guard outcome.isSettled, let word = words[index], let spelling = NumberSpelling(word.text),
      let number = outcome.candidates.first.flatMap({ NumberSpelling($0.text.text) }),
      word.confidence >= options.leastConfidenceAtOnce
    else { return false }
    let ink = NumberInk(
      contents.pieces[index], usualHeight: cutter.usualHeight, options: options)
    return spelling.digits != number.digits && ink.fits(word.text, spelling)
  }

  /// Reads pieces again with all looks that were not tried at first, and adds what comes out.
  func again(
    _ indices: [Int], cutter: PieceCutter
  ) throws(RecognitionError) -> [Int: [NumberVotes.Candidate]] {
    var candidates: [Int: [NumberVotes.Candidate]] = [:]
    for index in indices { candidates[index] = [] }
    let looks =
      recognizers.count > 1
      ? [(0, 2), (1, 1), (1, 2), (2, 1)] : [(0, 1), (0, 2), (0, 3)]
    try read(indices, with: looks, cutter: cutter, into: &candidates)
    return candidates
  }

  /// - Parameter company: Pieces that stand between them on the lines, and are not asked for.
  private func read(
    _ indices: [Int], besides company: [Int] = [],
    with looks: [(recognizer: Int, look: Int)], cutter: PieceCutter,
    into candidates: inout [Int: [NumberVotes.Candidate]]
  ) throws(RecognitionError) {
    guard !indices.isEmpty else { return }
    let asked = Set(indices)
    let cuttings = cutter.numbers(
      company.isEmpty ? indices : mixed(indices, company), strangers: strangers)
    for (number, look) in looks where number < recognizers.count {
      let reader = PieceReader(
        recognizer: recognizers[number], alphabet: .digits, look: Self.looks[look])
      let texts = try reader.texts(of: cuttings, in: contents.picture)
      for (index, text) in texts where asked.contains(index) {
        let source = "\(recognizers[number].name), look \(Self.looks[look].name)"
        candidates[index]?.append((text, source))
      }
    }
  }

  /// Each of some pieces between two of others, which come again where there are too few.
  private func mixed(_ indices: [Int], _ company: [Int]) -> [Int] {
    var result = [company[0]]
    for (place, index) in indices.enumerated() {
      result += [index, company[(place + 1) % company.count]]
    }
    return result
  }

  private func votes(
    _ candidates: [NumberVotes.Candidate]?, of index: Int, _ cutter: PieceCutter
  ) -> NumberVotes {
    let piece = contents.pieces[index]
    return NumberVotes(
      candidates ?? [],
      ink: NumberInk(piece, usualHeight: cutter.usualHeight, options: options),
      isCrowded: isCrowded(piece), options: options)
  }

  /// Whether ink of a number may have gone with the rule beside it: all readings then see the same rest.
  private func isCrowded(_ piece: InkPiece) -> Bool {
    if piece.touchesRule { return true }
    let reach = options.crowdedDistance * contents.pixelsPerPoint
    let middle = Double(piece.box.y.lowerBound + piece.box.y.upperBound) / 2
    return contents.rules.contains { rule in
      guard rule.orientation == .vertical, rule.start <= middle, middle <= rule.end else {
        return false
      }
      let half = rule.thickness / 2
      let left = Double(piece.box.x.lowerBound) - (rule.position + half)
      let right = rule.position - half - Double(piece.box.x.upperBound)
      return max(left, right) < reach && max(left, right) > -Double(piece.box.width) - reach
    }
  }
}

/// Names of readings that no recognizer made.
enum TextSource {
  /// What the page's text layer says.
  static let layer = "text layer"
}
