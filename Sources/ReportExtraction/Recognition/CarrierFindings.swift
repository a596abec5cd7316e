/// What a reader is told of pages whose text is not the file's own.
struct CarrierFindings {
  private let outcomes: [(page: Int, outcome: DocumentRecognition.Outcome)]
  private let layered: [Int]
  /// Pages of fonts without meaning.
  private let shapes: Set<Int>

  init(_ memory: PageMemory, _ range: ClosedRange<Int>) {
    outcomes = range.map { ($0, memory.outcome(ofPage: $0)) }
    shapes = Set(range.filter { memory.page($0).page.carrier == .shapes })
    layered = range.filter { number in
      memory.page(number).page.glyphs.contains { $0.origin == .textLayer }
    }
  }

  /// One finding of each kind, whatever the number of pages.
  var findings: [Finding] {
    [textLayer, recognized].compactMap(\.self) + unrecognized
  }

  private var textLayer: Finding? {
    guard !layered.isEmpty else { return nil }
    return FindingRule.sourceTextLayer.finding(
      "\(pages(layered)) with a layer of recognized text, whose words were taken where the picture "
        + "has them; its numbers count only where the picture confirms them")
  }

  private var recognized: Finding? {
    var quality = RecognitionQuality()
    var numbers: [Int] = []
    for case (let page, .recognized(let own)) in outcomes {
      let engines = own.sources.filter { $0 != "text layer" }
      guard !engines.isEmpty else { continue }
      numbers.append(page)
      for engine in engines where !quality.sources.contains(engine) {
        quality.sources.append(engine)
      }
      quality.confidence += own.confidence
      quality.characters += own.characters
      quality.unreadPieces += own.unreadPieces
    }
    guard !numbers.isEmpty else { return nil }
    let percent = Int((quality.meanConfidence * 100).rounded(.down))
    let rest =
      quality.unreadPieces == 0
      ? "" : "; nothing was read in \(quality.unreadPieces) places that have ink"
    return FindingRule.sourceRecognized.finding(
      "\(pages(numbers)); text and labels were recognized by "
        + "\(quality.sources.joined(separator: " and ")) with a mean confidence of \(percent) %\(rest)"
    )
  }

  private var unrecognized: [Finding] {
    var reasons: [(reason: String, pages: [Int])] = []
    for (page, outcome) in outcomes {
      let reason: String
      switch outcome {
      case .failed(let advice, _): reason = "was not recognized. " + advice
      case .notAsked:
        reason =
          "was not recognized, since that was not asked for; leave --recognize and --recognizer out"
      case .printed, .recognized: continue
      }
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].pages.append(page)
      } else {
        reasons.append((reason, [page]))
      }
    }
    return reasons.map {
      FindingRule.sourceUnrecognized.finding("\(pages($0.pages)); the text \($0.reason)")
    }
  }

  /// `page 2 is a picture`, `pages 1 to 3 and 5 are pictures`.
  private func pages(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let texts = ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
    }
    let list =
      texts.count == 1
      ? texts[0] : texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "")
    let isOne = numbers.count == 1
    let what =
      numbers.allSatisfy(shapes.contains)
      ? (isOne ? "has fonts" : "have fonts") + " that do not say which characters they hold"
      : isOne ? "is a picture" : "are pictures"
    return (isOne ? "page " : "pages ") + "\(list) \(what)"
  }
}
