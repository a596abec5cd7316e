import PageModel

/// What is drawn over a page whose text was recognized: its characters by how far they can be trusted,
/// and the places whose numbers were read several times.
///
/// A printed page has neither.
struct RecognizedMarks {
  /// How far a character can be trusted.
  enum Trust: Hashable, CaseIterable {
    /// Recognized with a confidence of 0.9 or more.
    case certain
    /// Recognized with a confidence from 0.6 to 0.9.
    case doubtful
    /// Recognized with a confidence below 0.6.
    case guessed
    /// Taken from the layer of text below the page's picture.
    case textLayer

    /// `nil` for a printed character.
    init?(_ origin: GlyphOrigin) {
      switch origin {
      case .printed, .annotation: return nil
      case .textLayer: self = .textLayer
      // An origin keeps the confidence with the precision of a `Float`.
      case .recognized(let confidence) where Float(confidence) >= 0.9: self = .certain
      case .recognized(let confidence) where Float(confidence) >= 0.6: self = .doubtful
      case .recognized: self = .guessed
      }
    }

    /// What the legend calls it.
    fileprivate var name: String {
      switch self {
      case .certain: "recognized character, certain"
      case .doubtful: "recognized character, doubtful"
      case .guessed: "recognized character, guessed"
      case .textLayer: "character of a text layer"
      }
    }
  }

  /// Neighbors on a line that can be trusted alike.
  private struct Run {
    let trust: Trust
    let direction: WritingDirection
    var box: Rect
    /// The character that was added last.
    var last: Rect

    /// Whether a character goes on where the run ends.
    func goesOn(with next: Rect) -> Bool {
      let isHorizontal = direction == .horizontal
      let (ends, other) =
        isHorizontal
        ? ((last.y0, last.y1), (next.y0, next.y1)) : ((last.x0, last.x1), (next.x0, next.x1))
      let size = min(ends.1 - ends.0, other.1 - other.0)
      let gap =
        isHorizontal
        ? max(next.x0 - last.x1, last.x0 - next.x1) : max(next.y0 - last.y1, last.y0 - next.y1)
      return min(ends.1, other.1) - max(ends.0, other.0) > size / 2 && gap <= size / 2
    }
  }

  private let page: PDFPage
  private let runs: [Run]
  private let counts: [Trust: Int]

  /// - Parameter leftOut: Indices of the glyphs that were not laid out, which are shown as such.
  init(page: PDFPage, leftOut: Set<Int>) {
    self.page = page
    var runs: [Run] = []
    var counts: [Trust: Int] = [:]
    for (index, glyph) in page.glyphs.enumerated() where !leftOut.contains(index) {
      guard let trust = Trust(glyph.origin) else { continue }
      counts[trust, default: 0] += 1
      let direction = page.styles[glyph.style].direction
      if let run = runs.last, run.trust == trust, run.direction == direction,
        run.goesOn(with: glyph.box)
      {
        runs[runs.count - 1].box = run.box.union(glyph.box)
        runs[runs.count - 1].last = glyph.box
      } else {
        runs.append(Run(trust: trust, direction: direction, box: glyph.box, last: glyph.box))
      }
    }
    self.runs = runs
    self.counts = counts
  }

  /// The boxes of the characters' runs, in the order of the glyphs.
  var characters: [(sample: Legend.Sample, box: Rect)] {
    runs.map { (.character($0.trust), $0.box) }
  }

  /// The places of the readings; those that are open come last, so that nothing lies over them.
  var readings: [(sample: Legend.Sample, box: Rect)] {
    [true, false].flatMap { isSettled in
      page.readings.filter { $0.isSettled == isSettled }.map {
        (.reading(isSettled: isSettled), $0.frame)
      }
    }
  }

  /// The legend's entries: only for what the page has.
  var entries: [Legend.Entry] {
    let characters = Trust.allCases.map { trust in
      Legend.Entry(.character(trust), trust.name, counts[trust] ?? 0)
    }
    let readings = [true, false].map { isSettled in
      Legend.Entry(
        .reading(isSettled: isSettled), isSettled ? "number, settled" : "number, open",
        page.readings.count { $0.isSettled == isSettled })
    }
    return (characters + readings).filter { $0.count != 0 }
  }
}
