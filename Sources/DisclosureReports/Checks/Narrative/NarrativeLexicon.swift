/// The wordings of a form's narrative, prepared for comparison.
struct NarrativeLexicon: Sendable {
  /// A piece of a pattern.
  enum Element: Sendable {
    case words([[Unicode.Scalar]], isOptional: Bool)
    case number
    case zero
    case year(Int)
    case gap(Int)
    case end
  }

  /// A wording.
  struct Wording: Sendable {
    let patterns: [[Element]]
    let figures: [[FigurePath]]
    let context: [[Unicode.Scalar]]
    let hasContextInSentence: Bool
    let excluded: [[Unicode.Scalar]]
    let mayBeAside: Bool
  }

  /// What begins with a character.
  struct Start: Sendable {
    let wording: Int
    let pattern: Int
  }

  let wordings: [Wording]
  private let starts: [Unicode.Scalar: [Start]]
  /// Patterns that begin with a number or a year.
  private let numberStarts: [Start]

  init(_ wordings: [ReportForm.NarrativeWording]) {
    self.wordings = wordings.map { wording in
      Wording(
        patterns: wording.patterns.map { $0.map(Self.prepared) }, figures: wording.figures,
        context: wording.context.map(Self.scalars),
        hasContextInSentence: wording.hasContextInSentence,
        excluded: wording.excluded.map(Self.scalars), mayBeAside: wording.mayBeAside)
    }
    var starts: [Unicode.Scalar: [Start]] = [:]
    var numberStarts: [Start] = []
    for (index, wording) in self.wordings.enumerated() {
      for (number, pattern) in wording.patterns.enumerated() {
        let start = Start(wording: index, pattern: number)
        guard case .words(let words, isOptional: false) = pattern.first else {
          numberStarts.append(start)
          continue
        }
        for first in Set(words.compactMap(\.first)) { starts[first, default: []].append(start) }
      }
    }
    self.starts = starts
    self.numberStarts = numberStarts
  }

  /// The patterns that may begin with a character.
  func starts(with scalar: Unicode.Scalar) -> [Start] {
    let named = starts[scalar] ?? []
    return NarrativeNumber.mayBegin(with: scalar) ? named + numberStarts : named
  }

  private static func prepared(_ element: ReportForm.NarrativeWording.Element) -> Element {
    switch element {
    case .words(let words): .words(sorted(words), isOptional: false)
    case .maybe(let words): .words(sorted(words), isOptional: true)
    case .number: .number
    case .zero: .zero
    case .year(let offset): .year(offset)
    case .gap(let length): .gap(length)
    case .end: .end
    }
  }

  /// The longest first.
  private static func sorted(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map(scalars).sorted { $0.count > $1.count }
  }

  /// Words as they stand in a ``NarrativeText``.
  static func scalars(_ words: String) -> [Unicode.Scalar] { NarrativeText(words).scalars }
}
