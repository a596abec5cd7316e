import Synchronization

/// The wordings of a form's narrative, prepared for comparison when a report on the form is first checked:
/// most runs of the command read one.
///
/// A class, since all copies of a form share what was prepared.
final class PreparedNarrative: Sendable {
  private let wordings: [ReportForm.NarrativeWording]
  private let prepared = Mutex<NarrativeLexicon?>(nil)

  init(_ wordings: [ReportForm.NarrativeWording]) {
    self.wordings = wordings
  }

  var lexicon: NarrativeLexicon {
    prepared.withLock { prepared in
      if let prepared { return prepared }
      let lexicon = NarrativeLexicon(wordings)
      prepared = lexicon
      return lexicon
    }
  }
}

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
    // Wordings share most of their words.
    var words = PreparedWords()
    self.wordings = wordings.map { wording in
      Wording(
        patterns: wording.patterns.map { $0.map { Self.prepared($0, &words) } },
        figures: wording.figures,
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

  private static func prepared(
    _ element: ReportForm.NarrativeWording.Element, _ prepared: inout PreparedWords
  ) -> Element {
    switch element {
    case .words(let words): .words(prepared[words], isOptional: false)
    case .maybe(let words): .words(prepared[words], isOptional: true)
    case .number: .number
    case .zero: .zero
    case .year(let offset): .year(offset)
    case .gap(let length): .gap(length)
    case .end: .end
    }
  }

  /// Lists of words, each prepared once.
  private struct PreparedWords {
    private var lists: [[String]: [[Unicode.Scalar]]] = [:]

    /// The longest first.
    subscript(words: [String]) -> [[Unicode.Scalar]] {
      mutating get {
        if let list = lists[words] { return list }
        let list = words.map(scalars).sorted { $0.count > $1.count }
        lists[words] = list
        return list
      }
    }
  }

  /// Words as they stand in a ``NarrativeText``.
  static func scalars(_ words: String) -> [Unicode.Scalar] { NarrativeText(words).scalars }
}
