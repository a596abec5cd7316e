import PageModel

/// Which year a report is of: the title's, else its period's, else the one its own words name.
struct ReportYear: Sendable {
  /// The year; `nil` where nothing says it.
  let year: Int?
  /// What a reader should know: two statements that disagree, or that the title says nothing.
  let findings: [Finding]

  /// Decides by the title's year, the period, and the first paragraphs, preamble and overview. A
  /// recognized title must not contradict the text's own words: one digit misread is another year.
  init(title: Int?, period: ReportingPeriod?, text: [String], isRecognized: Bool = false) {
    let ofPeriod = period.map { Self.years(of: $0) } ?? []
    if let title, isRecognized, ofPeriod.isEmpty, let named = Self.named(in: text), named != title {
      year = title
      findings = [
        Finding(.yearOfTitleAndText, ["title": "\(title)", "text": "\(named)"])
      ]
    } else if let title {
      year = title
      let agrees = ofPeriod.isEmpty || ofPeriod.contains(title)
      findings =
        agrees
        ? []
        : [
          Finding(
            .yearOfTitleAndPeriod,
            [
              "title": "\(title)", "from": "\(period?.from ?? "")",
              "to": "\(period?.to ?? "")",
            ])
        ]
    } else if let last = ofPeriod.last {
      year = last
      findings = [
        Finding(.yearOfPeriod, ["year": "\(last)"])
      ]
    } else if let named = Self.named(in: text) {
      year = named
      findings = [
        Finding(.yearOfText, ["year": "\(named)"])
      ]
    } else {
      year = nil
      findings = [Finding(.yearAbsent)]
    }
  }

  private static func years(of period: ReportingPeriod) -> [Int] {
    [period.from, period.to].compactMap { Int($0.prefix(4)) }
  }

  /// The year that opens the text and is named in it more often than any other; `nil` where several
  /// years are named alike.
  private static func named(in text: [String]) -> Int? {
    var counts: [Int: Int] = [:]
    var first: Int?
    for year in text.flatMap(years) {
      counts[year, default: 0] += 1
      first = first ?? year
    }
    guard let first, let count = counts[first],
      counts.allSatisfy({ $0.key == first || $0.value < count })
    else { return nil }
    return first
  }

  /// The years a text names, as 2023年; those of laws and documents, in parentheses and brackets, are
  /// left out, and so is a day's.
  private static func years(in text: String) -> [Int] {
    let scalars = HeadLine.folded(text)
    var years: [Int] = []
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if FormScalars.isOpening(scalar) || scalar == "《" || scalar == "[" { depth += 1 }
      if FormScalars.isClosing(scalar) || scalar == "》" || scalar == "]" {
        depth = max(0, depth - 1)
      }
      guard scalar == DateWords.year, depth == 0, index >= 4,
        let found = ReportDate.year(in: Array(scalars[(index - 4)...index]))
      else { continue }
      years.append(found.year)
    }
    return years
  }
}
