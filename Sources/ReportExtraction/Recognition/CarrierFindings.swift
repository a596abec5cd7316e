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
    [textLayer, recognized, readByOthers].compactMap(\.self) + unrecognized
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
    var blank: [Int] = []
    for case (let page, .recognized(let own, _)) in outcomes {
      let engines = own.sources.filter { $0 != "text layer" }
      guard !engines.isEmpty else { continue }
      guard own.characters > 0 else {
        blank.append(page)
        continue
      }
      numbers.append(page)
      for engine in engines where !quality.sources.contains(engine) {
        quality.sources.append(engine)
      }
      quality.confidence += own.confidence
      quality.characters += own.characters
      quality.unreadPieces += own.unreadPieces
    }
    // Where no page has any text, the document's finding says so.
    guard !numbers.isEmpty else { return nil }
    let percent = Int((quality.meanConfidence * 100).rounded(.down))
    let rest =
      switch quality.unreadPieces {
      case 0: ""
      case 1: "; nothing was read in a place that has ink"
      default: "; nothing was read in \(quality.unreadPieces) places that have ink"
      }
    let without =
      blank.isEmpty
      ? "" : "; no text was found on \(blank.count == 1 ? "page" : "pages") \(list(blank))"
    return FindingRule.sourceRecognized.finding(
      "\(pages(numbers)); text and labels were recognized by "
        + "\(quality.sources.joined(separator: " and ")) with a mean confidence of \(percent) %"
        + rest + without)
  }

  /// A recognizer that failed, while others read its pages.
  private var readByOthers: Finding? {
    var numbers: [Int] = []
    var reasons: [String] = []
    for case (let page, .recognized(_, let without)) in outcomes where !without.isEmpty {
      numbers.append(page)
      for sentence in without where !reasons.contains(sentence) { reasons.append(sentence) }
    }
    guard !numbers.isEmpty else { return nil }
    return Finding(
      rule: "source.recognizerFailed", severity: .warning,
      message:
        "\(pages(numbers)); one recognizer failed there, and what is left read alone. "
        + reasons.joined(separator: " "))
  }

  private var unrecognized: [Finding] {
    var failed: [Int] = []
    var notAsked: [Int] = []
    var reasons: [String] = []
    for (page, outcome) in outcomes {
      switch outcome {
      case .failed(let sentences):
        failed.append(page)
        for sentence in sentences where !reasons.contains(sentence) { reasons.append(sentence) }
      case .notAsked: notAsked.append(page)
      case .printed, .recognized: continue
      }
    }
    return [
      (failed, "was not recognized. " + reasons.joined(separator: " ")),
      (
        notAsked,
        "was not recognized, since that was not asked for; leave --recognize and --recognizer out"
      ),
    ].filter { !$0.0.isEmpty }.map { numbers, reason in
      FindingRule.sourceUnrecognized.finding("\(pages(numbers)); the text \(reason)")
    }
  }

  /// `page 2 is a picture`, `pages 1 to 3 and 5 are pictures`.
  private func pages(_ numbers: [Int]) -> String {
    let isOne = numbers.count == 1
    let what =
      numbers.allSatisfy(shapes.contains)
      ? (isOne ? "has fonts" : "have fonts") + " that do not say which characters they hold"
      : isOne ? "is a picture" : "are pictures"
    return (isOne ? "page " : "pages ") + "\(list(numbers)) \(what)"
  }

  /// `1 to 3 and 5`.
  private func list(_ numbers: [Int]) -> String {
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
    return texts.count == 1
      ? texts[0] : texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "")
  }
}
