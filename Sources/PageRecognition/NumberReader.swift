internal import PageModel
internal import PagePictures

/// Reads numbers, each at least twice.
///
/// A number counts where two readings agree: of two recognizers, of one recognizer at two sizes, or of a
/// recognizer and the page's text layer. Where they differ it is read twice more, and counts only where
/// one text has all readings but one. A text that has fewer characters than the ink has parts lost one,
/// however many agree: recognizers drop a digit of a row of like ones, and points.
struct NumberReader {
  let recognizers: [any TextRecognizer]
  let contents: PictureContents
  let options: PageRecognitionOptions

  /// What was read of one piece.
  struct Reading {
    /// All readings, the most frequent text first.
    var candidates: [(text: PieceText, source: String)]
    var isSettled: Bool
  }

  /// The looks of the first two readings, and of those that decide between them.
  static let looks: [LineComposer.Look] = [
    LineComposer.Look(name: "1"), LineComposer.Look(scale: 0.88, gap: 1.5, name: "2"),
    LineComposer.Look(scale: 1.12, hasFullContrast: true, name: "3"),
    LineComposer.Look(scale: 0.94, gap: 2, hasFullContrast: true, name: "4"),
  ]

  /// The readings of numbers.
  ///
  /// - Parameter layer: What a text layer has of them.
  func readings(
    of indices: [Int], cutter: PieceCutter, layer: [Int: PieceText]
  ) throws(RecognitionError) -> [Int: Reading] {
    var candidates: [Int: [(text: PieceText, source: String)]] = [:]
    for index in indices {
      candidates[index] = layer[index].map { [($0, TextSource.layer)] } ?? []
    }
    let first = recognizers.count > 1 ? [(0, 0), (1, 0)] : [(0, 0), (0, 1)]
    try read(indices, with: first, cutter: cutter, into: &candidates)
    let open = indices.filter { !isSettled(candidates[$0] ?? [], of: $0, atLeast: 2) }
    let second =
      recognizers.count > 1 ? [(0, 2), (1, 1), (2, 0)] : [(0, 2), (0, 3)]
    try read(open, with: second, cutter: cutter, into: &candidates)
    var result: [Int: Reading] = [:]
    for index in indices {
      let all = candidates[index] ?? []
      guard !all.isEmpty else { continue }
      let isOpen = !isSettled(all, of: index, atLeast: all.count > 3 ? all.count - 1 : 2)
      result[index] = Reading(candidates: byFrequency(all, of: index), isSettled: !isOpen)
    }
    return result
  }

  /// Reads pieces again with all looks that were not tried at first, and adds what comes out.
  func again(
    _ indices: [Int], cutter: PieceCutter
  ) throws(RecognitionError) -> [Int: [(text: PieceText, source: String)]] {
    var candidates: [Int: [(text: PieceText, source: String)]] = [:]
    for index in indices { candidates[index] = [] }
    let looks =
      recognizers.count > 1
      ? [(0, 2), (1, 1), (1, 2), (2, 1)] : [(0, 1), (0, 2), (0, 3)]
    try read(indices, with: looks, cutter: cutter, into: &candidates)
    return candidates
  }

  private func read(
    _ indices: [Int], with looks: [(recognizer: Int, look: Int)], cutter: PieceCutter,
    into candidates: inout [Int: [(text: PieceText, source: String)]]
  ) throws(RecognitionError) {
    guard !indices.isEmpty else { return }
    let cuttings = cutter.numbers(indices)
    for (number, look) in looks where number < recognizers.count {
      let reader = PieceReader(
        recognizer: recognizers[number], alphabet: .digits, look: Self.looks[look])
      let texts = try reader.texts(of: cuttings, in: contents.picture)
      for (index, text) in texts {
        let source = "\(recognizers[number].name), look \(Self.looks[look].name)"
        candidates[index]?.append((text, source))
      }
    }
  }

  // MARK: Agreement

  /// Whether so many readings agree, and nothing speaks against them.
  private func isSettled(
    _ candidates: [(text: PieceText, source: String)], of index: Int, atLeast votes: Int
  ) -> Bool {
    guard let best = byFrequency(candidates, of: index).first?.text.text, !best.isEmpty else {
      return false
    }
    let own = candidates.filter { Self.number($0.text.text) == Self.number(best) }
    // A reading that saw nothing contradicts none.
    let others = candidates.filter {
      !$0.text.text.isEmpty && Self.number($0.text.text) != Self.number(best)
    }
    // Networks that learned from different texts do not make the same mistake by chance.
    let voices = Set(own.map { Self.voice($0.source) })
    let least = voices.count > 1 ? options.leastConfidenceOfSeveral : options.leastAgreedConfidence
    let sure = own.filter { $0.text.confidence >= least }
    let isContradicted =
      others.count > 1 || candidates.count <= 3 && !others.isEmpty
      || others.contains { $0.text.confidence >= options.contradiction }
    let isFirm =
      others.isEmpty || own.contains { $0.text.confidence >= options.leastAgreedConfidence }
    return own.count + candidates.count(where: \.text.text.isEmpty) >= votes && !isContradicted
      && isFirm && sure.count > max(1, others.count)
      && sure.contains { $0.source != TextSource.layer }
      && fits(best, contents.pieces[index]) && !isCrowded(contents.pieces[index])
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

  /// The recognizer of a reading: its name without the look.
  private static func voice(_ source: String) -> Substring {
    source.prefix { $0 != "," }
  }

  /// Whether a text has as many characters as the ink has parts, or more where parts are wide enough
  /// for characters that touch.
  private func fits(_ text: String, _ piece: InkPiece) -> Bool {
    NumberInk(piece, options: options).counts.contains(text.unicodeScalars.count)
  }

  /// The readings, the number that most have first, in it those whose marks are as many as the ink's parts,
  /// then the more certain ones.
  private func byFrequency(
    _ candidates: [(text: PieceText, source: String)], of index: Int
  ) -> [(text: PieceText, source: String)] {
    var counts: [String: Int] = [:]
    for candidate in candidates { counts[Self.number(candidate.text.text), default: 0] += 1 }
    let keys = candidates.map { candidate in
      (
        counts[Self.number(candidate.text.text)] ?? 0,
        fits(candidate.text.text, contents.pieces[index]) ? 1 : 0, candidate.text.confidence
      )
    }
    return candidates.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] > keys[$1] }
      .map { candidates[$0] }
  }

  /// A number without the commas that part its thousands: recognizers see them or not, the number is the
  /// same.
  static func number(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "," && scalar != "，" {
      // Full-width forms stand in the order of ASCII.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }
}

/// Names of readings that no recognizer made.
enum TextSource {
  /// What the page's text layer says.
  static let layer = "text layer"
}
