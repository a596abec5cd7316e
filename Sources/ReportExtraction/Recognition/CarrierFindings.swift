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
    return Finding(.textLayer, ["pages": pages(layered)])
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
    let unread: BilingualText =
      switch quality.unreadPieces {
      case 0: ""
      case 1: FindingPhrase.onePlaceUnread()
      default: FindingPhrase.placesUnread(["count": "\(quality.unreadPieces)"])
      }
    let blankPhrase = blank.count == 1 ? FindingPhrase.blankPage : .blankPages
    return Finding(
      .recognized,
      [
        "pages": pages(numbers), "recognizers": .list(quality.sources, .and),
        "percent": "\(percent)", "unread": unread,
        "blank": blank.isEmpty ? "" : blankPhrase(["pages": list(blank)]),
      ])
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
      .recognizerFailed, ["pages": pages(numbers), "reasons": Self.words(reasons)])
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
      failed.isEmpty
        ? nil
        : Finding(.unrecognized, ["pages": pages(failed), "reasons": Self.words(reasons)]),
      notAsked.isEmpty ? nil : Finding(.unrecognizedUnasked, ["pages": pages(notAsked)]),
    ].compactMap(\.self)
  }

  private static func words(_ reasons: [String]) -> BilingualText {
    .list(reasons.map { TextCatalog.failures.bilingual($0) }, .sentences)
  }

  /// `page 2 is a picture`, `pages 1 to 3 and 5 are pictures`.
  private func pages(_ numbers: [Int]) -> BilingualText {
    let isOne = numbers.count == 1
    let phrase: FindingPhrase =
      numbers.allSatisfy(shapes.contains)
      ? (isOne ? .pageHasFonts : .pagesHaveFonts) : isOne ? .pageIsPicture : .pagesArePictures
    return phrase(["pages": list(numbers)])
  }

  /// `1 to 3 and 5`.
  private func list(_ numbers: [Int]) -> BilingualText {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let texts: [BilingualText] = ranges.map {
      $0.count == 1
        ? "\($0.lowerBound)"
        : FindingPhrase.pageRange(["from": "\($0.lowerBound)", "to": "\($0.upperBound)"])
    }
    guard texts.count > 1, let last = texts.last else { return .list(texts, .comma) }
    return .list([.list(texts.dropLast(), .comma), last], .andPages)
  }
}
